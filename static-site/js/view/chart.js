// @ts-check
/**
 * What the charts share. They have no viewBox: x is in percent and y in pixels, so that text and
 * lines keep their size at every width.
 */
import { html, nothing, svg, trans } from '../lit.js';

/** @param {number} value */
export const percent = (value) => `${Math.round(value * 100) / 100}%`;

/** A position on a scale, as a percent within 0..100. @param {number} value @param {number} low @param {number} high */
export function along(value, low, high) {
  return Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
}

/**
 * Bars of a histogram from the top down to `height`, as high as the square root of their count, so
 * that rare values stay visible beside common ones.
 * @param {readonly number[]} counts
 * @param {number} height pixels
 * @param {{from?: number, to?: number, root?: boolean}} [scale] where on the axis they stand, percent
 */
export function histogramBars(counts, height, { from = 0, to = 100, root = true } = {}) {
  const size = (/** @type {number} */ count) => (root ? Math.sqrt(count) : count);
  const most = Math.max(...counts.map(size), Number.MIN_VALUE);
  const width = (to - from) / counts.length;
  return counts.map((count, i) => {
    if (count <= 0) return nothing;
    const tall = Math.max(1, (size(count) / most) * height);
    return svg`<rect class="hb" x=${percent(from + (i + 0.06) * width)} y=${(height - tall).toFixed(1)} width=${percent(0.88 * width)} height=${tall.toFixed(1)}></rect>`;
  });
}

/**
 * The button that shows a chart's numbers as a table, and back.
 * @param {State} state
 * @param {Actions} actions
 * @param {string} part
 * @param {string} what the chart, for those who do not see which one it stands at
 */
export function tableToggle(state, actions, part, what) {
  return html`<button class="tb as-table" type="button" @click=${() => actions.toggle(part)}>
    ${state.open.has(part) ? trans`Show as chart <span class="vh">(${what})</span>` : trans`Show as table <span class="vh">(${what})</span>`}
  </button>`;
}
