// @ts-check
/**
 * Where a company can begin: its courses by room to improve, and groups of them that score apart.
 * Loaded when it is first needed, with what the page hands to it.
 */
import { FIRST, chanceWords, lookedWords, moveWords, segmentsFigure, sureWords } from '../model/segment-words.js';

/** @typedef {import('./kit.js').Kit} Kit */

/** The main figure, in few words. @param {Kit} kit @param {Answers.CompanySegments} found */
export function figure({ counted }, found) {
  return segmentsFigure(found, counted);
}

/** @param {Kit} kit @param {State} state @param {Actions} actions @param {Answers.CompanySegments} found */
export function draw(kit, state, actions, found) {
  const { html, nothing } = kit;
  const { reasons, roomToImprove, looked, untested } = found;
  const groups = found.segments ?? [];
  return html`<div class="split begin">
    <div>
      <h3>Courses with room to improve</h3>
      ${roomToImprove && roomToImprove.length > 0 ? rooms(kit, state, actions, found, roomToImprove) : reason(kit, reasons.roomToImprove)}
      ${looked ? html`<p class="note">${lookedWords(looked, kit.counted)}</p>` : nothing}
    </div>
    <div>
      <h3>Groups of courses that score apart</h3>
      ${groups.length > 0
        ? html`<ul>${groups.map(({ sentence, chance }) => html`<li>${sentence}<span class="ctl-sub">${chanceWords(chance)}</span></li>`)}</ul>
            <p class="note">“By chance alone”: how often the most different group differs as much where the same scores are dealt out by chance. What a group has in common need not be what makes its scores differ. Courses with fewer than 10 learners are left out.</p>`
        : reason(kit, reasons.segments)}
    </div>
  </div>
  <p class="note">${untested.message}</p>`;
}

/** @param {Kit} kit @param {Answers.Said | null} because */
function reason({ html, nothing }, because) {
  return because ? html`<p>${because.message}</p>` : nothing;
}

/** @param {Kit} kit @param {State} state @param {Actions} actions @param {Answers.CompanySegments} found @param {readonly Answers.Improvement[]} all */
function rooms(kit, state, actions, { company, looked }, all) {
  const { html, nothing, counted } = kit;
  const everything = state.open.has('allRooms');
  return html`<p>
      One change was tried in each course: 10 points of its page mix move from one page type to another.
      The course whose expected change is stable furthest above 0 comes first.
    </p>
    <ol class="precedents">${all.slice(0, everything ? all.length : FIRST).map((one) => html`<li>${room(kit, state, actions, company, one)}</li>`)}</ol>
    ${all.length > FIRST
      ? html`<button class="btn more" type="button" aria-expanded=${everything} @click=${() => actions.toggle('allRooms')}>${everything ? `Show the first ${FIRST}` : `Show all ${all.length}`}</button>`
      : nothing}
    <p class="note">“Pairs”: of 100 pairs of real courses that differ so, in how many the favoured one scored higher. “Stable”: how far the model agrees with itself, which is not the range of outcomes.</p>
    ${looked && looked.withRoom > all.length ? html`<p class="note">These are the first ${all.length} of ${counted(looked.withRoom, 'course')}.</p>` : nothing}`;
}

/** @param {Kit} kit @param {State} state @param {Actions} actions @param {string} company @param {Answers.Improvement} one */
function room(kit, state, actions, company, one) {
  const { html, nothing, dataOf, placeLink, named, whole, counted, changeWords, signed, CONFIDENCE } = kit;
  const { course, engagementScore, users, smallSample, move, expectedChangeInterval: { low, high } } = one;
  const labelOf = (/** @type {string} */ feature) => dataOf(state.importances)?.features.find((one) => one.feature === feature)?.label ?? feature;
  const { words, kind } = changeWords(one);
  return html`${placeLink(actions, { company, course }, named(one, 'Course '), state.link.course === course)}
    <span>${whole(engagementScore)}&nbsp;%, ${counted(users, 'learner')}${smallSample ? ', a small sample' : ''}</span>
    <p>${moveWords(move, labelOf)}: <b class=${kind}>${words}</b>, stable between ${signed(low)} and ${signed(high)}; ${sureWords(one, CONFIDENCE)}.
      ${move.pages ? move.pages.sentence.message : nothing}</p>`;
}
