// @ts-check
/** Whether courses like the changed one were tried, and the company's own among them. */
import { html, nothing } from '../lit.js';
import { supportWords } from '../model/result-words.js';
import { counted, share } from '../model/words.js';
import { named } from './named.js';
import { placeLink } from './place-link.js';

/** @param {Answers.Support} support @param {State} state @param {Actions} actions */
export function support({ level, basis, precedents, reason, distance }, { link: { company } }, actions) {
  return html`<p class="support">
      <b class="badge badge-${level}">${level === 'none' ? 'No support' : `Support: ${level}`}</b>
      ${supportWords({ level, basis, precedents, reason, distance })}
    </p>
    ${precedents.length === 0
      ? nothing
      : html`<p class="mut">Your courses with the nearest mixes:</p>
          <ul class="precedents">
            ${precedents.map(({ course, title, engagementScore, users }) => html`<li>
              ${placeLink(actions, { company, course }, named({ course, title }, 'Course '))}
              <span>${share(engagementScore)}, ${counted(users, 'learner')}</span>
            </li>`)}
          </ul>`}`;
}
