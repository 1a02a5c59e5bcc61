// @ts-check
/** One slider: where real courses lie, where the course is now, and where it is moved to. */
import { locale, t } from '../language.js';
import { guard, html, live, nothing, svg, trans } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { resultWords } from '../model/card.js';
import { shareWithout } from '../model/distribution.js';
import { isPageType } from '../model/page-mix.js';
import { reach } from '../model/scenario.js';
import { inUnit, shareOfSome, signed, suffix, tenths } from '../model/words.js';
import { along, histogramBars, percent } from './chart.js';
import { curve, curveSaid } from './curve.js';
import { findings, research } from './research.js';

/** Pixels that the thumb is wide, and that a finger may take it by. */
const THUMB = 20;
const FINGER = 44;

/** The pointer that drags a thumb, by which track, and how far from its middle it took it. @type {{pointer: number, range: HTMLElement, off: number} | null} */
let press = null;

/** @param {State} state @param {Scenario} scenario @param {Slider} slider @param {Answers.FeatureFacts} facts @param {Actions} actions */
export function slider(state, scenario, slider, facts, actions) {
  const { feature, label, unit } = slider;
  const value = scenario.values[feature];
  const now = scenario.start[feature];
  const locked = scenario.locked.includes(feature);
  const result = resultWords(facts);
  const refusal = scenario.refusal?.feature === feature ? scenario.refusal.reason : '';
  const draft = state.draft?.feature === feature ? state.draft.text : null;
  return html`<div class="ctl ${value === now ? '' : 'is-changed'} ${locked ? 'is-locked' : ''}" role="group" aria-labelledby="l-${feature}">
    <div class="ctl-name">
      <label id="l-${feature}" for="r-${feature}">${isPageType(feature) ? html`<i class="sw m-${feature}"></i>` : nothing}${label}</label>
      ${state.narrow ? nothing : html`<span class="ctl-sub" id="d-${feature}">${facts.description}</span>`}
      ${result ? html`<span class="ctl-sub dir" id="w-${feature}">${result}</span>` : nothing}
    </div>
    <div class="ctl-plot">
      ${plot(state, scenario, slider, facts)}
      <div
        class="ctl-range"
        @pointerdown=${(/** @type {PointerEvent} */ event) => pressed(event, scenario, slider, actions)}
        @pointermove=${(/** @type {PointerEvent} */ event) => dragged(event, scenario, slider, actions)}
        @pointerup=${(/** @type {PointerEvent} */ event) => released(event, actions.commit)}
        @pointercancel=${(/** @type {PointerEvent} */ event) => released(event, actions.abandon)}
      >
        <input
          type="range"
          id="r-${feature}"
          min=${slider.lowest}
          max=${slider.highest}
          step="any"
          aria-describedby="c-${feature} k-${feature} e-${feature} ${result && `w-${feature}`}"
          aria-valuetext=${value === now ? spoken(value, unit) : t`${spoken(value, unit)}, now ${spoken(now, unit)}`}
          ?disabled=${locked}
          .value=${live(String(value))}
          @change=${actions.commit}
          @blur=${actions.commit}
          @input=${(/** @type {InputEvent} */ event) => went(Number(/** @type {HTMLInputElement} */ (event.target).value), scenario, slider, actions)}
          @keydown=${(/** @type {KeyboardEvent} */ event) => stepped(event, scenario, slider, actions)}
        />
      </div>
      <p class="ctl-cap" id="c-${feature}">
        <span>${t`now ${inUnit(now, unit)}`}${value === now ? nothing : html` <b>${signed(value - now)}</b>`}</span>
        <span>${median(state, slider)}</span>
      </p>
      ${state.narrow ? nothing : html`<p class="ctl-none">${withoutAny(facts)}</p>`}
      <p class="ctl-none ctl-curve" id="k-${feature}">${curveSaid(state, scenario, slider)}</p>
    </div>
    <div class="ctl-tools">
      <span class="num">
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          aria-label=${t`${label}, value`}
          aria-describedby="e-${feature}"
          aria-invalid=${refusal ? 'true' : 'false'}
          ?disabled=${locked}
          .value=${live(draft ?? plain(value))}
          @focus=${(/** @type {FocusEvent} */ event) => {
            actions.commit();
            /** @type {HTMLInputElement} */ (event.target).select();
          }}
          @input=${(/** @type {InputEvent} */ event) => actions.type(feature, /** @type {HTMLInputElement} */ (event.target).value)}
          @change=${() => actions.endTyping(feature)}
          @blur=${() => actions.endTyping(feature)}
          @keydown=${(/** @type {KeyboardEvent} */ event) => typed(event, scenario, slider, actions)}
        /><span aria-hidden="true">${suffix(unit)}</span>
      </span>
      ${isPageType(feature) ? lock(slider, locked, actions) : html`<span class="no-lock"></span>`}
      <button class="ib" type="button" aria-label=${t`Reset ${label} to ${inUnit(now, unit)}`} title=${t`Reset`} ?disabled=${value === now || locked} @click=${() => actions.reset(feature)}>
        <svg class="i" aria-hidden="true"><use href="#i-reset"></use></svg>
      </button>
    </div>
    ${state.narrow ? inFull(state, actions, facts) : research(state, actions, facts)}
    <p class="ctl-refusal" id="e-${feature}">${refusal}</p>
  </div>`;
}

