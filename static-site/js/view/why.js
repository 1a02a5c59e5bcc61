// @ts-check
/** Why the course has its score: what the model makes of it, and what it cannot explain. */
import { html, nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { otherModel } from '../model/estimate.js';
import { inTenths } from '../model/explanation.js';
import { whyFigure } from '../model/section-words.js';
import { KIT } from './kit.js';
import { failed, loading, mark } from './message.js';
import { section } from './section.js';

/** @param {State} state @param {Actions} actions */
export function why(state, actions) {
  if (!dataOf(state.course)?.inModelScope) return nothing;
  const { explanation } = state;
  const known = dataOf(explanation);
  return section(state, actions, { part: 'why', title: 'Why this score', figure: whyFigure(known), folds: true }, () => html`
    ${explanation.state === 'failed' ? failed(explanation.failure, actions.retry) : nothing}
    ${explanation.state === 'asking' ? loading('Loading the explanation.') : nothing}
    ${known ? html`${mark(otherModel(state, known) && 'This is by another model.')}${known.drawn(KIT, state, actions, known, inTenths(known))}` : nothing}
  `);
}
