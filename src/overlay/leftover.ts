/**
 * Firefox ends the scripts of an extension that is updated or reloaded without a word to them
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1223425): what they drew stays, and the next version takes it away. It
 * knows it by a mark inside our closed shadow tree, where no page can look.
 */
const MARK = 'data-highlights';

/** Says in our shadow tree which highlights are ours. */
export function markOurs(shadow: ShadowRoot, highlights: readonly string[]): void {
  const mark = shadow.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'meta');
  mark.setAttribute(MARK, highlights.join(' '));
  shadow.append(mark);
}

/** Takes away what an earlier version left in a document. `shadowRootOf` may look into closed roots. */
export function removeLeftover(doc: Document, shadowRootOf: (element: Element) => ShadowRoot | null): void {
  const registry = (doc.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights;
  for (const element of [...doc.documentElement.children]) {
    const highlights = shadowRootOf(element)?.querySelector(`[${MARK}]`)?.getAttribute(MARK);
    if (highlights == null) continue;
    for (const name of highlights.split(' ')) registry?.delete(name);
    element.remove();
  }
}
