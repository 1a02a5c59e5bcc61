// @ts-check
/**
 * The page's one state and everything that changes it, part by part. Views read the state and call the
 * actions; the address is the state's serialised form.
 */
import { createAddress } from './app/address.js';
import { createAdvice } from './app/advice.js';
import { createCore } from './app/core.js';
import { createEstimate } from './app/estimate.js';
import { createFacts } from './app/facts.js';
import { createLiveFigures } from './app/live.js';
import { createOutlook } from './app/outlook.js';
import { createPicker } from './app/picker.js';
import { createPlace } from './app/place.js';
import { createPortfolio } from './app/portfolio.js';
import { createSaved } from './app/saved.js';
import { createSegments } from './app/segments.js';
import { createSliders } from './app/sliders.js';
import { createTakeAway } from './app/take-away.js';
import { createTheme } from './app/theme.js';
import { createTyping } from './app/typing.js';

/**
 * @param {import('./app/core.js').Api} api
 * @param {import('./app/address.js').AddressBar} bar
 * @param {() => void} changed called after every change of the state
 * @param {() => void} arrived called when another page takes the place of the one that was seen
 * @param {() => Promise<import('./app/loading.js').Later>} later
 */
export function createApp(api, bar, changed, arrived, later) {
  const follow = () => {
    outlook.follow();
    changed();
  };
  const core = createCore(api, later, follow, (name, model) => {
    estimate.notice(name, model);
    live.notice(name, model);
  });
  const { state } = core;
  const address = createAddress(core, bar);
  const estimate = createEstimate(core, address);
  const outlook = createOutlook(core);
  const live = createLiveFigures(core, outlook, estimate.settled);
  const sliders = createSliders(core, address, estimate);
  const facts = createFacts(core, sliders);
  const advice = createAdvice(core, facts);
  const segments = createSegments(core);
  const portfolio = createPortfolio(core, segments, () => place.openBestKnown());
  const place = createPlace(core, { address, portfolio, segments, facts, advice, live, sliders }, arrived);
  const saved = createSaved(core, address, sliders, place.actions.go);

  /** Asks again for everything that could not be had. */
  function retry() {
    for (const part of [place, portfolio, segments, facts, advice, live, outlook, estimate, saved]) part.retry();
    changed();
  }

  /** @param {string} part */
  function toggle(part) {
    if (!state.open.delete(part)) state.open.add(part);
    changed();
  }

  /** Asks for what a part shows. @param {string} part */
  function need(part) {
    if (part === 'model') {
      facts.refreshModel(state.modelOfLastAnswer);
      facts.needCard();
    }
    if (part === 'change') outlook.needNear();
    if (part === 'segments') segments.need();
    if (part === 'why') advice.needExplanation();
  }

  const actions = {
    ...place.actions,
    ...portfolio.actions,
    ...createPicker(core, place.actions.goToFound),
    ...sliders.actions,
    ...saved.actions,
    ...createTyping(core, sliders),
    ...advice.actions,
    ...facts.actions,
    ...address.actions,
    ...createTheme(core).actions,
    ...createTakeAway(core, address).actions,
    /** The address holds the latest moves. */
    settle: address.settle,
    retry,
    toggle,

    /** Follows a part that the browser folds, or unfolds one. @param {string} part @param {boolean} unfolded */
    unfold(part, unfolded) {
      if (unfolded === state.open.has(part)) return;
      if (unfolded) need(part);
      toggle(part);
    },

    /** A part has come into sight, or close to it. @param {string} part @param {boolean} near */
    near(part, near) {
      if (near) state.near.add(part);
      else state.near.delete(part);
      if (near) need(part);
    },

    /** @param {boolean} narrow */
    fit(narrow) {
      state.narrow = narrow;
      changed();
    },

    releaseReplaced() {
      if (state.replaced) return;
      state.replaced = true;
      changed();
    },

    connectionChanged() {
      if (navigator.onLine) retry();
      changed();
    },
  };
  return { state, actions };
}

/** @typedef {ReturnType<typeof createApp>['actions']} Actions */
