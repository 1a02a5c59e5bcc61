// @ts-check
/** Where the company can begin; what the section shows comes when it is needed. */
import { t } from '../language.js';
import { nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { laterSection } from './section.js';

/** Where there is more than one course to begin with. @param {State} state */
export function hasBegin({ portfolio }) {
  return (dataOf(portfolio)?.summary.courses ?? 0) > 1;
}

/** @param {State} state @param {Actions} actions */
export function begin(state, actions) {
  if (!hasBegin(state)) return nothing;
  return laterSection(state, actions, { part: 'segments', title: t`Where to begin`, figure: t`Courses with room to improve` }, state.segments);
}
