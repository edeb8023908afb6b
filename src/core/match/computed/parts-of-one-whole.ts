/**
 * Percentages beside numbers, all of one whole, whatever that is called: `204 · 10.80%` and `119 · 6.30%` are of the 1,889 that the answer has
 * in an object around both. One of them fits some field by chance, several fit the same only where it is their whole.
 */
import type { Leaf } from '../../../model';
import { pathOf } from '../../decode/path';
import { isShareOfOne, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { countable, type Fit, signOf, type Value } from './two-values';

/** Runs to either side that may show the number. */
const NEAR = 2;
const MOST_PARTS = 12;
/** Objects around it that may have the whole. */
const LEVELS = 4;
/** Fields of an object that are tried. */
const MOST_FIELDS = 40;

/** By whole, the fit of one percentage with a number beside it. `bits`: what the percentage tells. */
export function partsBeside(
  run: number,
  reading: Reading,
  candidates: Candidate[][],
  bits: number,
): Map<string, Fit> {
  const fits = new Map<string, Fit>();
  if (!isShareOfOne(reading)) return fits;
  const pairs = numbersBeside(run, candidates).flatMap(pairsOf);
  for (const [part, whole] of pairs) {
    const { leaf: other } = whole;
    const sign = signOf(reading, part, whole);
    const key = `of ${other.exchange} ${pathOf(other)}`;
    if (sign && !fits.has(key))
      fits.set(key, { run, reading, one: part.leaf, other, sign, bits, pairs: pairs.length });
  }
  return fits;
}

/** What the numbers beside may be, the nearest first; where that is much, without those that the most values say. */
function numbersBeside(run: number, candidates: Candidate[][]): Leaf[] {
  const near = [run - 1, run + 1, run - NEAR, run + NEAR];
  const beside = near.map((at) => (candidates[at] ?? []).filter(isNumber));
  const fewestFirst = [...beside].sort((one, other) => one.length - other.length).flat();
  const kept = new Set(fewestFirst.slice(0, MOST_PARTS));
  return beside.flat().flatMap((one) => (kept.has(one) ? one.leaf : []));
}

function isNumber({ leaf, reading, formula }: Candidate): boolean {
  return reading?.reading.dimension === 'number' && !formula && !leaf.isLength;
}

/** A number with each that is no smaller, of the objects that it is in. */
function pairsOf(one: Leaf): [part: Value, whole: Value][] {
  const part = countable(one);
  const found: [Value, Value][] = [];
  for (let at = one.parent, up = 0; part && at && up < LEVELS; at = at.parent, up++)
    if (at.kind === 'object' && at.leaves.length <= MOST_FIELDS)
      for (const whole of at.leaves.flatMap((leaf) => countable(leaf) ?? []))
        if (whole.leaf !== one && Number(whole.number) >= Number(part.number)) found.push([part, whole]);
  return found;
}
