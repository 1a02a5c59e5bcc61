// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepOf } from '../../../static-site/js/model/keys.js';

const NONE = { key: 'z', code: 'KeyZ', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, target: null };
const IN_TEXT = /** @type {any} */ ({ closest: () => ({}) });

describe('a key', () => {
  it('undoes with Ctrl or Command, and redoes with Shift or as Y', () => {
    assert.equal(stepOf({ ...NONE, ctrlKey: true }), 'undo');
    assert.equal(stepOf({ ...NONE, metaKey: true }), 'undo');
    assert.equal(stepOf({ ...NONE, key: 'Z', ctrlKey: true, shiftKey: true }), 'redo');
    assert.equal(stepOf({ ...NONE, key: 'Z', metaKey: true, shiftKey: true }), 'redo');
    assert.equal(stepOf({ ...NONE, key: 'y', code: 'KeyY', ctrlKey: true }), 'redo');
  });

  it('is the letter on it, wherever that lies, and the Latin one on keyboards of other scripts', () => {
    assert.equal(stepOf({ ...NONE, key: 'z', code: 'KeyY', ctrlKey: true }), 'undo');
    assert.equal(stepOf({ ...NONE, key: 'я', code: 'KeyZ', ctrlKey: true }), 'undo');
  });

  it('does neither alone, with another modifier, or while somebody writes', () => {
    for (const other of [{}, { ctrlKey: true, altKey: true }, { ctrlKey: true, metaKey: true }, { ctrlKey: true, target: IN_TEXT }, { ctrlKey: true, key: 'a', code: 'KeyA' }]) {
      assert.equal(stepOf({ ...NONE, ...other }), null, JSON.stringify(other));
    }
  });
});
