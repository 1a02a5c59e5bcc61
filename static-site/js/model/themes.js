// @ts-check
/** How light the page is: as the system says, or as people chose for it. */

/** @typedef {typeof THEMES[number]['theme']} Theme */

export const THEMES = /** @type {const} */ ([
  { theme: 'system', words: 'System' },
  { theme: 'light', words: 'Light' },
  { theme: 'dark', words: 'Dark' },
]);

/** What was kept, or the system's where that is none of them. @param {unknown} kept @returns {Theme} */
export function themeOf(kept) {
  return THEMES.find(({ theme }) => theme === kept)?.theme ?? 'system';
}
