/**
 * Pieces: the part of a value that people know it by. The file of a path, the host of an address, an address without its
 * protocol, the name before an `@`, the first characters of a hash.
 */
import type { Run } from '../../model';
import type { Candidate } from './candidate';
import { push } from './grouping';
import { wholeOf } from './initials';
import type { LeafIndex } from './leaf-index';

const SHORTEST = 4;
const LONGEST = 120;
const MOST_LEAVES = 8;
/** Claims of so many bits need no other. */
const CLAIMED = 12;
const BITS_PER_CHARACTER = 1.1;
/** A value has several pieces, and each might have been meant. */
const ONE_OF_SEVERAL = 2;
const MOST_BITS = 22;
/** Shortened hashes as programs write them; four bits a character. */
const SHORT_HASH = /(?<![\w-])(?=[0-9a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,12}(?![\w-])/g;
const HASH = /^[0-9a-f]{16,128}$|^[0-9a-f]{8}-[0-9a-f]{4}-/i;
const HASH_BITS_PER_CHARACTER = 3;
const HASH_KEY = 7;
const PARTED = /[/\\@:]/;

/** A range of a run that may be a piece of something. */
interface Asked {
  run: number;
  start: number;
  end: number;
  text: string;
  claims: number;
}

/** Adds claims on texts that are a piece of a value. One pass over the values, whatever the number of runs. */
export function* findPieces(
  candidates: Candidate[][],
  runs: Run[],
  { texts }: LeafIndex,
): Generator<undefined, void> {
  const { wholes, hashes } = askedOn(candidates, runs);
  yield;
  if (wholes.size + hashes.size === 0) return;
  let looked = 0;
  for (const { leaves } of texts.values()) {
    if (++looked % 1000 === 0) yield;
    const value = String(leaves[0]!.value);
    if (leaves.length > MOST_LEAVES) continue;
    for (const asked of HASH.test(value) ? (hashes.get(value.slice(0, HASH_KEY).toLowerCase()) ?? []) : [])
      if (value.toLowerCase().startsWith(asked.text))
        claim(asked, leaves, HASH_BITS_PER_CHARACTER, candidates);
    if (!PARTED.test(value)) continue;
    for (const piece of new Set(piecesOf(value)))
      for (const asked of wholes.get(piece) ?? []) claim(asked, leaves, BITS_PER_CHARACTER, candidates);
  }
}

/** Whole texts, and what looks like a short hash in any text, where nothing explains them. */
function askedOn(candidates: Candidate[][], runs: Run[]) {
  const wholes = new Map<string, Asked[]>();
  const hashes = new Map<string, Asked[]>();
  for (let run = 0; run < runs.length; run++) {
    const { node, text } = runs[run]!;
    if (node === 'image' || candidates[run]!.some(({ bits }) => bits >= CLAIMED)) continue;
    const range = wholeOf(runs[run]!);
    const shown = text.slice(range.start, range.end).toLowerCase();
    if (shown.length >= SHORTEST && shown.length <= LONGEST)
      push(wholes, shown, { run, ...range, text: shown, claims: 0 });
    for (const { 0: hash, index: start } of text.matchAll(SHORT_HASH))
      push(hashes, hash.slice(0, HASH_KEY), { run, start, end: start + hash.length, text: hash, claims: 0 });
  }
  return { wholes, hashes };
}

/** The pieces of a path or an address, in lower case; steps of a path, its end, the host, all but the protocol. */
function piecesOf(value: string): string[] {
  const bare = value.toLowerCase().replace(/^[a-z][a-z\d+.-]*:\/{0,3}/, '');
  const [address = '', query = ''] = bare.split(/[?#](.*)/s);
  const trimmed = address.replace(/\/+$/, '');
  const steps = trimmed.split(/[/\\@:]/);
  const host = steps[0]!.replace(/^www\./, '');
  const pieces = [bare, trimmed, trimmed.replace(/^www\./, ''), host, ...steps, ...query.split(/[&=]/)];
  return pieces.filter((piece) => piece.length >= SHORTEST && piece !== value.toLowerCase());
}

function claim(
  asked: Asked,
  leaves: Candidate['leaf'][],
  bitsPerCharacter: number,
  candidates: Candidate[][],
): void {
  const { run, start, end, text } = asked;
  const found = candidates[run]!;
  const bits = Math.min(MOST_BITS, text.length * bitsPerCharacter - ONE_OF_SEVERAL);
  for (const leaf of leaves) {
    if (++asked.claims > MOST_LEAVES) return;
    if (found.some((one) => one.leaf === leaf && one.start === start && one.end === end)) continue;
    found.push({ run, start, end, leaf, transform: 'substring', bits, support: [] });
  }
}
