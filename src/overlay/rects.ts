import type { Segment } from '../model';
import { type Hit, type Item, isText } from './painted-run';

/** Where a run, or a segment of it, is on the screen: one rectangle for each line. */
export function rectsOf({ item, segment }: Hit): DOMRect[] {
  if (!item.node.isConnected) return [];
  if (!isText(item)) return [...(item.node as Element).getClientRects()];
  const [start, end] = segment ? [segment.start, segment.end] : outer(item.label.segments);
  return textRects(item.node, start, end);
}

function outer(segments: readonly Segment[]): [number, number] {
  return [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
}

/** A live range costs the page something as long as it lives: it is used and parked at once. */
export function textRects(node: Text, start: number, end: number): DOMRect[] {
  const doc = node.ownerDocument;
  const range = scratch.get(doc) ?? doc.createRange();
  scratch.set(doc, range);
  range.setStart(node, Math.min(start, node.data.length));
  range.setEnd(node, Math.min(end, node.data.length));
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  range.setStart(doc, 0);
  range.collapse(true);
  return rects;
}

const scratch = new WeakMap<Document, Range>();

export function isShowing(item: Item): boolean {
  return rectsOf({ item, segment: null }).length > 0;
}
