// @ts-check
/** The curve along a slider, behind its thumb: what is expected at each of its values. */
import { guard, html, nothing, svg } from '../lit.js';
import { curveWords, gapWords, isDrawn, isOn, runsOf } from '../model/curves.js';
import { shownOutlook } from '../model/outlook.js';
import { along } from './chart.js';

/** Pixels from the top of the plot: of no change, and how far from there the largest one is. */
const ZERO = 19;
const TALL = 16;

/** Points that the plot is high at least, so that a tenth does not look like a mountain. */
const LEAST = 4;

/** @param {State} state @param {Scenario} scenario @param {Slider} slider */
export function curve(state, scenario, slider) {
  const { found, largest, old, near } = curveShown(state, scenario, slider);
  const { lowest, highest } = slider;
  if (!found || !isDrawn(found)) return nothing;
  return guard([found, largest, old, near], () => {
    const most = heightOf(largest);
    const x = (/** @type {number} */ value) => along(value, lowest, highest).toFixed(2);
    const y = (/** @type {number} */ change) => (ZERO - (change / most) * TALL).toFixed(1);
    // A point alone is a short stroke.
    const path = runsOf(found).map((run) => `M${run.map(({ value, change }) => `${x(value)} ${y(change)}`).join('L')}${run.length === 1 ? 'h0.8' : ''}`).join('');
    return svg`<line class="curve-zero" x1="0" x2="100%" y1=${ZERO} y2=${ZERO}></line>
      <svg viewBox="0 0 100 48" preserveAspectRatio="none" height="48"><path class="curve ${old ? 'is-old' : ''}" d=${path}></path></svg>
      <g class=${old ? 'is-old' : ''}>${near?.marks}</g>`;
  });
}

/** The same in a sentence. @param {State} state @param {Scenario} scenario @param {Slider} slider */
export function curveSaid(state, scenario, slider) {
  const { found, near } = curveShown(state, scenario, slider);
  if (!found || scenario.locked.includes(slider.feature)) return nothing;
  return html`${curveWords(found, slider.unit)} <span class="vh">${gapWords(found)}</span> ${isDrawn(found) ? near?.words : nothing}`;
}

/** How high the plots are, in points; 0 where there are no curves. @param {State} state */
export function curveHeight(state) {
  const shown = shownOutlook(state);
  return shown && [...shown.outlook.curves.values()].some(isDrawn) ? heightOf(shown.outlook.largest) : 0;
}

/** What the marks of courses near the lines are, where there are any. @param {State} state */
export function nearKey(state) {
  return [...(shownOutlook(state)?.outlook.near.values() ?? [])].find(Boolean)?.key;
}

/** @param {number} largest change */
function heightOf(largest) {
  return Math.max(LEAST, Math.ceil(largest));
}

/** @param {State} state @param {Scenario} scenario @param {Slider} slider */
function curveShown(state, scenario, { feature }) {
  const shown = shownOutlook(state);
  const found = shown?.outlook.curves.get(feature) ?? null;
  return { found, largest: shown?.outlook.largest ?? 0, near: shown?.outlook.near.get(feature), old: !found || (shown?.old === true && !isOn(found, scenario)) };
}
