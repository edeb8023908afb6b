/** A parent with more children than this is a list: its items are watched one by one. */
const FEW = 8;
const LEVELS = 2;

/**
 * The element to watch for a run: not its own, but the card or row around it. A browser looks at every watched element on
 * every frame that scrolls, and a dozen runs in one row come and go together anyway.
 */
export function anchorFor(element: Element): Element {
  let at = element;
  for (let level = 0; level < LEVELS; level++) {
    const parent = at.parentElement;
    if (!parent || parent.childElementCount > FEW || parent === element.ownerDocument.body) break;
    at = parent;
  }
  return at;
}

/** The nearest element around one that makes a box of its own (`display: contents` makes none); itself where it is just hidden. */
export function boxed(element: Element): Element {
  const view = element.ownerDocument.defaultView;
  let at = element;
  while (at.parentElement && view?.getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}
