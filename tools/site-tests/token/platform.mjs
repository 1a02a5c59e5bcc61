// @ts-check
/**
 * A learning platform on another site of this machine (localhost, while the site is on 127.0.0.1), which shows the site in
 * a frame. An operator's commands register it: KME_OPERATOR has their environment and KME_TABLE the table, as
 * `kme run --access token` prints both.
 */
import { execFileSync } from 'node:child_process';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { SITE } from '../browser/harness.mjs';

const KME = fileURLToPath(new URL('../../../kme', import.meta.url));
const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const CLIENT = 'site-tests';
const PATIENCE_S = 300;

/** @typedef {{deployment: string, context: string, role?: string}} Place a course of the platform, and who opens it */

/**
 * Starts the platform.
 * @param {Readonly<Record<string, string>>} companies by deployment
 */
export async function startPlatform(companies) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', issuer);
    const [type, body] = answer(pathname, searchParams);
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': type }).end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const issuer = `http://localhost:${port}`;

  /** @param {string} path @param {URLSearchParams} query @returns {[string, string | null]} */
  function answer(path, query) {
    switch (path) {
      case '/':
        return ['text/html', `<!doctype html><html lang="en"><title>A learning platform</title><style>html, body { margin: 0 } iframe { display: block; border: 0; width: 100%; height: 100vh }</style>
          <iframe title="Keep-Me-Engaged" src="/open?${escaped(String(query))}"></iframe>`];
      case '/open':
        return ['text/html', sent(`${SITE}/v1/lti/login`, {
          iss: issuer,
          client_id: CLIENT,
          login_hint: JSON.stringify(Object.fromEntries(query)),
          target_link_uri: `${SITE}/v1/lti/launch`,
          lti_deployment_id: query.get('deployment') ?? '',
        })];
      case '/authorize':
        return ['text/html', sent(query.get('redirect_uri') ?? '', { state: query.get('state') ?? '', id_token: signed(message(query)) })];
      case '/keys':
        return ['application/json', JSON.stringify(keys)];
      default:
        return ['text/plain', null];
    }
  }

  /** @param {URLSearchParams} asked */
  function message(asked) {
    /** @type {Place} */
    const { deployment, context, role = 'Instructor' } = JSON.parse(asked.get('login_hint') ?? '');
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      aud: CLIENT,
      sub: 'a6d5c443',
      name: 'Ada Example',
      nonce: asked.get('nonce'),
      iat: now,
      exp: now + PATIENCE_S,
      [`${LTI}message_type`]: 'LtiResourceLinkRequest',
      [`${LTI}version`]: '1.3.0',
      [`${LTI}deployment_id`]: deployment,
      [`${LTI}target_link_uri`]: `${SITE}/v1/lti/launch`,
      [`${LTI}resource_link`]: { id: '1' },
      [`${LTI}context`]: { id: context, title: 'Ripening' },
      [`${LTI}roles`]: [`http://purl.imsglobal.org/vocab/lis/v2/membership#${role}`],
    };
  }

  /** @param {object} claims */
  function signed(claims) {
    const text = [{ alg: 'RS256', kid: '1', typ: 'JWT' }, claims].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')).join('.');
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
  }

  operator('add', issuer, CLIENT, '--authorization', `${issuer}/authorize`, '--keys', `${issuer}/keys`);
  for (const [deployment, company] of Object.entries(companies)) operator('deployment', issuer, CLIENT, deployment, '--company', company);

  return {
    /** The origin. */
    issuer,

    /** The page of a course with the site in a frame. @param {Place} place */
    framed: (place) => `${issuer}/?${new URLSearchParams(place)}`,

    /** The way to the site without a frame. @param {Place} place */
    whole: (place) => `${issuer}/open?${new URLSearchParams(place)}`,

    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

/** Runs `./kme lti platform`. @param {...string} words */
function operator(...words) {
  const environment = Object.fromEntries((process.env.KME_OPERATOR ?? '').split(' ').map((one) => one.split('=', 2)));
  execFileSync(KME, ['lti', 'platform', ...words, '--table', process.env.KME_TABLE ?? ''], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A page that sends a form at once, as platforms do. @param {string} to @param {Readonly<Record<string, string>>} fields */
function sent(to, fields) {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`);
  return `<!doctype html><title>One moment</title><form method="post" action="${escaped(to)}">${inputs.join('')}</form><script>document.forms[0].submit()</script>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
