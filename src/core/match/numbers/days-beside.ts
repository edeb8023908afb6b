/** The number of a day that stands beside its month or weekday, as on the leaf of a calendar: `MAY`, and below it `19`. */
import type { Observation, Run } from '../../../model';
import { offsetAt, type Reading, zoneOf } from '../../read';
import { type Candidate, ensureClaim, type Support } from '../claims/candidate';
import { columnWeight } from '../claims/ruled-out';

/** How far from the month its day may stand, in runs. */
const NEAR = 1;
/** Days that may be meant where no column says so. */
const MOST_DAYS = 2;
/** Of 31 days one, and nats for the moment that is known. */
const BITS = 5;
const BESIDE = 4;
const DAY = 86_400_000;
const ALONE = /^\s*(\d{1,2})\.?\s*$/;

/** Adds claims of the moments whose month or weekday stands beside a number that is their day. */
export function* findDaysBeside(
  candidates: Candidate[][],
  { runs, ...env }: Observation,
): Generator<undefined, void> {
  const zone = zoneOf(env);
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const shown = dayShown(runs[run]!);
    if (!shown || candidates[run]!.some((one) => columnWeight(one) > 0)) continue;
    for (const { leaf, reading } of namesBeside(run, candidates)) {
      const days = [reading!.value, reading!.value + offsetAt(zone, reading!.value)].map(dayOf);
      if (!days.includes(shown.day)) continue;
      const support: Support[] = [{ kind: 'same-object', weight: BESIDE, detail: { near: 1 } }];
      const { start, end } = shown;
      ensureClaim(candidates[run]!, { run, start, end, leaf, transform: 'date', bits: BITS, support });
    }
  }
}

function dayShown({ node, text }: Run): { day: number; start: number; end: number } | null {
  const digits = node === 'text' ? ALONE.exec(text)?.[1] : undefined;
  const day = Number(digits);
  if (!digits || day < 1 || day > 31) return null;
  const start = text.indexOf(digits);
  return { day, start, end: start + digits.length };
}

function dayOf(wall: number): number {
  return new Date(wall).getUTCDate();
}

/** Claims on months and weekdays in the texts around: those that a column says, or all where they are of hardly more than one day. */
function namesBeside(run: number, candidates: Candidate[][]): Candidate[] {
  const around = candidates
    .slice(Math.max(0, run - NEAR), run + NEAR + 1)
    .flat()
    .filter(({ reading, run: of }) => of !== run && reading !== undefined && isName(reading.reading));
  const settled = around.filter((one) => columnWeight(one) > 0);
  if (settled.length > 0) return settled;
  const days = new Set(around.map(({ reading }) => Math.floor(reading!.value / DAY)));
  return days.size <= MOST_DAYS ? around : [];
}

/** A month in any year, a day in any week. */
function isName({ dimension, repeats, step }: Reading): boolean {
  return dimension === 'instant' && (repeats === 'week' || repeats === 'year') && step >= DAY;
}
