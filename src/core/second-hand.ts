import type { Exchange, Leaf } from '../model';
import type { Payload } from './decode';
import { ensure, newMap, push } from './grouping';

/** Whether it comes from within the page: what the browser keeps for the site, what a worker tells it. */
export function isSecondHand({ via }: Exchange): boolean {
  return via === 'storage' || via === 'worker';
}

/** Fewer values are settings. */
const FEWEST = 4;
/** So much of it is what answers say: then it was made of answers, wrapped in what the page likes. */
const MOSTLY = 0.5;

/**
 * The leaves of what comes second hand, from the exchange `first` on, that answers of this page say as well, under the same name: the
 * page put the answers there, and shows what it was answered. Of stores and messages that hold little else; others have data of
 * their own.
 */
export function* copiesOfAnswers(
  payloads: Payload[],
  exchanges: Exchange[],
  first: number,
): Generator<undefined, Set<Leaf>> {
  const isCandidate = ({ leaves }: Payload, i: number) =>
    i >= first && leaves.length >= FEWEST && isSecondHand(exchanges[i]!);
  const told = payloads.filter(isCandidate);
  const copies = new Set<Leaf>();
  if (told.length === 0) return copies;
  const wanted = byNameAndValue(told);
  for (let i = 0; i < payloads.length; i++) {
    if (isSecondHand(exchanges[i]!)) continue;
    yield;
    for (const [n, leaf] of payloads[i]!.leaves.entries()) {
      if (n % 5000 === 4999) yield;
      const same = wanted.get(nameOf(leaf))?.get(leaf.value);
      // Once is enough, however often answers say it.
      for (const copy of same?.splice(0) ?? []) copies.add(copy);
    }
  }
  for (const { leaves } of told)
    if (leaves.filter((leaf) => copies.has(leaf)).length < leaves.length * MOSTLY)
      for (const leaf of leaves) copies.delete(leaf);
  return copies;
}

function byNameAndValue(payloads: Payload[]): Map<string | number, Map<Leaf['value'], Leaf[]>> {
  const found: ReturnType<typeof byNameAndValue> = new Map();
  for (const { leaves } of payloads)
    for (const leaf of leaves)
      push(ensure(found, nameOf(leaf), newMap<Leaf['value'], Leaf[]>), leaf.value, leaf);
  return found;
}

/** Items of lists go by the list's name. */
function nameOf({ key, parent }: Leaf): string | number {
  return (typeof key === 'number' ? parent?.key : key) ?? '';
}
