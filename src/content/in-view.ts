import { boxOf, documentOf, isElement, parentOf, scrollHeightOf } from './dom';

/** Indices of the nodes that are on the screen, as far as their own window shows it. One layout: nothing here writes. */
export function* inView(nodes: readonly Node[]): Generator<undefined, number[]> {
  const found: number[] = [];
  for (const [i, node] of nodes.entries()) {
    if (i % 50 === 49) yield;
    const element = isElement(node) ? node : parentOf(node);
    if (element && isElement(element) && isInView(element)) found.push(i);
  }
  return found;
}

/** Whether something of an element may be on the screen: of one that makes no box, or lets its content stand out, too. */
export function mayBeInView(element: Element): boolean {
  const box = boxOf(element);
  if (isInView(element, box)) return true;
  const { top, width, height } = box;
  return width === 0 || height === 0 || (top < 0 && top + scrollHeightOf(element) > 0);
}

function isInView(element: Element, { top, right, bottom, left } = boxOf(element)): boolean {
  const { innerWidth, innerHeight } = documentOf(element)?.defaultView ?? window;
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
