// @ts-check
/** What the other page types gave to the one that moved, or took from it. */
import { t } from '../language.js';
import { isPageType } from './page-mix.js';
import { listed, shortName, signed } from './words.js';

/**
 * "Not-graded +20: Content −17.1, Graded −2.9." since that page type began to move.
 * @param {Scenario} scenario
 * @returns {string} empty when no page type moved last, or it is back where it began
 */
export function sharingWords({ sliders, values, locked, basis }) {
  if (!basis) return '';
  const types = sliders.filter(({ feature }) => isPageType(feature)).map(({ feature, label }) => ({
    feature,
    name: shortName(label),
    had: basis.values[feature],
    change: signed(values[feature] - basis.values[feature]),
  }));
  const moved = types.find(({ feature }) => feature === basis.feature);
  if (!moved || moved.change === '0') return '';
  const others = types.filter((one) => one !== moved && !locked.includes(one.feature));
  const sharing = others.filter(({ change }) => change !== '0');
  const changes = sharing.map(({ name, change }) => `${name} ${change}`).join(', ');
  const equally = sharing.length > 1 && others.every(({ had }) => had === 0);
  return equally
    ? t`${moved.name} ${moved.change}: ${changes}, in equal parts, as the course has none of them.`
    : t`${moved.name} ${moved.change}: ${changes}.`;
}

/** "Locked: Content and Graded." @param {Scenario} scenario */
export function lockedWords({ sliders, locked }) {
  const held = sliders.filter(({ feature }) => isPageType(feature) && locked.includes(feature));
  return held.length === 0 ? '' : t`Locked: ${listed(held.map(({ label }) => shortName(label)))}.`;
}
