// @ts-check
/**
 * Signing in at an OpenID provider: authorization code with PKCE, refresh tokens, sign-out, by oauth4webapi.
 * What a round trip needs is in sessionStorage until the page is back, and no token ever.
 */
import { Ended } from './holder.js';
import * as oauth from './oauth.js';

const PATIENCE_MS = 10_000;

/** How long sign-out waits for the issuer to forget the refresh token. */
const REVOKING_MS = 3_000;

const ROUND_TRIP = 'kme-sign-in';

/** @typedef {{issuer: string, client: string, scopes: string}} Registration of the site at its issuer */
/** @typedef {{verifier: string, state: string, nonce: string, place: string, silent: boolean}} RoundTrip `place`: the query and the fragment to come back to */

/**
 * What the browser came back with, and what it left with; null where it comes from elsewhere. The address has none of it
 * afterwards, and is the place that was left.
 * @returns {{answer: URLSearchParams, trip: RoundTrip | null} | null}
 */
export function cameBack() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) return null;
  const stored = sessionStorage.getItem(ROUND_TRIP);
  sessionStorage.removeItem(ROUND_TRIP);
  const trip = stored ? JSON.parse(stored) : null;
  history.replaceState(history.state, '', location.pathname + (trip?.place ?? ''));
  return { answer, trip };
}

/** @param {Registration} registration @param {string} page where the issuer sends browsers back to */
export function createIssuer({ issuer, client, scopes }, page) {
  const url = new URL(issuer);
  const self = { client_id: client };
  const withIdToken = scopes.split(' ').includes('openid');
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  /** @type {Promise<import('oauth4webapi').AuthorizationServer> | null} */
  let known = null;

  /** An issuer on this machine is for development and has no TLS. */
  function options(patience = PATIENCE_MS) {
    return {
      [oauth.allowInsecureRequests]: isLocal,
      signal: AbortSignal.timeout(patience),
    };
  }

  /** What the issuer says of itself. */
  function server() {
    known ??= discovered();
    known.catch(() => (known = null));
    return known;
  }

  async function discovered() {
    return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options()));
  }

  /** @param {import('oauth4webapi').TokenEndpointResponse} tokens @returns {import('./holder.js').Held} */
  function held({ access_token: access, expires_in: seconds, refresh_token: refresh, id_token: id }) {
    return { access, ...(seconds && { seconds }), ...(refresh && { refresh }), ...(id && { id }) };
  }

  return {
    /**
     * Sends the browser to the issuer.
     * @param {string} place to come back to
     * @param {boolean} silent whether the issuer may ask nothing, so that it comes back at once
     */
    async leave(place, silent) {
      const { authorization_endpoint: endpoint } = await server();
      if (!endpoint) throw new Error('the issuer signs nobody in');
      const trip = { verifier: oauth.generateRandomCodeVerifier(), state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), place, silent };
      const to = new URL(endpoint);
      const asked = {
        client_id: client,
        redirect_uri: page,
        response_type: 'code',
        scope: scopes,
        state: trip.state,
        ...(withIdToken && { nonce: trip.nonce }),
        code_challenge: await oauth.calculatePKCECodeChallenge(trip.verifier),
        code_challenge_method: 'S256',
        ...(silent && { prompt: 'none' }),
      };
      for (const [name, value] of Object.entries(asked)) to.searchParams.set(name, value);
      sessionStorage.setItem(ROUND_TRIP, JSON.stringify(trip));
      // What nobody did is nothing to go back to.
      if (silent) location.replace(to);
      else location.assign(to);
    },

    /** The tokens for what the browser came back with. @param {URLSearchParams} answer @param {RoundTrip} trip */
    async arrive(answer, trip) {
      const as = await server();
      const code = oauth.validateAuthResponse(as, self, answer, trip.state);
      const response = await oauth.authorizationCodeGrantRequest(as, self, oauth.None(), code, page, trip.verifier, options());
      return held(await oauth.processAuthorizationCodeResponse(as, self, response, withIdToken ? { expectedNonce: trip.nonce, requireIdToken: true } : {}));
    },

    /** The next tokens. @param {string} refresh */
    async renew(refresh) {
      const as = await server();
      const response = await oauth.refreshTokenGrantRequest(as, self, oauth.None(), refresh, options());
      try {
        return held(await oauth.processRefreshTokenResponse(as, self, response));
      } catch (error) {
        // An outage says nothing about the token.
        throw [400, 401, 403].includes(response.status) ? new Ended() : error;
      }
    },

    /**
     * Has the issuer forget what it gave, as far as it can, and says where its own session ends; null where nowhere.
     * @param {import('./holder.js').Held | null} tokens
     */
    async forget(tokens) {
      const as = await server().catch(() => null);
      if (!as) return null;
      if (as.revocation_endpoint && tokens?.refresh) {
        await oauth.revocationRequest(as, self, oauth.None(), tokens.refresh, options(REVOKING_MS)).catch(() => {});
      }
      if (!as.end_session_endpoint) return null;
      const to = new URL(as.end_session_endpoint);
      // Cognito calls the address to come back to logout_uri.
      const said = { client_id: client, post_logout_redirect_uri: page, logout_uri: page, ...(tokens?.id && { id_token_hint: tokens.id }) };
      for (const [name, value] of Object.entries(said)) to.searchParams.set(name, value);
      return to.href;
    },
  };
}

/** Whether the issuer was asked to let somebody in without a word, and has to ask. @param {unknown} error */
export function wasRefused(error) {
  return error instanceof oauth.AuthorizationResponseError;
}
