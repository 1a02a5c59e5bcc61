// @ts-check
import { dataOf } from '../model/answer.js';
import { modelOfFigures } from '../model/estimate.js';
import { read, written } from '../model/link.js';
import { linkedOf } from '../model/saved.js';
import { changes } from '../model/scenario.js';

const WRITE_MS = 250;

/** @typedef {ReturnType<typeof createAddress>} Address */
/** @typedef {{read: () => string, push: (search: string) => void, replace: (search: string) => void}} AddressBar */

/**
 * The address, which is the state's serialised form.
 * @param {import('./core.js').Core} core
 * @param {AddressBar} bar
 */
export function createAddress({ state, changed, timers }, bar) {
  /** What was opened or written last. @type {string | null} */
  let shown = null;

  /** Writes what the sliders say, and the model of the figures beside them. */
  function write() {
    timers.cancel('address');
    const { link, scenario } = state;
    // While another course loads, the sliders are not of the link's course.
    if (!scenario || dataOf(state.course)?.course !== link.course) return;
    const saved = linkedOf(state.saved, scenario);
    state.link = { ...link, changes: changes(scenario), locked: scenario.locked, saved, model: modelOfFigures(state) };
    shown = written(state.link);
    bar.replace(shown);
  }

  return {
    /** The link in the address, without what is not the page's; null where it is shown already, as a place within the page is. */
    opened() {
      const search = bar.read();
      if (search === shown) return null;
      timers.cancel('address');
      const link = read(search);
      shown = written(link);
      if (shown !== search) bar.replace(shown);
      return link;
    },

    push: bar.push,

    /** @param {Partial<import('../model/link.js').Link>} link */
    replace(link) {
      bar.replace(written(link));
    },

    write,

    /** Writes once the sliders have rested. */
    writeLater() {
      timers.later('address', WRITE_MS, write);
    },

    /** Writes now what waits to be written. */
    settle() {
      if (timers.cancel('address')) write();
    },

    actions: {
      dismissNotices() {
        state.linkProblems = [];
        state.modelOfLink = null;
        state.carried = null;
        changed();
      },
    },
  };
}
