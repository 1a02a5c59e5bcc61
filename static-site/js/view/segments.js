// @ts-check
/** Where a company can begin: its courses by room to improve, and groups of them that score apart. Loaded when it is first needed. */
import { plural, t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { written } from '../model/link.js';
import { ASSOCIATION, changeWords } from '../model/result-words.js';
import { FIRST, chanceWords, groupWords, lookedWords, moveWords, sureWords } from '../model/segment-words.js';
import { learners, share, signed, whole } from '../model/words.js';
import { named } from './named.js';
import { goTo } from './place-link.js';
import { reveal } from './reveal.js';

/** @param {State} state @param {Actions} actions @param {Answers.CompanySegments} found */
export function drawSegments(state, actions, found) {
  const { reasons, roomToImprove, looked } = found;
  const groups = found.segments ?? [];
  const features = dataOf(state.importances)?.features ?? [];
  return html`<p>${ASSOCIATION}</p>
  <div class="split begin">
    <div>
      <h3>${t`Courses with room to improve`}</h3>
      ${roomToImprove && roomToImprove.length > 0 ? rooms(state, actions, found, roomToImprove) : reason(reasons.roomToImprove)}
      ${looked ? html`<p class="note">${lookedWords(looked)}</p>` : nothing}
    </div>
    <div>
      <h3>${t`Groups of courses that score apart`}</h3>
      ${groups.length > 0
        ? html`<ul>${groups.map((group) => html`<li>${groupWords(group, features)}<span class="ctl-sub">${chanceWords(group.chance)}</span></li>`)}</ul>
            <p class="note">${t`“By chance alone”: how often the most different group differs as much where the same scores are dealt out by chance. What a group has in common need not be what makes its scores differ. Courses with fewer than 10 learners are left out.`}</p>`
        : reason(reasons.segments)}
    </div>
  </div>`;
}

/** @param {Answers.Said | null} because */
function reason(because) {
  return because ? html`<p>${because.message}</p>` : nothing;
}

/** @param {State} state @param {Actions} actions @param {Answers.CompanySegments} found @param {readonly Answers.Improvement[]} all */
function rooms(state, actions, { company, looked }, all) {
  const everything = state.open.has('allRooms');
  return html`<p>${t`For each course one kind of difference was worked out: how courses score that have 10 points of the page mix in another page type. The course comes first for which the model’s own answers begin furthest above 0.`}</p>
    <ol class="precedents">${all.slice(0, everything ? all.length : FIRST).map((one) => html`<li>${room(state, actions, company, one)}</li>`)}</ol>
    ${all.length > FIRST
      ? html`<button class="btn more" type="button" aria-expanded=${everything} @click=${() => actions.toggle('allRooms')}>${everything ? t`Show the first ${FIRST}` : t`Show all ${whole(all.length)}`}</button>`
      : nothing}
    <p class="note">${t`“Pairs”: of real courses that differ so. “The model’s own answers”: when it learns again from other samples of the same courses, which is not the range of outcomes.`}</p>
    ${looked && looked.withRoom > all.length ? html`<p class="note">${plural(looked.withRoom, { one: 'These are the first {0} of # course.', other: 'These are the first {0} of # courses.' }, whole(all.length))}</p>` : nothing}`;
}

/** @param {State} state @param {Actions} actions @param {string} company @param {Answers.Improvement} one */
function room(state, actions, company, one) {
  const { course, engagementScore, users, smallSample, move, expectedChangeInterval: { low, high } } = one;
  const labelOf = (/** @type {string} */ feature) => dataOf(state.importances)?.features.find((one) => one.feature === feature)?.label ?? feature;
  const { words, kind } = changeWords(one);
  const score = share(engagementScore);
  const search = written({ company, course });
  const follow = goTo(actions, search);
  return html`<a href=${search} aria-current=${state.link.course === course ? 'true' : nothing} @click=${(/** @type {MouseEvent} */ event) => {
      follow(event);
      if (event.defaultPrevented) reveal('course');
    }}>${named(one, (number) => trans`Course <bdi>${number}</bdi>`)}</a>
    <span>${smallSample ? t`${score}, ${learners(users)}, a small sample` : t`${score}, ${learners(users)}`}</span>
    <p>${trans`${moveWords(move, labelOf)}: ${html`<b class=${kind}>${words}</b>`}; the model’s own answers lie between ${signed(low)} and ${signed(high)}; ${sureWords(one)}.`}
      ${move.pages ? move.pages.sentence.message : nothing}</p>`;
}
