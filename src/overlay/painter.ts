import type { View } from '../messages';
import type { PaletteName } from '../ui/palette';
import { anchorFor, boxed } from './anchor';
import { createBoxes } from './boxes';
import { isCovered } from './covering';
import { createHighlights, losesColours, staticRange } from './highlights';
import type { Host } from './host';
import { createItems, type Items } from './items';
import { createNearby } from './nearby';
import { onceAFrame } from './once-a-frame';
import { type Hit, type Item, isText, type PaintedRun } from './painted-run';
import { inSlices } from './slices';
import { createUnderlines } from './underlines';

/** Keeps what is near the viewport painted, and nothing else. */
export interface Painter {
  items: Items;
  add(runs: readonly PaintedRun[]): void;
  change(item: Item, run: PaintedRun): void;
  remove(item: Item): void;
  setView(view: View): void;
  setColours(name: PaletteName): void;
  /** Let these stand out; null ends it. `lit`: the others step back. */
  emphasise(name: 'lit' | 'current', hits: readonly Hit[] | null): void;
  /** Every box to where its element is now. */
  place(): void;
  readonly boxes: number;
}

/** `nearChanged`: other things than before are near the viewport. */
export function createPainter(
  doc: Document,
  host: Host,
  layer: HTMLElement,
  nearChanged: () => void,
  signal: AbortSignal,
): Painter {
  const items = createItems();
  const highlights = createHighlights(doc, host, signal);
  const boxes = createBoxes(doc, layer, (element, box) => isCovered(element, box, host.element));

  const underlines = createUnderlines(doc, layer, (element, box) => isCovered(element, box, host.element));
  const forced = doc.defaultView!.matchMedia('(forced-colors: active)');

  const paint = (item: Item) => {
    if (!isText(item)) boxes.draw(item);
    else if (forced.matches && losesColours(doc)) underlines.draw(item);
    else highlights.paint(item);
  };
  const erase = (item: Item) => {
    highlights.erase(item);
    underlines.erase(item);
    boxes.erase(item);
  };
  const setNear = (item: Item, near: boolean) => {
    if (near === item.near) return;
    item.near = near;
    if (near) paint(item);
    else erase(item);
  };
  const watch = (item: Item, element: Element | null) => {
    const [neighbour] = element ? items.anchoredAt(element) : [];
    items.anchor(item, element);
    if (neighbour && neighbour !== item) setNear(item, neighbour.near);
    else if (element) nearby.observe(element);
  };
  const nearby = createNearby(
    doc,
    (element, near, sizeless) => {
      for (const item of [...items.anchoredAt(element)])
        if (near || !sizeless) setNear(item, near);
        else watch(item, item.element === element ? boxed(element) : item.element);
      if (items.anchoredAt(element).size === 0) nearby.unobserve(element);
    },
    nearChanged,
    signal,
  );
  const start = (item: Item) => {
    if (items.get(item.id) !== item) return;
    items.settle(item);
    watch(item, item.element && anchorFor(item.element, anchors));
    if (item.inView && isText(item)) setNear(item, true);
  };
  // The page may have other colours now, and every text another ground.
  const repaint = onceAFrame(
    doc.defaultView!,
    () => {
      for (const item of items.all()) {
        if (!item.near) continue;
        erase(item);
        paint(item);
      }
      nearChanged();
    },
    signal,
  );
  for (const query of [forced, doc.defaultView!.matchMedia('(prefers-color-scheme: dark)')])
    query.addEventListener('change', repaint, { signal });
  const queue: Item[] = [];
  let anchors = new WeakMap<Element, Element>();
  const work = inSlices(queue, start, nearby.flush, signal);
  return {
    items,
    add(runs) {
      for (const run of runs) queue.push(items.add(run));
      anchors = new WeakMap();
      work();
    },
    change(item, run) {
      Object.assign(item, run);
      if (item.near) paint(item);
    },
    remove(item) {
      erase(item);
      const { anchor } = item;
      items.remove(item);
      if (anchor && items.anchoredAt(anchor).size === 0) nearby.unobserve(anchor);
    },
    setView(view) {
      highlights.setView(view);
      boxes.setView(view);
      underlines.setView(view);
    },
    setColours: highlights.setColours,
    emphasise(name, hits) {
      highlights.emphasise(name, hits?.flatMap(rangesOf) ?? null);
      boxes.emphasise(name, hits && new Set(hits.map(({ item }) => item)));
    },
    place() {
      boxes.place();
      underlines.place();
    },
    get boxes() {
      return boxes.size + underlines.size;
    },
  };
}

function rangesOf({ item, segment }: Hit): StaticRange[] {
  if (!isText(item)) return [];
  const { segments } = item.label;
  const [first, last] = segment ? [segment, segment] : [segments[0], segments.at(-1)];
  return first && last ? [staticRange(item.node, first.start, last.end)] : [];
}
