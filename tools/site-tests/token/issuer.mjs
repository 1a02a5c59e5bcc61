// @ts-check
/** The issuer of a system with tokens, as tests use it: KME_URL is the address of what `kme run --access token` serves. */
import { createHash, randomBytes } from 'node:crypto';
import { SITE } from '../browser/harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

const PAGE = `${SITE}/`;

/** The issuer's address, as the start page names it. */
export const ISSUER = SITE && /data-issuer="([^"]+)"/.exec(await (await fetch(PAGE)).text())?.[1];

/** Tokens of somebody, as the site gets them. @param {string} person */
export async function tokensOf(person) {
  const verifier = randomBytes(32).toString('base64url');
  const asked = new URLSearchParams({
    client_id: 'kme-site',
    redirect_uri: PAGE,
    response_type: 'code',
    scope: 'openid',
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    person,
  });
  const answer = await fetch(`${ISSUER}/authorize?${asked}`, { redirect: 'manual' });
  const code = new URL(String(answer.headers.get('Location'))).searchParams.get('code') ?? '';
  const tokens = await fetch(`${ISSUER}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'kme-site', code, redirect_uri: PAGE, code_verifier: verifier }),
  });
  return tokens.json();
}

/** A company, and a course of it to try things with. @param {string} person of the company */
export async function courseOf(person) {
  const { access_token: token } = await tokensOf(person);
  const api = async (/** @type {string} */ path) => (await fetch(`${SITE}/v1/${path}`, { headers: { Authorization: `Bearer ${token}` } })).json();
  const [{ company }] = (await api('companies')).companies;
  const { courses } = await api(`companies/${encodeURIComponent(company)}/courses?limit=200`);
  for (const { course, users } of courses) {
    const detail = await api(`companies/${encodeURIComponent(company)}/courses/${encodeURIComponent(course)}`);
    const { content = 0, certificates = 0 } = Object.fromEntries(detail.features.map((/** @type {any} */ one) => [one.feature, one.value]));
    if (users >= 10 && detail.inModelScope && content >= 40 && content <= 90 && certificates < 50) return { company: String(company), course: String(course) };
  }
  throw new Error(`no course of ${company} is fit for the tests`);
}

/** The issuer remembers who somebody is, as one with a session does. @param {Page} page @param {string} person */
export async function remembered(page, person) {
  await page.route(`${ISSUER}/authorize?*prompt=none*`, (route) => {
    const to = new URL(route.request().url());
    to.searchParams.delete('prompt');
    to.searchParams.set('person', person);
    return route.fulfill({ status: 302, headers: { Location: to.href } });
  });
}

/** Goes through the issuer's page from a page that offers to sign in. @param {Page} page @param {string | RegExp} person */
export async function signIn(page, person) {
  await page.getByRole('button', { name: 'Sign in' }).first().click();
  await page.getByRole('button', { name: person }).click();
  await page.getByRole('button', { name: 'Sign out' }).first().waitFor();
}

/** The refresh tokens that the page uses, in their order. @param {Page} page */
export function refreshes(page) {
  /** @type {string[]} */
  const used = [];
  page.on('request', (request) => {
    const form = new URLSearchParams(request.postData() ?? '');
    if (request.url() === `${ISSUER}/token` && form.get('grant_type') === 'refresh_token') used.push(String(form.get('refresh_token')));
  });
  return used;
}

/** What the service says of a token that it does not take. */
export const UNAUTHORIZED = {
  status: 401,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: '/problems/unauthorized', title: 'A valid token is needed', status: 401, detail: '', instance: 'r1' }),
};
