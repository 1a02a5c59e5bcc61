// @ts-check
/**
 * The texts of the site's modules that are marked for translation, as a catalogue finds them.
 *
 *   node messages.mjs          prints what a catalogue lacks, and what it has in vain: node messages.mjs de
 */
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keyOf } from '../../static-site/js/language.js';

const SITE = new URL('../../static-site/js/', import.meta.url).pathname;

/** @typedef {{key: string, one: string | null, where: string}} Message `one`: the form for one, of a plural */

/** Every marked text, once. @returns {Map<string, Message>} */
export function messages() {
  const found = new Map();
  for (const name of readdirSync(SITE, { recursive: true }).map(String).filter((one) => one.endsWith('.js') && !one.startsWith('languages')).sort()) {
    const source = readFileSync(join(SITE, name), 'utf8');
    const add = (/** @type {string} */ key, /** @type {string | null} */ one) => found.set(key, { key, one, where: name });
    simple(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || !['t', 'trans'].includes(node.tag.name)) return;
        add(keyOf(node.quasi.quasis.map(({ value }) => value.cooked ?? '')), null);
      },
      CallExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'plural' || name === 'language.js') return;
        const [, forms] = node.arguments;
        if (forms?.type !== 'ObjectExpression') throw new Error(`${name}: the forms of a plural have to stand in the call`);
        const [one, other] = ['one', 'other'].map((form) => textOf(forms, form));
        if (one === null || other === null) throw new Error(`${name}: a plural needs the texts "one" and "other"`);
        add(other, one);
      },
    });
  }
  return found;
}

/** @param {import('acorn').ObjectExpression} forms @param {string} name */
function textOf({ properties }, name) {
  const own = properties.find((one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name);
  return own?.type === 'Property' && own.value.type === 'Literal' ? String(own.value.value) : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { catalogue } = await import(`${SITE}languages/${process.argv[2]}.js`);
  const all = messages();
  for (const { key, one, where } of all.values()) {
    if (!(key in catalogue.messages)) console.log(`lacks  ${where}: ${JSON.stringify(key)}${one === null ? '' : ` (one: ${JSON.stringify(one)})`}`);
  }
  for (const key of Object.keys(catalogue.messages)) if (!all.has(key)) console.log(`vain   ${JSON.stringify(key)}`);
}
