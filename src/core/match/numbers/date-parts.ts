/**
 * Days that were sent in parts: `{ "year": 1871, "month": 5, "day": 9 }`, shown as `May 9, 1871` or `09.05.1871`.
 * Each part of the text shows one of them; that all of them fit is no chance, whatever the page calls the month.
 */
import type { Leaf, Run } from '../../../model';
import { firstWhere } from '../../first-where';
import type { Reading } from '../../read';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';
import { type Parts, partsOf } from './parts-of-dates';

const DAY = 86_400_000;
const LONGEST_MONTH = 31 * DAY;
/** More objects with the same day tell nothing of which is shown. */
const MOST_EQUAL = 8;
/** Of each part, and nats for the others that fit. */
const BITS = 8;
const ALL_FIT = 4;

/** Adds claims of years, months and days on the dates that they make together. */
export function* findDateParts(
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  { leaves }: LeafIndex,
): Generator<undefined, void> {
  const dates: Parts[] = [];
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const date = partsOf(leaves[i]!);
    if (date) dates.push(date);
  }
  if (dates.length === 0) return;
  dates.sort((a, b) => a.moment - b.moment);
  const dateOf = new Map(
    dates.flatMap((date) => [date.year, date.month, date.day].map((leaf) => [leaf, date])),
  );
  for (let run = 0; run < runs.length; run++) {
    if (run % 100 === 99) yield;
    for (const reading of texts[run]!.readings) {
      if (reading.dimension !== 'instant' || reading.repeats || reading.step > LONGEST_MONTH) continue;
      const found = candidates[run]!;
      for (const date of shownBy(reading, dates) ?? shownBy(reading, ofRow(found, dateOf)) ?? [])
        claimParts(found, run, runs[run]!.text, reading, date);
    }
  }
}

/** The dates within a reading: days of objects that have one, months of those that have none; null where they are many. `dates`: by moment. */
function shownBy({ step, min, max }: Reading, dates: Parts[]): Parts[] | null {
  const shown: Parts[] = [];
  const first = firstWhere(dates.length, (i) => dates[i]!.moment >= min);
  for (let at = first; at < dates.length && dates[at]!.moment <= max; at++) {
    const isAsExact = dates[at]!.day ? step === DAY : step > DAY;
    if (isAsExact) shown.push(dates[at]!);
    if (shown.length > MOST_EQUAL) return null;
  }
  return shown;
}

/** The dates of which a row has claimed some part already. */
function ofRow(found: Candidate[], dateOf: ReadonlyMap<Leaf | undefined, Parts>): Parts[] {
  const dates = found.flatMap(({ leaf, crowd }) => (crowd ? [] : (dateOf.get(leaf) ?? [])));
  return [...new Set(dates)].sort((a, b) => a.moment - b.moment);
}

function claimParts(
  found: Candidate[],
  run: number,
  text: string,
  { start, end }: Reading,
  { year, month, day }: Parts,
): void {
  const shown = text.slice(start, end);
  const add = (leaf: Leaf, transform: Candidate['transform'], at: number, length: number) => {
    const claim = {
      run,
      start: start + at,
      end: start + at + length,
      leaf,
      transform,
      bits: BITS,
      support: [],
    };
    support(ensureClaim(found, claim), 'same-object', ALL_FIT);
  };
  const number = (leaf: Leaf, one: RegExpExecArray | undefined) => {
    if (one) add(leaf, 'number', one.index, one[0].length);
  };
  const numbers = [...shown.matchAll(/\d+/g)];
  const own = (leaf: Leaf) => numbers.find(([digits]) => Number(digits) === Number(leaf.value));
  // The name of a weekday comes before it.
  const name = [...shown.matchAll(/\p{L}{3,}/gu)].at(-1);
  number(year, own(year));
  if (name) {
    add(month, 'date', name.index, name[0].length);
    if (day) number(day, own(day));
    return;
  }
  const rest = numbers.filter((one) => one !== own(year));
  // The day goes first, but after a year, and where the numbers say otherwise.
  const isMonthFirst = !day || numbers[0] !== rest[0] || Number(rest[0]?.[0]) !== Number(day.value);
  const [first, second] = isMonthFirst ? [month, day] : [day, month];
  number(first, rest[0]);
  if (second) number(second, rest[1]);
}
