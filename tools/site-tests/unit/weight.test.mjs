// @ts-check
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';

const SITE = new URL('../../../static-site/', import.meta.url);
const BUDGET = 60_000;

it('all HTML, CSS and JavaScript is at most 60 kB, each file gzipped', () => {
  const sizes = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => /\.(html|css|js)$/.test(entry.name))
    .map((entry) => gzipSync(readFileSync(`${entry.parentPath}/${entry.name}`)).length);
  const sum = sizes.reduce((total, size) => total + size, 0);
  assert.ok(sum > 0 && sum <= BUDGET, `${sum} bytes`);
});

it('the page preloads every module, so that they come in one go', () => {
  const html = readFileSync(new URL('index.html', SITE), 'utf8');
  const preloaded = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, path]) => path).sort();
  const modules = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.js'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(SITE.pathname.length))
    .filter((path) => !['js/main.js'].includes(path))
    .sort();
  assert.deepEqual(preloaded, modules);
});
