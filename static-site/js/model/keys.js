// @ts-check
/** Keys that mean the same anywhere on the page. */

/** What people write in has an undo of its own. */
const TEXT = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable]';

/** @typedef {Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>} Pressed */

/**
 * Whether a key undoes or redoes: Ctrl or Command with Z, with Shift and Z, or with Y.
 * @param {Pressed} pressed
 * @returns {'undo' | 'redo' | null}
 */
export function stepOf(pressed) {
  const { ctrlKey, metaKey, shiftKey, altKey, target } = pressed;
  if (altKey || ctrlKey === metaKey) return null;
  if (/** @type {Partial<Element> | null} */ (target)?.closest?.(TEXT)) return null;
  const letter = letterOf(pressed);
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** The letter on the key; on keyboards of other scripts, the Latin one in its place. @param {Pressed} pressed */
function letterOf({ key, code }) {
  return (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
}
