// @ts-check
/** What stands beside an expected change, each figure called what it is. */
import { counted, share, signed, tenths, whole } from './words.js';

/** What every estimate is, and what it is not. */
export const ASSOCIATION = 'Associations in past data, not a promise.';

const NOTHING_TO_DEFEND = 'no estimate of this change';

/** The word for odds. */
export const CONFIDENCE = { unclear: 'unclear', possible: 'possible', likely: 'likely', 'very-likely': 'very likely' };

/** How many other mixes have to be near for support: the distance is that of the fifth nearest. */
const NEIGHBOURS = 5;

/**
 * What an answer's change is called beside its score. A change whose odds are those of a coin is
 * neither good nor bad.
 * @param {Pick<Answers.Figures, 'expectedChange' | 'confidence'>} answer
 * @returns {{words: string, kind: 'same' | 'pos-t' | 'neg-t'}}
 */
export function changeWords({ expectedChange, confidence }) {
  if (expectedChange === null) return { words: NOTHING_TO_DEFEND, kind: 'same' };
  if (expectedChange === 0) return { words: 'no change expected', kind: 'same' };
  const kind = expectedChange > 0 ? 'pos-t' : 'neg-t';
  return { words: `${signed(expectedChange)} expected`, kind: confidence === 'unclear' ? 'same' : kind };
}

/** How often real courses bear the change out, or why that is not known. @param {Answers.Figures} answer */
export function oddsWords({ odds, confidence, reasons }) {
  if (odds === null || confidence === null) return reasons.odds?.message ?? '';
  return `Of 100 pairs of real courses that differ so, the favoured one scored higher in ${odds}: ${CONFIDENCE[confidence]}.`;
}

/** "+1.2 to +6.4"; nothing where nothing changes. @param {Pick<Answers.Figures, 'expectedChangeInterval'>} answer */
export function bandWords({ expectedChangeInterval: band }) {
  return band && band.low !== band.high ? `${signed(band.low)} to ${signed(band.high)}` : '';
}

/** Where courses with these features score, or why that is not known. @param {Answers.Figures} answer */
export function rangeWords({ typicalRange, reasons }) {
  if (!typicalRange) return reasons.typicalRange?.message ?? '';
  const { level, low, high } = typicalRange;
  return `Courses with these features score ${whole(low)} to ${share(high)}, ${whole(100 * level)} of 100 of them.`;
}

/** Whose mixes are near, and how near, or why there is no support. @param {Answers.Support | Answers.LiveSupport} support */
export function supportWords({ level, basis, reason }) {
  if (level === 'none') return reason?.message ?? '';
  const near = { high: 'very near this one', medium: 'not far from this one', low: 'at least roughly like this one' }[level];
  return basis.code === 'own-courses'
    ? `${NEIGHBOURS} or more of your other courses have a mix ${near}.`
    : `Not enough of your own courses, but ${NEIGHBOURS} or more of organisations with the same profile have a mix ${near}.`;
}

/** How the company's own courses fared that are like this one. @param {Answers.Evidence} evidence */
export function evidenceWords({ present, proposed, outsideScope }) {
  const leftOut = outsideScope > 0 ? ` ${counted(outsideScope, 'course')} with a score of 0 or 100 ${outsideScope === 1 ? 'is' : 'are'} left out.` : '';
  return `${sideWords(present, 'present')}; ${sideWords(proposed, 'proposed')}.${leftOut}`;
}

/** @param {Answers.EvidenceSide} side @param {string} mix */
function sideWords({ courses, mean }, mix) {
  if (courses === 0) return `none near the ${mix} mix`;
  return `${whole(courses)} near the ${mix} mix, ${mean === null ? 'too few for a mean' : `on average ${tenths(mean)}`}`;
}
