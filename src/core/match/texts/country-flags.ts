/** Flags of countries: `🇳🇴` for `NO`. An emoji of a flag is the letters of its code (Unicode 17, annex B of UTS 51), so that nothing needs to be known of it. */
import type { Leaf, Run } from '../../../model';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { claimOnCode, isSaidByName } from './code-names';

const FLAG = /\p{RI}{2}/gu;
const FIRST_HALF = '\ud83c';
const FIRST_LETTER = 0x1f1e6 - 0x61;
const CODE = /^[A-Z]{2}$/;
const MOST_LEAVES = 24;
/** Claims on a page, of which each is judged. */
const MOST_CLAIMS = 20_000;
/** One flag of some 250. */
const BITS = 8;

/** Adds claims on flags whose code an answer has. */
export function* findCountryFlags(
  candidates: Candidate[][],
  runs: Run[],
  { texts }: LeafIndex,
): Generator<undefined, void> {
  let claims = 0;
  for (let run = 0; run < runs.length && claims < MOST_CLAIMS; run++) {
    if (run % 1000 === 999) yield;
    const { node, text } = runs[run]!;
    // Most pages have none: a look for the first half of their letters costs a tenth of the expression.
    if (node === 'image' || !text.includes(FIRST_HALF)) continue;
    for (const { 0: flag, index: start } of text.matchAll(FLAG))
      for (const leaf of texts.get(codeOf(flag))?.leaves.slice(0, MOST_LEAVES) ?? []) {
        if (!mayBeCountry(leaf)) continue;
        candidates[run]!.push(claimOnCode({ run, start, end: start + flag.length }, leaf, BITS));
        claims++;
      }
  }
}

/** Where the flag of a country stands in a text. */
export function flagOf(code: string, text: string): { start: number; end: number } | undefined {
  if (!text.includes(FIRST_HALF)) return undefined;
  for (const { 0: flag, index: start } of text.matchAll(FLAG))
    if (codeOf(flag) === code.toLowerCase()) return { start, end: start + flag.length };
}

/** In small letters, as texts are looked up. */
function codeOf(flag: string): string {
  return [...flag].map((letter) => String.fromCodePoint(letter.codePointAt(0)! - FIRST_LETTER)).join('');
}

/** In small letters a code is a language's as well, but for fields of countries. */
function mayBeCountry(leaf: Leaf): boolean {
  return CODE.test(String(leaf.value)) || isSaidByName(leaf);
}
