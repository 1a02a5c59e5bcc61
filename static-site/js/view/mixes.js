// @ts-check
/** Mixes to test in the next edition: what is looked for, and what was found. */
import { t } from '../language.js';
import { html, nothing } from '../lit.js';
import { dataOf, isAsked } from '../model/answer.js';
import { mixesFigure } from '../model/section-words.js';
import { lockedWords } from '../model/sharing.js';
import { failed, loading } from './message.js';
import { section } from './section.js';

const WITHOUT_WISH = t`This copy of the site has those for the course as it is, with graded assessments left alone; a score to reach, locks and other wishes need the service.`;

/** @param {State} state @param {Actions} actions */
export function mixes(state, actions) {
  const { course, mixes: answer } = state;
  const found = dataOf(answer);
  if (!dataOf(course)) return nothing;
  return section(state, actions, { part: 'mixes', title: t`Mixes to test`, figure: mixesFigure(found) }, (heading) => html`
    <div class="sec-head">
      <div>
        ${heading}
        <p class="sub">
          ${t`Looks for page mixes to test in the next edition: near to those of past courses, and of a kind that scored higher.`}
          ${state.isFolder ? WITHOUT_WISH : t`What is locked at the sliders stays as it is.`}
        </p>
      </div>
    </div>
    ${state.isFolder ? ready(state, actions) : form(state, actions)}
    <div aria-busy=${isAsked(answer)}>
      ${answer.state === 'failed' ? failed(answer.failure, actions.findMixes) : nothing}
      ${isAsked(answer) ? loading(t`Looking for mixes.`) : nothing}
      ${found ? found.drawn.draw(state, actions, found) : nothing}
    </div>
  `);
}

/** The mixes that a folder has, whatever the sliders and their locks are. @param {State} state @param {Actions} actions */
function ready({ mixes }, actions) {
  return html`<p><button class="btn" type="button" ?disabled=${isAsked(mixes)} @click=${actions.findMixes}>${t`Show mixes to test`}</button></p>`;
}

/** @param {State} state @param {Actions} actions */
function form({ wish, scenario, mixes }, actions) {
  return html`<form class="wish" @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    actions.findMixes();
  }}>
    <div class="wish-target">
      <label for="target">${t`Score to reach, if you have one in mind`}</label>
      <span class="num">
        <input
          id="target"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="e-target"
          aria-invalid=${wish.refusal ? 'true' : 'false'}
          .value=${wish.target}
          @input=${(/** @type {InputEvent} */ event) => actions.wish({ target: /** @type {HTMLInputElement} */ (event.target).value })}
        /><span aria-hidden="true">%</span>
      </span>
      <p class="ctl-refusal" id="e-target">${wish.refusal}</p>
    </div>
    <div>
      <label class="check">
        <input
          type="checkbox"
          aria-describedby="d-graded"
          .checked=${wish.graded}
          @change=${(/** @type {Event} */ event) => actions.wish({ graded: /** @type {HTMLInputElement} */ (event.target).checked })}
        />
        ${t`Also change graded assessments`}
      </label>
      <p class="note" id="d-graded">${t`They stay as they are otherwise: a higher score is not more learning, and tests may be required.`}</p>
    </div>
    <div>
      ${scenario && lockedWords(scenario) ? html`<p class="note">${lockedWords(scenario)}</p>` : nothing}
      <button class="btn" type="submit" ?disabled=${isAsked(mixes)}>${t`Find mixes to test`}</button>
    </div>
  </form>`;
}
