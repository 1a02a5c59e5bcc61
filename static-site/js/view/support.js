// @ts-check
/** Whether courses like the changed one were tried, and the company's own among them. */
import { plural, t } from '../language.js';
import { html, nothing, trans } from '../lit.js';
import { levelWords, supportWords } from '../model/result-words.js';
import { share } from '../model/words.js';
import { named } from './named.js';
import { placeLink } from './place-link.js';

/** @param {Answers.Support} own @param {State} state @param {Actions} actions */
export function support(own, { link: { company } }, actions) {
  const { level, precedents } = own;
  return html`<p class="support">
      <b class="badge badge-${level}">${levelWords(own)}</b>
      ${supportWords(own)}
    </p>
    ${precedents.length === 0
      ? nothing
      : html`<p class="mut">${t`Your courses with the nearest mixes:`}</p>
          <ul class="precedents">
            ${precedents.map(({ course, title, engagementScore, users }) => html`<li>
              ${placeLink(actions, { company, course }, named({ course, title }, (number) => trans`Course <bdi>${number}</bdi>`))}
              <span>${plural(users, { one: '{0}, # learner', other: '{0}, # learners' }, share(engagementScore))}</span>
            </li>`)}
          </ul>`}`;
}
