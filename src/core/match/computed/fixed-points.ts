/**
 * Numbers that were sent without their point: sensors and meters send 1180 for 11.8 °C. Each is looked for among the numbers of its own
 * row's object alone, since the next row may show another quantity in another power of ten.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { pathOf } from '../../decode/path';
import { contains, type Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { Columns } from '../records/columns';
import { rowsAround } from '../records/rows';
import { loneNumber } from './lone-number';

const TENS = [0.1, 0.01, 0.001];
/** A smaller number has too few digits to be known again by. */
const LEAST = 100;
/** Digits of what is shown. */
const FEWEST_DIGITS = 2;
/** Values of an object that are looked at, and different numbers among them: more would fit by chance. */
const MOST_VALUES = 200;
const MOST_NUMBERS = 24;
const BITS_PER_DIGIT = Math.log2(10);
/** Bits that the digits must tell beyond the numbers that were tried: one digit never does. */
const TELLING = 2;
/** Nats for the only such number of the row's object. */
const ONLY_ONE = 3;

/** Adds claims on numbers with a fraction that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findFixedPoints(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  columns: Columns,
): Generator<undefined, void> {
  const known = new Map<PayloadNode, Leaf[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const reading =
      runs[run]!.node === 'text' ? loneNumber(texts[run]!, candidates[run]!, 1, isFraction) : undefined;
    if (!reading) continue;
    for (const [, { record }] of rowsAround(runs[run]!.place, shape, columns)) {
      const numbers = known.get(record) ?? wholeNumbersIn(record);
      known.set(record, numbers);
      const claims = claimsOn(reading, numbers);
      for (const claim of claims) candidates[run]!.push({ run, ...claim });
      if (claims.length > 0) break;
    }
  }
}

function isFraction({ step, digits }: Reading): boolean {
  return step < 1 && digits >= FEWEST_DIGITS;
}

/** Numbers of an object and of all that is in it; none where they are too many. */
function wholeNumbersIn(record: PayloadNode): Leaf[] {
  const found: Leaf[] = [];
  const nodes = [record];
  for (let looked = 0; nodes.length > 0; ) {
    const node = nodes.pop()!;
    looked += node.leaves.length + 1;
    if (looked > MOST_VALUES) return [];
    for (const leaf of node.leaves)
      if (typeof leaf.value === 'number' && !leaf.isLength && isWhole(leaf.value)) found.push(leaf);
    nodes.push(...node.nodes);
  }
  return new Set(found.map(({ value }) => value)).size > MOST_NUMBERS ? [] : found;
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) >= LEAST;
}

/** Noughts behind tell nothing: a limit of 10.00 is a round number, as 1000 of anything is. */
function tellingDigits({ value }: Leaf): number {
  return String(Math.abs(Number(value))).replace(/0+$/, '').length;
}

type Claim = Omit<Candidate, 'run'>;

/** What may be the number in a smaller power of ten; none where different values may. */
function claimsOn(reading: Reading, numbers: Leaf[]): Claim[] {
  const claims: Claim[] = [];
  const tried = Math.log2(TENS.length * new Set(numbers.map(({ value }) => value)).size);
  for (const leaf of numbers) {
    const ten = TENS.find((one) => contains(reading, Number(leaf.value) * one));
    if (ten === undefined) continue;
    if (claims.length > 0 && claims[0]!.leaf.value !== leaf.value) return [];
    const bits = Math.min(reading.digits, tellingDigits(leaf)) * BITS_PER_DIGIT - tried;
    if (bits < TELLING) continue;
    claims.push({
      start: reading.start,
      end: reading.end,
      leaf,
      transform: 'product',
      bits,
      support: [{ kind: 'computed', weight: ONLY_ONE }],
      formula: `${pathOf(leaf)} × ${ten}`,
    });
  }
  return claims;
}
