// @ts-check
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const SITE = new URL('../../../static-site/', import.meta.url);
const MODULES = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.js'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(SITE.pathname.length))
  .sort();

/** What is loaded when it is first needed. */
const LATER = [
  'js/access/access.js', 'js/access/choosing.js', 'js/access/holder.js', 'js/access/issuer.js', 'js/access/launch.js', 'js/access/oauth.js', 'vendor/oauth4webapi/index.js',
  'js/files.js', 'js/model/answer-path.js', 'js/model/search.js',
  'js/languages/de.js', 'js/languages/de-service.js', 'js/languages/service-texts.js',
  'js/view/later.js', 'js/view/download.js', 'js/model/csv.js', 'js/model/tables.js',
  'js/view/found.js', 'js/model/find-words.js', 'js/model/finding.js',
  'js/view/found-mixes.js', 'js/model/kept.js', 'js/model/mix-words.js',
  'js/view/findings.js', 'js/model/agreement-words.js',
  'js/view/model-card.js', 'js/model/promises.js', 'js/model/worth.js', 'js/model/confidence-words.js',
  'js/view/near-courses.js', 'js/model/near-courses.js',
  'js/view/segments.js', 'js/model/segment-words.js',
  'js/view/waterfall.js', 'js/model/explanation.js', 'js/model/waterfall.js',
];

/** What the page of the HTTP API loads. */
const OF_THE_REFERENCE = ['js/reference.js', 'vendor/rapidoc/rapidoc-min.js'];

describe('the modules of the site', () => {
  it('are all preloaded by the page, so that they come in one go where nothing is bundled', () => {
    const html = readFileSync(new URL('index.html', SITE), 'utf8');
    const preloaded = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, path]) => path).sort();
    assert.deepEqual(preloaded, MODULES.filter((path) => !['js/main.js', ...LATER, ...OF_THE_REFERENCE].includes(path)));
  });

  it('never need one another in a circle, not even for a type', () => {
    const needs = new Map(MODULES.map((path) => [path, neededBy(path)]));
    assert.ok(needs.get('js/main.js')?.includes('js/lit.js'), 'no imports were found');
    assert.deepEqual(circleIn(needs), []);
  });

  it('stand in layers: the model needs nothing that draws or asks, and what draws does not ask', () => {
    /** @type {Record<string, string[]>} */
    const below = {
      model: ['model', 'language.js'],
      view: ['model', 'view', 'lit.js', 'language.js'],
      app: ['app', 'model', 'api.js', 'language.js'],
    };
    for (const [layer, allowed] of Object.entries(below)) {
      for (const path of MODULES.filter((one) => one.startsWith(`js/${layer}/`))) {
        for (const needed of neededBy(path, false)) assert.ok(allowed.includes(needed.split('/')[1]), `${path} imports ${needed}`);
      }
    }
  });

  it('are told apart from a circle', () => {
    assert.deepEqual(circleIn(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]])), []);
    assert.deepEqual(circleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])), ['b', 'c', 'b']);
  });
});

/** The modules of the site that a module imports, or takes types from. @param {string} path @param {boolean} [types] whether types count */
function neededBy(path, types = true) {
  const text = readFileSync(new URL(path, SITE), 'utf8');
  const named = types ? /(?:\bfrom |\bimport |\bimport\()'(\.[^']+)'/g : /(?:\bfrom |\bimport )'(\.[^']+)'/g;
  return [...text.matchAll(named)].map(([, name]) => new URL(name, new URL(path, SITE)).pathname.slice(SITE.pathname.length));
}

/** The modules along a circle, or none. @param {ReadonlyMap<string, readonly string[]>} needs */
function circleIn(needs) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} path @param {readonly string[]} way @returns {string[]} */
  const from = (path, way) => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const needed of needs.get(path) ?? []) {
      const circle = from(needed, [...way, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of needs.keys()) {
    const circle = from(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
