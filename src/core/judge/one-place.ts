/** One place of an answer is one source, in however many ways its value may be read from the text. */
import type { Leaf, PayloadNode } from '../../model';
import { ensure } from '../grouping';
import type { Candidate } from '../match/claims/candidate';

/** Keeps the first of the candidates that name the same place: with best ones first, the best of each. */
export function oncePerPlace<T>(scored: [Candidate, T][]): [Candidate, T][] {
  const named = new Map<PayloadNode | null, Candidate[]>();
  return scored.filter(([one]) => {
    const others = ensure(named, one.leaf.parent, () => []);
    if (others.some((other) => isSamePlace(one, other))) return false;
    others.push(one);
    return true;
  });
}

/** What is worked out of a value and of others is another source for each way to do so. */
function isSamePlace(a: Candidate, b: Candidate): boolean {
  return a.formula === b.formula && isSameLeaf(a.leaf, b.leaf);
}

function isSameLeaf(a: Leaf, b: Leaf): boolean {
  return (
    a.exchange === b.exchange &&
    a.parent === b.parent &&
    a.key === b.key &&
    a.isKey === b.isKey &&
    a.isLength === b.isLength
  );
}
