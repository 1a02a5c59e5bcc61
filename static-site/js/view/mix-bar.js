// @ts-check
/** The page mix as one bar: large with the change, thin as the course is now. */
import { t } from '../language.js';
import { html, nothing, svg } from '../lit.js';
import { isPageType } from '../model/page-mix.js';
import { lockedWords, sharingWords } from '../model/sharing.js';
import { inUnit, listed, shortName, tenths } from '../model/words.js';
import { percent } from './chart.js';

/** @param {Scenario} scenario @param {readonly Slider[]} sliders in the order of the bar */
export function mixBar(scenario, sliders) {
  const { start, values } = scenario;
  const types = sliders.filter(({ feature }) => isPageType(feature));
  return html`<figure class="mix" role="group" aria-label=${t`Page mix: ${spoken(types, values)}. Now: ${spoken(types, start)}.`}>
    <div class="mix-row" aria-hidden="true">
      <span class="mix-l">${t`Your change`}</span>
      <svg height="48">${parts(types, values, 48, true)}</svg>
    </div>
    <div class="mix-row thin" aria-hidden="true">
      <span class="mix-l">${t`Now`}</span>
      <svg height="8">${parts(types, start, 8, false)}</svg>
    </div>
    <p class="mix-shared">
      ${sharingWords({ ...scenario, sliders }) || t`When one moves, the others that are not locked give or take in proportion to what they have.`}
      ${lockedWords({ ...scenario, sliders })}
    </p>
  </figure>`;
}

/** A mix in little room; what it says has to stand beside it. @param {readonly Slider[]} sliders @param {Readonly<Record<string, number>>} values */
export function thinBar(sliders, values) {
  return html`<svg height="8" aria-hidden="true">${parts(sliders.filter(({ feature }) => isPageType(feature)), values, 8, false)}</svg>`;
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
      ${labelled ? name(at, width, label) : nothing}`;
  });
}

/**
 * A part's name and number as far as its width, which only the layout knows, has room for them: a
 * name that does not fit beside its number wraps out of sight, and a number goes by a container query.
 * @param {number} at
 * @param {number} width
 * @param {string} label
 */
function name(at, width, label) {
  return svg`<foreignObject x=${percent(at)} y="0" width=${percent(width)} height="48">${html`<div class="seg">
    <p><span>${shortName(label)}</span><b>${tenths(width)}</b></p>
  </div>`}</foreignObject>`;
}
