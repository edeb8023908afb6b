import type { View } from '../messages';
import { contains, intersection, isEmpty, viewportOf } from './geometry';
import type { Hit, Item } from './painted-run';
import { rectsOf } from './rects';

const WORD = /[\p{L}\p{N}\p{S}]/u;

/** The labels one stops at inside a run: its segments with something to read in them. */
function stopsOf(item: Item, view: View): Hit[] {
  const { segments } = item.label;
  const text = item.kind === 'text' ? (item.node as Text).data : null;
  return segments
    .filter(({ label, start, end }) => view[label] && (text === null || WORD.test(text.slice(start, end))))
    .map((segment) => ({ item, segment }));
}

/** The next label in reading order (`step` −1: the one before), round the end; from what is on the screen at first. */
export function stepFrom(items: readonly Item[], from: Hit | null, step: 1 | -1, view: View): Hit | null {
  const at = from ? items.indexOf(from.item) : firstOnScreen(items);
  if (at < 0) return null;
  if (from) {
    const stops = stopsOf(from.item, view);
    const within = stops[stops.findIndex(({ segment }) => segment === from.segment) + step];
    if (within && from.segment && stops.some(({ segment }) => segment === from.segment)) return within;
  }
  for (let i = from ? 1 : 0; i <= items.length; i++) {
    const item = items[(at + step * i + items.length * 2) % items.length]!;
    const stop = stopsOf(item, view)
      .filter((hit) => rectsOf(hit).length > 0)
      .at(step === 1 ? 0 : -1);
    if (stop) return stop;
  }
  return null;
}

function firstOnScreen(items: readonly Item[]): number {
  const first = items.findIndex((item) => item.near && isOnScreen({ item, segment: null }));
  return first >= 0 || items.length === 0 ? first : 0;
}

export function isOnScreen(hit: Hit): boolean {
  const screen = viewportOf(hit.item.node.ownerDocument);
  return rectsOf(hit).some(
    (rect) => !isEmpty(intersection(rect, screen)) && contains(screen, { x: rect.left, y: rect.top }, 4),
  );
}

export function bringIntoView(hit: Hit): void {
  const { element } = hit.item;
  if (element?.isConnected && !isOnScreen(hit))
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
