// @ts-check
import { themeOf } from '../model/themes.js';

const KEY = 'theme';

/** @typedef {import('../model/themes.js').Theme} Theme */

/**
 * The theme, which the browser remembers where it may.
 * @param {import('./core.js').Core} core
 */
export function createTheme({ state, changed }) {
  state.theme = themeOf(stored(() => localStorage.getItem(KEY)));

  return {
    actions: {
      /** @param {string} chosen */
      chooseTheme(chosen) {
        state.theme = themeOf(chosen);
        stored(() => (state.theme === 'system' ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, state.theme)));
        changed();
      },
    },
  };
}

/** What the storage gives; nothing where the browser refuses it, as with its data blocked or full. @template T @param {() => T} use */
function stored(use) {
  try {
    return use();
  } catch {
    return null;
  }
}
