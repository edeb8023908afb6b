/** Flags of countries: `🇳🇴` for `NO`. An emoji of a flag is the letters of its code (Unicode 17, annex B of UTS 51), so that nothing needs to be known of it. */
import type { Leaf, Run } from '../../../model';
import { type Candidate, support } from '../claims/candidate';
import { fieldNameOf } from '../leaves/key-kinds';
import type { LeafIndex } from '../leaves/leaf-index';
import { isSaidByName, SAID_BY_NAME } from './code-names';

const FLAG = /\p{RI}{2}/gu;
const FIRST_HALF = '\ud83c';
const FIRST_LETTER = 0x1f1e6 - 0x61;
const CODE = /^[A-Z]{2}$/;
const MOST_LEAVES = 24;
/** Claims on a page, of which each is judged. */
const MOST_CLAIMS = 20_000;
/** One flag of some 250; that its code is in an answer says less where no name says what it is a code of. */
const BITS = 8;
const CODE_IS_COMMON = 4;

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
      for (const leaf of texts.get(codeOf(flag))?.leaves.slice(0, MOST_LEAVES) ?? [])
        claims += claim({ run, start, end: start + flag.length }, leaf, candidates);
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

/** How many claims were added. In small letters a code is a language's as well. */
function claim(
  range: Pick<Candidate, 'run' | 'start' | 'end'>,
  leaf: Leaf,
  candidates: Candidate[][],
): number {
  const isSaid = isSaidByName(leaf);
  if (!isSaid && !CODE.test(String(leaf.value))) return 0;
  const bits = isSaid ? BITS : BITS - CODE_IS_COMMON;
  const one: Candidate = { ...range, leaf, transform: 'enum', bits, support: [] };
  if (isSaid) support(one, 'key-kind', SAID_BY_NAME, { key: fieldNameOf(leaf) });
  candidates[range.run]!.push(one);
  return 1;
}
