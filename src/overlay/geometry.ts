export interface Point {
  x: number;
  y: number;
}

/** Edges in CSS px of the viewport. A `DOMRect` is one. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function contains({ left, top, right, bottom }: Box, { x, y }: Point, slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** What both have in common; of no size where they do not meet. */
export function intersection(a: Box, b: Box): Box {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    right: Math.max(left, Math.min(a.right, b.right)),
    bottom: Math.max(top, Math.min(a.bottom, b.bottom)),
  };
}

export function isEmpty({ left, top, right, bottom }: Box): boolean {
  return right - left < 1 || bottom - top < 1;
}

export function distance({ left, top, right, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

export function viewportOf(doc: Document): Box {
  const { clientWidth, clientHeight } = doc.documentElement;
  const view = doc.defaultView;
  return {
    left: 0,
    top: 0,
    right: clientWidth || view?.innerWidth || 0,
    bottom: view?.innerHeight || clientHeight,
  };
}

/** As the DOM writes it. */
export function sized({ left, top, right, bottom }: Box): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
