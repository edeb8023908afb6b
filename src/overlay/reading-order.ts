import { compareInDocument } from './document-order';
import type { Item } from './painted-run';

/** Items as they are read. The first lot is taken as it comes, in reading order; later ones are put where they belong. */
export function createReadingOrder(): {
  add(item: Item): void;
  changed(): void;
  items(has: (item: Item) => boolean): readonly Item[];
} {
  let ordered: Item[] = [];
  let added: Item[] = [];
  let stale = false;
  return {
    add(item) {
      added.push(item);
    },
    changed() {
      stale = true;
    },
    items(has) {
      if (stale) ordered = ordered.filter(has);
      const fresh = stale ? added.filter(has) : added;
      if (ordered.length === 0) ordered = fresh;
      else for (const item of fresh) ordered.splice(placeFor(item, ordered), 0, item);
      added = [];
      stale = false;
      return ordered;
    },
  };
}

/** By halving: comparing two nodes costs a browser more than comparing two numbers. */
function placeFor({ node }: Item, ordered: readonly Item[]): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareInDocument(ordered[middle]!.node, node) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
