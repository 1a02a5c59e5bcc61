// @ts-check
/** What holds up of the change, how sure that is, and what it rests on. */
import { html, nothing, svg } from '../lit.js';
import { dataOf, isAsked } from '../model/answer.js';
import { addsUp, beyondTraining, expected, oldness, outsideScope } from '../model/estimate.js';
import { researchWords } from '../model/research-words.js';
import { bandWords, changeWords, evidenceWords, oddsWords, rangeWords } from '../model/result-words.js';
import { inUnit, share, signed, whole } from '../model/words.js';
import { percent } from './chart.js';
import { failed, loading, mark } from './message.js';
import { support } from './support.js';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** @param {State} state @param {Actions} actions */
export function result(state, actions) {
  const { estimate } = state;
  const answer = dataOf(estimate);
  return html`<aside class="result ${dataOf(state.course)?.smallSample ? 'is-few' : ''}" aria-labelledby="h-result">
    <h3 id="h-result">Updated score</h3>
    <div class="proj" role="status" aria-busy=${isAsked(estimate)}>${headline(state)}</div>
    <p class="assoc">Associations in past data, not a promise.</p>
    ${estimate.state === 'failed' ? noNewer(estimate, actions) : nothing}
    ${state.slow && answer ? loading('Loading the new estimate. The last one stays until it arrives.') : nothing}
    ${answer
      ? html`<div class="result-more" tabindex="0" role="group" aria-label="What the updated score rests on">
          ${parts.map((part) => part(state, answer, actions))}
        </div>`
      : nothing}
  </aside>`;
}

/**
 * The parts below the headline, each from the answer alone; what to beware of comes before what scrolls out of sight.
 * @type {readonly ((state: State, answer: Answers.WhatIf, actions: Actions) => import('../lit.js').View)[]}
 */
const parts = [sureness, warnings, pages, typical, tried, ownCourses, research, model];

/** @param {State} state */
function headline(state) {
  const answer = dataOf(state.estimate);
  const observed = Math.round(dataOf(state.course)?.engagementScore ?? 0);
  if (!answer) {
    const words = html`<b class="same">${without(state)}</b>`;
    if (state.estimate.state !== 'none') return figure(observed, words, 'the score now, without your change', true);
    return figure(observed, words, outsideScope(state) ? 'for courses with this score' : 'sliders are at the course’s values');
  }
  const shown = expected(answer);
  const old = oldness(state);
  const words = changeShown(answer);
  if (!shown) return figure(null, words, old ? mark(old) : (answer.reasons.expectedChange?.message ?? ''), old !== '');
  const end = shown.held ? `; no ${shown.change > 0 ? 'higher' : 'lower'} score is projected` : '';
  const from = `from ${share(observed)} now${end}`;
  return figure(shown.projected, words, old ? mark(old) : from, old !== '');
}

/** @param {number | null} score @param {import('../lit.js').View} words @param {string | import('../lit.js').View} from @param {boolean} [waiting] whether the score is not the one asked for */
function figure(score, words, from, waiting = false) {
  return html`${score === null ? nothing : html`<p class="proj-n ${waiting ? 'is-waiting' : ''}"><span>${whole(score)}</span><small>%</small></p>`}
    <p class="proj-t ${waiting ? 'is-waiting' : ''}">${words}<span>${from}</span></p>`;
}

/** @param {Answers.WhatIf} answer */
function changeShown(answer) {
  const { words, kind } = changeWords(answer);
  return html`<b class=${kind}>${words}</b>`;
}

/** How often the change was borne out, and how far the model agrees with itself. @param {State} state @param {Answers.WhatIf} answer */
function sureness(state, answer) {
  const band = bandWords(answer);
  if (answer.expectedChange === null) return nothing;
  return html`<section class="blk">
    <h4>${headed('How sure that is', state)}</h4>
    <p class="odds">${oddsWords(answer)}</p>
    ${band ? html`<p class="band">How far the model agrees with itself: <b>${band}</b>. It is not the range of outcomes.</p>` : nothing}
  </section>`;
}

/** What the change of the page mix is in pages, where it is known how many there are. @param {State} state @param {Answers.WhatIf} answer */
function pages(state, { cost }) {
  if (!cost.pages || !cost.points) return nothing;
  return html`<section class="blk">
    <h4>${headed('In pages', state)}</h4>
    <p>${cost.pages.sentence.message}</p>
  </section>`;
}

/** Where such courses score, on an axis of its own: the projection does not belong on it. @param {State} state @param {Answers.WhatIf} answer */
function typical(state, answer) {
  const { typicalRange } = answer;
  return html`<section class="blk typical">
    <h4>${headed('Typical range', state)}</h4>
    <p>${rangeWords(answer)}</p>
    ${typicalRange
      ? html`<svg height="8" aria-hidden="true">
          ${svg`<rect class="span-bg" width="100%" height="8" rx="1"></rect>
            <rect class="span" x=${percent(typicalRange.low)} width=${percent(typicalRange.high - typicalRange.low)} height="8" rx="1"></rect>`}
        </svg>
        <p class="span-ends" aria-hidden="true"><span>0</span><span>100&nbsp;%</span></p>`
      : nothing}
  </section>`;
}

