/**
 * By how much a price is less or more than the one before it (`-20 %`), where both stand beside; and by how much any number is, whose
 * object says what it was before (`previous`).
 */
import type { Leaf } from '../../../model';
import { pathOf } from '../../decode/path';
import { contains, isShareOfOne, type Reading } from '../../read';
import { type Candidate, isExplained, type Support, settledNear } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { numberBits } from '../look-up/number-bits';
import type { RunText } from '../page/run-text';
import { nowAndBefore } from './now-and-before';

/** Runs before and after in which the two prices stand. */
const NEAR = 6;
/** Bits that the percentage must tell: two amounts make two changes. */
const TELLING = 4;
/** Nats for what two prices that are shown beside make. */
const FITS = 3.5;

/**
 * Adds claims on percentages that two amounts of money of one object, shown beside, explain. `open`: the runs with a number that no
 * column has settled.
 */
export function* findPriceChanges(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  index: LeafIndex,
): Generator<undefined, void> {
  for (let i = 0; i < open.length; i++) {
    if (i % 500 === 499) yield;
    const run = open[i]!;
    for (const reading of texts[run]!.readings) {
      if (!isOpen(reading, candidates[run]!)) continue;
      const bits = numberBits(reading, index);
      const change = bits >= TELLING && changeNear(run, reading, candidates);
      if (change) candidates[run]!.push(claimOn(run, reading, change, bits));
    }
  }
}

function isOpen(reading: Reading, found: Candidate[]): boolean {
  const { value, foreign } = reading;
  return isShareOfOne(reading) && value !== 0 && !foreign && !isExplained(reading, found);
}

interface Change {
  now: Leaf;
  before: Leaf;
}

function changeNear(run: number, reading: Reading, candidates: Candidate[][]): Change | null {
  for (const pair of [amountsNear(run, candidates), ...nowAndBefore(run, candidates)]) {
    const change = changeShown(reading, pair);
    if (change) return change;
  }
  return null;
}

/** `20 % off` and `-20 %` are one change. */
function changeShown(reading: Reading, [one, other]: Leaf[]): Change | null {
  if (!one || !other) return null;
  for (const [now, before] of [
    [one, other],
    [other, one],
  ] as const) {
    const change = Number(now.value) / Number(before.value) - 1;
    if (change !== 0 && (contains(reading, change) || contains(reading, -change))) return { now, before };
  }
  return null;
}

/** The two amounts of one object that stand nearest. */
function amountsNear(run: number, candidates: Candidate[][]): Leaf[] {
  const found: Leaf[] = [];
  for (const { leaf, transform } of settledNear(run, candidates, NEAR)) {
    const isOther = found.includes(leaf) || found.some(({ parent }) => parent !== leaf.parent);
    if (transform === 'currency' && !isOther && found.push(leaf) === 2) break;
  }
  return found;
}

function claimOn(run: number, { start, end }: Reading, { now, before }: Change, bits: number): Candidate {
  const formula = `${pathOf(now)} / ${pathOf(before)} - 1`;
  const support: Support[] = [{ kind: 'computed', weight: FITS }];
  return { run, start, end, leaf: now, transform: 'share', bits, support, formula };
}
