// @ts-check
/** What a score is, in words: a share of the learners, or what the platform recorded, which is no count of them. */
import { plural, t } from '../language.js';
import { share, whole } from './words.js';

/** @typedef {{engagementScore: number, users: number}} Scored */

/** What follows a large score. @param {Answers.ScoreKind} kind */
export function scoreWords(kind) {
  return kind === 'share'
    ? t`of learners completed the course.`
    : t`engagement score, as the platform recorded it.`;
}

/** What a score of few learners is worth. @param {Answers.ScoreKind} kind @param {Scored} course */
export function fewWords(kind, { engagementScore }) {
  return kind === 'share'
    ? t`${share(engagementScore)} of them completed the course. With so few learners that says little.`
    : t`The platform recorded a score of ${share(engagementScore)}. With so few learners it is no count of those who finished, and says little.`;
}

/** A score with what it is based on, in short. @param {Answers.ScoreKind} kind @param {Scored} course */
export function basedOn(kind, { engagementScore, users }) {
  const score = share(engagementScore);
  return kind === 'share'
    ? plural(users, { one: '{0} of # learner', other: '{0} of # learners' }, score)
    : plural(users, { one: '{0}, based on # learner', other: '{0}, based on # learners' }, score);
}

/** The same to be spoken. @param {Answers.ScoreKind} kind @param {Scored} course */
export function spokenScore(kind, { engagementScore, users }) {
  return kind === 'share'
    ? plural(users, { one: '{0} percent of # learner', other: '{0} percent of # learners' }, whole(engagementScore))
    : plural(users, { one: 'a recorded score of {0} percent, based on # learner', other: 'a recorded score of {0} percent, based on # learners' }, whole(engagementScore));
}

/** What the bars of courses are. @param {Answers.ScoreKind} kind @param {boolean} hollow whether some are of few learners */
export function barsWords(kind, hollow) {
  const bars = kind === 'share'
    ? t`Each bar is the percent of learners who completed the course.`
    : t`Each bar is the engagement score that the platform recorded, in percent. It is no count of learners.`;
  if (!hollow) return bars;
  const few = kind === 'share'
    ? t`Hollow bars have fewer than 10 learners: their score says little. Under 5 learners a course is not ranked.`
    : t`Hollow bars have fewer than 10 learners: their score is no count of those who finished, and says little. Under 5 learners a course is not ranked.`;
  return `${bars} ${few}`;
}

/** How to read scores. @param {Answers.ScoreKind} kind */
export function readingWords(kind) {
  return kind === 'share'
    ? t`The score of a course is the percent of its learners who completed the whole of it.`
    : t`The score of a course is a percentage that the platform recorded. It is no count of learners: a course of one learner can have a score between 0 and 100.`;
}
