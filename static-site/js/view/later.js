// @ts-check
/** What draws the parts of the page that are folded at first: loaded, together, when the first of them is needed. */
import { whyFigure } from '../model/explanation.js';
import { segmentsFigure } from '../model/segment-words.js';
import { drawCard } from './model-card.js';
import { drawSegments } from './segments.js';
import { drawWaterfall } from './waterfall.js';

export const modelCard = { draw: drawCard };
export const segments = { draw: drawSegments, figure: segmentsFigure };
export const waterfall = { draw: drawWaterfall, figure: whyFigure };
