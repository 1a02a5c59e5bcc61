// @ts-check
/** Settings of the sliders that were saved, side by side, and a form to save, rename and carry them. */
import { plural, t } from '../language.js';
import { guard, html, nothing, trans } from '../lit.js';
import { dataOf, isAsked } from '../model/answer.js';
import { liveOf, outsideScope } from '../model/estimate.js';
import { LONGEST_NAME } from '../model/link.js';
import { LEVELS, bandWords, changeWords, oddsWords } from '../model/result-words.js';
import { figuresOf, freeName, questionOf, savedTrials } from '../model/saved.js';
import { equal } from '../model/scenario.js';
import { savedFigure } from '../model/section-words.js';
import { movedPoints, settingList } from '../model/take-away.js';
import { share } from '../model/words.js';
import { failed } from './message.js';
import { thinBar } from './mix-bar.js';

/** @typedef {import('../model/saved.js').Values} Values */

/** @param {State} state @param {Scenario} scenario @param {Actions} actions */
export function saved(state, scenario, actions) {
  const some = state.saved.length > 0;
  const heading = html`<h3 id="h-saved" tabindex="-1">${t`Scenarios`}</h3>`;
  const content = html`<p class="sub">${t`Save the sliders under a name to compare settings side by side. The link keeps them.`}</p>
    ${some ? table(state, scenario, actions) : nothing}
    ${some ? toAsk(state, actions) : nothing}
    <div class="saved-forms">
      ${nameForm(state, actions)}
      ${some ? elsewhereForm(state, actions) : nothing}
    </div>`;
  return html`<section class="saved" aria-labelledby="h-saved">
    ${state.narrow
      ? html`<details class="fold" ?open=${state.open.has('saved')} @toggle=${(/** @type {Event} */ event) => actions.unfold('saved', /** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
          <summary>${heading} <span class="sec-figure">${savedFigure(state.saved)}</span></summary>
          ${content}
        </details>`
      : html`${heading} ${content}`}
  </section>`;
}

/** @param {State} state @param {Scenario} scenario @param {Actions} actions */
function table(state, scenario, actions) {
  const observed = dataOf(state.course)?.engagementScore ?? 0;
  return html`<table class="saved-t">
    <thead>
      <tr>
        <th scope="col">${t`Scenario`}</th><th scope="col">${t`Page mix`}</th><th scope="col">${t`Expected change`}</th>
        <th scope="col">${t`How often that was so`}</th><th scope="col">${t`Support`}</th><th scope="col">${t`Cost`}</th><th scope="col"><span class="vh">${t`What to do with it`}</span></th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">${t`As it is now`}</th>
        <td data-l=${t`Page mix`}>${mix(scenario, scenario.start)}</td>
        <td>${t`Score ${share(observed)}`}</td>
        <td class="saved-gap" colspan="4"></td>
      </tr>
      ${savedTrials(state).map((one, i) => row(state, scenario, one, i, actions))}
    </tbody>
  </table>`;
}

/** @param {State} state @param {Scenario} scenario @param {import('../model/take-away.js').Trial} trial @param {number} index @param {Actions} actions */
function row(state, scenario, { name, values, figures }, index, actions) {
  const isNow = equal(values, scenario.values);
  return html`<tr class=${isNow ? 'is-now' : ''}>
    <th scope="row"><bdi>${name}</bdi>${isNow ? html` <small>${t`in the sliders now`}</small>` : nothing}</th>
    <td data-l=${t`Page mix`}>${mix(scenario, values)}</td>
    ${figures ? known(figures) : unknown(state, scenario, values)}
    <td data-l=${t`Cost`}>${cost(scenario, values)}</td>
    <td class="saved-do">
      <button class="tb" type="button" ?disabled=${isNow} @click=${() => actions.applySaved(index)}>${trans`Apply <span class="vh">“${name}”</span>`}</button>
      <button class="tb" type="button" @click=${() => {
        actions.startRenaming(index);
        focusLater('saved-name');
      }}>${trans`Rename <span class="vh">“${name}”</span>`}</button>
      <button class="tb" type="button" @click=${() => {
        actions.removeSaved(index);
        focusLater('h-saved');
      }}>${trans`Remove <span class="vh">“${name}”</span>`}</button>
    </td>
  </tr>`;
}

/** @param {Answers.LiveFigures} figures */
function known(figures) {
  const { words, kind } = changeWords(figures);
  const band = bandWords(figures);
  const { expectedChange, reasons, support } = figures;
  return html`
    <td data-l=${t`Expected change`}><b class=${kind}>${words}</b>${expectedChange !== null && band ? html`<small>${t`The model agrees with itself from ${band}.`}</small>` : nothing}</td>
    <td data-l=${t`How often that was so`}>${expectedChange === null ? (reasons.expectedChange?.message ?? '') : oddsWords(figures)}</td>
    <td data-l=${t`Support`}><b class="badge badge-${support.level}">${LEVELS[support.level]}</b></td>`;
}

/** @param {State} state @param {Scenario} scenario @param {Values} values */
function unknown(state, scenario, values) {
  const problem = dataOf(state.compared)?.problems.get(questionOf(scenario, values));
  const words = problem ?? (outsideScope(state) ? t`no estimate for courses with this score` : isAsked(state.reduced) || isAsked(state.compared) ? t`Estimating…` : t`not asked for yet`);
  return html`<td data-l=${t`Expected change`} class="mut">${words}</td><td class="saved-gap" colspan="2"></td>`;
}

/** @param {Scenario} scenario @param {Values} values */
function mix(scenario, values) {
  return html`${thinBar(scenario.sliders, values)} ${settingList(scenario, values).map((one) => html`<small>${one}</small>`)}`;
}

/** @param {Scenario} scenario @param {Values} values */
function cost({ start }, values) {
  const points = movedPoints(start, values);
  return points === 0 ? t`The mix stays` : plural(points, { one: '# point', other: '# points' });
}

/** Where the page cannot work the figures out. @param {State} state @param {Actions} actions */
function toAsk(state, actions) {
  if (state.compared.state === 'failed') return failed(state.compared.failure, actions.askSaved);
  const missing = !liveOf(state) && !outsideScope(state) && !isAsked(state.reduced) && state.saved.some(({ values }) => !figuresOf(state, values));
  return missing ? html`<button class="btn more" type="button" ?disabled=${isAsked(state.compared)} @click=${actions.askSaved}>${t`Ask for the figures`}</button>` : nothing;
}

/** @param {State} state @param {Actions} actions */
function nameForm({ saved: all, naming }, actions) {
  const { text, index, refusal } = naming;
  const old = index === null ? null : all[index].name;
  return html`<form @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    actions.giveName();
  }}>
    <label for="saved-name">${old === null ? t`Name of the scenario` : trans`New name of “<bdi>${old}</bdi>”`}</label>
    <div class="saved-field">
      <input id="saved-name" type="text" autocomplete="off" maxlength=${LONGEST_NAME} placeholder=${old === null ? freeName(all) : nothing}
        aria-describedby="e-saved-name" .value=${text}
        @input=${(/** @type {InputEvent} */ event) => actions.typeName(/** @type {HTMLInputElement} */ (event.target).value)} />
      <button class="btn" type="submit">${old === null ? t`Save the sliders` : t`Rename`}</button>
      ${old === null ? nothing : html`<button class="tb" type="button" @click=${() => actions.startRenaming(null)}>${t`Cancel`}</button>`}
    </div>
    <p class="ctl-refusal" id="e-saved-name">${refusal}</p>
  </form>`;
}

/** @param {State} state @param {Actions} actions */
function elsewhereForm({ saved: all, elsewhere, portfolio, course }, actions) {
  const here = dataOf(course)?.course;
  const courses = dataOf(portfolio)?.courses ?? [];
  if (courses.every((one) => one.course === here)) return nothing;
  const others = () => courses.filter((one) => one.course !== here).map(({ course: id, title }) => html`<option value=${id}>${title ?? ''}</option>`);
  return html`<form @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    actions.tryElsewhere();
  }}>
    <label for="saved-which">${t`Try the page mix of`}</label>
    <select id="saved-which" @change=${(/** @type {Event} */ event) => actions.chooseElsewhere({ index: /** @type {HTMLSelectElement} */ (event.target).selectedIndex })}>
      ${all.map(({ name }, i) => html`<option ?selected=${i === elsewhere.index}>${name}</option>`)}
    </select>
    <label for="saved-where">${t`on another course`}</label>
    <div class="saved-field">
      <input id="saved-where" type="text" autocomplete="off" list="saved-courses" aria-describedby="e-saved-where" .value=${elsewhere.course}
        @input=${(/** @type {InputEvent} */ event) => actions.chooseElsewhere({ course: /** @type {HTMLInputElement} */ (event.target).value })} />
      <datalist id="saved-courses">${guard([courses, here], others)}</datalist>
      <button class="btn" type="submit">${t`Open it there`}</button>
    </div>
    <p class="ctl-refusal" id="e-saved-where">${elsewhere.refusal}</p>
  </form>`;
}

/** After the page was drawn anew. @param {string} id */
function focusLater(id) {
  setTimeout(() => document.getElementById(id)?.focus());
}
