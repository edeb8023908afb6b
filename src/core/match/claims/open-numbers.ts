import type { Reading } from '../../read';
import type { RunText } from '../page/run-text';
import { type Candidate, explains } from './candidate';
import { isDecided } from './undecided';

/**
 * The runs with a number or a moment that no column has settled, in order: on most pages few. What may be reckoned from other
 * values is looked for on these alone.
 */
export function* openNumbers(
  candidates: Candidate[][],
  texts: readonly RunText[],
): Generator<undefined, number[]> {
  const open: number[] = [];
  for (let run = 0; run < texts.length; run++) {
    if (run % 500 === 499) yield;
    if (texts[run]!.readings.some((reading) => isOpen(reading, candidates[run]!))) open.push(run);
  }
  return open;
}

function isOpen(reading: Reading, found: Candidate[]): boolean {
  return !found.some((one) => one.reading !== undefined && isDecided(one) && explains(one, reading));
}
