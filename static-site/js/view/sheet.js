// @ts-check
/** A course and its change on one sheet of paper: drawn when the browser begins to print, and printed in the page's place. */
import { plural, t } from '../language.js';
import { html, nothing } from '../lit.js';
import { dataOf } from '../model/answer.js';
import { expected, modelOfFigures, oldness, outsideScope, shownFigures } from '../model/estimate.js';
import { ASSOCIATION, LEVELS, bandWords, changeWords, evidenceWords, levelWords, oddsWords, rangeWords, supportWords } from '../model/result-words.js';
import { basedOn, readingWords } from '../model/score-words.js';
import { savedTrials } from '../model/saved.js';
import { changeList, settingList } from '../model/take-away.js';
import { DAY, placeWords, share, shareBelow } from '../model/words.js';
import { madeUp } from './about.js';
import { capital } from './course.js';
import { mark } from './message.js';
import { mixBar } from './mix-bar.js';
import { headed } from './named.js';

/** Letters of company and title from which they are set smaller, so that a sheet is one page. */
const LONG = 160;


/** @param {State} state */
export function sheet(state) {
  const course = dataOf(state.course);
  if (!course || course.course !== state.link.course) return nothing;
  const { scenario } = state;
  return html`<main class="sheet">
    <header>
      <p>Keep-Me-Engaged, <time>${DAY.format(new Date())}</time></p>
      ${madeUp(state)}
      <h1 class=${course.company.length + (course.title ?? '').length > LONG ? 'is-long' : ''}><bdi>${course.company}</bdi>: ${headed(course)}</h1>
      <p class="sheet-now">${based(course)} ${standing(course)}</p>
    </header>
    ${scenario ? html`${changed(scenario)} ${outcome(state)} ${compared(state, scenario)}` : nothing}
    <footer>
      <p>${readingWords(course.scoreKind)} ${t`Nothing here shows cause and effect. Not for judging instructors.`}</p>
      <p>${t`Model ${modelOfFigures(state)}.`} <span class="address">${location.href}</span></p>
    </footer>
  </main>`;
}

/** @param {Answers.Course} course */
function based(course) {
  const score = basedOn(course.scoreKind, course);
  return course.smallSample ? t`${score}, a small sample that says little.` : `${score}.`;
}

/** @param {Answers.Course} course */
function standing({ rank, smallSample, allCourses }) {
  if (!rank) return t`Not ranked, under 5 learners.`;
  const place = capital(placeWords(rank));
  return smallSample || !allCourses
    ? plural(rank.of, { one: '{0} of # ranked course of the company.', other: '{0} of # ranked courses of the company.' }, place)
    : plural(rank.of, { one: '{0} of # ranked course of the company; higher than {1} of all courses.', other: '{0} of # ranked courses of the company; higher than {1} of all courses.' }, place, shareBelow(allCourses.higherThan));
}

/** @param {Scenario} scenario */
function changed(scenario) {
  const list = changeList(scenario);
  return html`<section>
    <h2>${t`The change`}</h2>
    ${list.length === 0 ? html`<p>${t`No change: the sliders are at the course’s values.`}</p>` : html`<ul>${list.map((one) => html`<li>${one}</li>`)}</ul>`}
    ${mixBar(scenario, scenario.sliders)}
  </section>`;
}

/** @param {State} state */
function outcome(state) {
  const shown = shownFigures(state);
  if (!shown) return state.estimate.state === 'none' && !outsideScope(state) ? nothing : html`<section><h2>${t`Compared with other courses`}</h2><p>${t`There is no estimate of this change.`}</p></section>`;
  const { figures, old } = shown;
  const answer = dataOf(state.estimate);
  // What the service alone knows may be of earlier sliders than the figures.
  const details = oldness(state) ? null : answer;
  const score = expected(figures);
  const { words, kind } = changeWords(figures);
  const band = bandWords(figures);
  return html`<section>
    <h2>${t`Compared with other courses`} ${mark(old && `(${old})`)}</h2>
    <p class="sheet-n"><b class=${kind}>${words}</b> ${score ? html`<b class="sheet-score">${share(score.projected)}</b>` : nothing}</p>
    <p>${score ? t`With ${share(figures.observed)} now.` : (figures.reasons.expectedChange?.message ?? '')} <b>${ASSOCIATION}</b></p>
    <dl>
      ${score ? html`<div><dt>${t`How often that was so`}</dt><dd>${oddsWords(figures)}</dd></div>` : nothing}
      ${score && band ? html`<div><dt>${t`How far the model agrees with itself`}</dt><dd>${t`${band}. It is not the range of outcomes.`}</dd></div>` : nothing}
      <div><dt>${t`Typical range`}</dt><dd>${rangeWords(figures)}</dd></div>
      <div><dt>${t`Are there such courses?`}</dt><dd>${levelWords(figures.support)}. ${supportWords(figures.support)}</dd></div>
      ${details?.evidence ? html`<div><dt>${t`Your own courses`}</dt><dd>${t`Of those alike in length and learners: ${evidenceWords(details.evidence)}`}</dd></div>` : nothing}
      ${details?.cost.pages && details.cost.points ? html`<div><dt>${t`In pages`}</dt><dd>${details.cost.pages.sentence.message}</dd></div>` : nothing}
      ${details && details.warnings.length > 0 ? html`<div><dt>${t`Read with care`}</dt><dd>${details.warnings.map(({ message }) => html`<p>${message}</p>`)}</dd></div>` : nothing}
    </dl>
  </section>`;
}

/** What was saved, side by side. @param {State} state @param {Scenario} scenario */
function compared(state, scenario) {
  if (state.saved.length === 0) return nothing;
  const missing = outsideScope(state) ? t`no estimate for courses with this score` : t`not asked for yet`;
  return html`<section>
    <h2>${t`Scenarios`}</h2>
    <table class="plain">
      <thead><tr><th scope="col">${t`Name`}</th><th scope="col">${t`Page mix, and what else changes`}</th><th scope="col">${t`Expected change`}</th><th scope="col">${t`How often that was so`}</th><th scope="col">${t`Support`}</th></tr></thead>
      <tbody>${savedTrials(state).map(({ name, values, figures }) => html`<tr>
        <th scope="row"><bdi>${name}</bdi></th>
        <td>${settingList(scenario, values).join('; ')}</td>
        <td>${figures ? changeWords(figures).words : missing}${figures?.expectedChange && bandWords(figures) ? `, ${bandWords(figures)}` : nothing}</td>
        <td>${figures ? (figures.expectedChange === null ? figures.reasons.expectedChange?.message : oddsWords(figures)) : nothing}</td>
        <td>${figures ? LEVELS[figures.support.level] : nothing}</td>
      </tr>`)}</tbody>
    </table>
  </section>`;
}
