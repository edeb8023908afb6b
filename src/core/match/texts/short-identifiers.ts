/** Identifiers cut short without an ellipsis: `c159ff2`, how a commit begins, `QK4TWSN`, how a payment ends, alone or among words. */
import type { Leaf, Run } from '../../../model';
import { push } from '../../grouping';
import { type Candidate, isClaimed } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';

/**
 * Letters of one case, in lower case with a digit among them, as hashes and keys are written: few words of copy look so. One
 * hash in forty begins with nothing but digits.
 */
const SHORT = /(?<![\w-])(?:(?=\w*\p{L})(?:(?=[a-z]*\d)[\da-z]{6,16}|[\dA-Z]{6,16})|\d{7,16})(?![\w-])/gu;
const IDENTIFIER = /^(?=.*\d)(?=.*\p{L})[\w-]{16,128}$/u;
/** Identifiers are looked up by their first and by their last characters. */
const KEY = 6;
const MOST_LEAVES = 24;
const BITS_PER_CHARACTER = 3;
const MOST_BITS = 40;

interface Shortened {
  run: number;
  start: number;
  shown: string;
}

/** Adds claims on what looks like the beginning or the end of an identifier. One pass over the values, where there is any. */
export function* findShortIdentifiers(
  candidates: Candidate[][],
  runs: Run[],
  { texts }: LeafIndex,
): Generator<undefined, void> {
  const beginnings = new Map<string, Shortened[]>();
  const endings = new Map<string, Shortened[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node === 'image') continue;
    // `matchAll` makes a copy of the expression first.
    if (text.search(SHORT) < 0) continue;
    for (const { 0: shown, index: start } of text.matchAll(SHORT)) {
      const isThere = (one: Candidate) => one.start < start + shown.length && one.end > start;
      if (isClaimed(candidates[run]!.filter(isThere))) continue;
      push(beginnings, shown.slice(0, KEY), { run, start, shown });
      push(endings, shown.slice(-KEY), { run, start, shown });
    }
  }
  yield;
  if (beginnings.size === 0) return;
  let looked = 0;
  for (const { leaves } of texts.values()) {
    if (++looked % 2000 === 0) yield;
    const value = String(leaves[0]!.value);
    if (leaves.length > MOST_LEAVES) continue;
    const asked = [...(beginnings.get(value.slice(0, KEY)) ?? []), ...(endings.get(value.slice(-KEY)) ?? [])];
    for (const one of asked.length > 0 && IDENTIFIER.test(value) ? new Set(asked) : [])
      if (isCutFrom(one, value)) claim(one, leaves, candidates);
  }
}

function isCutFrom({ shown }: Shortened, value: string): boolean {
  return value.length > shown.length && (value.startsWith(shown) || value.endsWith(shown));
}

function claim({ run, start, shown }: Shortened, leaves: Leaf[], candidates: Candidate[][]): void {
  const end = start + shown.length;
  const bits = Math.min(MOST_BITS, shown.length * BITS_PER_CHARACTER);
  for (const leaf of leaves)
    candidates[run]!.push({ run, start, end, leaf, transform: 'truncate', bits, support: [] });
}
