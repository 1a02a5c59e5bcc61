// @ts-check
/** The company's courses near the mixes along a slider: below it, each at its own share. Loaded when it is first needed. */
import { plural, t } from '../language.js';
import { html, nothing, svg } from '../lit.js';
import { coursesNear } from '../model/near-courses.js';
import { whole } from '../model/words.js';
import { along, percent } from './chart.js';

/** @typedef {import('../model/near-courses.js').NearCourse} NearCourse */

/** Pixels below the top of the plot, under the thumb. */
const TOP = 49;

/**
 * @param {Answers.ReducedForest} answer
 * @param {Scenario} scenario
 * @param {Slider} slider
 * @returns {import('../model/outlook.js').NearCourses | null} null where there are none
 */
export function drawNear(answer, scenario, slider) {
  const courses = coursesNear(answer, scenario, slider);
  if (courses.length === 0) return null;
  const { lowest, highest } = slider;
  // Where marks would cover one another, one of them is enough.
  const marks = new Map(courses.map((one) => [[Math.round(one.value), one.higher, one.small].join(), one]));
  return {
    marks: [...marks.values()].map((one) => svg`<svg class="near" x=${percent(along(one.value, lowest, highest))} y=${TOP}>${mark(one)}</svg>`),
    words: nearWords(courses),
    key: key(answer),
  };
}

/** It points to where the course scored: up for higher. @param {Pick<NearCourse, 'higher' | 'small'>} course */
function mark({ higher, small }) {
  return svg`<path class="${higher ? 'near-up' : 'near-down'} ${small ? 'is-small' : ''}" d=${higher ? 'M0 0l2.5 4.5h-5z' : 'M0 10l2.5-4.5h-5z'}></path>`;
}

/** @param {readonly NearCourse[]} courses */
function nearWords(courses) {
  const higher = courses.filter((one) => one.higher).length;
  const small = courses.filter((one) => one.small).length;
  const near = higher > 0
    ? plural(courses.length, { one: '# of your courses has a mix near one along this slider, and scored higher.', other: '# of your courses have mixes near those along this slider; {0} scored higher.' }, higher)
    : plural(courses.length, { one: '# of your courses has a mix near one along this slider, and scored no higher.', other: '# of your courses have mixes near those along this slider; none scored higher.' });
  return small > 0 ? `${near} ${plural(small, { one: '# of them has fewer than 10 learners.', other: '# of them have fewer than 10 learners.' })}` : near;
}

/** What the marks are. @param {Answers.ReducedForest} answer */
function key({ ownCourses: { of, nearest } }) {
  const some = t`Only the ${whole(nearest.length)} of your other ${whole(of)} courses are looked at whose page mixes are nearest to this one’s.`;
  return html`<p class="note curve-key">
    ${t`Below a slider are your courses with mixes near those along it: ▲ scored higher than this one, ▼ did not; △ and ▽ had fewer than 10 learners, so their score says little.`}
    ${nearest.length < of ? some : nothing}
  </p>`;
}
