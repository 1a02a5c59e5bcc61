// @ts-check

/** Scrolls to a part of the page, at once for people who want little motion. @param {string} id */
export function reveal(id) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.getElementById(id)?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}
