// @ts-check
/** How light the page is: as the system says, or as people chose for it. */
import { t } from '../language.js';

/** @typedef {typeof THEMES[number]['theme']} Theme */

export const THEMES = /** @type {const} */ ([
  { theme: 'system', words: t`System` },
  { theme: 'light', words: t`Light` },
  { theme: 'dark', words: t`Dark` },
]);

/** What was kept, or the system's where that is none of them. @param {unknown} kept @returns {Theme} */
export function themeOf(kept) {
  return THEMES.find(({ theme }) => theme === kept)?.theme ?? 'system';
}
