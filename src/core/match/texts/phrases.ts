/**
 * Phrases: one value in several inline elements of one sentence, cut anywhere (`<mark>North</mark>ern <b>ferry</b>`), as pages
 * show what a search found and what an editor made bold.
 */
import type { Run } from '../../../model';
import { type Candidate, isClaimed } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { blockOf } from '../page/blocks';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { claimMarked } from './marked';
import { claimSpelled } from './spelled';
import { claimTrails } from './trails';

const BOUNDS = { fewestLetters: 8, mostLeaves: 8 };
const MOST_PIECES = 40;

/** Adds a claim for every piece of a value that the runs of one block spell together. */
export function* findPhrases(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const phrases: number[][] = [];
  for (const pieces of phrasesOn(candidates, runs, shape))
    if (pieces) phrases.push(pieces);
    else yield;
  yield* claimSpelled(phrases, BOUNDS, candidates, texts, runs, index);
  yield* claimMarked(phrases, candidates, runs);
  claimTrails(phrases, candidates, runs, index);
}

/** Consecutive runs in one block. */
function* phrasesOn(
  candidates: Candidate[][],
  runs: Run[],
  shape: PageShape,
): Generator<number[] | undefined> {
  let block = -1;
  let pieces: number[] = [];
  for (let run = 0; run <= runs.length; run++) {
    if (run % 1000 === 999) yield;
    const here = run < runs.length && runs[run]!.node === 'text' ? blockOf(runs[run]!.place, shape) : -1;
    if (here !== block) {
      if (isOpen(pieces, candidates)) yield pieces;
      pieces = [];
      block = here;
    }
    if (here >= 0) pieces.push(run);
  }
}

/** Several pieces, one of which at least nothing explains. */
function isOpen(pieces: number[], candidates: Candidate[][]): boolean {
  return (
    pieces.length > 1 && pieces.length <= MOST_PIECES && pieces.some((run) => !isClaimed(candidates[run]!))
  );
}
