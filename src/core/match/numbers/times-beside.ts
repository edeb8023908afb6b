/** The time of a day that stands beside it: `June 24, 2024`, and below it `Monday, 12:41:58 AM`. */
import type { Run } from '../../../model';
import type { Reading } from '../../read';
import { type Candidate, ensureClaim, type Support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { readAs } from '../look-up/find-numbers';
import type { RunText } from '../page/run-text';

/** How far from the day its time may stand, in runs: what is due, and where, may be said between them. */
const NEAR = 4;
/** Bits at which another claim is worth more. */
const SPECIFIC = 6;
/** Nats for the time of a moment whose day stands beside it: the moment is known, and the time agrees with it. */
const BESIDE = 3;

/**
 * A time alone is looked up near now, since it stands for one on every day. Where the day of a moment is written beside it, it
 * is that moment's.
 */
export function* findTimesBeside(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  index: LeafIndex,
): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { readings } = texts[run]!;
    if (!readings.some(isTime) || candidates[run]!.some(isSpecific)) continue;
    const times = readings.filter(isTime);
    for (const day of daysBeside(run, candidates))
      for (const time of times) {
        const claim = readAs(runs[run]!, run, time, day.leaf, day.reading!.value, index);
        const support: Support[] = [{ kind: 'same-object', weight: BESIDE, detail: { near: 1 } }];
        if (claim) ensureClaim(candidates[run]!, { ...claim, support });
      }
  }
}

/** A number would have to be written so: `5.00` of 5. */
function isSpecific({ bits, transform }: Candidate): boolean {
  return bits >= SPECIFIC && transform !== 'number';
}

/** It stands for one moment on every day, or in every week. */
function isTime({ repeats }: Reading): boolean {
  return repeats === 'day' || repeats === 'week';
}

/** Claims on days that tell no time, in the texts around. */
function daysBeside(run: number, candidates: Candidate[][]): Candidate[] {
  return candidates
    .slice(Math.max(0, run - NEAR), run + NEAR + 1)
    .flat()
    .filter(({ reading, run: of }) => of !== run && reading !== undefined && isDay(reading.reading));
}

const DAY = 86_400_000;

function isDay({ dimension, repeats, step }: Reading): boolean {
  return dimension === 'instant' && repeats === undefined && step === DAY;
}
