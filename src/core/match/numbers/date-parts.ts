/**
 * Days that were sent in parts: `{ "year": 1871, "month": 5, "day": 9 }`, shown as `May 9, 1871`. Each part of the text shows one of
 * them; that all of them fit is no chance, whatever the page calls the month.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { firstWhere } from '../../first-where';
import type { Reading } from '../../read';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';

const DAY = 86_400_000;
const LONGEST_MONTH = 31 * DAY;
const NOON = DAY / 2;
/** More objects with the same day tell nothing of which is shown. */
const MOST_EQUAL = 8;
/** Of each part, and nats for the others that fit. */
const BITS = 8;
const ALL_FIT = 4;

interface Parts {
  year: Leaf;
  month: Leaf;
  day: Leaf | undefined;
  /** The middle of the day or the month, in ms: it is the same day in any zone. */
  moment: number;
}

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
  for (let run = 0; run < runs.length; run++) {
    if (run % 100 === 99) yield;
    for (const reading of texts[run]!.readings) {
      if (reading.dimension !== 'instant' || reading.repeats || reading.step > LONGEST_MONTH) continue;
      for (const date of shownBy(reading, dates))
        claimParts(candidates[run]!, run, runs[run]!.text, reading, date);
    }
  }
}

/** The date of an object, by its year. */
function partsOf(leaf: Leaf): Parts | null {
  if (leaf.key !== 'year' || leaf.parent?.kind !== 'object') return null;
  const [year, month, day] = ['year', 'month', 'day'].map((key) => wholeNumber(leaf.parent!, key));
  if (!year || !month) return null;
  const date = Number(day?.value ?? 15);
  return { year, month, day, moment: Date.UTC(Number(year.value), Number(month.value) - 1, date) + NOON };
}

function wholeNumber({ leaves }: PayloadNode, key: string): Leaf | undefined {
  return leaves.find((leaf) => leaf.key === key && /^\d{1,4}$/.test(String(leaf.value)));
}

/** The dates within a reading: days of objects that have one, months of those that have none. None where they are many. */
function shownBy({ step, min, max }: Reading, dates: Parts[]): Parts[] {
  const shown: Parts[] = [];
  const first = firstWhere(dates.length, (i) => dates[i]!.moment >= min);
  for (let at = first; at < dates.length && dates[at]!.moment <= max; at++) {
    const isAsExact = dates[at]!.day ? step === DAY : step > DAY;
    if (isAsExact) shown.push(dates[at]!);
    if (shown.length > MOST_EQUAL) return [];
  }
  return shown;
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
  const digits = (leaf: Leaf) => {
    const one = new RegExp(`(?<!\\d)0?${Number(leaf.value)}(?!\\d)`).exec(shown);
    if (one) add(leaf, 'number', one.index, one[0].length);
  };
  digits(year);
  if (day) digits(day);
  // The name of a weekday comes before it.
  const name = [...shown.matchAll(/\p{L}{3,}/gu)].at(-1);
  if (name) add(month, 'date', name.index, name[0].length);
}
