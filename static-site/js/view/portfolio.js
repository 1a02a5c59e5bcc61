// @ts-check
/** A company's courses as bars, best first or in another order; each is a link to its course. */
import { plural, t } from '../language.js';
import { html, nothing, svg, trans } from '../lit.js';
import { dataOf, failureOf, isAsked, isOrdering } from '../model/answer.js';
import { standing } from '../model/distribution.js';
import { written } from '../model/link.js';
import { isRanked, placeOf } from '../model/places.js';
import { barsWords, basedOn } from '../model/score-words.js';
import { learners, placeWords, share, shareBelow, whole } from '../model/words.js';
import { percent, tableToggle } from './chart.js';
import { choice } from './choice.js';
import { failed } from './message.js';
import { named } from './named.js';
import { goTo, placeLink } from './place-link.js';
import { reveal } from './reveal.js';

/** Bars that are shown before the rest is asked for, and on a phone. */
const FIRST = 15;
const FIRST_NARROW = 4;

/** @param {State} state @param {Actions} actions */
export function portfolio(state, actions) {
  const list = dataOf(state.portfolio);
  if (!list) return nothing;
  const { company, summary } = list;
  const shown = rows(state);
  const asTable = state.open.has('portfolioTable');
  const about = html`<p class="note" id="bars-about">${barsWords(list.scoreKind, shown.some((line) => line.smallSample))}</p>`;
  return html`<section class="portfolio" aria-labelledby="h-portfolio">
    <h1 id="h-portfolio"><bdi>${company}</bdi></h1>
    <p class="sub">
      ${summaryWords(summary)} ${summary.courses > 1 ? t`Pick one to look closer.` : nothing}
    </p>
    ${summary.courses > FIRST_NARROW ? find(state, list, actions) : nothing}
    <figure aria-labelledby="h-portfolio" aria-describedby="bars-about" aria-busy=${isOrdering(state.ordered, state.order.courses)}>
      ${shown.length === 0 ? nothing : asTable ? table(state, shown, actions) : bars(state, shown, actions)}
      ${(summary.courses > first(state) || failureOf(chosenList(state))) && !state.search ? more(state, actions) : nothing}
      <figcaption>
        ${asTable || state.narrow ? nothing : readout(state, shown)}
        ${state.narrow ? html`<details class="fold"><summary>${t`What the bars are`}</summary>${about}</details>` : about}
        ${tableToggle(state, actions, 'portfolioTable', t`courses`)}
        ${toSave(state, actions)}
      </figcaption>
    </figure>
  </section>`;
}

/** The search in the list where that is long, and its order. @param {State} state @param {Answers.CourseList} best @param {Actions} actions */
function find({ search: text, matches, order: { courses: chosen }, ordered, segments }, best, actions) {
  /** @type {[import('../app/loading.js').CoursesOrder, string][]} */
  const all = [['score', t`Best score`], ['users', t`Most learners`], ['id', t`Number`], ['room', t`Room to improve`]];
  if (best.courses.some(({ title }) => title)) all.splice(2, 0, ['title', t`Title`]);
  const room = dataOf(segments);
  const said = text
    ? matches.state === 'shown' && matches.data.drawn.coursesFound(matches.data, text)
    : isOrdering(ordered, chosen) ? t`Ordering.` : chosen === 'room' && (failureOf(segments)?.title ?? room?.drawn.room(room));
  return html`<div class="find">
    ${best.summary.courses > FIRST ? html`<label>
      ${t`Find a course`}
      <input
        type="search"
        autocomplete="off"
        maxlength="255"
        spellcheck="false"
        placeholder=${t`Number or title`}
        .value=${text}
        @input=${(/** @type {InputEvent} */ event) =>
          actions.searchCourses(/** @type {HTMLInputElement} */ (event.target).value)}
      />
    </label>` : nothing}
    ${choice(t`Order`, all, chosen, actions.orderCourses, text !== '')}
    <p class="find-said">${said || ''}</p>
    ${matches.state === 'failed' ? failed(matches.failure, () => actions.searchCourses(text)) : nothing}
  </div>`;
}

/** The list in the order that was chosen, or best first until it is there. @param {State} state @returns {import('../model/answer.js').Answer<Answers.CourseList>} */
function chosenList({ portfolio, ordered, order }) {
  return order.courses === 'score' || ordered.state === 'asking' ? portfolio : ordered;
}

