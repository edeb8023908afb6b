/**
 * Months and years over rows: `October 2026` above `Fri 30` and `Wed 28` says of these rows' moments what they leave out. A heading that stands
 * among the rows is one; one that stands apart from all of them may say what the page was turned to, as a calendar's does.
 */
import type { Leaf, Run } from '../../../model';
import { ensure } from '../../grouping';
import type { Reading } from '../../read';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, ensureClaim, isExplained, isSettled, support } from '../claims/candidate';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';

const DAY = 86_400_000;
const MONTH = 28 * DAY;
/** Texts below a heading that are looked at. */
const MOST_TEXTS = 400;
/** Elements around a heading that may stand beside its rows. */
const LEVELS = 4;
const FEWEST = 2;
const BITS = 4;
/** Nats for the only heading, and for each of several. */
const ONE = 3;
const SEVERAL = 5;

interface Heading {
  run: number;
  reading: Reading;
}

/** Moments that rows show below a heading, in their order, and by which runs. */
interface Below {
  heading: Heading;
  moments: { run: number; leaf: Leaf; at: number }[];
}

export function* findMonthsAbove(
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
): Generator<undefined, void> {
  const headings: Heading[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    const reading = runs[run]!.node === 'text' ? headingIn(texts[run]!, runs[run]!.text) : undefined;
    if (reading) headings.push({ run, reading });
  }
  const all = headings.map((heading, i) => below(heading, headings[i + 1]?.run ?? runs.length, candidates));
  const told = all.filter(({ moments }) => moments.length > 0);
  if (!told.every(isOfItsRows)) return;
  for (const one of told)
    if (told.length >= FEWEST || standsAmong(one, runs, shape))
      claim(one, runs, candidates, told.length >= FEWEST ? SEVERAL : ONE);
}

/** All of a text as a month or a year. */
function headingIn({ readings }: RunText, text: string): Reading | undefined {
  const months = readings.filter(
    ({ dimension, step, repeats }) => dimension === 'instant' && step >= MONTH && !repeats,
  );
  if (months.length === 0) return undefined;
  const whole = trimmedRange(text);
  return months.find(({ start, end }) => start === whole.start && end === whole.end);
}

function below(heading: Heading, next: number, candidates: Candidate[][]): Below {
  const moments: Below['moments'] = [];
  for (let run = heading.run + 1; run < Math.min(next, heading.run + MOST_TEXTS); run++) {
    const day = candidates[run]!.find((one) => isDay(one) && isSettled(one));
    if (day) moments.push({ run, leaf: day.leaf, at: day.reading!.value });
  }
  return { heading, moments };
}

function isDay({ reading }: Candidate): boolean {
  return reading?.reading.dimension === 'instant' && reading.reading.step < MONTH;
}

function isOfItsRows({ heading, moments }: Below): boolean {
  return moments.every(({ at }) => at >= heading.reading.min && at <= heading.reading.max);
}

/** Whether rows with different moments are siblings of an element around the heading. */
function standsAmong({ heading, moments }: Below, runs: readonly Run[], { places }: PageShape): boolean {
  const siblings = new Map<number, Set<number>>();
  for (const { run } of moments)
    for (let at = runs[run]!.place, up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++)
      ensure(siblings, places[at]!.parent, () => new Set()).add(at);
  let at = runs[heading.run]!.place;
  for (let up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++)
    if ((siblings.get(places[at]!.parent)?.size ?? 0) >= FEWEST) return true;
  return false;
}

function claim(
  { heading, moments }: Below,
  runs: readonly Run[],
  candidates: Candidate[][],
  nats: number,
): void {
  const { run, reading } = heading;
  const range = trimmedRange(runs[run]!.text);
  const { leaf } = moments[0]!;
  if (isExplained(range, candidates[run]!)) return;
  const made: Candidate = {
    run,
    ...range,
    leaf,
    transform: 'date',
    bits: BITS,
    support: [],
    reading: { reading, value: moments[0]!.at },
  };
  support(ensureClaim(candidates[run]!, made), 'list-items', nats);
}
