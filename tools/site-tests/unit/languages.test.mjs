// @ts-check
/** Catalogues are complete, and say with each text's values and elements what the English says with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue as german } from '../../../static-site/js/languages/de.js';
import { localiser } from '../../../static-site/js/languages/service-texts.js';
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

/** @type {Parameters<typeof localiser>[0]} */
const OWN = {
  codes: {
    moved: 'Von {from.pages} zu {to} um {|points|}, vorher {points}',
    counted: { by: 'courses', 1: 'einer', other: '{courses} Kurse', absent: 'unbekannt viele' },
    signed: { by: 'points', negative: 'weniger', 0: 'gleich', other: 'mehr' },
    nested: { by: 'higher', 0: { by: 'lower', 0: 'keiner' }, other: 'manche' },
    given: '{value}',
    about: { by: 'feature', price: 'Geld', other: '„{feature}“' },
  },
  features: {
    price: { label: 'Preis', description: 'Was es kostet' },
    content: { label: 'Inhalt', pages: 'Inhaltsseiten', description: 'Texte' },
  },
  texts: { 'None was kept.': 'Keiner wurde behalten.' },
  findings: { one: { finding: 'Ein Befund', size: 'groß', measured: 'Abschluss', setting: 'hier', caveat: 'Vorsicht' } },
};

/** An answer in another language. @template T @param {T} answer @param {Parameters<typeof localiser>[0]} [own] */
function localised(answer, own = OWN) {
  localiser(own, 'en-GB')(answer);
  return answer;
}

/** What is said by a code, in another language. @param {string} code @param {object} values @param {string | null} [feature] */
function said(code, values, feature = null) {
  return localised({ reasons: [{ code, feature, values, message: 'English' }] }).reasons[0].message;
}

test('sentences of the service name features, sizes and true minus signs', () => {
  assert.equal(said('moved', { from: 'content', to: 'price', points: -2.64 }), 'Von Inhaltsseiten zu Preis um 2.6, vorher \u22122.6');
  assert.equal(said('about', {}, 'content'), '„Inhalt“');
  assert.deepEqual([0.0512, 12.34].map((value) => said('given', { value })), ['0.051', '12.3']);
});

test('a title stays as it is, whatever it is', () => {
  const own = { ...OWN, codes: { near: { by: 'title', absent: 'Nahe', other: 'Nahe an {title}' } } };
  for (const title of ['price', 'by', 'constructor', '{feature}', '$&']) {
    assert.equal(localised({ code: 'near', values: { title }, message: 'English' }, own).message, `Nahe an ${title}`);
  }
});

test('sentences of the service have cases by value, by sign, by number and where there is no value', () => {
  assert.equal(said('counted', { courses: 1 }), 'einer');
  assert.equal(said('counted', { courses: 3 }), '3 Kurse');
  assert.equal(said('counted', { courses: 1.04 }), 'einer', 'as it is written');
  assert.equal(said('counted', {}), 'unbekannt viele');
  assert.deepEqual([-1, 0, 1].map((points) => said('signed', { points })), ['weniger', 'gleich', 'mehr']);
  assert.equal(said('about', {}, 'price'), 'Geld');
});

test('a case without a sentence for the other values leads on to the next', () => {
  assert.equal(said('nested', { higher: 0, lower: 0 }), 'keiner');
  assert.equal(said('nested', { higher: 0, lower: 2 }), 'manche');
});

test('English stays where the catalogue has no sentence, or the answer not all of its values', () => {
  assert.equal(said('unheard-of', {}), 'English');
  assert.equal(said('moved', { from: 'content', points: 1 }), 'English');
});

test('what the service says without a code is found by the English', () => {
  assert.deepEqual(localised({ notMeasured: [{ reason: 'None was kept.' }], title: 'None was kept.' }), { notMeasured: [{ reason: 'Keiner wurde behalten.' }], title: 'None was kept.' });
});

test('features, parts of a score and findings get their words, and what was measured stays known in English', () => {
  const research = [{ id: 'one', finding: 'A finding', measured: 'completion', citation: 'Somebody' }];
  const facts = localised({ feature: 'price', label: 'Price', research });
  assert.deepEqual(facts, {
    feature: 'price',
    label: 'Preis',
    research: [{ id: 'one', finding: 'Ein Befund', measured: 'Abschluss', measuredInEnglish: 'completion', citation: 'Somebody' }],
  });
  assert.equal(localised({ id: 'price', label: 'Price' }).label, 'Preis');
});

/** Values, counts and inline elements of a text, in no order. @param {string} text */
function markedIn(text) {
  return (text.match(/\{\d\}|<\/?\w+|#/g) ?? []).sort();
}
