import { firstWhere } from '../core/first-where';
import { compareInDocument } from './document-order';
import type { Item } from './painted-run';

/**
 * Items as they are read. The first lot is taken as it comes, in reading order; later ones are put where they belong, once
 * somebody asks. Nobody may ever ask: items that are gone are let go all the same, and with them their nodes.
 */
export function createReadingOrder(): {
  add(item: Item): void;
  remove(item: Item): void;
  items(): readonly Item[];
} {
  let ordered: Item[] = [];
  const added = new Set<Item>();
  const gone = new Set<Item>();
  const sweep = () => {
    ordered = ordered.filter((item) => !gone.has(item));
    gone.clear();
  };
  return {
    add(item) {
      added.add(item);
    },
    remove(item) {
      if (added.delete(item)) return;
      gone.add(item);
      // Not at each: sweeping takes as long as the list is.
      if (gone.size * 2 > ordered.length) sweep();
    },
    items() {
      if (gone.size > 0) sweep();
      if (ordered.length === 0) ordered = [...added];
      else for (const item of added) ordered.splice(placeFor(item, ordered), 0, item);
      added.clear();
      return ordered;
    },
  };
}

/** By halving: comparing two nodes costs a browser more than comparing two numbers. */
function placeFor({ node }: Item, ordered: readonly Item[]): number {
  return firstWhere(ordered.length, (i) => compareInDocument(ordered[i]!.node, node) > 0);
}
