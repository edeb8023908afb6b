/** Joined values: several fields of one object, or items of one list, in one text (`Portland, OR`) make each other likelier. */
import type { Leaf, Run } from '../../../model';
import { type Candidate, support } from '../claims/candidate';
import type { RunText } from '../page/run-text';

const NATS_PER_BIT = 0.36;
const MOST_SUPPORT = 4;
/** Share of a text's letters that the values must make up. */
const COVERED = 0.3;
/** Nats for values that leave nothing of the text to explain. */
const WHOLE = 0.95;
const NOTHING_LEFT = 1.5;
/** A number of fewer bits is in every object. */
const TELLING = 2;
/** More claims than these on one text are no joint. */
const MOST_CLAIMS = 40;

/** Supports claims on different ranges of one text that come from one object or list, by how much of the text they explain. */
export function* supportJoined(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    const found = candidates[run]!;
    if (found.length < 2 || found.length > MOST_CLAIMS || texts[run]!.tokens.words.length < 2) continue;
    const letters = runs[run]!.text.replace(/[^\p{L}\p{N}]/gu, '').length;
    for (const one of found) if (!one.reading || one.bits >= TELLING) supportOne(one, found, letters);
  }
}

function supportOne(one: Candidate, found: Candidate[], letters: number): void {
  const beside = new Map<number, Candidate>();
  for (const other of found) {
    if (other.leaf === one.leaf || !areOfOneObject(other.leaf, one.leaf)) continue;
    if (other.leaf.isLength || one.leaf.isLength || overlaps(one, other)) continue;
    const known = beside.get(other.start);
    if (!known || known.bits < other.bits) beside.set(other.start, other);
  }
  if (beside.size === 0) return;
  const all = [one, ...beside.values()];
  const covered = Math.min(
    1,
    all.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, letters),
  );
  const bits = [...beside.values()].reduce((sum, other) => sum + other.bits, 0);
  if (covered < COVERED) return;
  const weight = bits * NATS_PER_BIT * covered + (covered >= WHOLE ? NOTHING_LEFT : 0);
  support(one, 'joined', Math.min(MOST_SUPPORT, weight), { values: all.length });
}

/** Fields of one object, or the same field of several items of one list (`Drama, Mystery`). */
function areOfOneObject(a: Leaf, b: Leaf): boolean {
  if (a.parent === null || b.parent === null) return false;
  if (a.parent === b.parent) return true;
  return a.key === b.key && a.parent.parent?.kind === 'array' && a.parent.parent === b.parent.parent;
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}
