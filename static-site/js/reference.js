// @ts-check
/**
 * The page of the HTTP API: what the viewer (vendor/rapidoc, 9.3.8) cannot be told by attributes. It
 * runs before the viewer does.
 */

/** @typedef {{description?: string, operationId?: string, responses?: Record<string, any>, requestBody?: any}} Operation */

const viewer = /** @type {HTMLElement} */ (document.querySelector('rapi-doc'));

/** The theme that was chosen on the site; none where it is the system's. */
function remembered() {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null; // the browser keeps nothing
  }
}

/**
 * Names each operation as generated clients do. The viewer takes an example for a list of examples,
 * and fails where one of its fields is null, so each becomes a list of one.
 * @param {{paths: Record<string, Record<string, Operation>>}} contract with all references resolved
 */
function prepare({ paths }) {
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    if (!operation.operationId) continue;
    operation.description = `${operation.description ?? ''}\n\nOperation: \`${operation.operationId}\``;
    for (const body of [operation.requestBody, ...Object.values(operation.responses ?? {})]) {
      for (const media of Object.values(body?.content ?? {})) {
        if (media.example === undefined) continue;
        media.examples = { Example: { value: media.example } };
        delete media.example;
      }
    }
  }
}

/** Says to those who cannot see it what the viewer draws without a word. @param {ParentNode} part */
function explain(part) {
  for (const item of part.querySelectorAll('[data-action="navigate"][tabindex="0"]')) item.setAttribute('role', 'link');
  part.querySelector('nav.nav-bar')?.setAttribute('aria-label', 'Search');
  part.querySelector('nav.nav-scroll')?.setAttribute('aria-label', 'Operations');
  part.querySelector('#nav-bar-search')?.setAttribute('aria-label', 'Filter the operations');
  for (const text of part.querySelectorAll('textarea')) {
    text.readOnly = true;
    text.setAttribute('aria-label', 'Example of a body');
  }
}

/** Explains a part and those within it, now and whenever they change. @param {ShadowRoot} root */
function watch(root) {
  const seen = new WeakSet();
  const look = () => {
    explain(root);
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (!shadowRoot || seen.has(shadowRoot)) continue;
      seen.add(shadowRoot);
      watch(shadowRoot);
    }
  };
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  look();
}

const chosen = remembered();
if (chosen) document.documentElement.dataset.theme = chosen;
viewer.addEventListener('before-render', (event) => prepare(/** @type {CustomEvent} */ (event).detail.spec));
viewer.setAttribute('spec-url', /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="service-desc"]')).href);
void customElements.whenDefined('rapi-doc').then(() => watch(/** @type {ShadowRoot} */ (viewer.shadowRoot)));
