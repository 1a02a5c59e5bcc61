// @ts-check
/** Below two columns, what stays in sight below the sliders: the result in short, which leads to all of it, undo and the link. */
import { t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf, isAsked } from '../model/answer.js';
import { expected, shownFigures } from '../model/estimate.js';
import { share } from '../model/words.js';
import { mark } from './message.js';
import { changeShown, without } from './result.js';

/** @param {State} state @param {Scenario} scenario @param {Actions} actions */
export function peek(state, scenario, actions) {
  if (isAsked(state.course)) return nothing;
  const isCopied = state.copied?.what === 'link' && state.copied.byHand === null;
  return html`<div class="peek">
    <a href="#result">${inShort(state)}<span class="vh">. ${t`See what it rests on`}</span></a>
    <button class="ib" type="button" aria-label=${t`Undo`} ?disabled=${scenario.past.length === 0} @click=${actions.undo}>
      <svg class="i" aria-hidden="true"><use href="#i-undo"></use></svg>
    </button>
    <button class="ib" type="button" aria-label=${isCopied ? t`Link copied` : t`Copy link`} @click=${actions.copyLink}>
      <svg class="i" aria-hidden="true"><use href=${isCopied ? '#i-check' : '#i-link'}></use></svg>
    </button>
  </div>`;
}

/** @param {State} state */
function inShort(state) {
  const course = dataOf(state.course);
  const shown = shownFigures(state);
  const old = shown?.old ?? '';
  const answer = shown && expected(shown.figures);
  const now = Math.round(course?.engagementScore ?? 0);
  const number = html`<b class="peek-n">${share(answer ? answer.projected : now)}</b>`;
  const score = !answer ? trans`${number} now` : old ? html`${number} ${mark(old)}` : trans`${number} as the sum`;
  const beside = old && state.estimate.state === 'failed' ? t`no newer estimate` : course?.smallSample ? t`a small sample` : t`not what a change does`;
  return html`<span class="peek-s ${old && 'is-waiting'}">${score}</span>
    <span class="peek-t ${old && 'is-waiting'}">${shown ? changeShown(shown.figures) : without(state)}<small>${!answer && old ? mark(old) : beside}</small></span>`;
}
