import { type Box, intersection, viewportOf } from './geometry';

/** The elements that cut off what sticks out of them, from the inside out. */
export function clippersOf(element: Element): Element[] {
  const clippers: Element[] = [];
  const { documentElement, defaultView, body } = element.ownerDocument;
  for (let at = outward(element); at && at !== documentElement && at !== body; at = outward(at)) {
    const { overflowX, overflowY, position } = defaultView!.getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') clippers.push(at);
    if (position === 'fixed') break;
  }
  return clippers;
}

/** The parent in the tree as it is laid out: through slots and shadow roots. */
function outward(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** What of a box of an element's can be seen. */
export function seenBox(own: Box, element: Element, clippers: readonly Element[]): Box {
  const inside = clippers.reduce<Box>(
    (box, clipper) => intersection(box, clipper.getBoundingClientRect()),
    own,
  );
  return intersection(inside, viewportOf(element.ownerDocument));
}
