const INLINE = /<script\b(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script\s*>/gi;

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
  const gone: string[] = [];
  for (const [script, text = ''] of html.replaceAll('\r\n', '\n').matchAll(INLINE))
    if (text.trim() && !there.has(text)) gone.push(script);
  return gone;
}
