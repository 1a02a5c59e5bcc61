// @ts-check
/**
 * Writes a raw export of companies of 1, 15, 500 and 5,000 courses with names as long and as foreign as an
 * LMS lets them be, from a generated one:
 *
 *   node sized-export.mjs EXPORT FOLDER
 *
 * The courses are those of the generated export that have a score and learners, over and over, with ids of their own.
 */
import { readExport, writeExport } from './raw-export.mjs';

export const COMPANIES = [
  { name: 'W'.repeat(255), courses: 1 },
  { name: `أكاديمية الأفوكادو ${'الدولية'.repeat(33)}`, courses: 15 },
  { name: 'האקדמיה לגידול אבוקדו (2)', courses: 500 },
  { name: `Avocados 🥑 & "more" ${'👩🏽‍🌾'.repeat(9)}`, courses: 5_000 },
];

/** Titles in turn. */
const TITLES = [
  'W'.repeat(255),
  'مقدمة في زراعة الأفوكادو، الجزء (2) من 3',
  'מבוא לגידול אבוקדו (2)',
  `👩🏽‍🌾${'🥑'.repeat(120)}`,
  'Ripe in a week, and how to tell',
  '',
];

/** An id of as many characters as an id can have, or of fewer. @param {number} i */
function idOf(i) {
  return i % TITLES.length === 0 ? `${'M'.repeat(58)}${String(i).padStart(6, '0')}` : i % TITLES.length === 1 ? `دورة-${i}` : String(i);
}

const [from, folder] = process.argv.slice(2);
if (from) write(from, folder);

/** @param {string} from @param {string} folder */
function write(from, folder) {
  const [header, ...rows] = readExport(from);
  const at = (/** @type {string} */ name) => header.indexOf(name);
  const known = rows.filter((row) => row[at('Course Type')].startsWith('course') && row[at('Engagement Score')] && row[at('Number of Users')] > '');
  let i = 0;
  const lines = COMPANIES.flatMap(({ name, courses }) => Array.from({ length: courses }, () => {
    const row = [...known[i % known.length]];
    row[at('companyid_words')] = name;
    row[at('courseid_num')] = idOf(i);
    return [...row, TITLES[i++ % TITLES.length]];
  }));
  writeExport(folder, [[...header, 'Course Title'], ...lines]);
}
