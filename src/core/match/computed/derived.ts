/**
 * Derived values: what a page makes of the fields of one object that it shows. A line's total of its price and how many
 * (`3 × $19.90 = $59.70`), an object's part of all (`30 %` of the votes).
 */
import type { Leaf, PayloadNode } from '../../../model';
import { pathOf } from '../../decode/path';
import { contains, type Reading } from '../../read';
import { type Candidate, isExplained, settledNear } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { ownLeaves } from '../leaves/own-leaves';
import { numberBits } from '../look-up/number-bits';
import type { RunText } from '../page/run-text';
import { PartsOfAll } from './parts-of-all';

/** Runs before and after in which an object's other fields are shown. */
const NEAR = 4;
const MOST_NUMBERS = 10;
/** Bits a product must tell beyond the pairs that were tried. */
const TELLING = 5;
/** Nats for what fits the very object that stands beside. */
const FITS = 3.5;

/**
 * Adds claims on numbers that nothing sent explains, and that the objects shown beside them do. `open`: the runs with a number that no
 * column has settled.
 */
export function* findDerived(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  index: LeafIndex,
): Generator<undefined, void> {
  const parts = new PartsOfAll();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const readings = texts[run]!.readings.filter((reading) => isOpen(reading, candidates[run]!));
    if (readings.length === 0) continue;
    const objects = objectsNear(run, candidates);
    for (const reading of readings)
      if (reading.transform === 'percent') parts.note(run, reading, objects);
      else derive(reading, run, objects, candidates[run]!, index);
  }
  parts.claim(candidates);
}

/** Nobody multiplies to learn how long something takes. */
function isOpen(reading: Reading, found: Candidate[]): boolean {
  const { dimension, transform, foreign, value } = reading;
  if (dimension !== 'number' || transform === 'duration') return false;
  return !foreign && value !== 0 && !isExplained(reading, found);
}

/** Objects with a settled claim in the text or beside it, nearest first. */
function objectsNear(run: number, candidates: Candidate[][]): PayloadNode[] {
  const found = new Set<PayloadNode>();
  for (const { leaf } of settledNear(run, candidates, NEAR))
    if (leaf.parent?.kind === 'object') found.add(leaf.parent);
  return [...found].slice(0, 3);
}

function derive(
  reading: Reading,
  run: number,
  objects: PayloadNode[],
  found: Candidate[],
  index: LeafIndex,
): void {
  for (const object of objects) {
    const one = productOf(reading, object, numberBits(reading, index));
    if (!one) continue;
    const { start, end } = reading;
    found.push({ run, start, end, support: [{ kind: 'computed', weight: FITS }], ...one });
    return;
  }
}

type Derived = Pick<Candidate, 'leaf' | 'transform' | 'bits' | 'formula'>;

interface Amount {
  leaf: Leaf;
  number: number;
}

function numbersIn(object: PayloadNode): Amount[] {
  return [...ownLeaves(object)].flatMap((leaf) => {
    const number = leaf.isLength ? null : amountOf(leaf);
    return number ? [{ leaf, number }] : [];
  });
}

/** Two numbers of the object whose product is what is shown, neither of them one. */
function productOf(reading: Reading, object: PayloadNode, bits: number): Derived | null {
  const numbers = numbersIn(object)
    .filter(({ number }) => Math.abs(number) !== 1)
    .slice(0, MOST_NUMBERS);
  const left = bits - Math.log2(Math.max(1, (numbers.length * (numbers.length - 1)) / 2));
  if (left < TELLING) return null;
  for (const [i, one] of numbers.entries())
    for (const other of numbers.slice(i + 1)) {
      if (!contains(reading, one.number * other.number)) continue;
      return {
        leaf: Number.isInteger(one.number) ? other.leaf : one.leaf,
        transform: 'product',
        bits: left,
        formula: `${pathOf(one.leaf)} × ${pathOf(other.leaf)}`,
      };
    }
  return null;
}
