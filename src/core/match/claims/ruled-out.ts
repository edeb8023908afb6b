import { type Candidate, supportBy, supported } from './candidate';

export const NATS_PER_BIT = Math.LN2;

/** Whether a column leaves no doubt that a range shows another leaf of equal value. */
export function isSettledBy(one: Candidate, best: Candidate): boolean {
  return best.start === one.start && best.end === one.end && columnWeight(best) >= BEYOND_DOUBT;
}

/** Nats of a column that leave no doubt which of equal values a cell shows, and by which another must be worse to be dropped. */
const BEYOND_DOUBT = 5;
const WORSE = 6;

/**
 * The claims on a text but for equal values elsewhere, where a column has settled its range: one of forty songs of a
 * genre is shown by the row of its own object. What is dropped here is weighed by nobody any more.
 */
export function withoutRuledOut(found: Candidate[]): Candidate[] {
  if (found.length < 2) return found;
  if (!found.some((one) => columnWeight(one) >= BEYOND_DOUBT)) return found;
  const settled = found.filter((one) => columnWeight(one) >= BEYOND_DOUBT);
  return found.filter(
    (one) =>
      !settled.some(
        (best) =>
          best !== one && best.start === one.start && best.end === one.end && isRuledOut(one, worthOf(best)),
      ),
  );
}

function isRuledOut(one: Candidate, best: number): boolean {
  return (
    worthOf(one) <= best - WORSE && !one.support.some(({ kind }) => kind === 'record' || kind === 'column')
  );
}

function worthOf(one: Candidate): number {
  return supported(one) + one.bits * NATS_PER_BIT;
}

export function columnWeight(one: Candidate): number {
  return supportBy(one, 'column')?.weight ?? 0;
}
