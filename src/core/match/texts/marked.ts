/**
 * Marked values: a search sends what it found with marks around it, beside the value without (`North<em>ern</em> ferry`,
 * `[[North]]ern ferry`), and the page makes elements of the marks. Of the two, the one that has marks wherever the page
 * begins and ends an element is the one shown.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import { isListLike } from '../leaves/record-lists';

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
  for (let i = 0; i < phrases.length; i++) {
    if (i % 50 === 49) yield;
    claimPhrase(phrases[i]!, candidates, runs);
  }
}

function claimPhrase(pieces: number[], candidates: Candidate[][], runs: readonly Run[]): void {
  const all = pieces.flatMap((run) => candidates[run]!);
  const texts = pieces.map((run) => runs[run]!.text.trim());
  const marked = markedBeside(all, texts);
  if (marked.size === 0) return;
  // Without its marks a value says as much as the one that was sent without.
  const bits = Math.max(...all.map((one) => one.bits));
  for (const run of pieces)
    for (const leaf of marked) {
      const claim: Candidate = {
        run,
        ...trimmedRange(runs[run]!.text),
        leaf,
        transform: 'split',
        bits,
        support: [],
      };
      const one = ensureClaim(candidates[run]!, claim);
      one.bits = bits;
      support(one, 'spelled', MARKED, { count: pieces.length });
    }
}

/** Of the values that are claimed, and those of their objects and of objects beside these, where a search has what it marked. */
function markedBeside(claims: Candidate[], pieces: string[]): Set<Leaf> {
  // A mark between each two: most values are too short.
  const fewest = pieces.reduce((sum, { length }) => sum + length, pieces.length - 1);
  const marked = new Set<Leaf>();
  const look = (leaf: Leaf) => {
    const { value } = leaf;
    if (typeof value === 'string' && value.length >= fewest && isMarked(value, pieces)) marked.add(leaf);
  };
  const walked = new Set<PayloadNode>();
  for (const { leaf } of claims) {
    look(leaf);
    const around = leaf.parent?.parent;
    const first = around && !isListLike(around) ? around : leaf.parent;
    if (!first || walked.has(first)) continue;
    walked.add(first);
    const open = [first];
    for (let looked = 0, node = open.pop(); node && looked < MOST_LOOKED_AT; node = open.pop(), looked++) {
      node.leaves.forEach(look);
      open.push(...node.nodes);
    }
  }
  return marked;
}

/** Whether a value is the pieces one after the other, with a mark between each two and nothing but marks around them. */
function isMarked(value: string, pieces: string[]): boolean {
  if (value.length > LONGEST_VALUE) return false;
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
