// @ts-check
/** Whether publications and these data agree on a feature, in words. Loaded when it is first needed. */
import { t } from '../language.js';
import { directionWords, resultWords } from './card.js';

/** @param {Pick<Answers.Finding, 'agreement'>} finding */
export function agreementWords({ agreement }) {
  switch (agreement) {
    case 'agrees':
      return t`Agrees with these data`;
    case 'disagrees':
      return t`Disagrees with these data`;
    default:
      return t`Cannot be compared`;
  }
}

/**
 * The side of these data, or why there is none.
 * @param {Pick<Answers.Finding, 'agreement'>} finding
 * @param {Pick<Answers.FeatureFacts, 'mayBeResult' | 'direction' | 'unit'>} facts
 */
export function herePart({ agreement }, facts) {
  const result = resultWords(facts);
  if (agreement === 'silent' && result) return result;
  const words = directionWords(facts.direction, facts.unit);
  return words || t`In which way scores go with it was not measured.`;
}
