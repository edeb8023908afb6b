/** Spelled values: consecutive runs that have the letters of one value together, each only a piece of it. */
import type { Run } from '../../../model';
import { push } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { textBits } from '../look-up/find-texts';
import type { RunText } from '../page/run-text';

/** What counts as a spelled value: no shorter key, and no more leaves that hold it. */
export interface Bounds {
  fewestLetters: number;
  mostLeaves: number;
}

/**
 * Adds a claim for every piece of a value that the runs of one group spell. One pass over the values, whatever the groups;
 * `groups` has undefined now and then where there are few, so that the caller may stop.
 */
export function* claimSpelled(
  groups: Iterable<number[] | undefined>,
  { fewestLetters, mostLeaves }: Bounds,
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  index: LeafIndex,
): Generator<undefined, void> {
  const wanted = new Map<string, number[][]>();
  const lengths = new Set<number>();
  let grouped = 0;
  for (const pieces of groups) {
    if (!pieces || ++grouped % 200 === 0) yield;
    if (!pieces) continue;
    const letters = lettersOf(pieces, texts);
    push(wanted, letters, withoutEdges(pieces, texts));
    lengths.add(letters.length);
  }
  yield;
  if (wanted.size === 0) return;
  let looked = 0;
  for (const value of index.texts.values()) {
    const { key, size, leaves } = value;
    if (++looked % 2000 === 0) yield;
    if (key.length < fewestLetters || leaves.length > mostLeaves) continue;
    // The key has a space between words: most values need not be put together to be told from what is wanted.
    if (!lengths.has(key.length - size + 1)) continue;
    for (const pieces of wanted.get(value.words.join('')) ?? [])
      for (const run of pieces)
        for (const leaf of leaves)
          candidates[run]!.push({
            run,
            ...trimmedRange(runs[run]!.text),
            leaf,
            transform: 'split',
            bits: textBits(value.words, key),
            support: [{ kind: 'spelled', weight: 1, detail: { count: pieces.length } }],
          });
  }
}

/** A bracket before or after a value is none of it. */
function withoutEdges(pieces: number[], texts: RunText[]): number[] {
  const hasWords = (run: number) => texts[run]!.tokens.words.length > 0;
  return pieces.slice(pieces.findIndex(hasWords), pieces.findLastIndex(hasWords) + 1);
}

function lettersOf(pieces: number[], texts: RunText[]): string {
  let letters = '';
  for (const run of pieces) for (const word of texts[run]!.tokens.words) letters += word;
  return letters;
}
