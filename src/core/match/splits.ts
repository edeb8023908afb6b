/** Split values: one text in many elements, a letter or a word each, as animated headings are. */
import type { Run } from '../../model';
import type { Candidate } from './candidate';
import { textBits } from './find';
import { push } from './grouping';
import { wholeOf } from './initials';
import type { LeafIndex } from './leaf-index';
import type { PageShape } from './records';
import { tokensOf } from './tokens';

/** Pieces are short and several. */
const LONGEST_PIECE = 2;
const FEWEST_PIECES = 4;
const MOST_PIECES = 120;
const MOST_LEAVES = 24;

/** Consecutive runs in siblings of one kind, and what they spell without spaces. */
interface Spelled {
  runs: number[];
  text: string;
}

/** Adds a claim for every letter of a value that is spelled in elements of its own. */
export function findSplit(candidates: Candidate[][], runs: Run[], shape: PageShape, index: LeafIndex): void {
  const wanted = new Map<string, Spelled[]>();
  for (const spelled of spelledOn(runs, shape)) push(wanted, spelled.text, spelled);
  if (wanted.size === 0) return;
  for (const { key, words, leaves } of index.texts.values()) {
    if (key.length < FEWEST_PIECES || leaves.length > MOST_LEAVES) continue;
    for (const { runs: pieces } of wanted.get(words.join('')) ?? [])
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

function spelledOn(runs: Run[], shape: PageShape): Spelled[] {
  const found: Spelled[] = [];
  let pieces: number[] = [];
  let group = -1;
  const close = () => {
    const text = pieces.map((run) => tokensOf(runs[run]!.text).words.join('')).join('');
    if (pieces.length >= FEWEST_PIECES && pieces.length <= MOST_PIECES) found.push({ runs: pieces, text });
    pieces = [];
  };
  for (let run = 0; run < runs.length; run++) {
    const { node, text, place } = runs[run]!;
    const short = node === 'text' && text.trim().length <= LONGEST_PIECE && /\p{L}/u.test(text);
    const here = short ? shape.groups[shape.places[place]!.parent]! : -1;
    if (here !== group && pieces.length > 0) close();
    group = here;
    if (short) pieces.push(run);
  }
  close();
  return found;
}
