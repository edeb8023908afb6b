/** What is no larger than this, with all that scrolls in it, comes and goes as one. CSS pixels. */
const HIGHEST = 400;
const WIDEST = 2000;

/**
 * The element to watch for an element's runs: the largest card, row or block around it that is small and has it inside.
 * A browser looks at every watched element on every frame that scrolls: 12,000 of them cost 12 ms a frame in Chromium 156.
 * `known` saves asking for the same parents again, for as long as nothing moves.
 */
export function anchorFor(element: Element, known: WeakMap<Element, Element>): Element {
  const before = known.get(element);
  if (before) return before;
  const parent = element.parentElement;
  const anchor =
    parent && parent !== element.ownerDocument.body && isSmallAround(parent, element)
      ? anchorFor(parent, known)
      : element;
  known.set(element, anchor);
  return anchor;
}

/** What is hidden has no size: in a hidden list, all would come at once. */
function isSmallAround(parent: Element, child: Element): boolean {
  if (parent.scrollHeight > HIGHEST || parent.scrollWidth > WIDEST) return false;
  const outer = parent.getBoundingClientRect();
  const inner = child.getBoundingClientRect();
  const isShown = inner.width > 0 || inner.height > 0;
  return isShown && outer.height <= HIGHEST && outer.width <= WIDEST && isInside(inner, outer);
}

/** Absolutely placed children may stand anywhere; texts stand out of their line by a little. */
function isInside(inner: DOMRect, outer: DOMRect): boolean {
  const SLACK = 8;
  return (
    inner.top >= outer.top - SLACK &&
    inner.bottom <= outer.bottom + SLACK &&
    inner.left >= outer.left - SLACK &&
    inner.right <= outer.right + SLACK
  );
}

/** The nearest element around one that makes a box of its own (`display: contents` makes none); itself where it is just hidden. */
export function boxed(element: Element): Element {
  const view = element.ownerDocument.defaultView;
  let at = element;
  while (at.parentElement && view?.getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}
