/** Values cut in the middle: `0x3fA9…c41D` for an address, `fe80::b62e … 3cd1`, `Minutes of the ha….pdf`; or at their beginning. */
import type { Run } from '../../../model';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, isClaimed } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';

/** All of a text, or one that stands among other words without white space. */
const WHOLE = /^\s*(\S.{1,60}?)\s?(?:…|\.{3})\s?(\S.{0,60}?)\s*$/u;
const AMONG = /(?<!\S)([^\s…]{3,40}?)(?:…|\.{3})([^\s….]{2,40})(?!\S)/u;
/** Where columns are narrow, an underline says so, too: `_ays/north/pier.log`. */
const AT_BEGINNING = /^\s*(?:…|\.{3}|_)\s?(\S.{9,120}?)\s*$/u;
/** Characters on both sides together: fewer are the beginning and the end of many values. */
const FEWEST = 6;
const MOST_LEAVES = 24;
const BITS_PER_CHARACTER = 1.1;
const MOST_BITS = 40;
/** UTF-16 units of a text that is looked at, and of a value. */
const LONGEST_TEXT = 200;
const LONGEST_VALUE = 2_000;

interface Cut {
  run: number;
  start: number;
  end: number;
  head: string;
  tail: string;
}

/** Adds a claim on every text that is the beginning and the end of a value. One pass over the values, where there is such a text. */
export function* findCutInTheMiddle(
  candidates: Candidate[][],
  runs: readonly Run[],
  { texts }: LeafIndex,
): Generator<undefined, void> {
  const cuts: Cut[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    const cut =
      runs[run]!.node === 'image' || isClaimed(candidates[run]!) ? null : cutIn(run, runs[run]!.text);
    if (cut) cuts.push(cut);
  }
  if (cuts.length === 0) return;
  let compared = 0;
  for (const { leaves } of texts.values()) {
    compared += cuts.length;
    if (compared > AT_ONCE) {
      compared = 0;
      yield;
    }
    const value = String(leaves[0]!.value).trim();
    if (leaves.length > MOST_LEAVES || value.length > LONGEST_VALUE) continue;
    for (const cut of cuts) if (isCutOf(value, cut)) claim(cut, leaves, candidates[cut.run]!);
  }
}

/** Values and texts that are compared between two yields. */
const AT_ONCE = 50_000;
const DOTS = /…|\.{3}|^\s*_/;

function cutIn(run: number, text: string): Cut | null {
  if (text.length > LONGEST_TEXT || !DOTS.test(text)) return null;
  const [, ending] = AT_BEGINNING.exec(text) ?? [];
  if (ending) return { run, ...trimmedRange(text), head: '', tail: ending };
  const match = AMONG.exec(text) ?? WHOLE.exec(text);
  const [all = '', head = '', tail = ''] = match ?? [];
  if (!match || head.length + tail.length < FEWEST) return null;
  const start = match.index + all.length - all.trimStart().length;
  return { run, start, end: start + all.trim().length, head, tail };
}

function isCutOf(value: string, { head, tail }: Cut): boolean {
  return value.length > head.length + tail.length && value.startsWith(head) && value.endsWith(tail);
}

function claim({ run, start, end, head, tail }: Cut, leaves: Candidate['leaf'][], found: Candidate[]): void {
  const bits = Math.min(MOST_BITS, (head.length + tail.length) * BITS_PER_CHARACTER);
  for (const leaf of leaves) found.push({ run, start, end, leaf, transform: 'truncate', bits, support: [] });
}