/** @param {State} state @param {Answers.WhatIf} answer @param {Actions} actions */
function tried(state, answer, actions) {
  return html`<section class="blk">
    <h4>${headed('Has it been tried?', state)}</h4>
    ${support(answer.support, state, actions)}
  </section>`;
}

/** @param {State} state @param {Answers.WhatIf} answer */
function ownCourses(state, { evidence }) {
  if (!evidence) return nothing;
  return html`<section class="blk">
    <h4>${headed('Your own courses', state)}</h4>
    <p class="evidence">Of those alike in length and learners: ${evidenceWords(evidence)}</p>
  </section>`;
}

/** @param {State} state @param {Answers.WhatIf} answer */
function research(state, { research, features }) {
  const words = researchWords(research, dataOf(state.importances)?.features ?? [], features, dataOf(state.course)?.features ?? []);
  if (!words) return nothing;
  return html`<section class="blk">
    <h4>${headed('What research says', state)}</h4>
    <p>On what you changed: ${words} They stand beside the sliders.</p>
  </section>`;
}

/** Where the expected change comes from, to the tenth, so that what was added can be seen. @param {State} state @param {Answers.WhatIf} answer */
function model(state, answer) {
  return html`<section class="blk from">
    <h4>${headed('Where it comes from', state)}</h4>
    <p>
      For a course like this one the model expects about
      <b>${inUnit(answer.baseline, 'percent')}</b>${answer.expectedChange === null
        ? '. What it makes of your change is left out here: it cannot be defended.'
        : html`; with your change about <b>${inUnit(answer.scenario, 'percent')}</b>. ${difference(answer, answer.expectedChange)}`}
      ${beyondTraining(answer) ? 'Part of your change goes beyond the courses that the model learned from: of that it knows nothing, so a difference near 0 says nothing here.' : nothing}
    </p>
  </section>`;
}

/** @param {Answers.WhatIf} answer @param {number} expectedChange */
function difference(answer, expectedChange) {
  const { delta } = answer;
  const raw = signed(delta) === '0' ? 'less than a tenth of a point' : signed(delta) + (addsUp(answer) ? '' : ' before all three were rounded');
  return `Of the difference, ${raw}, models of other courses find ${signed(expectedChange)} again. That is added to the score that was observed.`;
}

/** A heading with the mark that what follows is old, where it is. @param {string} words @param {State} state */
function headed(words, state) {
  const old = oldness(state);
  return old ? html`${words} ${mark(`(${old})`)}` : words;
}

/** What to know before reading anything into the number. @param {State} state @param {Answers.WhatIf} answer */
function warnings(state, { warnings }) {
  if (warnings.length === 0) return nothing;
  return html`<section class="blk">
    <h4>${headed('Read with care', state)}</h4>
    <ul class="warnings">
      ${warnings.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </section>`;
}

/** @param {Extract<State['estimate'], {state: 'failed'}>} estimate @param {Actions} actions */
function noNewer({ failure, data }, actions) {
  const kept = data ? ` The estimate above is of ${TIME.format(data.at)}, for the sliders as they were then.` : ' Your changes are kept.';
  return failed({ title: failure.title, detail: failure.detail + kept }, actions.retry);
}

/** Below two columns, what stays in sight below the sliders. @param {State} state */
export function peek(state) {
  const answer = dataOf(state.estimate);
  const course = dataOf(state.course);
  if (isAsked(state.course)) return nothing;
  const old = oldness(state);
  const shown = answer ? expected(answer) : null;
  const now = Math.round(course?.engagementScore ?? 0);
  const score = shown ? html`<b class="peek-n">${share(shown.projected)}</b> ${old ? mark(old) : 'updated'}` : html`<b class="peek-n">${share(now)}</b> now`;
  const beside = answer && state.estimate.state === 'failed' ? 'no newer estimate' : course?.smallSample ? 'a small sample' : 'past data, not a promise';
  return html`<div class="peek" aria-hidden="true">
    <p class=${shown && old && 'is-waiting'}>${score}</p>
    <p class=${old && 'is-waiting'}>${answer ? changeShown(answer) : without(state)}<span>${!shown && old ? mark(old) : beside}</span></p>
  </div>`;
}

/** What stands in the place of an estimate. @param {State} state */
function without(state) {
  if (outsideScope(state) || state.estimate.state === 'failed') return 'no estimate';
  return state.estimate.state === 'none' ? 'no change yet' : 'Estimating…';
}
