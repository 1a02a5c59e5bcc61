// @ts-check
/** The first page: what this is, and every company. */
import { t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { dataOf, failureOf, isAsked, isOrdering } from '../model/answer.js';
import { coursesCounted, share, whole } from '../model/words.js';
import { choice } from './choice.js';
import { failed, loading, message } from './message.js';
import { placeLink } from './place-link.js';

/** @typedef {import('../app/loading.js').Asked} Asked */

/** @type {readonly (readonly [import('../app/loading.js').CompaniesOrder, string])[]} */
const ORDERS = [
  ['name', t`Name`],
  ['median', t`Highest median score`],
  ['room', t`Most courses with room to improve`],
];

/** @param {State} state @param {Actions} actions */
export function start({ directory, link, order: { companies: order } }, actions) {
  const all = dataOf(directory);
  // A list that could not be had in another order is not shown as if it were in it.
  const data = directory.state === 'failed' && all?.order !== order ? null : all;
  const failure = failureOf(directory);
  if (failure?.kind === 'nothing-published') return nothingPublished(failure, actions);
  return html`
    ${link.course ? message(t`This link names a course, but no company.`, t`Pick the company, then the course.`) : nothing}
    <div class="intro">
      <h1>${t`Which courses keep learners engaged?`}</h1>
      <p class="lede">
        ${t`See how each of your courses scores, and how courses scored in past data that were built a little differently.`}
      </p>
      <ol class="steps">
        <li>${trans`<b>Pick a company</b> from the list, or find it or one of its courses above.`}</li>
        <li>${trans`<b>See where it stands</b> among the others, and which of its features matter most.`}</li>
        <li>${trans`<b>Move a slider</b> to try a change. A link keeps all of it, to send to a colleague.`}</li>
      </ol>
    </div>
    <section class="sec" aria-labelledby="h-all">
      <h2 id="h-all">${t`Companies`}</h2>
      ${(all?.companies.length ?? 0) > 1 ? choice(t`Order`, ORDERS, order, actions.orderCompanies) : nothing}
      ${failure && !data ? failed(failure, actions.retry) : nothing}
      ${directory.state === 'asking' ? loading(t`Loading the companies.`) : nothing}
      ${data && data.companies.length === 0 ? html`<p class="sub">${t`No company has a published course yet.`}</p>` : nothing}
      ${data && data.companies.length > 0 ? list(data, isAsked(directory), isOrdering(directory, order), actions) : nothing}
      ${data && failure ? failed(failure, actions.retry) : nothing}
    </section>
  `;
}

/** @param {Asked['directory']} data @param {boolean} asked @param {boolean} ordering @param {Actions} actions */
function list(data, asked, ordering, actions) {
  return html`
    <p class="sub">
      ${ordering ? t`Ordering.` : t`With the median score of their courses with 10 learners or more, where there are any.`}
      ${data.order === 'room' && data.companies.every((one) => one.coursesWithRoom === null) ? t`Which courses have room to improve is not known of this model.` : nothing}
    </p>
    <ul class="companies" aria-busy=${ordering}>
      ${data.companies.map(({ company, courses, coursesWithEnoughLearners, coursesWithRoom, medianEngagementScore }) => {
        const counted = data.order === 'room' && coursesWithRoom
          ? t`${whole(coursesWithRoom)} of ${whole(courses)} with room`
          : coursesCounted(courses);
        const line = html`
          <bdi>${company}</bdi>
          <span>${counted}${coursesWithEnoughLearners === 0 ? html`<span class="flag">${t`small samples only`}</span>` : nothing}</span>
          <b>${medianEngagementScore === null ? '–' : share(medianEngagementScore)}</b>
        `;
        return html`<li>${placeLink(actions, { company }, line)}</li>`;
      })}
    </ul>
    ${data.next
      ? html`<button class="btn more" type="button" ?disabled=${asked} @click=${actions.moreCompanies}>${t`Show more companies`}</button>`
      : nothing}
  `;
}

/** @param {import('../api.js').Failure} failure @param {Actions} actions */
function nothingPublished(failure, actions) {
  return html`<div class="lone">
    <h1>${t`Nothing is published yet`}</h1>
    <p class="sub">
      ${failure.detail}
      ${t`Companies and their courses appear here as soon as a model is published with its data.`}
    </p>
    <p><button class="btn" type="button" @click=${actions.retry}>${t`Look again`}</button></p>
  </div>`;
}
