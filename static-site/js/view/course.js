// @ts-check
/** A course: its score, what it is based on, and where it stands. */
import { plural, t } from '../language.js';
import { guard, html, nothing, svg, trans } from '../lit.js';
import { dataOf, isAsked } from '../model/answer.js';
import { binned } from '../model/distribution.js';
import { isDrawn } from '../model/drawing.js';
import { fewWords, readingWords, scoreWords } from '../model/score-words.js';
import { placeWords, share, shareBelow, whole } from '../model/words.js';
import { histogramBars, percent, tableToggle } from './chart.js';
import { alikes, failed, loading, stillOf } from './message.js';
import { headed } from './named.js';

/** Courses of a company that are drawn as dots. */
const MOST_DOTS = 40;

/** @param {State} state @param {Actions} actions */
export function course(state, actions) {
  const { link, course: own } = state;
  const detail = dataOf(own);
  return html`<section class="course" id="course" tabindex="-1" aria-labelledby="h-course" aria-busy=${isAsked(own)}>
    ${own.state === 'failed' ? courseFailed(state, own.failure, actions) : nothing}
    ${own.state !== 'failed' && detail ? shown(state, detail, actions) : nothing}
    ${own.state !== 'failed' && !detail ? html`${numbered(link)}${loading(t`Loading the course.`)}` : nothing}
  </section>`;
}

/** @param {State} state @param {import('../api.js').Failure} failure @param {Actions} actions */
function courseFailed({ link, alike }, failure, actions) {
  if (failure.kind !== 'unknown-course') {
    return html`${numbered(link)}${failed(failure, actions.retry)}`;
  }
  return html`<h2 id="h-course">${trans`No course “<bdi>${link.course}</bdi>” in <bdi>${link.company}</bdi>`}</h2>
    <p class="sub">${t`The link may be mistyped, or the course is no longer published. Pick one of the bars.`}</p>
    ${alikes(alike, actions)}`;
}

/** The heading of a course of which only the number is known. @param {State['link']} link */
function numbered({ course }) {
  return html`<h2 id="h-course">${trans`Course <bdi>${course}</bdi>`}</h2>`;
}

/** @param {State} state @param {Answers.Course} detail @param {Actions} actions */
function shown(state, detail, actions) {
  const { allCourses: all } = detail;
  return html`
    <h2 id="h-course">${headed(detail)}</h2>
    ${stillOf(state)}
    <div class="hero">
      ${detail.smallSample
        ? html`<p class="score-t">
            <strong>${plural(detail.users, { one: 'A small sample: # learner.', other: 'A small sample: # learners.' })}</strong><br />
            ${fewWords(detail.scoreKind, detail)}
          </p>`
        : html`<p class="score"><span>${whole(detail.engagementScore)}</span><small>%</small></p>
            <p class="score-t">
              ${scoreWords(detail.scoreKind)}<br />
              <strong>${plural(detail.users, { one: 'Based on # learner.', other: 'Based on # learners.' })}</strong>
            </p>`}
    </div>
    <details class="fold define"><summary>${t`What this score is`}</summary><p>${readingWords(detail.scoreKind)}</p></details>
    <dl class="place">
      <div><dt>${trans`In <bdi>${detail.company}</bdi>`}</dt><dd>${ranked(detail)}</dd></div>
      ${all ? html`<div>
        <dt>${t`Among all courses`}</dt>
        <dd>${detail.smallSample ? trans`<b>Not compared</b>, under 10 learners` : trans`Higher than <b>${shareBelow(all.higherThan)}</b> of ${whole(all.courses)}`}</dd>
      </div>` : nothing}
    </dl>
    ${all && strip(state, detail, all, actions)}
  `;
}

/** @param {Answers.Course} detail */
function ranked({ rank, smallSample }) {
  if (!rank) return trans`<b>Not ranked</b>, under 5 learners`;
  const place = capital(placeWords(rank));
  const of = whole(rank.of);
  return html`${rank.of === 1 ? trans`<b>${place} of ${of}</b> ranked course` : trans`<b>${place} of ${of}</b> ranked courses`}${rank.tied > 1 ? `, ${t`${whole(rank.tied)} with this score`}` : nothing}${smallSample ? `, ${t`a small sample`}` : nothing}`;
}