/** On a phone, what the slider is of stands with what research says. @param {State} state @param {Actions} actions @param {Answers.FeatureFacts} facts */
function inFull(state, actions, facts) {
  const { label, description, research: { length } } = facts;
  return html`<details class="ctl-more ${length > 0 ? 'research' : ''} fold" @toggle=${actions.needFindings}>
    <summary>${length > 0 ? trans`What it is<span class="vh">: ${label}</span>, and what research says (${length})` : trans`What it is<span class="vh">: ${label}</span>`}</summary>
    <p>${description}. ${withoutAny(facts)}</p>
    ${findings(state, actions, facts)}
  </details>`;
}

/** Only what shares with others has something to hold against them. @param {Slider} slider @param {boolean} locked @param {Actions} actions */
function lock({ feature, label }, locked, actions) {
  return html`<button class="ib" type="button" aria-pressed=${locked} aria-label=${t`Lock ${label}`} title=${locked ? t`Unlock` : t`Lock`} @click=${() => actions.toggleLock(feature)}>
    <svg class="i" aria-hidden="true"><use href=${locked ? '#i-lock' : '#i-open'}></use></svg>
  </button>`;
}

/** @param {State} state @param {Scenario} scenario @param {Slider} slider @param {Answers.FeatureFacts} facts */
function plot(state, scenario, slider, { histogram }) {
  const { feature, lowest, highest } = slider;
  const at = (/** @type {number} */ value) => along(value, lowest, highest);
  const now = at(scenario.start[feature]);
  const value = at(scenario.values[feature]);
  const range = reach(scenario, slider);
  return html`<svg class="ctl-hist" height="48" aria-hidden="true">
    ${guard([histogram, lowest, highest], () => {
      const { counts, edges } = histogram;
      const scale = { from: at(edges[0]), to: at(edges[edges.length - 1]) };
      return counts.length === 0 ? nothing : histogramBars(counts, 36, scale);
    })}
    ${curve(state, scenario, slider)}
    <line class="track track-off" x1="0" x2="100%" y1="41" y2="41"></line>
    <line class="track" x1=${percent(at(range.lowest))} x2=${percent(at(range.highest))} y1="41" y2="41"></line>
    ${value === now
      ? nothing
      : svg`<rect class="travel" x=${percent(Math.min(value, now))} y="39" width=${percent(Math.abs(value - now))} height="4"></rect>`}
    <line class="nowtick" x1=${percent(now)} x2=${percent(now)} y1="0" y2="48"></line>
  </svg>`;
}

/** Of the courses of all companies. @param {State} state @param {Slider} slider */
function median({ course }, { feature, unit }) {
  const own = dataOf(course)?.features.find((one) => one.feature === feature);
  return own?.allCourses ? t`median ${inUnit(own.allCourses.median, unit)}` : '';
}

/** The histogram leaves out the courses without any, which would dwarf the others. @param {Answers.FeatureFacts} facts */
function withoutAny({ histogram }) {
  return histogram.zeros === 0 ? '' : t`${shareOfSome(shareWithout(histogram))} of courses have none (not drawn)`;
}

/**
 * A press takes the thumb: a mouse or pen from anywhere on the track, a finger from the thumb alone,
 * since a scroll often begins on a track. The input itself takes no pointer (site.css): browsers
 * move its thumb to any finger. One pointer drags at a time: a second finger takes nothing.
 * @param {PointerEvent} event
 * @param {Scenario} scenario
 * @param {Slider} slider
 * @param {Actions} actions
 */
