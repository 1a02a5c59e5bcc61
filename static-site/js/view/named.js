// @ts-check
/** How a course is called: by its title with its number small beside it, else by its number. */
import { html, nothing } from '../lit.js';

/**
 * In a list. The tooltip has the whole title where there is too little room for it.
 * @param {{course: string, title: string | null}} course
 * @param {string} [before] what stands before the number where there is no title
 */
export function named({ course, title }, before = '') {
  if (!title) return html`${before}<bdi>${course}</bdi>`;
  return html`<span class="named" title=${title}><bdi class="named-t">${title}</bdi> <small>${before}<bdi>${course}</bdi></small></span>`;
}

/** As the heading of what is shown of it. @param {Pick<Answers.Course, 'course' | 'title' | 'edition'>} detail */
export function headed({ course, title, edition }) {
  const number = html`Course <bdi>${course}</bdi>`;
  return html`${title ? html`<bdi>${title}</bdi> <small>${number}</small>` : number}${edition ? html` <small>Edition <bdi>${edition}</bdi></small>` : nothing}`;
}
