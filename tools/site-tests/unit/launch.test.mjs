// @ts-check
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isLaunch, launched, stored, wasLaunched } from '../../../static-site/js/access/launch.js';

describe('what a launch brings', () => {
  /** What the address was replaced with. @type {unknown[][]} */
  let replaced;
  beforeEach(() => {
    replaced = [];
    Object.assign(globalThis, { history: { state: 'de', replaceState: (/** @type {unknown[]} */ ...all) => replaced.push(all) } });
  });
  afterEach(() => {
    for (const name of ['location', 'history', 'sessionStorage']) Reflect.deleteProperty(globalThis, name);
  });

  /** @param {string} hash */
  function opened(hash) {
    Object.assign(globalThis, { location: { pathname: '/', search: '?company=heron', hash } });
    return launched();
  }

  /** A token with these claims. @param {unknown} claims */
  function token(claims) {
    return `eyJ.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
  }

  it('is the token in the fragment, which the address loses, with what it says', () => {
    const made = token({ company: 'Bücher & Co 🦢', iat: 100, exp: 1000, connect: { context: 'c' } });
    assert.deepEqual(opened(`#lti=${made}`), { token: made, company: 'Bücher & Co 🦢', seconds: 900, connects: true });
    assert.deepEqual(replaced, [['de', '', '/?company=heron']]);
  });

  it('is of a course that is connected where the token has no leave to connect', () => {
    assert.equal(opened(`#lti=${token({ company: 'heron', iat: 100, exp: 1000 })}`)?.connects, false);
  });

  it('is nothing where the fragment is a place in the page, or none', () => {
    for (const hash of ['', '#mixes', '#lti']) {
      assert.equal(opened(hash), null);
      assert.equal(isLaunch(), false);
    }
    assert.deepEqual(replaced, []);
  });

  it('is not read where it is no token, for the service to judge', () => {
    for (const made of ['', 'x', 'a.b.c', 'a.bnVsbA.c', token(null), token('text')]) {
      assert.deepEqual(opened(`#lti=${made}`), { token: made, company: '', seconds: undefined, connects: false });
    }
  });

  it('needs no storage', () => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get() {
        throw new Error('denied');
      },
    });
    assert.equal(wasLaunched(), false);
    assert.equal(stored(() => sessionStorage.getItem('x')), null);
  });
});