function pressed(event, scenario, slider, actions) {
  const range = /** @type {HTMLElement} */ (event.currentTarget);
  const input = /** @type {HTMLInputElement} */ (range.firstElementChild);
  const { left, width } = range.getBoundingClientRect();
  const share = along(scenario.values[slider.feature], slider.lowest, slider.highest) / 100;
  const off = event.clientX - (left + THUMB / 2 + share * (width - THUMB));
  const finger = event.pointerType === 'touch';
  const onThumb = Math.abs(off) <= (finger ? FINGER : THUMB) / 2;
  if (dragging() || input.disabled || event.button !== 0 || (finger && !onThumb)) return;
  // No mouse events follow, which would take the focus away again.
  event.preventDefault();
  input.focus({ preventScroll: true });
  actions.commit();
  range.setPointerCapture(event.pointerId);
  press = { pointer: event.pointerId, range, off: onThumb ? off : 0 };
  if (!onThumb) dragged(event, scenario, slider, actions);
}

/** A track that left the page has lost its pointer, and no end of the press was heard. */
function dragging() {
  return press?.range.hasPointerCapture(press.pointer) ?? false;
}

/** @param {PointerEvent} event @param {Scenario} scenario @param {Slider} slider @param {Actions} actions */
function dragged(event, scenario, slider, actions) {
  if (event.pointerId !== press?.pointer) return;
  const { left, width } = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  const share = (event.clientX - press.off - left - THUMB / 2) / (width - THUMB);
  went(slider.lowest + share * (slider.highest - slider.lowest), scenario, slider, actions);
}

/** @param {PointerEvent} event @param {() => void} end */
function released(event, end) {
  if (event.pointerId !== press?.pointer) return;
  press = null;
  end();
}

/**
 * The thumb goes to whole steps and catches at the course's own value. Beyond what the locks leave
 * it stops there and says why.
 * @param {number} wanted
 * @param {Scenario} scenario
 * @param {Slider} slider
 * @param {Actions} actions
 */
function went(wanted, scenario, slider, actions) {
  const own = scenario.start[slider.feature];
  const step = (slider.highest - slider.lowest) / 100;
  const value = Math.abs(wanted - own) < step / 2 ? own : Math.round(wanted / step) * step;
  goAsFarAsPossible(value, scenario, slider, actions.move);
}

/** @param {KeyboardEvent} event @param {Scenario} scenario @param {Slider} slider @param {Actions} actions */
function stepped(event, scenario, slider, actions) {
  const sign = { ArrowRight: 1, ArrowUp: 1, PageUp: 10, ArrowLeft: -1, ArrowDown: -1, PageDown: -10 }[event.key];
  const end = { Home: slider.lowest, End: slider.highest }[event.key];
  if ((sign === undefined && end === undefined) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  goAsFarAsPossible(end ?? scenario.values[slider.feature] + (sign ?? 0) * stepOf(event, slider), scenario, slider, actions.nudge);
}

/** @param {KeyboardEvent} event @param {Scenario} scenario @param {Slider} slider @param {Actions} actions */
function typed(event, scenario, slider, actions) {
  const sign = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (event.key === 'Enter') actions.endTyping(slider.feature);
  if (event.key === 'Escape') actions.cancelTyping(slider.feature);
  if (sign === undefined) return;
  event.preventDefault();
  goAsFarAsPossible(scenario.values[slider.feature] + sign * stepOf(event, slider), scenario, slider, actions.nudge);
}

/** A hundredth of the range; with Shift a tenth of that. @param {KeyboardEvent} event @param {Slider} slider */
function stepOf(event, { lowest, highest }) {
  return Math.max(0.1, (highest - lowest) / (event.shiftKey ? 1000 : 100));
}

/** @param {number} value @param {Scenario} scenario @param {Slider} slider @param {Actions['move']} move */
function goAsFarAsPossible(value, scenario, slider, move) {
  const inRange = value === scenario.start[slider.feature] ? value : Math.min(slider.highest, Math.max(slider.lowest, value));
  const { lowest, highest } = reach(scenario, slider);
  const possible = Math.min(highest, Math.max(lowest, inRange));
  if (possible !== inRange && possible !== scenario.values[slider.feature]) move(slider.feature, possible);
  move(slider.feature, inRange);
}

/** As people type it. */
const { format: plain } = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, useGrouping: false });

/** @param {number} value @param {string} unit */
function spoken(value, unit) {
  return unit === 'percent' ? t`${tenths(value)} percent` : tenths(value);
}
