// @ts-check
/** Catalogues are complete, and say with each text's values and elements what the English says with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue as german } from '../../../static-site/js/languages/de.js';
import { messages } from '../messages.mjs';

const all = messages();

for (const [name, { messages: own }] of Object.entries({ german })) {
  test(`the ${name} catalogue has every text of the page, and no other`, () => {
    const lacking = [...all.values()].filter(({ key }) => !(key in own)).map(({ key, where }) => `${where}: ${key}`);
    assert.deepEqual(lacking, [], 'texts that it lacks');
    assert.deepEqual(Object.keys(own).filter((key) => !all.has(key)), [], 'texts that nothing says');
  });

  test(`${name} texts have the values and the elements of the English`, () => {
    for (const [key, message] of Object.entries(own)) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
        assert.deepEqual(markedIn(text), markedIn(key), `${key}\n${text}`);
        assert.equal(text, text.replace(/[ \n]+/g, ' ').trim(), 'blanks');
      }
    }
  });

  test(`the ${name} catalogue has the forms of every plural`, () => {
    const categories = new Intl.PluralRules({ german: 'de' }[name]).resolvedOptions().pluralCategories;
    for (const [key, { one }] of all) {
      if (one === null) continue;
      const message = own[key];
      assert.ok(typeof message === 'object', key);
      assert.deepEqual(Object.keys(message).sort(), [...categories].sort(), key);
    }
  });
}

/** Values, counts and inline elements of a text, in no order. @param {string} text */
function markedIn(text) {
  return (text.match(/\{\d\}|<\/?\w+|#/g) ?? []).sort();
}
