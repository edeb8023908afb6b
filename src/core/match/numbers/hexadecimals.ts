/** Numbers written in hexadecimals (`0x5D09` for 23817): addresses and identifiers of devices, blocks and registers. */
import type { Run } from '../../../model';
import { type Candidate, isClaimed } from '../claims/candidate';
import { type LeafIndex, within } from '../leaves/leaf-index';

const HEXADECIMAL = /(?<!\w)0x([\da-f]{2,12})(?!\w)/gi;
const BITS_PER_DIGIT = 4;
/** Equal numbers beyond this say nothing. */
const MOST_LEAVES = 8;

/** Adds claims on hexadecimals that nothing explains. */
export function* findHexadecimals(
  candidates: Candidate[][],
  runs: readonly Run[],
  { numbers }: LeafIndex,
): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node === 'image' || !text.includes('0x') || isClaimed(candidates[run]!)) continue;
    for (const { 0: shown, 1: digits = '', index: start } of text.matchAll(HEXADECIMAL)) {
      const value = Number.parseInt(digits, 16);
      const bits = digits.replace(/^0+/, '').length * BITS_PER_DIGIT;
      const [from, to] = within(numbers.values, value, value, MOST_LEAVES);
      const claims = numbers.leaves.slice(from, to).filter(({ isLength }) => !isLength);
      for (const leaf of claims)
        candidates[run]!.push({
          run,
          start,
          end: start + shown.length,
          leaf,
          transform: 'normalized',
          bits,
          support: [],
        });
    }
  }
}
