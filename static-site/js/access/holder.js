// @ts-check
/**
 * Holds the access token, in memory alone, and asks with it. A token is renewed shortly before it ends, and once when
 * it is refused; calls that need a new one at the same time wait for the same one.
 */

/** How long before its end a token is renewed: longer than a call takes. */
const EARLY_MS = 30_000;

/**
 * @typedef {object} Held
 * @property {string} access the access token
 * @property {number} [seconds] for how long it is good, where that is known
 * @property {string} [refresh] what gets the next one
 * @property {string} [id] the ID token, which says at sign-out whose session ends
 */

/** Who asked has no token that is good any more. */
export class Ended extends Error {}

/**
 * @param {object} as
 * @param {(refresh: string) => Promise<Held>} as.renew fails with {@link Ended} where there are no more tokens; after any other failure it is asked again
 * @param {() => void} as.changed called when a token came or went
 */
export function createHolder({ renew, changed }) {
  /** @type {(Held & {until: number}) | null} */
  let held = null;
  /** @type {Promise<void> | null} */
  let renewing = null;

  /** @param {Held} tokens */
  function take(tokens) {
    held = { ...tokens, until: performance.now() + 1_000 * (tokens.seconds ?? Infinity) };
    changed();
  }

  /** The tokens, which are not held any more. @returns {Held | null} */
  function drop() {
    const dropped = held;
    held = null;
    changed();
    return dropped;
  }

  function renewed() {
    renewing ??= next().finally(() => (renewing = null));
    return renewing;
  }

  async function next() {
    const before = held;
    try {
      if (!before?.refresh) throw new Ended();
      const tokens = await renew(before.refresh);
      // Who signed out meanwhile stays signed out.
      if (held === before) take({ refresh: before.refresh, id: before.id, ...tokens });
    } catch (error) {
      if (error instanceof Ended && held === before) drop();
      throw error;
    }
  }

  /** A token that is good for a call, as far as it is known. */
  async function good() {
    if (held && held.until - performance.now() < EARLY_MS) {
      try {
        if (held.refresh || held.until < performance.now()) await renewed();
      } catch (error) {
        // Until its end the old one will do.
        if (!held || held.until < performance.now()) throw error;
      }
    }
    if (!held) throw new Ended();
    return held.access;
  }

  /** @param {string} path @param {RequestInit} init @param {string} token */
  function asked(path, init, token) {
    return fetch(path, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } });
  }

  return {
    take,
    drop,

    /** The access token that is held, good or not. */
    get access() {
      return held?.access;
    },

    /** Whether there is a token, good or not. */
    get isHeld() {
      return held !== null;
    },

    /**
     * Asks the service with the token.
     * @param {string} path @param {RequestInit} init
     * @throws {Ended} where there is no token, or the service takes none that can be had
     */
    async ask(path, init) {
      const token = await good();
      const answer = await asked(path, init, token);
      if (answer.status !== 401) return answer;
      // Another call may have got a new one since.
      if (held?.access === token) await renewed();
      const again = await asked(path, init, await good());
      if (again.status !== 401) return again;
      drop();
      throw new Ended();
    },
  };
}
