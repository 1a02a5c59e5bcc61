// @ts-check
/**
 * Searches and orders the lists of an exported site as the service does: SearchText, SearchQuery, EditDistance and
 * SearchIndex of the domain say how. Who changes one changes the other; search-vectors.json holds both together.
 */

const MOST_NEAR = 5;
const FARTHEST = 3;
/** The words that are looked at; others of a longer text are not. */
const MOST_WORDS = 16;

/** Where the words of a search are in a text, the best place first. */
const WHOLE = 0;
const BEGINNING = 1;
const BEGINNING_OF_WORDS = 2;
const ANYWHERE = 3;

/** Text without case, diacritics, compatibility forms and more than one blank between words. @param {string} text */
export function folded(text) {
  const lower = text.normalize('NFKD').toLowerCase().replaceAll('ς', 'σ').replaceAll('ß', 'ss').normalize('NFKD');
  return lower.replaceAll(/\p{M}+/gu, '').replaceAll(/[\t\n\v\f\r\p{Z}]+/gu, ' ').replaceAll(/^ | $/g, '');
}

/** Folded texts of the lines that were searched, for as long as these are kept. @type {WeakMap<object, string[]>} */
const foldedTexts = new WeakMap();

/** @param {object} line @param {readonly (string | null)[]} texts of it */
function foldedOnce(line, texts) {
  const known = foldedTexts.get(line);
  if (known) return known;
  const made = texts.map((text) => folded(text ?? ''));
  foldedTexts.set(line, made);
  return made;
}

/** @typedef {{text: string, words: readonly string[]}} Query the folded text, and its words that are looked at, each once */

/** @param {string} wanted @returns {Query} */
function queryOf(wanted) {
  const text = folded(wanted);
  const words = text.split(' ').filter((word) => word !== '');
  return { text, words: [...new Set(words)].slice(0, MOST_WORDS) };
}

/**
 * What the service answers to a search, without its release.
 * @param {{companies: readonly Answers.CompanyLine[], courses: readonly Answers.FoundCourse[]}} index
 * @param {string} text
 * @param {number} limit
 */
export function find({ companies, courses }, text, limit) {
  const query = queryOf(text);
  const names = new Map(companies.map((line) => [line.company, foldedOnce(line, [line.company])[0]]));
  const nameOf = (/** @type {{company: string}} */ line) => names.get(line.company) ?? '';
  const foundCompanies = companies
    .map((line) => ({ line, place: place([nameOf(line)], query), keys: [nameOf(line), line.company] }))
    .filter(isFound)
    .sort(bestFirst);
  const foundCourses = courses
    .map((line) => ({ line, place: place(textsOf(line), query, nameOf(line)), keys: [textsOf(line)[0], nameOf(line), line.course] }))
    .filter(isFound)
    .sort(bestFirst);
  return {
    text,
    companies: foundCompanies.slice(0, limit).map(({ line }) => line),
    companiesFound: foundCompanies.length,
    courses: foundCourses.slice(0, limit).map(({ line }) => line),
    coursesFound: foundCourses.length,
    near: foundCompanies.length + foundCourses.length === 0 ? near(companies, courses, nameOf, query.text) : [],
  };
}

/** The courses of one company that match by id or title, the best first. @template {Answers.CourseLine} T @param {readonly T[]} courses @param {string} text */
export function matching(courses, text) {
  const query = queryOf(text);
  return courses
    .map((line) => ({ line, place: place(textsOf(line), query), keys: [textsOf(line)[0], line.course] }))
    .filter(isFound)
    .sort(bestFirst)
    .map(({ line }) => line);
}

/** Companies by one of their figures, the highest first, then by name. @param {readonly Answers.CompanyLine[]} companies by name @param {'medianEngagementScore' | 'coursesWithRoom'} figure */
export function highestFirst(companies, figure) {
  return companies.toSorted((a, b) => (b[figure] ?? -1) - (a[figure] ?? -1));
}

/** Most learners first, then by id. @param {readonly Answers.CourseLine[]} courses */
export function byUsers(courses) {
  return courses.toSorted((a, b) => b.users - a.users || compare(a.course, b.course));
}

