// @ts-check
/** Parts of the page that few views need, loaded together when the first of them is: what is folded at first, and tables to keep. */
import { whyFigure } from '../model/explanation.js';
import { coursesFound, foundWords } from '../model/find-words.js';
import { find as findAll, like } from '../model/finding.js';
import { foundWords as foundMixesWords } from '../model/mix-words.js';
import { roomWords, segmentsFigure } from '../model/segment-words.js';
import { allCourses, coursesTable, trialsWithLinks } from '../model/tables.js';
import { save } from './download.js';
import { drawFindings } from './findings.js';
import { drawAlike, drawFound } from './found.js';
import { drawMixes } from './found-mixes.js';
import { drawCard } from './model-card.js';
import { drawNear } from './near-courses.js';
import { drawSegments } from './segments.js';
import { drawWaterfall } from './waterfall.js';

export const find = { draw: drawFound, said: foundWords, coursesFound, find: findAll, drawAlike, like };
export const findings = { draw: drawFindings };
export const mixes = { draw: drawMixes, said: foundMixesWords };
export const modelCard = { draw: drawCard };
export const nearCourses = { draw: drawNear };
export const segments = { draw: drawSegments, figure: segmentsFigure, room: roomWords };
export const tables = { allCourses, coursesTable, save, trialsWithLinks };
export const waterfall = { draw: drawWaterfall, figure: whyFigure };
