// @ts-check

/** Hands a file to the browser to keep. @param {string} name @param {string} text */
export function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name }).click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url));
}
