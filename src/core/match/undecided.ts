import type { Reading } from '../read';
import type { Candidate } from './candidate';
import type { RunText } from './run-text';

/** Nats from which a column settles its cells. */
const SETTLED = 2;

/** What a text may say of numbers that no column has settled. */
export function undecided(found: Candidate[], { readings }: RunText): Reading[] {
  if (readings.length === 0) return readings;
  return readings.filter(
    ({ start, end, dimension, foreign }) =>
      dimension !== 'instant' &&
      !foreign &&
      !found.some((one) => one.start < end && one.end > start && isSettled(one)),
  );
}

function isSettled({ support }: Candidate): boolean {
  return support.some(({ kind, weight }) => kind === 'column' && weight >= SETTLED);
}
