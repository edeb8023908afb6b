/** Split values: one text in many elements, a letter or a word each, as animated headings are. */
import type { Run } from '../../../model';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { claimSpelled } from './spelled';

/** Pieces are short and several. */
const LONGEST_PIECE = 2;
const FEWEST_PIECES = 4;
const MOST_PIECES = 120;
const BOUNDS = { fewestLetters: FEWEST_PIECES, mostLeaves: 24 };

/** Adds a claim for every letter of a value that is spelled in elements of its own. */
export function findSplit(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  return claimSpelled(spelledOn(runs, shape), BOUNDS, candidates, texts, runs, index);
}

/** Consecutive runs in siblings of one kind. */
function* spelledOn(runs: Run[], shape: PageShape): Generator<number[] | undefined> {
  let pieces: number[] = [];
  let group = -1;
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    const { node, text, place } = runs[run]!;
    const short = node === 'text' && text.trim().length <= LONGEST_PIECE && /\p{L}/u.test(text);
    const here = short ? shape.groups[shape.places[place]!.parent]! : -1;
    if (here !== group && pieces.length > 0) {
      if (isSpelled(pieces)) yield pieces;
      pieces = [];
    }
    group = here;
    if (short) pieces.push(run);
  }
  if (isSpelled(pieces)) yield pieces;
}

function isSpelled({ length }: number[]): boolean {
  return length >= FEWEST_PIECES && length <= MOST_PIECES;
}
