// @ts-check
/** What publications found, beside what these data say: both, also where they disagree. */
import { plural } from '../language.js';
import { listed } from './words.js';

/**
 * The findings on what changes, counted by whether they speak for a change this way: "2 findings speak for a change
 * this way and 1 finding speaks against it (1 of 3 measured completion)."
 * @param {readonly string[]} ids
 * @param {readonly Pick<Answers.FeatureFacts, 'feature' | 'mayBeResult' | 'research'>[]} features
 * @param {Readonly<Record<string, number>>} changed the features that change, with their new values
 * @param {readonly {feature: string, value: number | null}[]} recorded the course's features
 */
export function researchWords(ids, features, changed, recorded) {
  const on = ids.filter((id) => speaks(id, features, changed, recorded));
  const said = on.map((id) => speaks(id, features, changed, recorded));
  const counted = (/** @type {string} */ says) => said.filter((one) => one === says).length;
  const [pro, contra, neither] = [counted('for'), counted('against'), counted('neither')];
  const counts = [
    pro && plural(pro, { one: '# finding speaks for a change this way', other: '# findings speak for a change this way' }),
    contra && plural(contra, { one: '# finding speaks against it', other: '# findings speak against it' }),
    neither && plural(neither, { one: '# finding says neither', other: '# findings say neither' }),
  ].filter((one) => one !== 0);
  if (counts.length === 0) return '';
  return plural(said.length, { one: '{0} ({1} of # measured completion).', other: '{0} ({1} of # measured completion).' }, listed(counts), completion(on, features));
}

/** How many of these findings measured completion itself. @param {readonly string[]} ids @param {readonly Pick<Answers.FeatureFacts, 'research'>[]} features */
function completion(ids, features) {
  const all = new Map(features.flatMap(({ research }) => research.map((one) => [one.id, one.measuredInEnglish ?? one.measured])));
  return ids.filter((id) => all.get(id)?.startsWith('completion')).length;
}

/**
 * What a finding says of a change: neither where it found no difference, where its features change both ways or may be
 * results of completing a course, or where it is not known what a feature has now. Nothing where the finding is on none
 * of them.
 * @param {string} id
 * @param {readonly Pick<Answers.FeatureFacts, 'feature' | 'mayBeResult' | 'research'>[]} features
 * @param {Readonly<Record<string, number>>} changed
 * @param {readonly {feature: string, value: number | null}[]} recorded
 */
function speaks(id, features, changed, recorded) {
  const ways = features.flatMap((facts) => {
    const { feature, research } = facts;
    const finding = research.find((one) => one.id === id);
    const after = changed[feature];
    if (!finding || after === undefined) return [];
    const before = recorded.find((one) => one.feature === feature)?.value ?? after;
    return [facts.mayBeResult ? 0 : Math.sign(after - before) * WAYS[finding.direction]];
  });
  if (ways.length === 0) return '';
  if (ways.every((way) => way > 0)) return 'for';
  return ways.every((way) => way < 0) ? 'against' : 'neither';
}

const WAYS = { raises: 1, lowers: -1, none: 0 };
