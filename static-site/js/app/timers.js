// @ts-check

/** Between the last key or move and the question that it leads to. */
export const DEBOUNCE_MS = 120;

/** What runs after a while, by name; a later one of the same name takes its place. */
export function createTimers() {
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  const waiting = new Map();

  /** @param {string} name @returns {boolean} whether it was still waiting */
  function cancel(name) {
    clearTimeout(waiting.get(name));
    return waiting.delete(name);
  }

  return {
    cancel,

    /** @param {string} name @param {number} ms @param {() => void} run */
    later(name, ms, run) {
      cancel(name);
      const timer = setTimeout(() => {
        waiting.delete(name);
        run();
      }, ms);
      waiting.set(name, timer);
    },
  };
}
