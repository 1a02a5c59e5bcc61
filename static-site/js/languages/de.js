// @ts-check
/** German. */
import { codes, features, findings, problems } from './de-service.js';

/** @type {Catalogue} */
export const catalogue = {
  direction: 'ltr',
  messages: {},
  codes,
  features,
  problems,
  findings,
};
