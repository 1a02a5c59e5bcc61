// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Failure } from '../../../static-site/js/api.js';
import { createLoading } from '../../../static-site/js/app/loading.js';
import { initial } from '../../../static-site/js/app/state.js';
import { dataOf } from '../../../static-site/js/model/answer.js';

const failure = new Failure('unavailable', 'Not available.', 'Try again.', 503);

/** A question that is answered when the test says so. */
function question() {
  /** @type {AbortSignal | undefined} */
  let signal;
  /** @type {(data: any) => void} */
  let answer = () => {};
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const ask = (/** @type {AbortSignal} */ given) => {
    signal = given;
    return new Promise((/** @type {(data: any) => void} */ resolve, reject) => ([answer, fail] = [resolve, reject]));
  };
  return { ask, answer: (/** @type {object} */ data) => answer(data), fail: () => fail(failure), isAborted: () => signal?.aborted };
}

/** A list of courses with its next page. @param {string[]} courses @param {string | null} [next] */
const list = (courses, next = null) => /** @type {any} */ ({ model: 'm-1', courses, next });

/** All promises that can be settled are. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what the page asks for', () => {
  it('is none, then on its way, then shown, and stale while its successor is on its way', async () => {
    const state = initial();
    const { load } = createLoading(state, () => {}, () => {});
    assert.deepEqual(state.portfolio, { state: 'none' });
    const first = question();
    load('portfolio', first.ask);
    assert.deepEqual(state.portfolio, { state: 'asking' });
    first.answer(list(['1']));
    await settled();
    assert.deepEqual(state.portfolio, { state: 'shown', data: list(['1']) });
    load('portfolio', question().ask);
    assert.deepEqual(state.portfolio, { state: 'stale', data: list(['1']) });
  });

  it('keeps what was here when it fails, and while it is asked for again', async () => {
    const state = initial();
    const { load } = createLoading(state, () => {}, () => {});
    const [first, second, third] = [question(), question(), question()];
    load('portfolio', first.ask);
    first.fail();
    await settled();
    assert.deepEqual(state.portfolio, { state: 'failed', failure, data: null });
    load('portfolio', second.ask);
    assert.deepEqual(state.portfolio, { state: 'asking' });
    second.answer(list(['1']));
    await settled();
    load('portfolio', third.ask);
    third.fail();
    await settled();
    assert.deepEqual(state.portfolio, { state: 'failed', failure, data: list(['1']) });
    load('portfolio', question().ask);
    assert.deepEqual(state.portfolio, { state: 'stale', data: list(['1']) });
  });

  it('is of the last question, in whichever order the answers come', async () => {
    const state = initial();
    const { load } = createLoading(state, () => {}, () => {});
    const [first, second] = [question(), question()];
    load('portfolio', first.ask);
    load('portfolio', second.ask);
    assert.equal(first.isAborted(), true);
    second.answer(list(['2']));
    await settled();
    first.answer(list(['1']));
    await settled();
    assert.deepEqual(dataOf(state.portfolio), list(['2']));
  });

  it('stays forgotten, whatever is answered or fails later', async () => {
    for (const end of /** @type {const} */ (['answer', 'fail'])) {
      const state = initial();
      const { load, forget } = createLoading(state, () => {}, () => {});
      const asked = question();
      load('portfolio', asked.ask);
      forget('portfolio');
      assert.equal(asked.isAborted(), true);
      asked[end](list(['1']));
      await settled();
      assert.deepEqual(state.portfolio, { state: 'none' });
    }
  });

  it('tells the model of every answer that counts', async () => {
    const state = initial();
    /** @type {unknown[]} */
    const told = [];
    const { load } = createLoading(state, () => {}, (...one) => told.push(one));
    const [first, second] = [question(), question()];
    load('portfolio', first.ask);
    load('portfolio', second.ask);
    first.answer(list([]));
    second.answer(list([]));
    await settled();
    assert.deepEqual(told, [['portfolio', 'm-1']]);
  });

  it('goes on with the next page, and begins anew where there is none, in another order, or where the list was published anew', async () => {
    const state = initial();
    const { more } = createLoading(state, () => {}, () => {});
    let begun = 0;
    const ask = async (/** @type {any} */ { courses }, /** @type {string} */ cursor) => list([...courses, cursor]);
    more('portfolio', ask, () => begun++);
    assert.deepEqual(state.portfolio, { state: 'none' });
    state.ordered = { state: 'shown', data: { ...list(['1'], '2'), order: 'users' } };
    more('ordered', async () => assert.fail('asked in vain'), () => begun++, 'id');
    assert.equal(begun, 2);
    state.portfolio = { state: 'shown', data: list(['1'], '2') };
    more('portfolio', ask, () => begun++);
    await settled();
    assert.deepEqual(dataOf(state.portfolio), list(['1', '2']));
    assert.equal(begun, 2);
    state.portfolio = { state: 'failed', failure: new Failure('cursor-gone', '', '', 410), data: list(['1'], '2') };
    more('portfolio', ask, () => begun++);
    assert.equal(begun, 3);
    assert.equal(state.portfolio.state, 'failed', 'the page after the one that is gone is not asked for');
  });
});
