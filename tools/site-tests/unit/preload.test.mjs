// @ts-check
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const SITE = new URL('../../../static-site/', import.meta.url);

it('the page preloads every module, so that they come in one go where nothing is bundled', () => {
  const html = readFileSync(new URL('index.html', SITE), 'utf8');
  const preloaded = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, path]) => path).sort();
  const modules = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.js'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(SITE.pathname.length))
    .filter((path) => !['js/main.js'].includes(path))
    .sort();
  assert.deepEqual(preloaded, modules);
});
