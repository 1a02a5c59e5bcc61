// @ts-check
/** What publications found about a feature, which is shown once somebody asks for it. */
import { t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { failed, loading } from './message.js';

/** @param {State} state @param {Actions} actions @param {Answers.FeatureFacts} facts */
export function research(state, actions, facts) {
  const { research: { length }, label } = facts;
  if (length === 0) return nothing;
  return html`<details class="research fold" @toggle=${actions.needFindings}>
    <summary>${trans`What research says <span class="vh">on ${label}</span> (${length})`}</summary>
    ${findings(state, actions, facts)}
  </details>`;
}

/** @param {State} state @param {Actions} actions @param {Answers.FeatureFacts} facts */
export function findings({ findings: answer }, actions, facts) {
  if (facts.research.length === 0) return nothing;
  if (answer.state === 'failed') return failed(answer.failure, actions.retry);
  return answer.state === 'asking' ? loading(t`Loading.`) : dataOf(answer)?.drawn.draw(facts) ?? nothing;
}
