import { elementOf, type Item, type PaintedRun } from './painted-run';
import { createReadingOrder } from './reading-order';

/** All that is to be painted, by the ways it is looked up. */
export interface Items {
  get(id: number): Item | undefined;
  /** Known by its id from now on; by its element once it is settled. */
  add(run: PaintedRun): Item;
  settle(item: Item): void;
  remove(item: Item): void;
  all(): Iterable<Item>;
  /** Painted runs directly in an element: its texts, its attributes, itself. */
  of(element: Element): Iterable<Item>;
  /** Runs whose nearness this element decides. */
  anchoredAt(element: Element): ReadonlySet<Item>;
  anchor(item: Item, to: Element | null): void;
  shadowOf(element: Element): ShadowRoot | undefined;
  inOrder(): readonly Item[];
}

export function createItems(): Items {
  const byId = new Map<number, Item>();
  const byElement = new Map<Element, Set<Item>>();
  const byAnchor = new Map<Element, Set<Item>>();
  const shadows = new WeakMap<Element, ShadowRoot>();
  const order = createReadingOrder();

  const anchor = (item: Item, to: Element | null) => {
    if (item.anchor) drop(byAnchor, item.anchor, item);
    item.anchor = to;
    if (to) put(byAnchor, to, item);
  };
  return {
    anchor,
    get: (id) => byId.get(id),
    add(run) {
      const item: Item = { ...run, element: null, anchor: null, near: false };
      byId.set(item.id, item);
      order.add(item);
      return item;
    },
    settle(item) {
      item.element = elementOf(item);
      if (item.element) put(byElement, item.element, item);
      for (let root = item.node.getRootNode(); root.nodeType === Node.DOCUMENT_FRAGMENT_NODE; ) {
        const { host } = root as ShadowRoot;
        if (!host) break;
        shadows.set(host, root as ShadowRoot);
        root = host.getRootNode();
      }
    },
    remove(item) {
      byId.delete(item.id);
      if (item.element) drop(byElement, item.element, item);
      anchor(item, null);
      order.remove(item);
    },
    all: () => byId.values(),
    of: (element) => byElement.get(element) ?? [],
    anchoredAt: (element) => byAnchor.get(element) ?? NONE,
    shadowOf: (element) => shadows.get(element),
    inOrder: () => order.items(),
  };
}

const NONE: ReadonlySet<Item> = new Set();

function put(map: Map<Element, Set<Item>>, element: Element, item: Item): void {
  const set = map.get(element);
  if (set) set.add(item);
  else map.set(element, new Set([item]));
}

function drop(map: Map<Element, Set<Item>>, element: Element, item: Item): void {
  const set = map.get(element);
  set?.delete(item);
  if (set?.size === 0) map.delete(element);
}
