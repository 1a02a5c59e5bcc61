// @ts-check
/** How a course is called: by its title with its number small beside it, else by its number. */
import { html, nothing, trans } from '../lit.js';

/**
 * In a list. The tooltip has the whole title where there is too little room for it.
 * @param {{course: string, title: string | null}} course
 * @param {(number: string) => import('../lit.js').View} [numbered] the number as it is called
 */
export function named({ course, title }, numbered = (number) => html`<bdi>${number}</bdi>`) {
  const number = numbered(course);
  return title ? html`<span class="named" title=${title}><bdi class="named-t">${title}</bdi> <small>${number}</small></span>` : number;
}

/** As the heading of what is shown of it. @param {Pick<Answers.Course, 'course' | 'title' | 'edition'>} detail */
export function headed({ course, title, edition }) {
  const number = trans`Course <bdi>${course}</bdi>`;
  return html`${title ? html`<bdi>${title}</bdi> <small>${number}</small>` : number}${edition ? html` <small>${trans`Edition <bdi>${edition}</bdi>`}</small>` : nothing}`;
}
