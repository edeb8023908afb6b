/** Schemes of pages that are not web pages, and the sentence for each. */
const SCHEMES: Record<string, string> = {
  'chrome-extension:': 'extension',
  'moz-extension:': 'extension',
  'view-source:': 'source',
  'file:': 'file',
  'chrome-error:': 'error_page',
};

/** Name of the reason, from the address as far as it is known and what the browser said. */
export function reasonFor(url: string, words: string): string {
  if (/error page|chrome-error:/i.test(words)) return 'error_page';
  const address = url || /"?([a-z-]+:\/\/[^\s"]*)/i.exec(words)?.[1] || '';
  const scheme = /^[a-z-]+:/i.exec(address)?.[0].toLowerCase() ?? '';
  if (SCHEMES[scheme]) return SCHEMES[scheme];
  if (scheme === 'http:' || scheme === 'https:') return reasonOnWeb(address, words);
  if (scheme || /\b[a-z]+:\/\/ URL/i.test(words)) return 'browser';
  return /gallery/i.test(words) ? 'protected' : 'permission';
}

/** A web page whose address we see but may not script: a PDF in the browser's own viewer, or a site the browser protects. */
function reasonOnWeb(address: string, words: string): string {
  if (/\.pdf$/i.test(new URL(address).pathname)) return 'pdf';
  return /must request permission/i.test(words) ? 'permission' : 'protected';
}
