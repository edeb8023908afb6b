/**
 * Marked values: a search sends what it found with marks around it, beside the value without (`North<em>ern</em> ferry`,
 * `[[North]]ern ferry`), and the page makes elements of the marks. Of the two, the one that has marks wherever the page
 * begins and ends an element is the one shown.
 */
import type { Leaf, Run } from '../../model';
import { type Candidate, ensureClaim, support } from './candidate';
import { wholeOf } from './initials';
import { isListLike } from './record-lists';

/** Nats. */
const MARKED = 5;
/** UTF-16 units of a mark, at most, and of a value that is looked at. */
const LONGEST_MARK = 60;
const LONGEST_VALUE = 5000;
/** Objects around a value in which another of it is looked for. */
const MOST_LOOKED_AT = 12;
/** Tags and signs; no words but those between two of them. What each piece begins with tells it apart: a mark is read in one way. */
const MARK =
  /^\s*(?:<[^<>]*>|<(?![^<>]*>)|[^\p{L}\p{N}\s<]|(?<=[^\p{L}\p{N}\s])[a-z\d]+(?=[^\p{L}\p{N}\s]))+\s*$/iu;

/** Claims the pieces of phrases by values that have marks between them. */
export function* claimMarked(
  phrases: number[][],
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, void> {
  for (const [i, pieces] of phrases.entries()) {
    if (i % 50 === 49) yield;
    const all = pieces.flatMap((run) => candidates[run]!);
    const texts = pieces.map((run) => runs[run]!.text.trim());
    const leaves = new Set(all.map(({ leaf }) => leaf));
    const near = new Set([...leaves].flatMap((leaf) => [...besides(leaf)]));
    const marked = [...near].filter(({ value }) => isMarked(value, texts));
    if (marked.length === 0) continue;
    // Without its marks a value says as much as the one that was sent without.
    const bits = Math.max(...all.map((one) => one.bits));
    for (const run of pieces)
      for (const leaf of marked) {
        const claim: Candidate = { run, ...wholeOf(runs[run]!), leaf, transform: 'split', bits, support: [] };
        const one = ensureClaim(candidates[run]!, claim);
        one.bits = bits;
        support(one, 'spelled', MARKED, { count: pieces.length });
      }
  }
}

/** A value, and those of its object and of objects beside it, where a search has what it marked. */
function* besides(leaf: Leaf): Generator<Leaf> {
  yield leaf;
  const around = leaf.parent?.parent;
  const open = [around && !isListLike(around) ? around : leaf.parent];
  for (let looked = 0, node = open.pop(); node && looked < MOST_LOOKED_AT; node = open.pop(), looked++) {
    yield* node.leaves;
    open.push(...node.nodes);
  }
}

/** Whether a value is the pieces one after the other, with a mark between each two and nothing but marks around them. */
function isMarked(value: unknown, pieces: string[]): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_VALUE) return false;
  let end = 0;
  for (const [i, piece] of pieces.entries()) {
    const start = value.indexOf(piece, end);
    if (start < 0 || !isMark(value.slice(end, start), i > 0)) return false;
    end = start + piece.length;
  }
  return isMark(value.slice(end), false);
}

function isMark(text: string, isNeeded: boolean): boolean {
  if (text.trim() === '') return !isNeeded;
  return text.length <= LONGEST_MARK && MARK.test(text);
}
