// @ts-check
/** The mixes that were found, at most three, with what speaks for and against each. Loaded when it is first needed. */
import { plural, t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { otherModel } from '../model/estimate.js';
import { keptWords } from '../model/kept.js';
import { completersWords, movesWords, pagesWords, targetWords, triedWords } from '../model/mix-words.js';
import { questionOf } from '../model/mixes.js';
import { researchWords } from '../model/research-words.js';
import { bandWords, changeWords, evidenceWords, oddsWords, rangeWords } from '../model/result-words.js';
import { share } from '../model/words.js';
import { mark, message } from './message.js';
import { named } from './named.js';
import { placeLink } from './place-link.js';
import { reveal } from './reveal.js';
import { support } from './support.js';

/** @typedef {Answers.Recommendations & {question: string}} Found with what was asked for */

/** @param {State} state @param {Actions} actions @param {Found} found */
export function drawMixes(state, actions, found) {
  const plans = found.plans.filter(({ tier }) => tier === 'plan');
  const ideas = found.plans.filter(({ tier }) => tier === 'idea');
  const target = targetWords(found);
  return html`<div class="found">
    ${stale(state, found)}
    ${kept(state, found, actions)}
    ${target ? html`<p>${target}</p>` : nothing}
    ${plans.length > 0 ? group(t`Plans`, t`In past data, mixes that differ so were borne out in 65 of 100 pairs of courses or more.`, plans, state, found, actions) : nothing}
    ${ideas.length > 0 ? group(t`Ideas to test`, t`Less sure than a plan: the odds are lower or not known, or the course had fewer than 10 learners.`, ideas, state, found, actions) : nothing}
    ${found.next ? nextStep(state, found.next, actions) : nothing}
    <p class="note">
      ${triedWords(found.tried)}
      ${found.complete ? nothing : t`Time ran out before all were tried, so there may be better ones.`}
    </p>
  </div>`;
}

/** @param {State} state @param {Found} found */
function stale(state, found) {
  const { scenario, wish } = state;
  if (state.isFolder) return nothing;
  const course = dataOf(state.course);
  const question = course && questionOf(course, scenario?.locked ?? [], wish);
  const words = JSON.stringify(question) === found.question ? otherModel(state, found) && t`These are by another model.` : t`For other locks, or another wish. Search again for these.`;
  return mark(words);
}

/** Whether advice of this model keeps its promises, before any of it. @param {State} state @param {Answers.Recommendations} found @param {Actions} actions */
function kept({ model }, found, actions) {
  const data = dataOf(model);
  return html`<p class="sub">
    ${data?.model === found.model ? keptWords(data) : nothing}
    <a href="#model" @click=${() => actions.unfold('model', true)}>${t`What this model is worth`}</a>
  </p>`;
}

/** @param {string} name @param {string} about @param {readonly Answers.Plan[]} plans @param {State} state @param {Answers.Recommendations} found @param {Actions} actions */
function group(name, about, plans, state, found, actions) {
  return html`<h3>${name}</h3>
    <p class="note">${about}</p>
    <ul class="plans">${plans.map((plan) => html`<li>${card(plan, state, found, actions)}</li>`)}</ul>`;
}

/** @param {Answers.Plan} plan @param {State} state @param {Answers.Recommendations} found @param {Actions} actions */
function card(plan, state, found, actions) {
  const { whatIf } = plan;
  const { words, kind } = changeWords(whatIf);
  const band = bandWords(whatIf);
  const features = dataOf(state.importances)?.features ?? [];
  const moves = movesWords(plan.moves, (feature) => features.find((one) => one.feature === feature)?.label ?? feature);
  const pages = pagesWords(plan.moves);
  const studies = researchWords(whatIf.research, features, plan.features, dataOf(state.course)?.features ?? []);
  const extra = completersWords(plan.extraCompleters);
  return html`<article class="plan">
    <h4>${moves}</h4>
    ${pages ? html`<p class="plan-pages">${pages}</p>` : nothing}
    ${whatIf.support.basis.code === 'same-profile' ? html`<p>${t`Rests on courses of organisations with the same profile: too few of your own are near this mix.`}</p>` : nothing}
    <p class="plan-n"><b class=${kind}>${words}</b> ${whatIf.projected === null ? nothing : html`<span>${t`${share(whatIf.projected)}, the sum with ${share(found.observed)} now`}</span>`}</p>
    <p>${oddsWords(whatIf)}</p>
    <p class="plan-tell">${found.detectable.sentence.message} <strong>${plan.untested.message}</strong></p>
    ${band ? html`<p>${trans`How far the model agrees with itself: <b>${band}</b>, wider than at the sliders, since this mix was searched for.`}</p>` : nothing}
    <p>${rangeWords(whatIf)}</p>
    ${support(whatIf.support, state, actions)}
    <p>${ownWords(plan)}</p>
    ${studies ? html`<p>${t`Research on these page types: ${studies}`}</p>` : nothing}
    ${whatIf.warnings.length > 0 ? html`<ul class="warnings">${whatIf.warnings.map((one) => html`<li>${one.message}</li>`)}</ul>` : nothing}
    <dl>
      <div><dt>${t`Why this one`}</dt><dd>${plan.reason.message}</dd></div>
      <div><dt>${t`What it takes`}</dt><dd>${plural(plan.cost.points, { one: '# point of the page mix moves.', other: '# points of the page mix move.' })} ${pages && plan.moves.length > 1 ? plan.cost.pages?.sentence.message : nothing} ${extra}</dd></div>
    </dl>
    <button class="btn" type="button" ?disabled=${!state.scenario} @click=${() => {
      actions.takeMix(plan.features, moves);
      reveal('h-change');
    }}>${trans`Set the sliders to this mix <span class="vh">(${moves})</span>`}</button>
  </article>`;
}

/** How the company's own courses near either mix scored: those near the present one are the yardstick. @param {Answers.Plan} plan */
function ownWords({ outcomes, presentOutcomes, whatIf: { evidence } }) {
  const near = outcomes.sentence.message;
  if (outcomes.courses + presentOutcomes.courses === 0) return near;
  const alike = evidence && evidence.present.courses + evidence.proposed.courses > 0;
  return `${near} ${presentOutcomes.sentence.message} ${alike ? t`Of those alike in length and learners: ${evidenceWords(evidence)}` : ''}`;
}

/** Why there is nothing to test, and what can be done. @param {State} state @param {NonNullable<Answers.Recommendations['next']>} next @param {Actions} actions */
function nextStep({ link: { company } }, { reason, step }, actions) {
  return message(reason.message, html`${step.message} ${otherCourse(company, reason.values, actions)}`);
}

/** A link to the course that a reason names. @param {string | null} company @param {Record<string, string | number>} values @param {Actions} actions */
function otherCourse(company, { course, title = '' }, actions) {
  if (course === undefined) return nothing;
  const one = { course: String(course), title: String(title) };
  return placeLink(actions, { company, course: one.course }, trans`Open ${named(one, (number) => trans`course <bdi>${number}</bdi>`)}`);
}