/** With a capital letter, as a sentence begins. @param {string} words */
export function capital(words) {
  return words[0].toUpperCase() + words.slice(1);
}

/** Scores of all courses, with those of the company. @param {State} state @param {Answers.Course} detail @param {NonNullable<Answers.Course['allCourses']>} all @param {Actions} actions */
function strip(state, detail, all, actions) {
  const { quantiles } = all.engagementScore;
  const asTable = state.open.has('scoresTable');
  const others = othersOf(state, detail);
  const x = percent(detail.engagementScore);
  const drawn = isDrawn(state, 'scores');
  return html`<figure class="strip" aria-labelledby="strip-t">
    <figcaption>
      <span id="strip-t">${t`Scores of all courses`}</span>
      ${asTable ? nothing : html`<span class="key">
        <span><i class="k-you"></i>${t`this course`}</span>
        ${others.length > 0 ? html`<span><i class="k-peer"></i>${peersNamed(state)}</span>` : nothing}
        ${[detail, ...others].some(({ smallSample }) => smallSample) ? html`<span><i class="k-peer k-hollow"></i>${t`small sample`}</span>` : nothing}
      </span>`}
    </figcaption>
    ${asTable
      ? scoresTable(quantiles)
      : html`<svg height="104" role="img" aria-labelledby="strip-title strip-desc">
            <title id="strip-title">${plural(all.courses, { one: 'Score of # course', other: 'Scores of all # courses' })}</title>
            <desc id="strip-desc">${detail.smallSample ? t`This course, ${whole(detail.engagementScore)} percent, is a small sample.` : t`This course, ${whole(detail.engagementScore)} percent, is higher than ${shareBelow(all.higherThan)} of them.`}</desc>
            ${drawn ? guard([quantiles], () => histogramBars(binned(quantiles, 0, 100, 25), 72, { root: false })) : nothing}
            <line class="axis" x1="0" x2="100%" y1="72.5" y2="72.5"></line>
            <line class="you-line" x1=${x} x2=${x} y1="0" y2="92"></line>
            ${drawn ? peers(state, others) : nothing}
            <circle class="you ${detail.smallSample ? 'you-small' : ''}" cx=${x} cy="92" r="7"></circle>
          </svg>
          <div class="scale" aria-hidden="true"><span>0</span><span>25</span><span>50</span><span>75</span><span>100&nbsp;%</span></div>`}
    ${tableToggle(state, actions, 'scoresTable', t`scores of all courses`)}
  </figure>`;
}

/** The company's other courses, as far as they are loaded. @param {State} state @param {Answers.Course} detail */
function othersOf({ portfolio }, detail) {
  return (dataOf(portfolio)?.courses ?? []).filter(({ course }) => course !== detail.course);
}

/** They are dots, or lines where dots would run into each other. @param {State} state @param {readonly Answers.CourseLine[]} others */
function peers({ pointed }, others) {
  const asDots = others.length <= MOST_DOTS;
  return others.map(({ course, engagementScore, smallSample }) => {
    const hot = course === pointed;
    const x = percent(engagementScore);
    return asDots || hot
      ? svg`<circle class="peer ${smallSample ? 'peer-small' : ''} ${hot ? 'is-hot' : ''}" cx=${x} cy="92" r=${hot ? 7 : 5}></circle>`
      : svg`<line class="peer-line" x1=${x} x2=${x} y1="86" y2="98"></line>`;
  });
}

/** @param {State} state */
function peersNamed({ portfolio }) {
  const list = dataOf(portfolio);
  return list?.next ? t`best ${whole(list.courses.length)} of this company` : t`others of this company`;
}

/** @param {readonly number[]} quantiles */
function scoresTable(quantiles) {
  const shares = binned(quantiles, 0, 100, 10);
  return html`<table class="plain">
    <thead><tr><th scope="col">${t`Score, %`}</th><th scope="col" class="nr">${t`Share of all courses`}</th></tr></thead>
    <tbody>
      ${shares.map((one, i) => html`<tr>
        <th scope="row">${i === 9 ? t`90 to 100` : t`${whole(i * 10)} to under ${whole(i * 10 + 10)}`}</th>
        <td class="nr">${share(one)}</td>
      </tr>`)}
    </tbody>
  </table>`;
}
