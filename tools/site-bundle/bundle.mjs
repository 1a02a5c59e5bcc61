// @ts-check
/**
 * Makes of a site of many modules a folder of few files: what a page names is bundled and minified
 * under a name that has a hash of its content, and the page names that instead. The same sources
 * make the same bytes, wherever they lie.
 *
 *   node bundle.mjs SITE OUT [URL]
 */
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const START_PAGE = 'index.html';

/** A page lies at the root. */
const PAGE = /^[^/]+\.html$/;

/** The licences of what others wrote; they go where that went. */
const LICENCE = /(^|\/|\.)LICENSE(\.txt)?$/;

/** Where source maps go. Names that begin with a dot are neither deployed nor served. */
const MAPS = '.maps';

/** A module that the page loads early because another will ask for it. */
const PRELOAD = /<link rel="modulepreload" [^>]*>\n?/g;

/** The contract of the API, which the reference is drawn from: it lies beside the folder of the sources. */
const CONTRACT = 'openapi.yaml';

/** An attribute of a page that may name a file of the site. */
const REFERENCE = /(?<=\s(?:href|src|content)=")[^"]+(?=")/g;

/** The picture beside a link to the site, which others look for from elsewhere. */
const PREVIEW = /(?<=<meta property="og:image" content=")[^"]+(?=")/;

/**
 * Bundles the site of a folder into another, which is replaced once everything is made.
 * @param {string} site
 * @param {string} out not there, empty, or an earlier bundle
 * @param {string} [url] where the site will be, for what has to be named in full; empty when that is not known
 */
export async function bundle(site, out, url = '') {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MAPS))) {
    throw new Error(`${out} is no bundled site, and is left as it is; name a folder that is empty or not there`);
  }
  const begun = new Date();
  const sources = filesIn(site);
  const pages = new Map(sources.filter((name) => PAGE.test(name)).map((name) => [name, readFileSync(join(site, name), 'utf8').replace(PRELOAD, '')]));
  const files = new Map();
  const used = new Set();
  // Each page apart: no page loads a part that it shares with another.
  for (const [name, page] of pages) {
    const named = [...page.matchAll(REFERENCE)].map(([reference]) => reference);
    const made = await bundled(resolve(site), [...new Set(named)].filter((reference) => sources.includes(reference) && !pages.has(reference)));
    if (named.includes(CONTRACT)) {
      const content = readFileSync(join(site, '..', CONTRACT));
      made.nameOf.set(CONTRACT, CONTRACT.replace('.', `-${hash(content)}.`));
      made.files.set(String(made.nameOf.get(CONTRACT)), content);
    }
    const preloads = made.shared.map((file) => `<link rel="modulepreload" href="${file}">\n`).join('');
    pages.set(name, page.replace(REFERENCE, (reference) => made.nameOf.get(reference) ?? reference).replace(/^<script .*\n/m, (script) => script + preloads));
    for (const [file, content] of made.files) files.set(file, content);
    for (const file of made.used) used.add(file);
  }
  const licences = sources.filter((name) => LICENCE.test(name));
  const lost = sources.filter((name) => !pages.has(name) && !licences.includes(name) && !used.has(name));
  if (lost.length > 0) throw new Error(`the site has files that nothing loads: ${lost.join(', ')}`);

  mkdirSync(dirname(resolve(out)), { recursive: true });
  const made = mkdtempSync(`${resolve(out)}.`);
  try {
    for (const [name, content] of files) write(join(made, name.endsWith('.map') ? join(MAPS, name) : name), content);
    for (const name of licences) cpSync(join(site, name), join(made, name));
    for (const [name, page] of pages) write(join(made, name), page.replace(PREVIEW, (preview) => (url ? new URL(preview, url).href : preview)));
    // As old as what was read, so that a source that is edited meanwhile counts as newer.
    utimesSync(join(made, START_PAGE), begun, begun);
    chmodSync(made, 0o755);
    rmSync(out, { recursive: true, force: true });
    renameSync(made, out);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * What esbuild makes of the files that a page names.
 * @param {string} site
 * @param {string[]} entries
 * @returns {Promise<{files: Map<string, Uint8Array>, nameOf: Map<string, string>, shared: string[], used: string[]}>} contents
 *     by their names, the name that each entry has now, what entries share with what is loaded later, and every file that went in
 */
async function bundled(site, entries) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: site,
    entryPoints: entries,
    // Nothing is written there; that it lies in the site keeps paths in the maps the same anywhere.
    outdir: join(site, 'bundle'),
    write: false,
    metafile: true,
    bundle: true,
    // What only an exported site loads, or what is needed later, is a file of its own.
    splitting: true,
    chunkNames: '[name]-[hash]',
    minify: true,
    format: 'esm',
    charset: 'utf8',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.svg': 'copy', '.png': 'copy', '.ico': 'copy', '.woff2': 'copy' },
    legalComments: 'eof',
    sourcemap: 'external',
    logLevel: 'warning',
    plugins: [unindented],
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [relative(join(site, 'bundle'), path), contents]));
  const nameOf = new Map();
  const shared = new Set();
  for (const [path, { entryPoint, imports }] of Object.entries(metafile.outputs)) {
    if (entryPoint) nameOf.set(entryPoint, relative('bundle', path));
    if (!entryPoint || !entries.includes(entryPoint)) continue;
    for (const one of imports) if (one.kind === 'import-statement') shared.add(relative('bundle', one.path));
  }
  return { files, nameOf, shared: [...shared], used: Object.keys(metafile.inputs) };
}

/**
 * Templates without their indentation, which browsers collapse anyway: some 600 bytes of a first visit. Lines stay as
 * they are, so that source maps hold.
 * @type {import('esbuild').Plugin}
 */
const unindented = {
  name: 'unindented',
  setup(build) {
    build.onLoad({ filter: /\/js\/.*\.js$/ }, ({ path }) => ({ contents: withoutIndentation(readFileSync(path, 'utf8')), loader: 'js' }));
  },
};

/** @param {string} source */
function withoutIndentation(source) {
  /** @type {{start: number, end: number}[]} */
  const texts = [];
  simple(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), {
    TaggedTemplateExpression({ quasi }) {
      texts.push(...quasi.quasis);
    },
  });
  const ends = texts.sort((a, b) => a.start - b.start);
  let made = '';
  let at = 0;
  for (const { start, end } of ends) {
    made += source.slice(at, start) + source.slice(start, end).replace(/\n +/g, '\n');
    at = end;
  }
  return made + source.slice(at);
}

/** The names of all files of a folder but the hidden ones. @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !`/${name}`.includes('/.'))
    .sort();
}

/** As long as esbuild's. @param {Uint8Array} content */
function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
}

/** @param {string} path @param {string | Uint8Array} content */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [site, out, url] = process.argv.slice(2);
  try {
    if (!site || !out) throw new Error('say node bundle.mjs SITE OUT [URL]');
    await bundle(site, out, url);
  } catch (failure) {
    console.error(`the site was not bundled: ${/** @type {Error} */ (failure).message}`);
    process.exitCode = 1;
  }
}
