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

/** All HTML, CSS and JavaScript, in bytes, each file gzipped. */
const BUDGET = 60_000;

/** What an exported site loads, and what is loaded when somebody comes near to it. */
const LATER = /^(files|segments|waterfall)-/;

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
    const sum = deployed(out)
      .filter((name) => /\.(html|css|js)$/.test(name) && !LATER.test(name))
      .reduce((total, name) => total + gzipSync(readFileSync(join(out, name)), { level: 9 }).length, 0);
    t.diagnostic(`${sum} bytes`);
    assert.ok(sum > 0 && sum <= BUDGET, `${sum} bytes`);
  });

  it('has one script and those that are loaded when they are needed, with nothing in common, one style sheet and two pictures, named for their content, and the licence of what it contains', async () => {
    await bundle(SITE, out);
    assert.deepEqual(
      deployed(out).map((name) => name.replace(/-[A-Z0-9]{8}\./, '-HASH.')),
      ['favicon-HASH.svg', 'files-HASH.js', 'index.html', 'main-HASH.js', 'preview-HASH.png', 'segments-HASH.js', 'site-HASH.css', 'vendor/lit-html/LICENSE', 'waterfall-HASH.js'],
    );
    const script = readFileSync(join(out, String(deployed(out).find((name) => name.startsWith('main-')))), 'utf8');
    assert.match(script, /@license\n \* Copyright 2017 Google LLC/);
  });

  it('is the page of the sources but for the names in it, under the same policy', async () => {
    await bundle(SITE, out);
    const source = readFileSync(join(SITE, 'index.html'), 'utf8').replace(/<link rel="modulepreload".*\n/g, '');
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    assert.equal(
      page.replace(/main-\w+\.js/, 'js/main.js').replace(/site-\w+\.css/, 'css/site.css').replace(/favicon-\w+\.svg/, 'favicon.svg').replace(/preview-\w+\.png/, 'preview.png'),
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
    await bundle(SITE, out);
    await bundle(join(folder, 'elsewhere/deeper/sources'), join(folder, 'elsewhere/again'));
    assert.deepEqual(contents(join(folder, 'elsewhere/again')), contents(out));
  });

  it('changes the names of what changes, and no others', async () => {
    const sources = join(folder, 'sources');
    cpSync(SITE, sources, { recursive: true });
    await bundle(sources, out);
    const before = deployed(out);
    writeFileSync(join(sources, 'css/site.css'), 'p { color: red }');
    await bundle(sources, out);
    assert.deepEqual(
      deployed(out).filter((name) => !before.includes(name)).map((name) => name.replace(/-\w+/, '')),
      ['site.css'],
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
