/** What one more answer says to a page that is labelled already: only texts that may show its values are looked at again. */
import type { Leaf, Observation } from '../../../model';
import type { Candidate } from '../claims/candidate';
import { addLeaves, emptyIndex, type LeafIndex } from '../leaves/leaf-index';
import { recordsAbove } from '../leaves/record-lists';
import type { RunText } from '../page/run-text';
import { findCandidates } from './find';

/** Of longer answers the whole page is better looked at anew. Leaves. */
const MOST_LEAVES = 2000;
/** An answer that more of the page may show may be what the page is at home in: then it matters to all. */
const MOST_OF_PAGE = 0.02;

/**
 * The claims of the new leaves (those of `index` from `first` on), by run; null where they may say more than single texts
 * do: rows of a list, passages of an article, much of the page.
 */
export function* claimsOfNew(
  { runs, url }: Pick<Observation, 'runs' | 'url'>,
  texts: RunText[],
  index: LeafIndex,
  first: number,
): Generator<undefined, Map<number, Candidate[]> | null> {
  const found = new Map<number, Candidate[]>();
  const leaves = index.leaves.slice(first);
  if (leaves.length === 0) return found;
  if (leaves.length > MOST_LEAVES) return null;
  const fresh = emptyIndex();
  yield* addLeaves(fresh, leaves);
  if (fresh.long.length > 0) return null;
  const isNew = new Set(leaves);
  const touched = new Map<RunText, boolean>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const text = texts[run]!;
    const known = touched.get(text);
    const isTouched = known ?? findCandidates(runs[run]!, run, text, fresh, url).length > 0;
    if (known === undefined) touched.set(text, isTouched);
    if (!isTouched) continue;
    const claims = findCandidates(runs[run]!, run, text, index, url).filter(({ leaf }) => isNew.has(leaf));
    if (claims.some(({ leaf }) => isOfRow(leaf))) return null;
    if (claims.length > 0 && found.set(run, claims).size > runs.length * MOST_OF_PAGE) return null;
  }
  return found;
}

/** One of several objects of a list: the page may show them row by row. */
function isOfRow(leaf: Leaf): boolean {
  return recordsAbove(leaf).some(({ parent }) => parent !== null && parent.nodes.length > 1);
}
