// @ts-check
import { dataOf } from '../model/answer.js';
import { written } from '../model/link.js';
import { savedTrials } from '../model/saved.js';
import { changes } from '../model/scenario.js';
import { LINK_COPIED, NOT_COPIED, SENTENCE_COPIED, fileSaved } from '../model/step-words.js';
import { sentenceOf } from '../model/take-away.js';
import { download } from './download.js';
import { PAGE, withDrawing } from './loading.js';

/**
 * What people take away: the link, a sentence, tables and a sheet of paper.
 * @param {import('./core.js').Core} core
 * @param {import('./address.js').Address} address
 */
export function createTakeAway({ api, later, state, changed, loading }, address) {
  /** The address, which opens at the top for others, whatever part this reader was at. */
  function here() {
    return location.href.replace(/#.*/, '');
  }

  /** @param {'link' | 'sentence'} what @param {() => string} textOf */
  async function copy(what, textOf) {
    address.write();
    const text = textOf();
    try {
      await navigator.clipboard.writeText(text);
      state.copied = { what, byHand: null };
      state.said = what === 'link' ? LINK_COPIED : SENTENCE_COPIED;
    } catch {
      state.copied = { what, byHand: text };
      state.said = NOT_COPIED;
    }
    changed();
  }

  /** @param {import('./loading.js').Later['tables']} tables @param {readonly string[]} names @param {readonly (readonly import('../model/csv.js').Cell[])[]} rows */
  function save({ csvName, csvOf }, names, rows) {
    const name = csvName(names, new Date());
    download(name, csvOf(rows));
    state.said = fileSaved(name);
    changed();
  }

  /** @param {string} company @param {AbortSignal} signal @returns {Promise<Answers.CourseList>} */
  async function allCourses(company, signal) {
    const list = await api.courses(company, { limit: PAGE }, signal);
    while (list.next) {
      const { courses, next } = await api.courses(company, { limit: PAGE, cursor: list.next }, signal);
      list.courses.push(...courses);
      list.next = next;
    }
    return list;
  }

  return {
    actions: {
      copyLink: () => copy('link', here),
      copySentence: () => copy('sentence', () => sentenceOf(state, here())),

      /** All courses of the company, however many the page shows. */
      downloadCourses() {
        const { company } = state.link;
        if (!company) return;
        loading.load('allCourses', (signal) => withDrawing(allCourses(company, signal), later, 'tables'), ({ drawn, ...list }) => {
          save(drawn, [company], drawn.coursesTable(list));
        });
      },

      /** The course with what the sliders say, and what was saved. */
      downloadTrials() {
        const course = dataOf(state.course);
        const { scenario } = state;
        if (!course || !scenario) return;
        const place = { company: course.company, course: course.course };
        const linkOf = (/** @type {import('../model/scenario.js').Values} */ values) =>
          location.origin + location.pathname + written({ ...place, changes: changes({ ...scenario, values }) });
        loading.load('trials', () => withDrawing(Promise.resolve({ model: '' }), later, 'tables'), ({ drawn }) => {
          save(drawn, [course.company, course.course], drawn.trialsTable(state, [...drawn.presentTrial(state), ...savedTrials(state)], linkOf));
        });
      },

      /** @param {boolean} printing */
      printing(printing) {
        state.printing = printing;
        changed();
      },
    },
  };
}
