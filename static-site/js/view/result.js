// @ts-check
/** What holds up of the change, how sure that is, and what it rests on. */
import { locale, t } from '../language.js';
import { html, nothing, svg, trans } from '../lit.js';
import { dataOf, isAsked } from '../model/answer.js';
import { addsUp, beyondTraining, expected, oldness, outsideScope, shownFigures } from '../model/estimate.js';
import { researchWords } from '../model/research-words.js';
import { ASSOCIATION, bandWords, changeWords, evidenceWords, levelWords, oddsWords, rangeWords, supportWords } from '../model/result-words.js';
import { inUnit, share, signed, whole } from '../model/words.js';
import { percent } from './chart.js';
import { failed, loading, mark } from './message.js';
import { support } from './support.js';

const TIME = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });

/** @param {State} state @param {Actions} actions */
export function result(state, actions) {
  const { estimate } = state;
  const shown = shownFigures(state);
  const answer = dataOf(estimate);
  // While a slider moves the number follows it; it is read out when the slider rests.
  const busy = state.scenario?.underWay || (isAsked(estimate) && (!shown || shown.old !== ''));
  return html`<aside id="result" tabindex="-1" class="result ${dataOf(state.course)?.smallSample ? 'is-few' : ''}" aria-labelledby="h-result">
    <h3 id="h-result">${t`Compared with other courses`}</h3>
    <div class="proj" role="status" aria-busy=${busy}>${headline(state, shown)}</div>
    ${shown || !state.narrow ? html`<p class="assoc">${ASSOCIATION}</p>` : nothing}
    ${estimate.state === 'failed' ? noNewer(estimate, shown, actions) : nothing}
    ${state.slow && answer ? loading(t`Loading the new estimate. The last one stays until it arrives.`) : nothing}
    ${shown
      ? html`<div class="result-more" tabindex="0" role="group" aria-label=${t`What the comparison rests on`}>
          ${figureParts.before.map((part) => part(shown))}
          ${answer ? detailParts.map((part) => part(state, answer, actions)) : supported(shown)}
          ${state.isFolder ? alone() : nothing}
          ${figureParts.after.map((part) => part(shown))}
        </div>`
      : nothing}
  </aside>`;
}

/** @typedef {NonNullable<ReturnType<typeof shownFigures>>} Shown */

/**
 * The parts below the headline, each from the figures alone; what to beware of comes before what scrolls out of sight.
 * @type {Record<'before' | 'after', readonly ((shown: Shown) => import('../lit.js').View)[]>}
 */
const figureParts = { before: [sureness], after: [typical, model] };

/**
 * What the service alone knows of a change.
 * @type {readonly ((state: State, answer: Answers.WhatIf, actions: Actions) => import('../lit.js').View)[]}
 */
const detailParts = [warnings, pages, tried, ownCourses, research];

/** @param {State} state @param {Shown | null} shown */
function headline(state, shown) {
  const observed = Math.round(dataOf(state.course)?.engagementScore ?? 0);
  if (!shown) {
    const words = html`<b class="same">${without(state)}</b>`;
    if (state.estimate.state !== 'none') return figure(observed, words, t`the score now, without your change`, true);
    return figure(observed, words, outsideScope(state) ? t`for courses with this score` : t`sliders are at the course’s values`);
  }
  const { figures, old } = shown;
  const score = expected(figures);
  const words = changeShown(figures);
  if (!score) return figure(null, words, old ? mark(old) : (figures.reasons.expectedChange?.message ?? ''), old !== '');
  return figure(score.projected, words, old ? mark(old) : fromWords(share(observed), score), old !== '', score.change !== 0);
}

/** What the score was, and whether a projection stops short. @param {string} observed @param {NonNullable<ReturnType<typeof expected>>} score */
function fromWords(observed, { held, change }) {
  if (!held) return t`the sum with ${observed} now`;
  return change > 0 ? t`with ${observed} now; no higher score is given` : t`with ${observed} now; no lower score is given`;
}

