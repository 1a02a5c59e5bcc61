// @ts-check
/** Ten points of the mix: every swap of ten points between two page types, to be read and to be tried. */
import { t } from '../language.js';
import { guard, html, nothing, trans } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { expected, outsideScope, shownFigures } from '../model/estimate.js';
import { shownOutlook } from '../model/outlook.js';
import { LEVELS } from '../model/result-words.js';
import { isPageType } from '../model/page-mix.js';
import { swapsFigure } from '../model/section-words.js';
import { POINTS, inPoints, stepOf, swapped, whyNotFrom } from '../model/swaps.js';
import { inUnit, listed, share, shortName, signed } from '../model/words.js';
import { failed, loading, mark, message } from './message.js';
import { changeShown } from './result.js';
import { reveal } from './reveal.js';
import { section } from './section.js';

/** @typedef {import('../model/swaps.js').Swap} Swap */
/** @typedef {NonNullable<ReturnType<typeof shownOutlook>>} Shown */

/** The changes that the key shows, one for each step of colour. */
const KEY = [-4, -2, -1, 1, 2, 4];

/** @param {State} state @param {Actions} actions */
export function swaps(state, actions) {
  const { scenario } = state;
  if (!scenario || outsideScope(state)) return nothing;
  const shown = shownOutlook(state);
  const figure = shown ? swapsFigure(shown.outlook.swaps, (feature) => typesOf(state, scenario).find((one) => one.feature === feature)?.label ?? feature) : '';
  return section(state, actions, { part: 'swaps', title: t`Ten points of the mix`, figure }, (heading) => html`<div class="swaps-in">
    <div class="swaps-head">
      ${heading}
      <p class="sub">${t`How the scores of courses differ that have ${POINTS} points more of one page type (column) and less of another (row). Choose a cell to move them in the sliders.`}</p>
      ${shown && !outOfReach(shown) ? about(shown) : nothing}
    </div>
    ${shown && outOfReach(shown) ? message(t`Nothing can be said of any swap.`, outOfReach(shown)) : nothing}
    ${shown && !outOfReach(shown)
      ? guard([shown.outlook, shown.old, scenario.locked], () => table(shown, typesOf(state, scenario), actions))
      : nothing}
    ${shown ? nothing : waiting(state, actions)}
    ${now(state, actions)}
  </div>`);
}

/** Why none of the swaps of the course’s own mix has a number; empty where one has. @param {Shown} shown */
function outOfReach({ outlook: { swaps }, ofOwnMix }) {
  return !ofOwnMix || swaps.some(({ change }) => change !== null) ? '' : [...new Set(swaps.map(({ reason }) => reason))].join(' ');
}

/** @param {State} state @param {Actions} actions */
function waiting({ outlook }, actions) {
  return outlook.state === 'failed' ? failed(outlook.failure, actions.retry) : loading(t`Working the swaps out.`);
}

/** The page types in the order of the sliders. @param {State} state @param {Scenario} scenario */
function typesOf({ importances }, { sliders }) {
  const place = new Map(dataOf(importances)?.features.map(({ feature, sliderPosition }) => [feature, sliderPosition ?? 0]));
  return sliders.filter(({ feature }) => isPageType(feature)).sort((a, b) => (place.get(a.feature) ?? 0) - (place.get(b.feature) ?? 0));
}

/** What the figures are of, and how sure. @param {Shown} shown */
function about({ outlook, ofOwnMix, old }) {
  const base = ofOwnMix
    ? t`Each figure is of one swap of the course’s own mix.`
    : t`Each figure is of one more swap of the mix in the sliders, beside what stands there now.`;
  return html`<p class="note">
      ${base} ${t`It is how other courses differ, not what a swap does. The word below a figure is its support: how near real courses are to the mix.`}
      ${outlook.swaps.some(isUnclear) ? t`Unclear: real courses that differ so scored higher about as often as lower.` : nothing}
      ${old ? mark(t`The table follows when the sliders rest.`) : nothing}
    </p>
    <ul class="heat-key" aria-label=${t`Colours, in points`}>
      ${KEY.map((change) => html`<li class=${heat(change)}>${Math.abs(change) < 4 ? signed(change) : change < 0 ? t`${signed(change)} or less` : t`${signed(change)} or more`}</li>`)}
      <li class="heat-none">${t`no number`}</li>
    </ul>`;
}

