// @ts-check
/**
 * A web host that knows nothing of the site: it reads files of a folder, under a path of its own, and
 * rewrites nothing.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Serves a folder on a free port of this machine.
 * @param {string} folder
 * @param {string} base where it is served, with a slash at both ends
 */
export async function serving(folder, base) {
  /** What was asked for that is not there, or is outside of the folder. @type {string[]} */
  const missed = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const name = path === base ? 'index.html' : normalize(path.slice(base.length));
    try {
      if (request.method !== 'GET' || !path.startsWith(base) || name.startsWith('..')) throw new Error('not of the folder');
      const content = await readFile(join(folder, name));
      response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(content);
    } catch {
      missed.push(`${request.method} ${path}`);
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not found</h1>');
    }
  });
  await /** @type {Promise<void>} */ (new Promise((listening) => server.listen(0, '127.0.0.1', listening)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}${base}`, missed, close: () => server.close() };
}