/** The courses of that list; none where it could not be had in this order. @param {State} state */
function chosenCourses(state) {
  const answer = chosenList(state);
  const list = dataOf(answer);
  const other = answer === state.ordered && failureOf(answer) && dataOf(state.ordered)?.order !== state.order.courses;
  return list && !other ? list.courses : [];
}

/** How many bars there are at first. @param {Pick<State, 'narrow'>} state */
function first({ narrow }) {
  return narrow ? FIRST_NARROW : FIRST;
}

/** All courses as a file. @param {State} state @param {Actions} actions */
function toSave({ allCourses }, actions) {
  return html`<button class="tb as-table" type="button" ?disabled=${isAsked(allCourses)} @click=${actions.downloadCourses}>
      ${trans`Download CSV <span class="vh">(all courses)</span>`}
    </button>
    ${allCourses.state === 'failed' ? failed(allCourses.failure, actions.downloadCourses) : nothing}`;
}

/** How many courses, and the median of those whose scores say something. @param {Answers.CourseList['summary']} summary */
function summaryWords({ courses, median }) {
  return median === null
    ? plural(courses, { one: '# course.', other: '# courses.' })
    : plural(courses, { one: '# course, median score {0} where 10 learners or more took part.', other: '# courses, median score {0} where 10 learners or more took part.' }, share(median));
}

/**
 * The courses to show: the first, or those searched for, and the selected one wherever it is.
 * @param {State} state
 * @returns {Answers.CourseLine[]}
 */
function rows(state) {
  const { search, matches, open, link, course } = state;
  if (search) return dataOf(matches)?.courses ?? [];
  const all = chosenCourses(state);
  const shown = open.has('allCourses') ? all : all.slice(0, first(state));
  const detail = dataOf(course);
  // Of one that is listed the line is known before its page is, so that nothing moves when that comes.
  const selected = course.state === 'failed' ? null : detail?.course === link.course ? detail : all.find((one) => one.course === link.course);
  return selected && !shown.some((one) => one.course === selected.course) ? [...shown, selected] : shown;
}

/** @param {State} state @param {readonly Answers.CourseLine[]} shown @param {Actions} actions */
function bars(state, shown, actions) {
  const median = dataOf(state.course)?.allCourses?.engagementScore.median;
  const reachable = shown.some(({ course }) => course === state.roving) ? state.roving : shown[0].course;
  return html`
    <div class="bar-grid">
      <div class="bar-head" aria-hidden="true">
        <span>${t`Course`}</span>
        <svg class="bar-ref" height="16">
          ${median === undefined ? nothing : svg`<text x=${percent(median)} y="12" text-anchor="middle">${t`median of all courses ${whole(median)}`}</text>`}
        </svg>
        <span>${t`Score`}</span><span>${t`Based on`}</span>
      </div>
      <ol class="bars" @keydown=${roam} @pointerleave=${() => actions.point(null)}>
        ${shown.map((line, i) =>
          bar(state, line, { median, reachable: line.course === reachable, apart: isApart(state, shown, i) }, actions),
        )}
      </ol>
    </div>
  `;
}

/**
 * Whether a bar does not follow from the one above it: the selected course beyond those shown.
 * @param {State} state
 * @param {readonly Answers.CourseLine[]} shown
 * @param {number} i
 */
function isApart(state, shown, i) {
  return !state.search && i > 0 && chosenCourses(state)[i]?.course !== shown[i].course;
}

/**
 * @param {State} state
 * @param {Answers.CourseLine} line
 * @param {{median: number | undefined, reachable: boolean, apart: boolean}} as the median of all
 *     courses; whether Tab reaches the bar; whether it stands apart
 * @param {Actions} actions
 */
function bar({ link, pointed }, line, { median, reachable, apart }, actions) {
  const { course, engagementScore, users, smallSample } = line;
  const search = written({ company: link.company, course });
  const follow = goTo(actions, search);
  return html`<li class=${apart ? 'is-apart' : ''}>
    <a
      class="bar-row ${line.title ? 'is-titled' : ''} ${smallSample ? 'is-small' : ''} ${pointed === course ? 'is-hot' : ''}"
      href=${search}
      tabindex=${reachable ? 0 : -1}
      aria-current=${link.course === course ? 'true' : nothing}
      @click=${(/** @type {MouseEvent} */ event) => {
        follow(event);
        if (event.defaultPrevented) revealCourse();
      }}
      @focus=${() => actions.rove(course)}
      @blur=${() => actions.point(null)}
      @pointerenter=${() => actions.point(course)}
    >
      <span class="bar-id"><span class="vh">${t`Course`} </span>${named(line)}</span>
      <svg class="bar-plot" height="24" aria-hidden="true">
        <rect class="bar" x="0" y="4" width=${percent(engagementScore)} height="16" rx="2"></rect>
        ${median === undefined ? nothing : svg`<line class="ref" x1=${percent(median)} x2=${percent(median)} y1="0" y2="24"></line>`}
      </svg>
      <span class="bar-val">${trans`${whole(engagementScore)}<span class="vh"> percent</span>`}</span>
      <span class="bar-n">
        ${learners(users)}${smallSample ? html`<span class="flag">${isRanked(line) ? t`small sample` : t`small sample, not ranked`}</span>` : nothing}
      </span>
    </a>
  </li>`;
}

