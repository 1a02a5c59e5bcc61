// @ts-check
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from '../../site-bundle/bundle.mjs';

const SITE = fileURLToPath(new URL('../../../static-site/', import.meta.url));
const CONTRACT = fileURLToPath(new URL('../../../openapi.yaml', import.meta.url));

/** All HTML, CSS and JavaScript, in bytes, each file gzipped. */
const BUDGET = 60_000;

/** The same of the page of the HTTP API, with the contract. */
const BUDGET_OF_REFERENCE = 270_000;

/** What is loaded when it is needed, and what an exported site loads. */
const LATER = /^(access|choosing|de|files|later|service-texts)-/;

/** What the page of the HTTP API loads, and itself. */
const OF_REFERENCE = /^(reference|rapidoc|openapi)\b/;

describe('the bundled site', () => {
  /** @type {string} */
  let folder;
  /** @type {string} */
  let out;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    out = join(folder, 'out');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is at most 60 kB of HTML, CSS and JavaScript at a first visit', async (t) => {
    await bundle(SITE, out);
    const sum = compressed(out, (name) => /\.(html|css|js)$/.test(name) && !LATER.test(name) && !OF_REFERENCE.test(name));
    t.diagnostic(`${sum} bytes`);
    assert.ok(sum > 0 && sum <= BUDGET, `${sum} bytes`);
  });

  it('has a page of the HTTP API of at most 270 kB, which loads nothing of the site but the icon', async (t) => {
    await bundle(SITE, out);
    const sum = compressed(out, (name) => OF_REFERENCE.test(name));
    t.diagnostic(`${sum} bytes`);
    assert.ok(sum > 0 && sum <= BUDGET_OF_REFERENCE, `${sum} bytes`);
    const page = readFileSync(join(out, 'reference.html'), 'utf8');
    const named = [...page.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, name]) => name.replace(/-[A-Z0-9]{8}\./, '-HASH.'));
    assert.deepEqual([...new Set(named)].sort(), ['./', 'favicon-HASH.svg', 'openapi-HASH.yaml', 'rapidoc-min-HASH.js', 'reference-HASH.css', 'reference-HASH.js']);
    const contract = String(deployed(out).find((name) => name.startsWith('openapi-')));
    assert.deepEqual(readFileSync(join(out, contract)), readFileSync(CONTRACT));
  });

  it('has a few files, named for their content, and the licences of what they contain', async () => {
    await bundle(SITE, out);
    assert.deepEqual(
      deployed(out).map((name) => name.replace(/-[A-Z0-9]{8}\./, '-HASH.')).sort(),
      [
        'access-HASH.js',
        'choosing-HASH.js',
        'chunk-HASH.js',
        'de-HASH.js',
        'favicon-HASH.svg',
        'files-HASH.js',
        'index.html',
        'later-HASH.js',
        'main-HASH.js',
        'openapi-HASH.yaml',
        'preview-HASH.png',
        'rapidoc-min-HASH.js',
        'reference-HASH.css',
        'reference-HASH.js',
        'reference.html',
        'service-texts-HASH.js',
        'site-HASH.css',
        'vendor/lit-html/LICENSE',
        'vendor/oauth4webapi/LICENSE',
        'vendor/rapidoc/LICENSE',
        'vendor/rapidoc/rapidoc-min.js.LICENSE.txt',
      ],
    );
    const scripts = deployed(out).filter((name) => /^(main|chunk)-/.test(name)).map((name) => readFileSync(join(out, name), 'utf8'));
    assert.match(scripts.join(''), /@license\n \* Copyright 2017 Google LLC/);
  });

  it('is the page of the sources but for the names in it and what is preloaded, under the same policy', async () => {
    await bundle(SITE, out);
    const source = readFileSync(join(SITE, 'index.html'), 'utf8').replace(/<link rel="modulepreload".*\n/g, '');
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    assert.match(page, /<link rel="modulepreload" href="chunk-[A-Z0-9]{8}\.js">/);
    assert.equal(
      page.replace(/<link rel="modulepreload".*\n/g, '').replace(/main-\w+\.js/, 'js/main.js').replace(/site-\w+\.css/, 'css/site.css').replace(/favicon-\w+\.svg/, 'favicon.svg').replace(/preview-\w+\.png/, 'preview.png'),
      source,
    );
    assert.ok(source.includes('js/main.js') && source.includes('Content-Security-Policy'));
  });

  it('names the picture of its link previews in full where it is known where the site will be', async () => {
    await bundle(SITE, out, 'https://engaged.example.org/');
    assert.match(readFileSync(join(out, 'index.html'), 'utf8'), /<meta property="og:image" content="https:\/\/engaged\.example\.org\/preview-[A-Z0-9]{8}\.png">/);
    assert.ok(statSync(join(SITE, 'preview.png')).size < 30_000);
  });

  it('is the same bytes wherever it is made, source maps and all', async () => {
    cpSync(SITE, join(folder, 'elsewhere/deeper/sources'), { recursive: true });
    cpSync(CONTRACT, join(folder, 'elsewhere/deeper/openapi.yaml'));
    await bundle(SITE, out);
    await bundle(join(folder, 'elsewhere/deeper/sources'), join(folder, 'elsewhere/again'));
    assert.deepEqual(contents(join(folder, 'elsewhere/again')), contents(out));
  });

  it('changes the names of what changes, and no others', async () => {
    const sources = join(folder, 'sources');
    cpSync(SITE, sources, { recursive: true });
    cpSync(CONTRACT, join(folder, 'openapi.yaml'));
    await bundle(sources, out);
    const before = deployed(out);
    writeFileSync(join(sources, 'css/site.css'), 'p { color: red }');
    writeFileSync(join(folder, 'openapi.yaml'), 'openapi: 3.0.3');
    await bundle(sources, out);
    assert.deepEqual(
      deployed(out).filter((name) => !before.includes(name)).map((name) => name.replace(/-\w+/, '')),
      ['openapi.yaml', 'site.css'],
    );
    assert.equal(deployed(out).length, before.length);
  });

  it('is as old as the sources that it was made of', async () => {
    const begun = Date.now();
    await bundle(SITE, out);
    const page = statSync(join(out, 'index.html'));
    // Written last, and yet older than what was written first.
    assert.ok(Math.round(page.mtimeMs) >= begun && page.mtimeMs <= statSync(join(out, '.maps')).mtimeMs);
  });

  it('leaves out no file of the sources in silence', async () => {
    const sources = join(folder, 'sources');
    cpSync(SITE, sources, { recursive: true });
    cpSync(CONTRACT, join(folder, 'openapi.yaml'));
    writeFileSync(join(sources, 'js/forgotten.js'), '');
    await assert.rejects(bundle(sources, out), /nothing loads: js\/forgotten\.js$/);
    assert.ok(!existsSync(out));
  });

  it('replaces no folder that is something else', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'diary.txt'), 'dear diary');
    await assert.rejects(bundle(SITE, out), /is no bundled site/);
    assert.deepEqual(readdirSync(out), ['diary.txt']);
  });
});

/** How long files are together, each gzipped. @param {string} folder @param {(name: string) => boolean} counts */
function compressed(folder, counts) {
  return deployed(folder)
    .filter(counts)
    .reduce((total, name) => total + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
}

/** The names of the files that are deployed. @param {string} folder */
function deployed(folder) {
  return Object.keys(contents(folder)).filter((name) => !name.startsWith('.'));
}

/** @param {string} folder @returns {Record<string, string>} */
function contents(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}
