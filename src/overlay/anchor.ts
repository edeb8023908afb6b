/** What is no larger than this, with all that scrolls in it, comes and goes as one. CSS pixels. */
const HIGHEST = 400;
const WIDEST = 2000;
/** From the prototype: a form answers with its field of that name. */
const { checkVisibility, getBoundingClientRect } = Element.prototype;

/**
 * Finds the element to watch for an element's runs: the largest card, row or block around it that is small and has it inside.
 * A browser looks at every watched element on every frame that scrolls: 12,000 of them cost 12 ms a frame in Chromium 156.
 * Asks of no element twice: it is right for as long as nothing moves.
 */
export function anchorFinder(): (element: Element) => Element {
  const anchors = new WeakMap<Element, Element>();
  const small = new WeakMap<Element, DOMRect | null>();
  const isAround = (parent: Element, child: Element) => {
    const known = small.get(parent);
    const outer = known === undefined ? smallBoxOf(parent) : known;
    small.set(parent, outer);
    return outer !== null && isShownIn(outer, child);
  };
  const anchorFor = (element: Element): Element => {
    const before = anchors.get(element);
    if (before) return before;
    const parent = element.parentElement;
    const mayBeAsked = parent && parent !== element.ownerDocument.body && isLaidOut(element);
    const anchor = mayBeAsked && isAround(parent, element) ? anchorFor(parent) : element;
    anchors.set(element, anchor);
    return anchor;
  };
  return anchorFor;
}

/** What `content-visibility: auto` leaves out for now: to ask for its size would make the browser lay it out after all. */
function isLaidOut(element: Element): boolean {
  return checkVisibility.call(element, { contentVisibilityAuto: true });
}

/** Null for what is larger, with all that scrolls in it. */
function smallBoxOf(element: Element): DOMRect | null {
  if (element.scrollHeight > HIGHEST || element.scrollWidth > WIDEST) return null;
  const box = getBoundingClientRect.call(element);
  return box.height <= HIGHEST && box.width <= WIDEST ? box : null;
}

/** What is hidden has no size: in a hidden list, all would come at once. */
function isShownIn(outer: DOMRect, child: Element): boolean {
  const inner = getBoundingClientRect.call(child);
  return (inner.width > 0 || inner.height > 0) && isInside(inner, outer);
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
