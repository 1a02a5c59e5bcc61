// @ts-check
/**
 * What the page hands to those of its parts that are loaded when they are first needed. Such a part
 * imports nothing that others load: a bundle would make a file of what both import, which every first
 * visit would then have to ask for.
 */
import { html, nothing, svg } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { inUnit, signed, tenths } from '../model/words.js';
import { along, percent, tableToggle } from './chart.js';

export const KIT = { html, svg, nothing, dataOf, along, percent, tableToggle, inUnit, signed, tenths };

/** @typedef {typeof KIT} Kit */
