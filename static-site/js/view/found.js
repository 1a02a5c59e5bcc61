// @ts-check
/** What the search over companies and courses found, as a list to pick from, and names like one that there is not. Loaded when it is first needed. */
import { plural, t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { foundWords } from '../model/find-words.js';
import { coursesCounted, learners, share, whole } from '../model/words.js';
import { named } from './named.js';
import { placeLink } from './place-link.js';

/** @typedef {import('../model/finding.js').Option} Option */
/** @typedef {import('../lit.js').View} View */

/** @param {import('../model/finding.js').Found} found @param {number} active @param {boolean} old whether what another text finds is on its way @param {Actions} actions */
export function drawFound(found, active, old, actions) {
  const { companies, courses, near } = found;
  /** @type {<T extends Option>(name: string, first: number, all: readonly T[], words: (one: T) => View) => View} */
  const group = (name, first, all, words) => (all.length === 0 ? nothing : html`<ul role="group" aria-labelledby="found-at-${first}">
      <li role="presentation" id="found-at-${first}">${name}</li>
      ${all.map((one, i) => html`<li id="found-${first + i}" role="option" aria-selected=${first + i === active} @click=${() => actions.choose(one)}>${words(one)}</li>`)}
    </ul>`);
  // Whoever presses here stays in the field.
  return html`<div class="picker-list" @mousedown=${(/** @type {MouseEvent} */ event) => event.preventDefault()}>
    <p>${old ? '\u00a0' : foundWords(found)}</p>
    ${companies.length + courses.length + near.length === 0 ? nothing : html`<div id="found" role="listbox" aria-label=${t`Companies and courses`}>
      ${group(t`Companies`, 0, companies, company)}
      ${group(t`Courses`, companies.length, courses, course)}
      ${group(t`Similar names`, companies.length + courses.length, near, like)}
    </div>`}
  </div>`;
}

/** @param {Answers.CompanyLine} line */
function company({ company, courses, medianEngagementScore: median }) {
  return html`<bdi>${company}</bdi>
    <span>${median === null
      ? coursesCounted(courses)
      : plural(courses, { one: '# course, median {0}', other: '# courses, median {0}' }, whole(median))}</span>`;
}

/** @param {Answers.FoundCourse} line */
function course(line) {
  const score = share(line.engagementScore);
  const count = learners(line.users);
  return html`${like(line)}<span>${line.smallSample ? t`${score}, ${count}, a small sample` : t`${score}, ${count}`}</span>`;
}

/** @param {Option} option */
function like({ company, course, title = null }) {
  return course === undefined ? html`<bdi>${company}</bdi>` : html`<div>${trans`${ofCourse(course, title)} in <bdi>${company}</bdi>`}</div>`;
}

/** @param {string} course @param {string | null} title */
function ofCourse(course, title) {
  return named({ course, title }, (number) => trans`Course <bdi>${number}</bdi>`);
}

/** Links to what may have been meant. @param {readonly Option[]} options @param {Actions} actions */
export function drawAlike(options, actions) {
  return options.length === 0 ? nothing : html`<p class="sub">${t`Did you mean one of these?`}</p>
    <ul class="alike">${options.map((one) => html`<li>${placeLink(actions, { company: one.company, course: one.course }, like(one))}</li>`)}</ul>`;
}