/** @param {number | null} score @param {import('../lit.js').View} words @param {string | import('../lit.js').View} from @param {boolean} [waiting] whether the score is not the one asked for @param {boolean} [isSum] whether it is a sum, so that the difference comes first */
function figure(score, words, from, waiting = false, isSum = false) {
  return html`${score === null ? nothing : html`<p class="proj-n ${waiting ? 'is-waiting' : ''} ${isSum ? 'is-sum' : ''}"><span>${whole(score)}</span><small>%</small></p>`}
    <p class="proj-t ${waiting ? 'is-waiting' : ''}">${words}<span>${from}</span></p>`;
}

/** @param {Answers.Figures} figures */
export function changeShown(figures) {
  const { words, kind } = changeWords(figures);
  return html`<b class=${kind}>${words}</b>`;
}

/** How near real courses are to the mix, until the service names them. @param {Shown} shown */
function supported({ figures: { support: own }, old }) {
  return html`<section class="blk">
    <h4>${marked(t`Are there such courses?`, old)}</h4>
    <p class="support"><b class="badge badge-${own.level}">${levelWords(own)}</b> ${supportWords(own)}</p>
  </section>`;
}

/** What is left out where nobody can be asked. */
function alone() {
  return html`<section class="blk">
    <h4>${t`Worked out on this page`}</h4>
    <p>${t`This is a copy of the site: which of your courses had such a mix, how they did, and what research says of the change need the service.`}</p>
  </section>`;
}

/** How often the change was borne out, and how far the model agrees with itself. @param {Shown} shown */
function sureness({ figures, old }) {
  const band = bandWords(figures);
  if (figures.expectedChange === null) return nothing;
  return html`<section class="blk">
    <h4>${marked(t`How often that was so`, old)}</h4>
    <p class="odds">${oddsWords(figures)}</p>
    ${band ? html`<p class="band">${trans`How far the model agrees with itself: <b>${band}</b>. It is not the range of outcomes.`}</p>` : nothing}
    ${meaning(t`What that is`, t`How far the model agrees with itself is where it lands, in 8 of 10 cases, when it learns again from other samples of the same courses: near together means that it is consistent, not that it is right.`)}
  </section>`;
}

/** A term explained where it stands. @param {string} question @param {string} words */
function meaning(question, words) {
  return html`<details class="fold define"><summary>${question}</summary><p>${words}</p></details>`;
}

/** What the change of the page mix is in pages, where it is known how many there are. @param {State} state @param {Answers.WhatIf} answer */
function pages(state, { cost }) {
  if (!cost.pages || !cost.points) return nothing;
  return html`<section class="blk">
    <h4>${headed(t`In pages`, state)}</h4>
    <p>${cost.pages.sentence.message}</p>
  </section>`;
}

/** Where such courses score, on an axis of its own: the projection does not belong on it. @param {Shown} shown */
function typical({ figures, old }) {
  const { typicalRange } = figures;
  return html`<section class="blk typical">
    <h4>${marked(t`Typical range`, old)}</h4>
    <p>${rangeWords(figures)}</p>
    ${typicalRange
      ? html`<svg height="8" aria-hidden="true">
          ${svg`<rect class="span-bg" width="100%" height="8" rx="1"></rect>
            <rect class="span" x=${percent(typicalRange.low)} width=${percent(typicalRange.high - typicalRange.low)} height="8" rx="1"></rect>`}
        </svg>
        <p class="span-ends" aria-hidden="true"><span>0</span><span>100&nbsp;%</span></p>`
      : nothing}
    ${typicalRange ? meaning(t`What this range is`, t`Where most past courses with these features ended, whatever else set them apart. It is about courses, not about your change.`) : nothing}
  </section>`;
}

/** @param {State} state @param {Answers.WhatIf} answer @param {Actions} actions */
function tried(state, answer, actions) {
  return html`<section class="blk">
    <h4>${headed(t`Are there such courses?`, state)}</h4>
    ${support(answer.support, state, actions)}
    ${meaning(t`What support is`, t`Whether real courses had nearly this page mix: at least five, very near for high, not far for medium, roughly alike for low. It says nothing of certificates and comments.`)}
  </section>`;
}

