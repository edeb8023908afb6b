import type { Box } from './geometry';

const OPAQUE = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME', 'EMBED', 'OBJECT']);

/** Whether one cannot see through an element to what lies behind it. */
export function hidesWhatIsBelow(element: Element): boolean {
  if (OPAQUE.has(element.tagName)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || Number(style.opacity) < 0.5) return false;
  return style.backgroundImage !== 'none' || alphaOf(style.backgroundColor) > 0.5;
}

/** Alpha of a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 1 0 0 / 0.5)`, `transparent`. */
export function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(color)?.[1] ?? /\/\s*([\d.]+)\s*\)$/.exec(color)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}

/** Whether something lies over the middle of what is seen of an element: a dialog, a menu, a bar that stays. */
export function isCovered(element: Element, { left, top, right, bottom }: Box, ours: Element): boolean {
  const doc = element.ownerDocument;
  const chain = [...withHosts(element)];
  for (const above of doc.elementsFromPoint((left + right) / 2, (top + bottom) / 2)) {
    if (chain.some((one) => above.contains(one))) return false;
    if (above !== ours && !chain.some((one) => one.contains(above)) && hidesWhatIsBelow(above)) return true;
  }
  return false;
}

function* withHosts(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; ) {
    yield at;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
}
