// @ts-check
/**
 * What the page hands to those of its parts that are loaded when they are first needed. Such a part
 * imports nothing that others load: a bundle would make a file of what both import, which every first
 * visit would then have to ask for.
 */
import { html, nothing, svg } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { CONFIDENCE, changeWords } from '../model/result-words.js';
import { roundedTo } from '../model/rounding.js';
import { counted, inUnit, signed, tenths, whole } from '../model/words.js';
import { along, percent, tableToggle } from './chart.js';
import { named } from './named.js';
import { placeLink } from './place-link.js';

export const KIT = {
  html, svg, nothing,
  dataOf,
  CONFIDENCE, changeWords,
  counted, inUnit, roundedTo, signed, tenths, whole,
  along, percent, tableToggle,
  named, placeLink,
};

/** @typedef {typeof KIT} Kit */
