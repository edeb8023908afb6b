const OPENS = /<script\b/gi;
const CLOSES = /<\/script\s*>/gi;
const HAS_FILE = /\ssrc\s*=/i;

/**
 * The inline scripts that a document came with and no longer has: whoever begins to listen late finds nothing of what a framework put
 * away as soon as it had read it. In their order. `html`: as it came; `there`: the scripts that are known.
 */
export function goneScripts(html: string, there: Iterable<HTMLScriptElement>): HTMLScriptElement[] {
  const gone = goneIn(html, new Set([...there].map(({ textContent }) => textContent ?? '')));
  if (gone.length === 0) return [];
  return [...new DOMParser().parseFromString(gone.join(''), 'text/html').scripts];
}

/** The same as HTML. `there`: what stands in the scripts that are known. */
export function goneIn(html: string, there: ReadonlySet<string>): string[] {
  return inlineScripts(html.replaceAll('\r\n', '\n')).flatMap(({ all, text }) =>
    text.trim() && !there.has(text) ? [all] : [],
  );
}

/** One pass, however many scripts or tags are not closed: to look for the end of each anew would take the square of the length. */
function inlineScripts(html: string): { all: string; text: string }[] {
  const found: { all: string; text: string }[] = [];
  for (let start = indexFrom(OPENS, html, 0); start >= 0; ) {
    const from = html.indexOf('>', start) + 1;
    const to = from > 0 ? indexFrom(CLOSES, html, from) : -1;
    if (to < 0) break;
    const end = CLOSES.lastIndex;
    if (!HAS_FILE.test(html.slice(start, from)))
      found.push({ all: html.slice(start, end), text: html.slice(from, to) });
    start = indexFrom(OPENS, html, end);
  }
  return found;
}

/** Where an expression is found from `index` on; −1 where it is not. Its `lastIndex` is behind what was found. */
function indexFrom(expression: RegExp, text: string, index: number): number {
  expression.lastIndex = index;
  return expression.exec(text)?.index ?? -1;
}
