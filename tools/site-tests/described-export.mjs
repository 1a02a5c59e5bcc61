// @ts-check
/**
 * Writes a raw export with the optional columns beside the thirty, from one without them:
 *
 *   node described-export.mjs EXPORT FOLDER
 *
 * Every course has a newest edition, and every second one an older edition that differs in all that a
 * page shows. FOLDER gets `export.csv`, and `courses.json` with what the site has to show of each
 * course that has a score.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExport, writeExport } from './raw-export.mjs';

/**
 * @typedef {object} Described a course as its newest edition has it
 * @property {string} company
 * @property {string} course
 * @property {keyof typeof TITLES} kind of title
 * @property {string} title empty for none
 * @property {number} pages
 * @property {number} score
 * @property {number} users
 * @property {number} content percent of the pages
 * @property {boolean} older whether it has an older edition
 */

/** Titles as people write them, and as an LMS lets them. */
export const TITLES = {
  plain: 'Ripe in a week, and how to tell',
  markup: '<b>Wading</b> & "diving" <script>document.title = "ran"</script>',
  'right to left': 'מבוא לגידול אבוקדו (2)',
  longest: `${'🥑'.repeat(200)} ${'and so on '.repeat(5)}end.`,
  missing: '',
};

/** Editions that no order of letters gets right. */
export const NEWEST = '10th edition';
/** What only an older edition has. */
export const OLDER = { title: 'Superseded', edition: '2nd edition', pages: 999 };

const [from, folder] = process.argv.slice(2);
if (from) write(from, folder);

/** @param {string} from @param {string} folder */
function write(from, folder) {
  const [header, ...rows] = readExport(from);
  const at = (/** @type {string} */ name) => header.indexOf(name);
  const [company, course, score, users, content] = ['companyid_words', 'courseid_num', 'Engagement Score', 'Number of Users', 'Content (percent)'].map(at);
  const kinds = /** @type {(keyof typeof TITLES)[]} */ (Object.keys(TITLES));
  /** @type {Described[]} */
  const described = [];
  const lines = rows.flatMap((row, i) => {
    const kind = kinds[i % kinds.length];
    const pages = 12 + (i % 40);
    const older = i % 2 === 0;
    if (row[score] && row[users] && row[at('Course Type')].startsWith('course')) {
      const figures = { score: Number(row[score]), users: Number(row[users]), content: Number(row[content]) };
      described.push({ company: row[company], course: row[course], kind, title: TITLES[kind], pages, ...figures, older });
    }
    const newest = [...row, TITLES[kind], String(pages), NEWEST];
    if (!older) return [newest];
    const before = [...row, OLDER.title, String(OLDER.pages), OLDER.edition];
    before[score] = row[score] && String((Number(row[score]) + 37) % 101);
    // The newest is the first of the two as often as the last.
    return i % 4 === 0 ? [newest, before] : [before, newest];
  });
  writeExport(folder, [[...header, 'Course Title', 'Pages', 'Edition'], ...lines]);
  writeFileSync(join(folder, 'courses.json'), JSON.stringify(described));
}
