// @ts-check
/** The sections of the page of a course, as a list of links that stays in sight. */
import { t } from '../language.js';
import { html } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { outsideScope } from '../model/estimate.js';
import { hasBegin } from './begin.js';

/** @type {readonly {part: string, words: string, isThere?: (state: State) => boolean}[]} */
const SECTIONS = [
  { part: 'course', words: t`Score` },
  { part: 'segments', words: t`Where to begin`, isThere: hasBegin },
  { part: 'change', words: t`Try a change` },
  { part: 'mixes', words: t`Mixes to test` },
  { part: 'why', words: t`Why this score`, isThere: (state) => dataOf(state.course)?.inModelScope !== false },
  { part: 'swaps', words: t`Ten points`, isThere: (state) => !outsideScope(state) },
  { part: 'features', words: t`What matters` },
  { part: 'reading', words: t`How to read this page` },
  { part: 'model', words: t`About the model` },
];

/** What is folded unfolds for those who go there. @param {State} state @param {Actions} actions */
export function sections(state, actions) {
  const there = SECTIONS.filter(({ isThere }) => !isThere || isThere(state));
  return html`<nav class="sections" aria-label=${t`Sections of this page`}>
    <ul class="wrap">${there.map(({ part, words }) => html`<li><a href="#${part}" @click=${() => actions.unfold(part, true)}>${words}</a></li>`)}</ul>
  </nav>`;
}
