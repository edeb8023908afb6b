/**
 * Calendars: a page that draws a month writes the numbers of its days, from the last of the month before to the first of the next, and
 * above them the days of the week and which month it is. It knows all of them before anything is sent.
 */
import type { Place, Run } from '../../../model';
import { push } from '../../grouping';
import type { RunText } from './run-text';

/** `17`, `17.`, `17日`. */
const DAY = /^(\d{1,2})(\p{L}{0,3}\.?)$/u;
/** A day with the white space around it. UTF-16 units. */
const LONGEST = 40;
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;
/** Runs above the first day among which are the days of the week and the name of the month. */
const ABOVE = 24;
/** Some leave out the end of the week. */
const FEWEST_WEEKDAYS = 5;
const DAY_MS = 86_400_000;

/** The runs that are days of a month, the days of the week above them, or its name. */
export function* calendarsOn(
  runs: readonly Run[],
  texts: readonly RunText[],
  places: readonly Place[],
): Generator<undefined, number[]> {
  const rows = new Map<string, { run: number; day: number }[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 2000 === 1999) yield;
    const { node, text, place } = runs[run]!;
    const [, digits, unit] = node === 'text' && text.length <= LONGEST ? (DAY.exec(text.trim()) ?? []) : [];
    if (digits !== undefined)
      push(rows, `${unit} ${namesAbove(place, places)}`, { run, day: Number(digits) });
  }
  return [...rows.values()]
    .flatMap((days) => monthsIn(days))
    .flatMap((month) => [...headAbove(month[0]!, runs, texts), ...month]);
}

function namesAbove(place: number, places: readonly Place[]): string {
  let names = '';
  for (let at = place; at >= 0; at = places[at]!.parent) names += `/${places[at]!.name}`;
  return names;
}

/** Days one after the other, of a whole month at least; rows that are numbered go on. */
function monthsIn(days: { run: number; day: number }[]): number[][] {
  const months: number[][] = [[]];
  let before = 0;
  for (const { run, day } of days) {
    const isNext = day === before + 1 || (day === 1 && before >= SHORTEST_MONTH);
    if (isNext && day > LONGEST_MONTH) months.pop();
    if (!isNext || day > LONGEST_MONTH) months.push([]);
    if (day <= LONGEST_MONTH) months.at(-1)!.push(run);
    before = day;
  }
  return months.filter(({ length }) => length >= SHORTEST_MONTH);
}

function headAbove(first: number, runs: readonly Run[], texts: readonly RunText[]): number[] {
  const weekdays: number[] = [];
  const months: number[] = [];
  for (let run = first - 1; run >= Math.max(0, first - ABOVE) && months.length === 0; run--) {
    if (runs[run]!.node !== 'text') continue;
    if (isStretch(runs[run]!.text, texts[run]!, DAY_MS, DAY_MS)) weekdays.push(run);
    if (isStretch(runs[run]!.text, texts[run]!, SHORTEST_MONTH * DAY_MS, LONGEST_MONTH * DAY_MS))
      months.push(run);
  }
  const isWeek = new Set(weekdays.map((run) => runs[run]!.text.trim())).size >= FEWEST_WEEKDAYS;
  return isWeek ? [...weekdays, ...months] : months;
}

/** Whether a text names a stretch of time that is so long, ms, and nothing else. */
function isStretch(text: string, { readings }: RunText, shortest: number, longest: number): boolean {
  const length = text.trim().length;
  return readings.some(
    ({ dimension, step, start, end }) =>
      dimension === 'instant' && step >= shortest && step <= longest && end - start >= length,
  );
}