/** The arrow keys move along the bars. @param {KeyboardEvent} event */
function roam(event) {
  const rows = [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('a')];
  const at = rows.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}

/** Where the course stands below the bars, it comes into view. */
function revealCourse() {
  if (!matchMedia('(min-width: 1100px)').matches) reveal('course');
}

/** What is known of the bar that is pointed at. @param {State} state @param {readonly Answers.CourseLine[]} shown */
function readout({ portfolio, course, pointed }, shown) {
  const list = /** @type {Answers.CourseList} */ (dataOf(portfolio));
  const line = shown.find((one) => one.course === pointed);
  if (!line) return html`<p class="readout" aria-hidden="true">${t`Point at a bar, or use the arrow keys, for its place among the others.`}</p>`;
  const all = dataOf(course)?.allCourses;
  const facts = [
    basedOn(list.scoreKind, line),
    placeIn(list, line, (place) => t`${place} in this company`),
    line.smallSample ? t`a small sample` : all ? t`higher than ${shareBelow(standing(all.engagementScore.quantiles, line.engagementScore).below)} of all courses` : '',
  ].filter(Boolean);
  return html`<p class="readout" aria-hidden="true"><b><bdi>${line.title ?? line.course}</bdi></b>: ${facts.join(', ')}.</p>`;
}

/**
 * The place of a course, where it is known: the list has the best from the best on.
 * @param {Answers.CourseList} best
 * @param {Answers.CourseLine} line
 * @param {(place: string) => string} [words]
 */
function placeIn({ courses }, line, words = (place) => place) {
  if (!isRanked(line)) return t`not ranked`;
  const place = placeOf(courses, line.course);
  return place ? words(placeWords(place)) : t`not among the best ${whole(courses.length)}`;
}

/** @param {State} state @param {Actions} actions */
function more(state, actions) {
  const answer = chosenList(state);
  const failure = failureOf(answer);
  if (failure) return failed(failure, actions.retry);
  const list = dataOf(answer);
  if (!list) return nothing;
  const { courses, next, summary } = list;
  if (!state.open.has('allCourses')) {
    const count = whole(courses.length);
    const words = next ? t`Show the first ${count}` : t`Show all ${count}`;
    return html`<button class="btn more" type="button" @click=${() => actions.toggle('allCourses')}>${words}</button>`;
  }
  if (!next) return nothing;
  return html`<button class="btn more" type="button" ?disabled=${isAsked(answer) || isAsked(state.ordered)} @click=${actions.moreCourses}>
    ${t`Show more of the other ${whole(summary.courses - courses.length)}`}
  </button>`;
}

/** @param {State} state @param {readonly Answers.CourseLine[]} shown @param {Actions} actions */
function table({ link, portfolio }, shown, actions) {
  const best = /** @type {Answers.CourseList} */ (dataOf(portfolio));
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t`Courses as a table`}>
    <table class="plain">
      <thead>
        <tr><th scope="col">${t`Course`}</th><th scope="col" class="nr">${t`Score, %`}</th><th scope="col" class="nr">${t`Learners`}</th><th scope="col" class="nr">${t`Place`}</th></tr>
      </thead>
      <tbody>
        ${shown.map((line) => html`<tr>
            <th scope="row">${placeLink(actions, { company: link.company, course: line.course }, named(line), link.course === line.course)}</th>
            <td class="nr">${whole(line.engagementScore)}</td>
            <td class="nr">${line.smallSample ? t`${whole(line.users)}, small sample` : whole(line.users)}</td>
            <td class="nr">${placeIn(best, line)}</td>
          </tr>`)}
      </tbody>
    </table>
  </div>`;
}
