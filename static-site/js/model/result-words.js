// @ts-check
/** What stands beside an expected change, each figure called what it is. */
import { plural, t } from '../language.js';
import { share, signed, tenths, whole } from './words.js';

/** What every estimate is, and what it is not. */
export const ASSOCIATION = t`An association, by a model’s estimate: how other courses differ, not what changing yours does. Nobody has tested that.`;

const NOTHING_TO_DEFEND = t`no estimate of this change`;

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
  if (expectedChange === 0) return { words: t`no difference in other courses`, kind: 'same' };
  const kind = expectedChange > 0 ? 'pos-t' : 'neg-t';
  return { words: t`${signed(expectedChange)} in other courses`, kind: confidence === 'unclear' ? 'same' : kind };
}

/** How often real courses bear the change out, or why that is not known. @param {Answers.Figures} answer */
export function oddsWords({ odds, expectedChange, reasons }) {
  if (odds === null) return reasons.odds?.message ?? '';
  return (expectedChange ?? 0) < 0
    ? t`In ${odds} of 100 pairs of past courses that differ so, the one like the change scored lower. It is not the chance that yours would.`
    : t`In ${odds} of 100 pairs of past courses that differ so, the one like the change scored higher. It is not the chance that yours would.`;
}

/** "+1.2 to +6.4"; nothing where nothing changes. @param {Pick<Answers.Figures, 'expectedChangeInterval'>} answer */
export function bandWords({ expectedChangeInterval: band }) {
  return band && band.low !== band.high ? t`${signed(band.low)} to ${signed(band.high)}` : '';
}

/** Where courses with these features score, or why that is not known. @param {Answers.Figures} answer */
export function rangeWords({ typicalRange, reasons }) {
  if (!typicalRange) return reasons.typicalRange?.message ?? '';
  const { level, low, high } = typicalRange;
  return t`Courses with these features score ${whole(low)} to ${share(high)}, ${whole(100 * level)} of 100 of them.`;
}

/** The word for each level of support. @type {Readonly<Record<Answers.SupportLevel, string>>} */
export const LEVELS = { high: t`high`, medium: t`medium`, low: t`low`, none: t`none` };

/** @param {{level: Answers.SupportLevel}} support */
export function levelWords({ level }) {
  return level === 'none' ? t`No support` : t`Support: ${LEVELS[level]}`;
}

/** Whose mixes are near, and how near, or why there is no support. @param {Answers.Support | Answers.LiveSupport} support */
export function supportWords({ level, basis, reason }) {
  if (level === 'none') return reason?.message ?? '';
  return basis.code === 'own-courses'
    ? {
        high: t`${NEIGHBOURS} or more of your other courses have a mix very near this one.`,
        medium: t`${NEIGHBOURS} or more of your other courses have a mix not far from this one.`,
        low: t`${NEIGHBOURS} or more of your other courses have a mix at least roughly like this one.`,
      }[level]
    : {
        high: t`Not enough of your own courses, but ${NEIGHBOURS} or more of organisations with the same profile have a mix very near this one.`,
        medium: t`Not enough of your own courses, but ${NEIGHBOURS} or more of organisations with the same profile have a mix not far from this one.`,
        low: t`Not enough of your own courses, but ${NEIGHBOURS} or more of organisations with the same profile have a mix at least roughly like this one.`,
      }[level];
}

/** How the company's own courses fared that are like this one. @param {Answers.Evidence} evidence */
export function evidenceWords({ present, proposed, outsideScope }) {
  const leftOut = outsideScope > 0
    ? plural(outsideScope, { one: '# course with a score of 0 or 100 is left out.', other: '# courses with a score of 0 or 100 are left out.' })
    : '';
  return `${presentWords(present)}; ${proposedWords(proposed)}. ${leftOut}`.trimEnd();
}

/** @param {Answers.EvidenceSide} side */
function presentWords({ courses, mean }) {
  if (courses === 0) return t`none near the present mix`;
  return mean === null ? t`${whole(courses)} near the present mix, too few for a mean` : t`${whole(courses)} near the present mix, on average ${tenths(mean)}`;
}

/** @param {Answers.EvidenceSide} side */
function proposedWords({ courses, mean }) {
  if (courses === 0) return t`none near the proposed mix`;
  return mean === null ? t`${whole(courses)} near the proposed mix, too few for a mean` : t`${whole(courses)} near the proposed mix, on average ${tenths(mean)}`;
}
