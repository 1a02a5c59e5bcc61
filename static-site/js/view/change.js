// @ts-check
/** Trying a change: the page mix, seven sliders, and what the model makes of them. */
import { t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { isDrawn } from '../model/drawing.js';
import { modelOfFigures, outsideScope } from '../model/estimate.js';
import { isPageType } from '../model/page-mix.js';
import { carriedWords } from '../model/saved.js';
import { changes } from '../model/scenario.js';
import { LINK_OF_OTHER_MODEL } from '../model/step-words.js';
import { signed } from '../model/words.js';
import { curveHeight, nearKey } from './curve.js';
import { failed, message } from './message.js';
import { mixBar } from './mix-bar.js';
import { peek } from './peek.js';
import { result } from './result.js';
import { saved } from './saved.js';
import { section } from './section.js';
import { slider } from './slider.js';

/** @param {State} state @param {Actions} actions */
export function change(state, actions) {
  return section(state, actions, { part: 'change', title: t`Try a change`, figure: '', folds: false }, (heading) => html`
    <div class="sec-head">
      <div>
        ${heading}
        <p class="sub">${t`Move a slider and see what courses like that scored. The five page types always add up to 100\u00a0%; lock those that should stay.`}</p>
      </div>
      ${state.scenario ? tools(state, state.scenario, actions) : nothing}
    </div>
    ${state.scenario ? controls(state, state.scenario, actions) : unavailable(state)}
  `);
}

/** @param {State} state */
function unavailable({ course }) {
  if (!dataOf(course)) return nothing;
  return message(
    t`This course has no sliders.`,
    t`Its recorded page types do not add up to 100\u00a0%, so there is nothing to change them from. Pick another course.`,
  );
}

/** @param {State} state @param {Scenario} scenario @param {Actions} actions */
function tools({ copied }, scenario, actions) {
  const same = Object.keys(changes(scenario)).length === 0 && scenario.locked.length === 0;
  return html`<div class="tools" role="group" aria-label=${t`The change as a whole`}>
    <button class="tb in-peek" type="button" ?disabled=${scenario.past.length === 0} @click=${actions.undo}>
      <svg class="i" aria-hidden="true"><use href="#i-undo"></use></svg>${t`Undo`}
    </button>
    <button class="tb" type="button" ?disabled=${scenario.underWay || scenario.future.length === 0} @click=${actions.redo}>
      <svg class="i" aria-hidden="true"><use href="#i-redo"></use></svg>${t`Redo`}
    </button>
    <button class="tb" type="button" ?disabled=${same} @click=${actions.resetAll}>
      <svg class="i" aria-hidden="true"><use href="#i-reset"></use></svg>${t`Reset all`}
    </button>
    <span class="sep"></span>
    ${copyButton(copied, 'link', t`Copy link`, t`Link copied`, actions.copyLink, 'in-peek')}
    ${copyButton(copied, 'sentence', t`Copy as a sentence`, t`Sentence copied`, actions.copySentence)}
    <button class="tb" type="button" @click=${actions.downloadTrials}>
      <svg class="i" aria-hidden="true"><use href="#i-down"></use></svg>${trans`Download CSV <span class="vh">(this course and the change)</span>`}
    </button>
    <button class="tb" type="button" @click=${() => print()}>
      <svg class="i" aria-hidden="true"><use href="#i-print"></use></svg>${t`Print`}
    </button>
  </div>`;
}

/** @param {State['copied']} copied @param {'link' | 'sentence'} what @param {string} words @param {string} done @param {() => void} copy @param {string} [kind] */
function copyButton(copied, what, words, done, copy, kind = '') {
  const isDone = copied?.what === what && copied.byHand === null;
  return html`<button class="tb ${kind}" type="button" @click=${copy}>
    <svg class="i" aria-hidden="true"><use href=${isDone ? '#i-check' : '#i-link'}></use></svg>${isDone ? done : words}
  </button>`;
}

/** @param {State} state @param {Scenario} scenario @param {Actions} actions */
function controls(state, scenario, actions) {
  const facts = new Map(dataOf(state.importances)?.features.map((one) => [one.feature, one]));
  const { sliders } = scenario;
  const rest = isDrawn(state, 'result');
  const draw = (/** @type {Slider} */ one) =>
    slider(state, scenario, one, /** @type {any} */ (facts.get(one.feature)), actions);
  return html`
    ${notices(state, actions)}
    ${outsideScope(state)
      ? message(
          t`The model does not know courses like this.`,
          t`It learned from courses with a score above 0 and below 100. The sliders can be moved, but there is no estimate for them.`,
        )
      : nothing}
    <div class="try">
      <div class="controls">
        ${mixBar(scenario, sliders)}
        ${curveKey(state, actions)}
        ${sliders.filter(({ feature }) => isPageType(feature)).map(draw)}
        ${rest ? html`<h3 class="ctl-h">${t`Outside the page mix`}</h3>
        ${sliders.filter(({ feature }) => !isPageType(feature)).map(draw)}` : nothing}
      </div>
      ${rest ? html`${result(state, actions)} ${peek(state, scenario, actions)}` : nothing}
    </div>
    ${rest ? saved(state, scenario, actions) : nothing}
  `;
}

/** What the lines behind the sliders are, and the courses below. @param {State} state @param {Actions} actions */
function curveKey(state, actions) {
  const height = curveHeight(state);
  if (height === 0) return nothing;
  const words = html`<p class="note curve-key">
    <svg width="32" height="16" aria-hidden="true"><line class="curve-zero" x1="0" x2="32" y1="8" y2="8"></line><path class="curve" d="M1 13L12 9L21 5L31 3"></path></svg>
    ${t`The line behind a slider is how the scores of courses differ along it, on a scale from ${signed(-height)} to ${signed(height)} points; the dots are no difference. Where the line ends, too few courses are like that to say anything.`}
  </p>${nearKey(state)}`;
  return html`${state.narrow ? html`<details class="fold"><summary>${t`What the line behind a slider is`}</summary>${words}</details>` : words}
    ${state.nearCourses.state === 'failed' ? failed(state.nearCourses.failure, actions.retry) : nothing}`;
}

/** What a link could not bring back, and what has to be copied by hand. @param {State} state @param {Actions} actions */
function notices(state, actions) {
  const { linkProblems, modelOfLink, copied, carried, scenario, trials } = state;
  const brought = carried && scenario && carriedWords(carried, scenario);
  const model = modelOfFigures(state);
  const dismiss = html`<button class="btn" type="button" @click=${actions.dismissNotices}>${t`Understood`}</button>`;
  return html`
    ${linkProblems.length > 0
      ? message(t`Not all of this link can be shown.`, linkProblems.join(' '), { warn: true, action: dismiss })
      : nothing}
    ${modelOfLink && modelOfLink !== model
      ? message(
          LINK_OF_OTHER_MODEL,
          t`The sliders are as in the link; the figures are by the model of today, so they can differ from those that were sent.`,
          { action: dismiss },
        )
      : nothing}
    ${trials.state === 'failed' ? failed(trials.failure, actions.downloadTrials) : nothing}
    ${brought ? message(brought.title, brought.detail, { action: dismiss }) : nothing}
    ${copied && copied.byHand !== null
      ? message(copied.what === 'link' ? t`The link cannot be copied here.` : t`The sentence cannot be copied here.`, trans`Copy it by hand: <span class="address">${copied.byHand}</span>`)
      : nothing}
  `;
}