/** What was made of the sliders so far, so that a swap shows what it does. @param {State} state @param {Actions} actions */
function now(state, actions) {
  const shown = shownFigures(state);
  if (!shown || !state.scenario) return nothing;
  const change = changeShown(shown.figures);
  const score = expected(shown.figures);
  return html`<div class="swap-now">
    <p>${score ? trans`In the sliders now: <b>${share(score.projected)}</b>, ${change}.` : trans`In the sliders now: ${change}.`} ${mark(shown.old)}</p>
    <span><button class="tb" type="button" @click=${() => reveal('h-change')}>${t`See the sliders`}</button>
    <button class="tb" type="button" ?disabled=${state.scenario.past.length === 0} @click=${actions.undo}>
      <svg class="i" aria-hidden="true"><use href="#i-undo"></use></svg>${t`Take it back`}
    </button></span>
  </div>`;
}

/** @param {Shown} shown @param {readonly Slider[]} types @param {Actions} actions */
function table({ outlook, old }, types, actions) {
  const { of } = outlook;
  const able = types.filter(({ feature }) => !whyNotFrom(of, feature));
  const unable = types.filter((type) => !able.includes(type));
  return html`<div class="swap-in ${old ? 'is-old' : ''}">
    <table class="swap" aria-label=${t`Expected change for each swap of ${POINTS} points`}>
      <thead>
        <tr>
          <th scope="col" class="swap-from">${t`From`}</th>
          ${types.map(({ feature, label }) => html`<th scope="col"><span class="vh">${t`to`} </span><i class="sw m-${feature}"></i>${shortName(label)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${types.map((from) => html`<tr class=${able.includes(from) ? '' : 'is-nil'}>
          <th scope="row" id="swap-${from.feature}" tabindex="-1">
            <i class="sw m-${from.feature}"></i>${shortName(from.label)}
            <small>${t`${inUnit(of.values[from.feature], from.unit)} now`}</small>
          </th>
          ${able.includes(from)
            ? types.map((to) => (to === from ? html`<td class="swap-self"></td>` : html`<td>${cell(outlook, from, to, actions)}</td>`))
            : html`<td class="swap-nil" colspan=${types.length}>${whyNotFrom(of, from.feature)}</td>`}
        </tr>`)}
      </tbody>
    </table>
    ${unable.length > 0
      ? html`<p class="swap-rest">${t`Nothing to move from ${listed(unable.map(({ feature, label }) => (of.locked.includes(feature) ? t`${shortName(label)} (locked)` : shortName(label))))}.`}</p>`
      : nothing}
  </div>`;
}

/** @param {Shown['outlook']} outlook @param {Slider} from that has ten points to give @param {Slider} to @param {Actions} actions */
function cell({ of: { values, locked }, swaps }, from, to, actions) {
  const move = t`Move ${POINTS} points from ${from.label} to ${to.label}`;
  const swap = swaps.find((one) => one.from === from.feature && one.to === to.feature);
  const held = locked.includes(to.feature);
  const known = !held && swap && swap.change !== null ? { ...swap, change: swap.change, level: LEVELS[swap.support ?? 'none'] } : null;
  const why = held ? t`${to.label} is locked. Unlock it to move points to it.` : (swap?.reason ?? '');
  const last = whyNotFrom({ locked, values: swapped(values, from.feature, to.feature) }, from.feature) !== '';
  const make = () => {
    actions.swap(from.feature, to.feature, move);
    // The buttons of a row with nothing left to give go.
    if (last) document.getElementById(`swap-${from.feature}`)?.focus();
  };
  return html`<button type="button" class="swap-b ${known ? (isUnclear(known) ? 'heat-same' : heat(known.change)) : held ? '' : 'heat-none'}" ?disabled=${held} title=${why || nothing} @click=${make}>
    <span class="vh">${move}: </span>
    <span class="swap-to" aria-hidden="true"><i class="sw m-${to.feature}"></i>${shortName(to.label)}</span>
    ${known
      ? trans`<b>${signed(inPoints(known.change))}</b> <span class="vh">points in other courses, support</span> <span>${isUnclear(known) ? t`${known.level}, unclear` : known.level}</span>`
      : html`<span class="swap-why">${held ? t`locked` : (swap?.inShort ?? t`no number`)}</span>`}
  </button>`;
}

/** Whether the odds of a swap are those of a coin. @param {Swap} swap */
function isUnclear({ confidence }) {
  return confidence === 'unclear';
}

/** The step of colour of a change. @param {number} change */
function heat(change) {
  const step = stepOf(change);
  return step === 0 ? 'heat-same' : `heat-${change > 0 ? 'up' : 'down'}-${step}`;
}
