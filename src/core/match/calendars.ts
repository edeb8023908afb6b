/**
 * Calendars: a page that draws a month writes the numbers of its days, from the last of the month before to the first of the next, and
 * above them which month it is. It knows both before anything is sent.
 */
import type { Place, Run } from '../../model';
import { push } from './grouping';
import type { RunText } from './run-text';

/** `17`, `17.`, `17日`. */
const DAY = /^(\d{1,2})(\p{L}{0,3}\.?)$/u;
/** A day with the white space around it. UTF-16 units. */
const LONGEST = 40;
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;
/** Runs above the first day in which the month is named: arrows, the days of the week. */
const ABOVE = 24;
const DAY_MS = 86_400_000;

/** The runs that are days of a month, or its name. */
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
    .flatMap((month) => [...headingAbove(month[0]!, runs, texts), ...month]);
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

function headingAbove(first: number, runs: readonly Run[], texts: readonly RunText[]): number[] {
  for (let run = first - 1; run >= Math.max(0, first - ABOVE); run--)
    if (runs[run]!.node === 'text' && isMonth(runs[run]!.text, texts[run]!)) return [run];
  return [];
}

function isMonth(text: string, { readings }: RunText): boolean {
  const length = text.trim().length;
  return readings.some(({ dimension, step, start, end }) => {
    const isSo = dimension === 'instant' && step >= SHORTEST_MONTH * DAY_MS && step <= LONGEST_MONTH * DAY_MS;
    return isSo && end - start >= length;
  });
}
