/** What is no larger than this, with all that scrolls in it, comes and goes as one. CSS pixels. */
const HIGHEST = 400;
const WIDEST = 2000;
/** From the prototype: a form answers with its field of that name. */
const { checkVisibility, getBoundingClientRect } = Element.prototype;

/**
 * The element to watch for an element's runs: the largest card, row or block around it that is small and has it inside.
 * A browser looks at every watched element on every frame that scrolls: 12,000 of them cost 12 ms a frame in Chromium 156.
 * `known` saves asking for the same parents again, for as long as nothing moves.
 */
export function anchorFor(element: Element, known: WeakMap<Element, Element>): Element {
  const before = known.get(element);
  if (before) return before;
  const parent = element.parentElement;
  const mayBeAsked = parent && parent !== element.ownerDocument.body && isLaidOut(element);
  const anchor = mayBeAsked && isSmallAround(parent, element) ? anchorFor(parent, known) : element;
  known.set(element, anchor);
  return anchor;
}

/** What `content-visibility: auto` leaves out for now: to ask for its size would make the browser lay it out after all. */
function isLaidOut(element: Element): boolean {
  return checkVisibility.call(element, { contentVisibilityAuto: true });
}

/** What is hidden has no size: in a hidden list, all would come at once. */
function isSmallAround(parent: Element, child: Element): boolean {
  if (parent.scrollHeight > HIGHEST || parent.scrollWidth > WIDEST) return false;
  const outer = getBoundingClientRect.call(parent);
  const inner = getBoundingClientRect.call(child);
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
