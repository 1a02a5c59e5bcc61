// @ts-check
/** Parts of the page that few views need, loaded together when the first of them is: what is folded at first, and tables to keep. */
import { csvName, csvOf } from '../model/csv.js';
import { whyFigure } from '../model/explanation.js';
import { foundWords } from '../model/mix-words.js';
import { segmentsFigure } from '../model/segment-words.js';
import { coursesTable, presentTrial, trialsTable } from '../model/tables.js';
import { drawMixes } from './found-mixes.js';
import { drawCard } from './model-card.js';
import { drawNear } from './near-courses.js';
import { drawSegments } from './segments.js';
import { drawWaterfall } from './waterfall.js';

export const mixes = { draw: drawMixes, said: foundWords };
export const modelCard = { draw: drawCard };
export const nearCourses = { draw: drawNear };
export const segments = { draw: drawSegments, figure: segmentsFigure };
export const tables = { coursesTable, csvName, csvOf, presentTrial, trialsTable };
export const waterfall = { draw: drawWaterfall, figure: whyFigure };
