/**
 * Pieces: the part of a value that people know it by. The file of a path, the host of an address, an address without its
 * protocol, the name before an `@`, one of several names with commas between.
 */
import type { Leaf, Run } from '../../../model';
import { push } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, isClaimed } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';

const SHORTEST = 4;
const LONGEST = 120;
const MOST_LEAVES = 8;
const BITS_PER_CHARACTER = 1.1;
/** A value has several pieces, and each might have been meant. */
const ONE_OF_SEVERAL = 2;
const MOST_BITS = 22;
const PARTED = /[/\\@:]/;
/** Several things in one value (`harbour, night`): a few words each, as no sentence has them. */
const LIST = /\s*[,;|]\s*/;
const LISTED = /^[^,;|\s]+(?: [^,;|\s]+){0,2}(?:\s*[,;|]\s*[^,;|\s]+(?: [^,;|\s]+){0,2})+$/;

/** A run's text that may be a piece of something. */
interface Asked {
  run: number;
  start: number;
  end: number;
  /** How many leaves it was found in. */
  claims: number;
}

/** Adds claims on texts that are a piece of a value. One pass over the values, whatever the number of runs. */
export function* findPieces(
  candidates: Candidate[][],
  runs: Run[],
  { texts }: LeafIndex,
): Generator<undefined, void> {
  const asked = yield* askedOn(candidates, runs);
  yield;
  if (asked.size === 0) return;
  let looked = 0;
  for (const { leaves } of texts.values()) {
    if (++looked % 250 === 0) yield;
    const value = String(leaves[0]!.value);
    if (leaves.length > MOST_LEAVES) continue;
    const pieces = PARTED.test(value)
      ? piecesOf(value)
      : LISTED.test(value)
        ? value.toLowerCase().split(LIST)
        : [];
    for (const piece of new Set(pieces))
      for (const one of asked.get(piece) ?? []) claim(one, leaves, candidates);
  }
}

/** Whole texts in lower case, where nothing explains them. */
function* askedOn(candidates: Candidate[][], runs: Run[]): Generator<undefined, Map<string, Asked[]>> {
  const asked = new Map<string, Asked[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node === 'image' || isClaimed(candidates[run]!)) continue;
    const { start, end } = withoutMarks(text, trimmedRange(runs[run]!.text));
    if (end - start >= SHORTEST && end - start <= LONGEST)
      push(asked, text.slice(start, end).toLowerCase(), { run, start, end, claims: 0 });
  }
  return asked;
}

const BRACKETED = /^[([<«"'“‘](.*)[)\]>»"'”’]$/s;

/** What pages write before the number of a thing: `#90412` of `pier://Tide/90412`. */
const NUMBERED = /^[#№!]\d+$/;

/** `(example.org)` says where something is from. */
function withoutMarks(text: string, { start, end }: { start: number; end: number }) {
  const shown = text.slice(start, end);
  if (BRACKETED.test(shown)) return { start: start + 1, end: end - 1 };
  return NUMBERED.test(shown) ? { start: start + 1, end } : { start, end };
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

function claim(asked: Asked, leaves: Leaf[], candidates: Candidate[][]): void {
  const { run, start, end } = asked;
  const found = candidates[run]!;
  const bits = Math.min(MOST_BITS, (end - start) * BITS_PER_CHARACTER - ONE_OF_SEVERAL);
  for (const leaf of leaves) {
    if (++asked.claims > MOST_LEAVES) return;
    if (found.some((one) => one.leaf === leaf && one.start === start && one.end === end)) continue;
    found.push({ run, start, end, leaf, transform: 'substring', bits, support: [] });
  }
}
