// @ts-check
/** The sections of the page of a course, as a list of links that stays in sight. */
import { html } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { outsideScope } from '../model/estimate.js';
import { hasBegin } from './begin.js';

/** @type {readonly {part: string, words: string, isThere?: (state: State) => boolean}[]} */
const SECTIONS = [
  { part: 'course', words: 'Score' },
  { part: 'segments', words: 'Where to begin', isThere: hasBegin },
  { part: 'change', words: 'Try a change' },
  { part: 'mixes', words: 'Mixes to test' },
  { part: 'why', words: 'Why this score', isThere: (state) => dataOf(state.course)?.inModelScope !== false },
  { part: 'swaps', words: 'Ten points', isThere: (state) => !outsideScope(state) },
  { part: 'features', words: 'What matters' },
  { part: 'reading', words: 'How to read this page' },
  { part: 'model', words: 'About the model' },
];

/** What is folded unfolds for those who go there. @param {State} state @param {Actions} actions */
export function sections(state, actions) {
  const there = SECTIONS.filter(({ isThere }) => !isThere || isThere(state));
  return html`<nav class="sections" aria-label="Sections of this page">
    <ul class="wrap">${there.map(({ part, words }) => html`<li><a href="#${part}" @click=${() => actions.unfold(part, true)}>${words}</a></li>`)}</ul>
  </nav>`;
}
