// @ts-check
/** The page mix as one bar: large with the change, thin as the course is now. */
import { html, nothing, svg } from '../lit.js';
import { isPageType } from '../model/page-mix.js';
import { lockedWords, sharingWords } from '../model/sharing.js';
import { inUnit, listed, shortName, tenths } from '../model/words.js';
import { percent } from './chart.js';

/** @typedef {import('../model/scenario.js').Scenario} Scenario */
/** @typedef {import('../model/scenario.js').Slider} Slider */

/** Shares from which a part has room for its number and for its name, on phones and elsewhere. */
const NUMBER_FROM = { phone: 10, wide: 5 };
const NAME_FROM = { phone: 30, wide: 14 };

/** @param {Scenario} scenario @param {readonly Slider[]} sliders in the order of the bar */
export function mixBar(scenario, sliders) {
  const { start, values } = scenario;
  const types = sliders.filter(({ feature }) => isPageType(feature));
  return html`<figure class="mix" role="group" aria-label="Page mix: ${spoken(types, values)}. Now: ${spoken(types, start)}.">
    <div class="mix-row" aria-hidden="true">
      <span class="mix-l">Your change</span>
      <svg height="48">${parts(types, values, 48, true)}</svg>
    </div>
    <div class="mix-row thin" aria-hidden="true">
      <span class="mix-l">Now</span>
      <svg height="8">${parts(types, start, 8, false)}</svg>
    </div>
    <figcaption class="mix-shared">
      ${sharingWords({ ...scenario, sliders }) || (lockedWords(scenario) ? '' : 'When one moves, the others give or take in proportion to what they have.')}
      ${lockedWords({ ...scenario, sliders })}
    </figcaption>
  </figure>`;
}

/** @param {readonly Slider[]} types @param {Readonly<Record<string, number>>} values */
function spoken(types, values) {
  const some = types.filter(({ feature }) => values[feature] > 0);
  return listed(some.map(({ feature, label, unit }) => `${label} ${inUnit(values[feature], unit)}`));
}

/** @param {readonly Slider[]} types @param {Readonly<Record<string, number>>} values @param {number} height @param {boolean} labelled */
function parts(types, values, height, labelled) {
  let from = 0;
  return types.map(({ feature, label }) => {
    const width = values[feature];
    const at = from;
    from += width;
    if (width === 0) return nothing;
    return svg`
      <rect class="m-${feature}" x=${percent(at)} y="0" width=${percent(width)} height=${height}></rect>
      ${at === 0 ? nothing : svg`<line class="m-gap" x1=${percent(at)} x2=${percent(at)} y1="0" y2=${height}></line>`}
      ${labelled && width >= NUMBER_FROM.wide ? name(at, width, label) : nothing}`;
  });
}

/** @param {number} at @param {number} width @param {string} label */
function name(at, width, label) {
  const short = shortName(label);
  return svg`<svg class="seg" x=${percent(at)} y="0" width=${percent(width)} height="48">
    <text x="8" y="29">${width >= NAME_FROM.wide ? svg`<tspan class=${width < NAME_FROM.phone ? 'seg-wide' : ''}>${short} </tspan>` : nothing}<tspan class="seg-v ${width < NUMBER_FROM.phone ? 'seg-wide' : ''}">${tenths(width)}</tspan></text>
  </svg>`;
}
