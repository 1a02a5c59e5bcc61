// @ts-check
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Ended, createHolder } from '../../../static-site/js/access/holder.js';

/** @typedef {import('../../../static-site/js/access/holder.js').Held} Held */

describe('what holds the access token', () => {
  /** Tokens that the service takes. @type {Set<string>} */
  let taken;
  /** What it was asked with. @type {(string | null)[]} */
  let sent;
  /** @type {number} */
  let now;
  beforeEach(() => {
    taken = new Set();
    sent = [];
    now = 0;
    mock.method(performance, 'now', () => now);
    mock.method(globalThis, 'fetch', async (/** @type {string} */ _, /** @type {RequestInit} */ init) => {
      const token = new Headers(init.headers).get('Authorization')?.replace('Bearer ', '') ?? null;
      sent.push(token);
      return new Response('{}', { status: token !== null && taken.has(token) ? 200 : 401 });
    });
  });
  afterEach(() => mock.restoreAll());

  /** @param {(refresh: string) => Promise<Held>} renew */
  function holder(renew = async () => assert.fail('renewed')) {
    const changed = mock.fn();
    return { ...createHolder({ renew, changed }), changed };
  }

  it('asks with the token it was given, and keeps other headers', async () => {
    const { take, ask } = holder();
    taken.add('a');
    take({ access: 'a' });
    assert.equal((await ask('/v1/companies', { headers: { Accept: 'application/json' } })).status, 200);
    assert.deepEqual(sent, ['a']);
  });

  it('asks nothing without a token', async () => {
    await assert.rejects(holder().ask('/v1/companies', {}), Ended);
    assert.deepEqual(sent, []);
  });

  it('renews a refused token once for all calls that wait, by the newest refresh token', async () => {
    /** @type {string[]} */
    const used = [];
    const { take, ask } = holder(async (refresh) => {
      used.push(refresh);
      const n = used.length;
      taken = new Set([`a${n}`]);
      return { access: `a${n}`, refresh: `r${n}` };
    });
    take({ access: 'a0', refresh: 'r0' });
    const answers = await Promise.all(['/1', '/2', '/3'].map((path) => ask(path, {})));
    assert.deepEqual(answers.map(({ status }) => status), [200, 200, 200]);
    taken.clear();
    assert.equal((await ask('/4', {})).status, 200);
    assert.deepEqual(used, ['r0', 'r1']);
  });

  it('goes on with the refresh token where the issuer gives no other', async () => {
    /** @type {string[]} */
    const used = [];
    const { take, ask } = holder(async (refresh) => {
      used.push(refresh);
      taken = new Set([`a${used.length}`]);
      return { access: `a${used.length}` };
    });
    take({ access: 'a0', refresh: 'r0' });
    await ask('/1', {});
    taken.clear();
    await ask('/2', {});
    assert.deepEqual(used, ['r0', 'r0']);
  });

  it('renews half a minute before the end, and not sooner', async () => {
    taken = new Set(['a0', 'a1']);
    const { take, ask } = holder(async () => ({ access: 'a1', refresh: 'r1', seconds: 300 }));
    take({ access: 'a0', refresh: 'r0', seconds: 300 });
    now = 269_000;
    await ask('/1', {});
    now = 271_000;
    await ask('/2', {});
    assert.deepEqual(sent, ['a0', 'a1']);
  });

  it('goes on with what it has while the issuer is down, until the end of the token', async () => {
    taken.add('a0');
    const { take, ask } = holder(async () => { throw new TypeError('down'); });
    take({ access: 'a0', refresh: 'r0', seconds: 300 });
    now = 299_000;
    assert.equal((await ask('/1', {})).status, 200);
    now = 301_000;
    await assert.rejects(ask('/2', {}), TypeError);
    assert.deepEqual(sent, ['a0']);
  });

  it('is empty once the issuer gives no more, and says so', async () => {
    const own = holder(async () => { throw new Ended(); });
    own.take({ access: 'a0', refresh: 'r0' });
    const before = own.changed.mock.callCount();
    await assert.rejects(own.ask('/1', {}), Ended);
    assert.equal(own.changed.mock.callCount(), before + 1);
    await assert.rejects(own.ask('/2', {}), Ended);
    assert.deepEqual(sent, ['a0']);
  });

  it('holds a token without a refresh token until its end, and tries no other', async () => {
    taken.add('lti');
    const { take, ask } = holder();
    take({ access: 'lti', seconds: 900 });
    now = 899_000;
    assert.equal((await ask('/1', {})).status, 200);
    now = 900_001;
    await assert.rejects(ask('/2', {}), Ended);
    assert.deepEqual(sent, ['lti']);
  });

  it('is empty where a new token is refused too', async () => {
    const { take, ask } = holder(async () => ({ access: 'a1', refresh: 'r1' }));
    take({ access: 'a0', refresh: 'r0' });
    await assert.rejects(ask('/1', {}), Ended);
    assert.deepEqual(sent, ['a0', 'a1']);
  });

  it('stays empty for who signed out while a token was on its way', async () => {
    let give = (/** @type {Held} */ _) => {};
    const { take, drop, ask } = holder(() => new Promise((resolve) => (give = resolve)));
    take({ access: 'a0', refresh: 'r0' });
    const asked = ask('/1', {});
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(drop()?.refresh, 'r0');
    give({ access: 'a1', refresh: 'r1' });
    await assert.rejects(asked, Ended);
    assert.equal(drop(), null);
  });
});
