// @ts-check
/** Whether courses like the changed one were tried, and the company's own among them. */
import { html, nothing } from '../lit.js';
import { written } from '../model/link.js';
import { supportWords } from '../model/result-words.js';
import { counted, share } from '../model/words.js';
import { named } from './named.js';
import { goTo } from './page.js';

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
            ${precedents.map(({ course, title, engagementScore, users }) => {
              const search = written({ company, course });
              return html`<li>
                <a href=${search} @click=${goTo(actions, search)}>${named({ course, title }, 'Course ')}</a>
                <span>${share(engagementScore)}, ${counted(users, 'learner')}</span>
              </li>`;
            })}
          </ul>`}`;
}
