import type { View } from '../messages';
import { hidesWhatIsBelow } from './covering';
import { contains, type Point } from './geometry';
import { type Hit, type Item, isText } from './painted-run';
import { textRects } from './range-rects';
import { rectsOf } from './rects';

/** What the hit test asks of the overlay. */
export interface Hittable {
  itemsOf(element: Element): Iterable<Item>;
  /** The shadow tree of an element in which something is painted, closed ones too. */
  shadowOf(element: Element): ShadowRoot | undefined;
  all(): Iterable<Item>;
  view: View;
  host: Element;
}

/** What of the painted is under a point: highlights have no events, and something clear may lie above them. */
export function hitAt(doc: Document, point: Point, hittable: Hittable): Hit | null {
  const stack = stackAt(doc, point, hittable);
  for (const element of stack) {
    const hit = bestOf(hittable.itemsOf(element), point, hittable.view);
    if (hit) return hit;
    if (hidesWhatIsBelow(element)) break;
  }
  const top = stack[0];
  return top ? bestOf(untouchable(top, hittable.all()), point, hittable.view) : null;
}

/** Elements at a point from top to bottom, those inside shadow trees before their hosts. */
function stackAt(root: Document | ShadowRoot, { x, y }: Point, hittable: Hittable): Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((element) => element !== hittable.host && element.getRootNode() === root)
    .flatMap((element) => {
      const inner = hittable.shadowOf(element);
      return inner ? [...stackAt(inner, { x, y }, hittable), element] : [element];
    });
}

/** What lets the pointer through (`pointer-events: none`) to the element behind it. */
function* untouchable(top: Element, items: Iterable<Item>): Generator<Item> {
  const view = top.ownerDocument.defaultView;
  for (const item of items)
    if (item.near && item.element && top.contains(item.element))
      if (view?.getComputedStyle(item.element).pointerEvents === 'none') yield item;
}

const KINDS = ['text', 'image', 'value', 'generated', 'attribute'];

function bestOf(items: Iterable<Item>, point: Point, view: View): Hit | null {
  const hits = [...items].flatMap((item) => hitOn(item, point, view) ?? []);
  return hits.sort((a, b) => KINDS.indexOf(a.item.kind) - KINDS.indexOf(b.item.kind))[0] ?? null;
}

const SLACK = 2;

function hitOn(item: Item, point: Point, view: View): Hit | null {
  const { label, segments } = item.label;
  if (isText(item)) {
    const { node } = item;
    const segment = segments.find(
      ({ start, end, label: name }) =>
        view[name] && textRects(node, start, end).some((rect) => contains(rect, point, SLACK)),
    );
    return segment ? { item, segment } : null;
  }
  const shown = label === 'mixed' ? view.backend : view[label];
  const hit = { item, segment: segments.length === 1 ? segments[0]! : null };
  return shown && rectsOf(hit).some((rect) => contains(rect, point)) ? hit : null;
}

/** The label of a node, else the first inside it, else the one around it. */
export function hitIn(node: Node, items: readonly Item[]): Hit | null {
  const item =
    items.find((one) => one.node === node) ??
    items.find((one) => node.contains(one.node)) ??
    items.find((one) => one.node.contains(node));
  return item ? { item, segment: null } : null;
}

/** The same place after its run changed; null when the run is gone. */
export function again({ segment }: Hit, item: Item | undefined): Hit | null {
  if (!item) return null;
  return { item, segment: item.label.segments.find(({ start }) => start === segment?.start) ?? null };
}
