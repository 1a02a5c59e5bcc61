// @ts-check
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const FOLDER = new URL('../../../static-site/vendor/', import.meta.url);

it('vendored code is what was published: every file by its hash', () => {
  const expected = JSON.parse(readFileSync(new URL('../vendored.json', import.meta.url), 'utf8')).files;
  const found = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((path) => [path.slice(FOLDER.pathname.length), createHash('sha256').update(readFileSync(path)).digest('hex')]);
  assert.deepEqual(Object.fromEntries(found.sort()), expected);
});
