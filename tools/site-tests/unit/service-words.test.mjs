// @ts-check
/** Every language says what the service says: the codes, features, problems and findings of its sources. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue as german } from '../../../static-site/js/languages/de.js';

const ROOT = new URL('../../../', import.meta.url);
const SOURCES = ['shared', 'functions'].flatMap(javaIn).map((path) => readFileSync(new URL(path, ROOT), 'utf8'));

/** Classes of sentences that answers have. */
const SENTENCE = /\bnew (?:Sentence|Reason|Warning|LimitOfUse|ExplanationSentence)\(/;

/** Texts in the same sources that look like a code, and are none of a sentence. */
const NO_CODES = ['own-courses-and-same-profile', 'impossible-change', 'ten-point'];

/** What a code of an explanation ends with. */
const DIRECTIONS = ['-higher', '-lower', '-same'];

/** What a code of a plan's reason ends with. */
const TARGETS = ['', '-at-target', '-below-target'];

const codes = codesOfTheSources();
const features = found('Feature.java', /entry\(\d+, "(\w+)"/g);
const problems = found('ProblemKind.java', /^ {2}[A-Z_]+\(\d+, "([a-z-]+)"/gm);
const texts = textsOfTheSources();
const findings = JSON.parse(
  readFileSync(new URL('shared/artifacts/src/main/resources/dev/keepmeengaged/artifacts/research.json', ROOT), 'utf8'),
).findings.map((/** @type {Answers.Finding} */ { id }) => id);

for (const [name, catalogue] of Object.entries({ german })) {
  test(`${name} has a sentence for every code of the service, and for no other`, () => {
    assert.ok(codes.length > 80, 'codes were found');
    assert.deepEqual(Object.keys(catalogue.codes).sort(), codes);
  });

  test(`${name} has words for every feature, and for the page mix`, () => {
    assert.equal(features.length, 20);
    assert.deepEqual(Object.keys(catalogue.features).sort(), [...features, 'pageMix'].sort());
    const labels = Object.values(catalogue.features).map(({ label }) => label);
    assert.equal(new Set(labels).size, labels.length, 'a label is of one feature');
    for (const [feature, { label, short, description }] of Object.entries(catalogue.features)) {
      assert.ok(label && description && short && !short.includes(' '), feature);
    }
    const paged = Object.keys(catalogue.features).filter((feature) => catalogue.features[feature].pages);
    assert.deepEqual(paged.sort(), ['content', 'external', 'gradedAssessment', 'interactive', 'notGradedAssessment']);
  });

  test(`${name} has words for every problem and every finding`, () => {
    assert.ok(problems.length > 10, 'problems were found');
    assert.deepEqual(Object.keys(catalogue.problems).sort(), problems.sort());
    assert.deepEqual(Object.keys(catalogue.findings).sort(), findings.sort());
    for (const words of Object.values(catalogue.findings)) {
      assert.deepEqual(Object.keys(words), ['finding', 'size', 'measured', 'setting', 'caveat']);
    }
  });

  test(`${name} has words for what the sources say without a code, and for nothing else`, () => {
    assert.ok(texts.length > 8, 'texts were found');
    assert.deepEqual(Object.keys(catalogue.texts).sort(), texts);
  });

  test(`${name} sentences are whole, and name only what the sources name`, () => {
    const named = new Set([...SOURCES.join('').matchAll(/"(\w+)"/g)].map(([, value]) => value).concat(features));
    for (const [code, wording] of Object.entries(catalogue.codes)) {
      for (const { text, by } of wordingsOf(wording)) {
        for (const value of [...by, ...[...text.matchAll(/\{\|?(\w+)/g)].map(([, value]) => value)]) {
          assert.ok(named.has(value), `${code} names ${value}`);
        }
        assert.equal(text, text.trim().replace(/ {2,}/g, ' '), code);
        assert.doesNotMatch(text.replace(/\{\|?\w+(\.pages)?\|?\}/g, ''), /[{}|#"]|undefined|\d [A-Z%]/, code);
      }
    }
  });
}

/** Codes of sentences, and those that are put together from parts. */
function codesOfTheSources() {
  const all = new Set(['own-courses', 'same-profile']);
  for (const source of SOURCES.filter((one) => SENTENCE.test(one))) {
    const code = stripped(source);
    for (const [, one] of code.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)) all.add(one);
    for (const [, one] of code.matchAll(/\bnew (?:Sentence|Reason|Warning|LimitOfUse|ExplanationSentence)\(\s*"([a-z-]+)"\s*,/g)) all.add(one);
  }
  for (const one of found('Extrapolation.java', /CODE = "([a-z-]+)"/g)) all.add(one);
  const explained = sourceOf('ExplanationSentences.java');
  const stems = ['unexplained', 'group', 'others', 'page-mix', 'feature', 'unrecorded'];
  for (const stem of stems) assert.ok(explained.includes(`"${stem}"`), stem);
  assert.equal(explained.split('+ direction(').length - 1, 4, 'places where a code gets a direction');
  for (const one of [...stems, ...DIRECTIONS, ...NO_CODES]) all.delete(one);
  for (const stem of stems) for (const direction of DIRECTIONS) all.add(stem + direction);
  for (const stem of ['fewest-points', 'highest-lower-end']) for (const target of TARGETS) all.add(stem + target);
  return [...all].filter((one) => !one.startsWith('-')).sort();
}

/** What a model is for and was trained on, and why figures of it were not measured: all sentences of its card. */
function textsOfTheSources() {
  const [fewest] = found('PromisesKept.java', /FEWEST_ROWS = ([\d_]+);/g);
  const sentences = literals('ModelCard.java').filter((one) => one.endsWith('.') && one.includes(' '));
  const [scope] = literals('TrainingData.java', 'SCOPE = ');
  return [...sentences, scope].map((one) => one.replace('%,d', Number(fewest.replace('_', '')).toLocaleString('en'))).sort();
}

/** Texts of a source, whole where lines divide them. @param {string} file @param {string} [after] what stands before them */
function literals(file, after = '') {
  const whole = stripped(sourceOf(file)).replace(/"\s*\+\s*"/g, '').replace(/\s+/g, ' ');
  return [...whole.matchAll(new RegExp(`${after}"([^"]*)"`, 'g'))].map(([, one]) => one);
}

/** @param {string} file @param {RegExp} pattern with one group */
function found(file, pattern) {
  return [...sourceOf(file).matchAll(pattern)].map(([, one]) => one);
}

/** @param {string} file */
function sourceOf(file) {
  const [path] = ['shared', 'functions'].flatMap(javaIn).filter((one) => one.endsWith(`/${file}`));
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** @param {string} folder */
function javaIn(folder) {
  return readdirSync(new URL(folder, ROOT), { recursive: true })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.includes('/src/main/') && path.endsWith('.java'));
}

/** Without comments. @param {string} source */
function stripped(source) {
  return source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** Every text of a wording, and the values that lead to it. @param {Wording} wording @returns {{text: string, by: string[]}[]} */
function wordingsOf(wording) {
  if (typeof wording === 'string') return [{ text: wording, by: [] }];
  const { by, ...cases } = wording;
  return Object.values(cases).flatMap(wordingsOf).map((one) => ({ ...one, by: [by, ...one.by] }));
}
