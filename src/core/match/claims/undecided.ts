import type { Reading } from '../../read';
import type { RunText } from '../page/run-text';
import type { Candidate } from './candidate';
import { columnWeight } from './ruled-out';

/** Nats of a column from which it says what its numbers are. */
const DECIDED = 2;

/** What a text may say of numbers that no column has settled. */
export function undecided(found: Candidate[], { readings }: RunText): Reading[] {
  if (readings.length === 0) return readings;
  return readings.filter(
    ({ start, end, dimension, foreign }) =>
      dimension !== 'instant' &&
      !foreign &&
      !found.some((one) => one.start < end && one.end > start && isDecided(one)),
  );
}

/** Whether a column says what the claim's text shows. */
export function isDecided(one: Candidate): boolean {
  return columnWeight(one) >= DECIDED;
}
