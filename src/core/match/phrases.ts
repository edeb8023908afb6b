/**
 * Phrases: one value in several inline elements of one sentence, cut anywhere (`<mark>North</mark>ern <b>ferry</b>`), as pages
 * show what a search found and what an editor made bold.
 */
import type { Run } from '../../model';
import type { Candidate } from './candidate';
import { textBits } from './find';
import { push } from './grouping';
import { wholeOf } from './initials';
import type { LeafIndex } from './leaf-index';
import type { PageShape } from './records';
import { tokensOf } from './tokens';

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup text() time u var'.split(
    ' ',
  ),
);
const FEWEST_LETTERS = 8;
const MOST_PIECES = 40;
const MOST_LEAVES = 8;
/** Claims of so many bits need no other. */
const CLAIMED = 12;

/** Consecutive runs in one block, and their letters. */
interface Phrase {
  runs: number[];
  letters: string;
}

/** Adds a claim for every piece of a value that the runs of one block spell together. */
export function* findPhrases(
  candidates: Candidate[][],
  runs: Run[],
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const wanted = new Map<string, Phrase[]>();
  for (const phrase of phrasesOn(candidates, runs, shape)) push(wanted, phrase.letters, phrase);
  yield;
  if (wanted.size === 0) return;
  let looked = 0;
  for (const { key, words, leaves } of index.texts.values()) {
    if (++looked % 2000 === 0) yield;
    if (key.length < FEWEST_LETTERS || leaves.length > MOST_LEAVES) continue;
    for (const phrase of wanted.get(words.join('')) ?? [])
      for (const run of phrase.runs)
        for (const leaf of leaves)
          candidates[run]!.push({
            run,
            ...wholeOf(runs[run]!),
            leaf,
            transform: 'split',
            bits: textBits(words, key),
            support: [{ kind: 'spelled', weight: 1, detail: { count: phrase.runs.length } }],
          });
  }
}

function* phrasesOn(candidates: Candidate[][], runs: Run[], shape: PageShape): Generator<Phrase> {
  let block = -1;
  let pieces: number[] = [];
  for (let run = 0; run <= runs.length; run++) {
    const here = run < runs.length && runs[run]!.node === 'text' ? blockOf(runs[run]!.place, shape) : -1;
    if (here !== block) {
      if (isOpen(pieces, candidates)) yield { runs: pieces, letters: lettersOf(pieces, runs) };
      pieces = [];
      block = here;
    }
    if (here >= 0) pieces.push(run);
  }
}

/** The nearest element that is not inline. */
function blockOf(place: number, { places }: PageShape): number {
  let at = place;
  while (at >= 0 && INLINE.has(places[at]!.name)) at = places[at]!.parent;
  return at;
}

/** Several pieces, one of which at least nothing explains. */
function isOpen(pieces: number[], candidates: Candidate[][]): boolean {
  return (
    pieces.length > 1 &&
    pieces.length <= MOST_PIECES &&
    pieces.some((run) => candidates[run]!.every(({ bits }) => bits < CLAIMED))
  );
}

function lettersOf(pieces: number[], runs: Run[]): string {
  return pieces.map((run) => tokensOf(runs[run]!.text).words.join('')).join('');
}
