// @ts-check
/**
 * A made-up language that is written from right to left: every text of a catalogue between brackets, longer than the
 * English, so that what is not translated, or has no room, is found. It takes the place of German.
 */
import { messages } from './messages.mjs';

export const LOCALE = 'de-DE';

/** @param {import('playwright-core').Page} page that is not opened yet */
export async function speakPseudo(page) {
  await page.route('**/js/languages/de.js', (route) => route.fulfill({ contentType: 'text/javascript', body: source() }));
}

/** The catalogue as a module. */
function source() {
  const texts = Object.fromEntries([...messages().values()].map(({ key, one }) => [key, one === null ? marked(key) : { one: marked(one), other: marked(key) }]));
  return `const any = (make) => new Proxy({}, { get: (_, name) => make(String(name)), ownKeys: () => [] });
export const catalogue = {
  direction: 'rtl',
  messages: ${JSON.stringify(texts)},
  codes: any((code) => code === 'undefined' ? undefined : '⟦' + code + '⟧'),
  problems: any((kind) => ({ title: '⟦' + kind + '⟧', detail: '⟦what to do⟧' })),
  texts: any((text) => text.startsWith('[object') || !text.includes(' ') ? undefined : '⟦text⟧'),
  features: any((feature) => feature === 'undefined' ? undefined : { label: '⟦' + feature + '⟧', description: '⟦described ' + feature + '⟧' }),
  findings: any((id) => id === 'undefined' ? undefined : { finding: '⟦found⟧', size: '⟦size⟧', measured: '⟦measured⟧', setting: '⟦setting⟧', caveat: '⟦but⟧' }),
};`;
}

/** @param {string} text */
function marked(text) {
  const longer = text.replace(/<[^>]*>|\{\d\}|[aeiou]/g, (part) => (part.length > 1 ? part : { a: 'aá', e: 'eé', i: 'ií', o: 'oó', u: 'uú' }[part] ?? part));
  return `⟦${longer}⟧`;
}

/**
 * What people can see or hear on a page and is not of the made-up language: texts and labels without its brackets that
 * have a letter. Names that come from the data stand in bdi elements, names of languages in elements with a lang.
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} names that the title of the page has from the data
 * @returns {Promise<string[]>}
 */
export function untranslated(page, names) {
  return page.evaluate((names) => {
    const found = [];
    const isOwn = (/** @type {string} */ text) => !/\p{L}/u.test(text.replace(/\b(h|Keep.Me.Engaged)\b/gu, '')) || /[⟦⟧]/.test(text);
    const skipped = 'bdi, time, [lang]:not(html), script, style, noscript, .brand, code';
    const hasOwn = (/** @type {Element | null} */ element) => [...(element?.childNodes ?? [])].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && /[⟦⟧]/.test(textContent ?? ''));
    /** Whether a text is a piece of one of the language, between two values or in an inline element. @param {Element} element */
    const isWithin = (element) => hasOwn(element) || (element.matches('b, span, small, strong') && hasOwn(element.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = /** @type {Text} */ (walker.currentNode);
      if (!parentElement || parentElement.closest(skipped) || isOwn(data) || isWithin(parentElement)) continue;
      found.push(`${parentElement.tagName.toLowerCase()}.${parentElement.className}: ${data.trim()}`);
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt], [data-l], [aria-valuetext]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-l', 'aria-valuetext']) {
        const text = element.getAttribute(name);
        if (text && !isOwn(text) && !element.closest(skipped)) found.push(`${element.tagName.toLowerCase()} ${name}: ${text}`);
      }
    }
    const title = names.reduce((rest, name) => rest.replace(name, ''), document.title);
    if (!isOwn(title)) found.push(`title: ${title}`);
    return [...new Set(found)];
  }, names);
}
