import type { Exchange, Leaf } from '../model';
import type { Payload } from './decode';
import { ensure, push } from './grouping';

/** Fewer values are settings. */
const FEWEST = 4;
/** So much of what is kept is what answers say: then the page keeps answers there, wrapped in what it likes. */
const MOSTLY = 0.5;

/**
 * The leaves of stores that answers of this page say as well, under the same name: the page put the answers there, and shows what it
 * was answered. Of stores that hold little else; others have data of their own.
 */
export function* keptCopies(payloads: Payload[], exchanges: Exchange[]): Generator<undefined, Set<Leaf>> {
  const isKept = (i: number) => exchanges[i]!.via === 'storage';
  const kept = payloads.filter(({ leaves }, i) => isKept(i) && leaves.length >= FEWEST);
  const copies = new Set<Leaf>();
  if (kept.length === 0) return copies;
  const wanted = new Map<string | number, Map<Leaf['value'], Leaf[]>>();
  for (const { leaves } of kept)
    for (const leaf of leaves)
      push(
        ensure(wanted, nameOf(leaf), () => new Map<Leaf['value'], Leaf[]>()),
        leaf.value,
        leaf,
      );
  for (let i = 0; i < payloads.length; i++) {
    if (isKept(i)) continue;
    yield;
    for (const [n, leaf] of payloads[i]!.leaves.entries()) {
      if (n % 5000 === 4999) yield;
      const same = wanted.get(nameOf(leaf))?.get(leaf.value);
      if (!same) continue;
      for (const copy of same) copies.add(copy);
      same.length = 0;
    }
  }
  for (const { leaves } of kept)
    if (leaves.filter((leaf) => copies.has(leaf)).length < leaves.length * MOSTLY)
      for (const leaf of leaves) copies.delete(leaf);
  return copies;
}

/** Items of lists go by the list's name. */
function nameOf({ key, parent }: Leaf): string | number {
  return (typeof key === 'number' ? parent?.key : key) ?? '';
}
