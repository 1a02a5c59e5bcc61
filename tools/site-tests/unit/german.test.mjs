// @ts-check
/** What the model's words are in German: the language is known when a module is first loaded. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

Object.defineProperties(globalThis, { document: { value: {} }, history: { value: { state: null } } });
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['fr', 'de-CH', 'en'] }, configurable: true });
const { groupWords } = await import('../../../static-site/js/model/segment-words.js');
const words = await import('../../../static-site/js/model/words.js');
const { basedOn } = await import('../../../static-site/js/model/score-words.js');

const FEATURES = [
  { feature: 'certificates', label: 'Zertifikate', unit: 'percent' },
  { feature: 'usesScorm', label: 'Nutzt SCORM', unit: 'yes/no' },
  { feature: 'lengthHours', label: 'Dauer', unit: 'hours' },
];

/** @param {Answers.Condition[]} conditions @param {number} courses */
const group = (conditions, courses = 12) => groupWords({ conditions, courses, others: 40, median: 34, difference: -8.5, chance: 0.01, sentence: '' }, FEATURES).replaceAll('\u00a0', ' ');

it('groups of courses are sentences, whatever they have in common', () => {
  assert.equal(
    group([{ feature: 'certificates', bound: 'none', value: null }, { feature: 'lengthHours', bound: 'atLeast', value: 3.5 }]),
    '12 Kurse ohne „Zertifikate“ und mit Dauer ab 3,5 h haben im Median den Score 34 %: 8,5 Punkte weniger als die anderen 40.',
  );
  assert.equal(group([{ feature: 'usesScorm', bound: 'some', value: null }], 1), '1 Kurs mit „Nutzt SCORM“ hat den Score 34 %: 8,5 Punkte weniger als die anderen 40.');
  assert.match(group([{ feature: 'lengthHours', bound: 'below', value: 2 }]), /^12 Kurse mit Dauer über 0 und unter 2 h /);
});

it('numbers, dollars, lists and places are as in German', () => {
  assert.equal(words.whole(1234567), '1.234.567');
  assert.equal(words.inUnit(12.5, 'dollars'), '12,5\u00a0$');
  assert.equal(words.listed(['A', 'B', 'C']), 'A, B und C');
  assert.equal(words.placeWords({ place: 2, tied: 3 }), 'geteilter 2.');
  assert.equal(basedOn('share', { engagementScore: 33, users: 1 }).replaceAll('\u00a0', ' '), '33 % von 1 Lernenden');
});
