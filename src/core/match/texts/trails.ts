/**
 * Trails: a path in pieces, each a link to a folder (`/` `ink/` `ox/` for `/ink/ox/`). Together the pieces are the value to
 * the letter, strokes as well, which no sentence is; alone, a folder's name is a word.
 */
import type { Run } from '../../../model';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { textBits } from '../look-up/find-texts';
import { tokensOf } from '../words/tokens';

const STROKES = /[/\\]/g;
/** Bits for a stroke that stands where the path has it. */
const BITS_PER_STROKE = 2;
/** A stroke at one place is a date, an address without anything, or two words. */
const FEWEST_STROKES = 2;
const LONGEST = 400;
const MOST_LEAVES = 8;
const WORD = /[\p{L}\p{N}]/u;

/** Adds a claim for every folder of a path that the runs of one block spell. `phrases`: the runs of each. */
export function claimTrails(
  phrases: number[][],
  candidates: Candidate[][],
  runs: readonly Run[],
  index: LeafIndex,
): void {
  for (const pieces of phrases) {
    const shown = pieces.map((run) => runs[run]!.text.trim()).join('');
    const strokes = shown.length <= LONGEST ? (shown.match(STROKES)?.length ?? 0) : 0;
    if (strokes < FEWEST_STROKES) continue;
    const { words } = tokensOf(shown);
    const leaves = index.texts.get(words.join(' '))?.leaves.filter(({ value }) => value === shown) ?? [];
    if (leaves.length > MOST_LEAVES) continue;
    const bits = textBits(words, shown) + strokes * BITS_PER_STROKE;
    for (const run of pieces.filter((one) => WORD.test(runs[one]!.text)))
      for (const leaf of leaves) {
        const claim = ensureClaim(candidates[run]!, {
          run,
          ...trimmedRange(runs[run]!.text),
          leaf,
          transform: 'split',
          bits,
          support: [],
        });
        support(claim, 'spelled', 1, { count: pieces.length });
      }
  }
}