/** By title, then by id; courses without one come last. @param {readonly Answers.CourseLine[]} courses */
export function byTitle(courses) {
  const key = (/** @type {Answers.CourseLine} */ { title }) => (title === null ? [1, ''] : [0, folded(title)]);
  return courses.toSorted((a, b) => compareAll([...key(a), a.course], [...key(b), b.course]));
}

/** Those with room to improve first, then the others as they were. @param {readonly Answers.CourseLine[]} courses best score first @param {readonly string[]} withRoom most room first */
export function byRoom(courses, withRoom) {
  const places = new Map(withRoom.map((id, i) => [id, i]));
  return courses.toSorted((a, b) => (places.get(a.course) ?? withRoom.length) - (places.get(b.course) ?? withRoom.length));
}

/** Its id and its title. @param {Answers.CourseLine} line */
function textsOf(line) {
  return foldedOnce(line, [line.course, line.title]);
}

/**
 * The better one of the places that the words have in texts that belong together; null where words are missing.
 * @param {readonly string[]} texts
 * @param {Query} query
 * @param {string} [elsewhere] a text whose words need not be in them
 */
function place(texts, { text: whole, words }, elsewhere = '') {
  const own = words.filter((word) => texts.some((text) => text.includes(word)));
  const missing = words.some((word) => !own.includes(word) && !elsewhere.includes(word));
  return own.length === 0 || missing ? null : Math.min(...texts.map((text) => placeIn(text, own, own.length === words.length ? whole : own.join(' '))));
}

/** @param {string} text @param {readonly string[]} words @param {string} joined them in the order in which they were typed */
function placeIn(text, words, joined) {
  if (text === joined) return WHOLE;
  if (text.startsWith(joined)) return BEGINNING;
  return words.every((word) => beginsAWord(text, word)) ? BEGINNING_OF_WORDS : ANYWHERE;
}

/** @param {string} text @param {string} word */
function beginsAWord(text, word) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{Nd}]$/u.test(text.slice(0, at))) return true;
  }
  return false;
}

/** @template {{place: number | null}} T @param {T} match @returns {match is T & {place: number}} */
function isFound(match) {
  return match.place !== null;
}

/** @param {{place: number, keys: string[]}} a @param {{place: number, keys: string[]}} b */
function bestFirst(a, b) {
  return compareAll([a.place, ...a.keys], [b.place, ...b.keys]);
}

/** @param {readonly (string | number)[]} a @param {readonly (string | number)[]} b */
function compareAll(a, b) {
  return a.map((one, i) => compare(one, b[i])).find((order) => order !== 0) ?? 0;
}

/** @template {string | number} T @param {T} a @param {T} b */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * @param {readonly Answers.CompanyLine[]} companies
 * @param {readonly Answers.FoundCourse[]} courses
 * @param {(line: {company: string}) => string} nameOf
 * @param {string} text
 * @returns {Answers.NearName[]}
 */
function near(companies, courses, nameOf, text) {
  const most = Math.min(FARTHEST, Math.floor(text.length / 3));
  if (most === 0) return [];
  const ofCompanies = companies.map((line) => ({ name: { company: line.company }, keys: [distance(text, nameOf(line), most), 0, nameOf(line), ''] }));
  const ofCourses = courses.map((line) => {
    const [id, title] = textsOf(line);
    const least = Math.min(...[id, title, `${nameOf(line)} ${id}`].map((name) => distance(text, name, most)));
    return { name: { company: line.company, course: line.course, title: line.title }, keys: [least, 1, nameOf(line), id] };
  });
  return [...ofCompanies, ...ofCourses]
    .filter(({ keys }) => Number(keys[0]) <= most)
    .sort((a, b) => compareAll(a.keys, b.keys))
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}

/** The Damerau-Levenshtein distance in which no letter changes twice, or most + 1. @param {string} a @param {string} b @param {number} most */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      smallest = Math.min(smallest, row[j]);
    }
    if (smallest > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length], most + 1);
}
