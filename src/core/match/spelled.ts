/** Spelled values: consecutive runs that have the letters of one value together, each only a piece of it. */
import type { Run } from '../../model';
import type { Candidate } from './candidate';
import { textBits } from './find';
import { push } from './grouping';
import { wholeOf } from './initials';
import type { LeafIndex } from './leaf-index';
import { tokensOf } from './tokens';

/** What counts as a spelled value: no shorter key, and no more leaves that hold it. */
export interface Bounds {
  fewestLetters: number;
  mostLeaves: number;
}

/** Adds a claim for every piece of a value that the runs of one group spell. One pass over the values, whatever the groups. */
export function* claimSpelled(
  groups: Iterable<number[]>,
  { fewestLetters, mostLeaves }: Bounds,
  candidates: Candidate[][],
  runs: Run[],
  index: LeafIndex,
): Generator<undefined, void> {
  const wanted = new Map<string, number[][]>();
  for (const pieces of groups) push(wanted, lettersOf(pieces, runs), pieces);
  yield;
  if (wanted.size === 0) return;
  let looked = 0;
  for (const { key, words, leaves } of index.texts.values()) {
    if (++looked % 2000 === 0) yield;
    if (key.length < fewestLetters || leaves.length > mostLeaves) continue;
    for (const pieces of wanted.get(words.join('')) ?? [])
      for (const run of pieces)
        for (const leaf of leaves)
          candidates[run]!.push({
            run,
            ...wholeOf(runs[run]!),
            leaf,
            transform: 'split',
            bits: textBits(words, key),
            support: [{ kind: 'spelled', weight: 1, detail: { count: pieces.length } }],
          });
  }
}

function lettersOf(pieces: number[], runs: Run[]): string {
  return pieces.map((run) => tokensOf(runs[run]!.text).words.join('')).join('');
}
