// @ts-check
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';

const OLD = { data: 'd-1', model: 'm-1' };
const { signal } = new AbortController();

/** The API as a page has it that was just opened. */
let opened = 0;
const page = () => /** @type {Promise<typeof import('../../../static-site/js/api.js')>} */ (import(`../../../static-site/js/api.js?page=${opened++}`));

describe('the release of the answers', () => {
  /** @type {any} */
  let answer;
  /** @type {RequestInit[]} */
  const asked = [];
  beforeEach(() => {
    asked.length = 0;
    mock.method(globalThis, 'fetch', async (/** @type {string} */ _, /** @type {RequestInit} */ init) => {
      asked.push(init);
      return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 });
    });
  });
  afterEach(() => mock.restoreAll());

  /** How often a page notices another release, answered so one after the other. @param {any[]} answers */
  async function noticed(...answers) {
    const api = await page();
    let times = 0;
    api.onOtherRelease(() => times++);
    for (answer of answers) await api.importances(signal).catch(() => {});
    return times;
  }

  it('is noticed when the data, the model or both are others than at first', async () => {
    for (const other of [{ ...OLD, data: 'd-2' }, { ...OLD, model: 'm-2' }, { data: 'd-2', model: 'm-2' }]) {
      assert.equal(await noticed({ body: OLD }, { body: other }), 1, JSON.stringify(other));
    }
  });

  it('is no matter while it stays the same', async () => {
    assert.equal(await noticed({ body: OLD }, { body: OLD }, { body: OLD }), 0);
  });

  it('is not that of a failure', async () => {
    const problem = { title: 'Not available right now', status: 503 };
    assert.equal(await noticed({ body: problem, status: 503 }, { body: OLD }, { body: problem, status: 503 }, { body: OLD }), 0);
  });

  it('is never taken from the browser’s cache without asking', async () => {
    await noticed({ body: OLD });
    assert.equal(asked[0].cache, 'no-cache');
  });
});
