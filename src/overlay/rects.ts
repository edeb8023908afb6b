import type { Segment } from '../model';
import { generatedBox } from './generated-box';
import { sized } from './geometry';
import { type Hit, type Item, isText } from './painted-run';
import { textRects } from './range-rects';

/** Where a run, or a segment of it, is on the screen: one rectangle for each line. */
export function rectsOf({ item, segment }: Hit): DOMRect[] {
  if (!item.node.isConnected) return [];
  const { generated } = item;
  if (generated)
    return [DOMRect.fromRect(sized(generatedBox(item.node as Element, generated.pseudo, generated.text)))];
  if (!isText(item)) return [...(item.node as Element).getClientRects()];
  const [start, end] = segment ? [segment.start, segment.end] : outer(item.label.segments);
  return textRects(item.node, start, end);
}

function outer(segments: readonly Segment[]): [number, number] {
  return [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
}

export function isShowing(item: Item): boolean {
  return rectsOf({ item, segment: null }).length > 0;
}
