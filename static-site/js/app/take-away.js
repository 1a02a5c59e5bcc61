// @ts-check
import { dataOf } from '../model/answer.js';
import { savedTrials } from '../model/saved.js';
import { LINK_COPIED, NOT_COPIED, SENTENCE_COPIED, fileSaved } from '../model/step-words.js';
import { sentenceOf } from '../model/take-away.js';
import { PAGE, loaded, withDrawing } from './loading.js';

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

  return {
    actions: {
      copyLink: () => copy('link', here),
      copySentence: () => copy('sentence', () => sentenceOf(state, here())),

      /** All courses of the company, however many the page shows. */
      downloadCourses() {
        const { company } = state.link;
        if (!company) return;
        const ask = async (/** @type {AbortSignal} */ signal) => {
          const drawn = await loaded(later, 'tables');
          return { ...(await drawn.allCourses((cursor) => api.courses(company, { limit: PAGE, cursor }, signal))), drawn };
        };
        loading.load('allCourses', ask, ({ drawn, ...list }) => {
          state.said = fileSaved(drawn.save([company], drawn.coursesTable(list)));
        });
      },

      /** The course with what the sliders say, and what was saved. */
      downloadTrials() {
        const course = dataOf(state.course);
        if (!course || !state.scenario) return;
        loading.load('trials', () => withDrawing(Promise.resolve({}), later, 'tables'), ({ drawn }) => {
          const rows = drawn.trialsWithLinks(state, savedTrials(state), location.origin + location.pathname);
          state.said = fileSaved(drawn.save([course.company, course.course], rows));
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
