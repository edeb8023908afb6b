/**
 * Remainders: programs send the whole and what is left of it, and pages show what is done of the whole. In `3 MB of 8 MB`
 * the first may be no field at all, but the second less a field that is named as a remainder.
 */
import type { Leaf, Run } from '../../../model';
import { pathOf } from '../../decode/path';
import { contains } from '../../read';
import { type Candidate, support, supported } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import type { RunText } from '../page/run-text';
import { splitKey } from '../words/key-words';

const LEFT = new Set([
  'left',
  'remaining',
  'remain',
  'rest',
  'free',
  'available',
  'avail',
  'unused',
  'pending',
  'missing',
]);
/** What parts a share from its whole: a short word or a stroke. */
const OF = /^\s*(?:\/|\p{L}{2,4}|\p{L}{2,3}\s\p{L}{2,3})\s*$/u;
/** Nats by which the whole must be settled, and for a share that fits it. */
const SETTLED = 3;
const FITS = 7.8;

/** Adds claims on shares of a whole that stands behind them in the same text. */
export function* findRemainders(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    if (texts[run]!.readings.length < 2) continue;
    const wholes = candidates[run]!.filter((one) => one.reading && supported(one) >= SETTLED);
    for (const whole of wholes) findShare(whole, candidates[run]!, texts[run]!, runs[run]!);
  }
}

function findShare(whole: Candidate, found: Candidate[], { readings }: RunText, { text }: Run): void {
  const total = whole.reading!.value;
  const left = whole.leaf.parent?.leaves.find((leaf) => isRemainder(leaf, total));
  if (!left || left === whole.leaf) return;
  for (const reading of readings) {
    if (reading.end > whole.start || !OF.test(text.slice(reading.end, whole.start))) continue;
    if (!contains(reading, total - Number(left.value))) continue;
    if (found.some((one) => one.formula && one.start === reading.start && one.end === reading.end)) continue;
    const one: Candidate = {
      run: whole.run,
      start: reading.start,
      end: reading.end,
      leaf: left,
      transform: 'share',
      bits: 0,
      support: [],
      formula: `${pathOf(whole.leaf)} - ${pathOf(left)}`,
    };
    support(one, 'computed', FITS);
    // Of the row's own object, as the whole is.
    if (whole.support.some(({ kind }) => kind === 'record')) support(one, 'record', 0);
    found.push(one);
  }
}

function isRemainder({ key, value }: Leaf, total: number): boolean {
  const left = amountOf({ value });
  if (typeof key !== 'string' || left === null || left > total) return false;
  return splitKey(key).some((word) => LEFT.has(word));
}
