import type { Segment } from '../model';
import type { Style } from './painted-run';

export interface Span {
  start: number;
  end: number;
  style: Style;
}

/** Painting thousands of ranges in one text node blocks the page for hundreds of milliseconds a frame. */
export const MOST_SPANS = 500;

/** The ranges to paint of a text of this length: neighbours of one style merged, nothing outside the text. */
export function spansOf(segments: readonly Segment[], length: number): Span[] {
  const spans: Span[] = [];
  for (const { start, end, label } of segments) {
    const to = Math.min(end, length);
    const last = spans.at(-1);
    if (start >= to || start < 0) continue;
    if (last && last.style === label && last.end === start) last.end = to;
    else if (spans.length < MOST_SPANS) spans.push({ start, end: to, style: label });
  }
  return spans;
}
