// @ts-check
/** German. */

/** @type {Catalogue} */
export const catalogue = {
  direction: 'ltr',
  messages: {},
  codes: {},
  features: {},
  findings: {},
};