/** @param {State} state @param {Answers.WhatIf} answer */
function ownCourses(state, { evidence }) {
  if (!evidence) return nothing;
  return html`<section class="blk">
    <h4>${headed(t`Your own courses`, state)}</h4>
    <p class="evidence">${t`Of those alike in length and learners: ${evidenceWords(evidence)}`}</p>
  </section>`;
}

/** @param {State} state @param {Answers.WhatIf} answer */
function research(state, { research, features }) {
  const words = researchWords(research, dataOf(state.importances)?.features ?? [], features, dataOf(state.course)?.features ?? []);
  if (!words) return nothing;
  return html`<section class="blk">
    <h4>${headed(t`What research says`, state)}</h4>
    <p>${t`On what you changed: ${words} They stand beside the sliders.`}</p>
  </section>`;
}

/** Where the expected change comes from, to the tenth, so that what was added can be seen. @param {Shown} shown */
function model({ figures, old }) {
  const baseline = inUnit(figures.baseline, 'percent');
  return html`<section class="blk from">
    <h4>${marked(t`Where it comes from`, old)}</h4>
    <p>
      ${figures.expectedChange === null
        ? trans`For the course as it is now the model expects about <b>${baseline}</b>. What it makes of your change is left out here, since it rests on too little.`
        : html`${trans`For a course like this one the model expects about <b>${baseline}</b>; with your change about <b>${inUnit(figures.scenario, 'percent')}</b>.`} ${difference(figures, figures.expectedChange)}`}
      ${beyondTraining(figures) ? t`Part of your change goes beyond the courses that the model learned from: of that it knows nothing, so a difference near 0 says nothing here.` : nothing}
    </p>
  </section>`;
}

/** @param {Answers.LiveFigures} figures @param {number} expectedChange */
function difference(figures, expectedChange) {
  const raw = signed(figures.delta);
  const again = signed(expectedChange);
  if (raw === '0') return t`Of the difference, less than a tenth of a point, models that learned from other courses find ${again} again. That is added to the score that was observed.`;
  return addsUp(figures)
    ? t`Of the difference, ${raw}, models that learned from other courses find ${again} again. That is added to the score that was observed.`
    : t`Of the difference, ${raw} before all three were rounded, models that learned from other courses find ${again} again. That is added to the score that was observed.`;
}

/** A heading with the mark that what follows is old, where it is. @param {string} words @param {State} state */
function headed(words, state) {
  return marked(words, oldness(state));
}

/** @param {string} words @param {string} old */
function marked(words, old) {
  return old ? html`${words} ${mark(`(${old})`)}` : words;
}

/** What to know before reading anything into the number. @param {State} state @param {Answers.WhatIf} answer */
function warnings(state, { warnings }) {
  if (warnings.length === 0) return nothing;
  return html`<section class="blk">
    <h4>${headed(t`Read with care`, state)}</h4>
    <ul class="warnings">
      ${warnings.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </section>`;
}

/** @param {Extract<State['estimate'], {state: 'failed'}>} estimate @param {Shown | null} shown @param {Actions} actions */
function noNewer({ failure, data }, shown, actions) {
  const ofNow = shown && expected(shown.figures) ? t`The number above was worked out on this page; what only the service knows of it is missing.` : '';
  const ofThen = data ? t`The estimate above is of ${TIME.format(data.at)}, for the sliders as they were then.` : t`Your changes are kept.`;
  return failed({ title: failure.title, detail: `${failure.detail} ${shown && !shown.old ? ofNow : ofThen}`.trimEnd() }, actions.retry);
}

/** What stands in the place of an estimate. @param {State} state */
export function without(state) {
  if (outsideScope(state) || state.estimate.state === 'failed') return t`no estimate`;
  return state.estimate.state === 'none' ? t`no change yet` : t`Estimating…`;
}
