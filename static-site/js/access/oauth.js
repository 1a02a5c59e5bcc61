// @ts-check
/** The parts of oauth4webapi (vendor/oauth4webapi, 3.8.8) that the site uses, with their types. */
import * as vendored from '../../vendor/oauth4webapi/index.js';

/** @typedef {typeof import('oauth4webapi')} Published */

/** @type {Published['allowInsecureRequests']} */
export const allowInsecureRequests = /** @type {any} */ (vendored.allowInsecureRequests);
/** @type {Published['AuthorizationResponseError']} */
export const AuthorizationResponseError = /** @type {any} */ (vendored.AuthorizationResponseError);
/** @type {Published['None']} */
export const None = /** @type {any} */ (vendored.None);
/** @type {Published['authorizationCodeGrantRequest']} */
export const authorizationCodeGrantRequest = /** @type {any} */ (vendored.authorizationCodeGrantRequest);
/** @type {Published['calculatePKCECodeChallenge']} */
export const calculatePKCECodeChallenge = /** @type {any} */ (vendored.calculatePKCECodeChallenge);
/** @type {Published['discoveryRequest']} */
export const discoveryRequest = /** @type {any} */ (vendored.discoveryRequest);
/** @type {Published['generateRandomCodeVerifier']} */
export const generateRandomCodeVerifier = /** @type {any} */ (vendored.generateRandomCodeVerifier);
/** @type {Published['generateRandomNonce']} */
export const generateRandomNonce = /** @type {any} */ (vendored.generateRandomNonce);
/** @type {Published['generateRandomState']} */
export const generateRandomState = /** @type {any} */ (vendored.generateRandomState);
/** @type {Published['processAuthorizationCodeResponse']} */
export const processAuthorizationCodeResponse = /** @type {any} */ (vendored.processAuthorizationCodeResponse);
/** @type {Published['processDiscoveryResponse']} */
export const processDiscoveryResponse = /** @type {any} */ (vendored.processDiscoveryResponse);
/** @type {Published['processRefreshTokenResponse']} */
export const processRefreshTokenResponse = /** @type {any} */ (vendored.processRefreshTokenResponse);
/** @type {Published['refreshTokenGrantRequest']} */
export const refreshTokenGrantRequest = /** @type {any} */ (vendored.refreshTokenGrantRequest);
/** @type {Published['revocationRequest']} */
export const revocationRequest = /** @type {any} */ (vendored.revocationRequest);
/** @type {Published['validateAuthResponse']} */
export const validateAuthResponse = /** @type {any} */ (vendored.validateAuthResponse);
