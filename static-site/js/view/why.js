// @ts-check
/** Why the course has its score: what the model makes of it, and what it cannot explain. */
import { t } from '../language.js';
import { nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { laterSection } from './section.js';

/** @param {State} state @param {Actions} actions */
export function why(state, actions) {
  if (!dataOf(state.course)?.inModelScope) return nothing;
  return laterSection(state, actions, { part: 'why', title: t`Why this score`, figure: '' }, state.explanation);
}
