/** Positions: rows that are numbered 1, 2, 3 (or `3.`, `2.`, `1.`) are numbered by the page, as are the scale of an axis (`0s`, `5s`,
 *  `10s`), a pager's pages, the days of a month and the hours of a day; only a column may say otherwise. */
import type { Run } from '../../../model';
import { push } from '../../grouping';
import { axesOn } from './axes';
import { calendarsOn } from './calendars';
import { columnsOf } from './columns-of-places';
import { dayAxesOn } from './day-axes';
import type { PageShape } from './page-shape';
import { pagesInPagers } from './pager-elements';
import { pagesOn } from './pagers';
import { firstsInPieces } from './pagers-in-pieces';
import type { RunText } from './run-text';

const FEWEST_ROWS = 3;
/** A scale in other steps than one has more marks. */
const FEWEST_MARKS = 5;
/** One that leaves marks out is longer still, and most of its steps are equal. */
const FEWEST_WITH_GAPS = 16;
const MOSTLY = 0.75;
const WIDEST = 3;
/**
 * A number, and a unit that all marks have (`5s`) or what goes with a number of a row (`#5`, `5.`). Without the flag `i`, by which
 * V8 takes 1.5 ms to compile the letters of all scripts.
 */
const NUMBERED = /^(?:#|№|[Nn][Oo]\. )?(\d{1,4})(\p{L}{0,3}|[%.)])$/u;
/** What all rows are called, and which of them it is: `Step 2`, `Passo: 2`. */
const CALLED = /^(\p{L}{2,15}:?) (\d{1,3})$/u;
/** A mark of a scale from the best down: `5 stars`, `4 stars`. The last may have another word (`1 star`). */
const GRADE = /^(\d{1,2}) (\p{L}+)$/u;
const FEWEST_GRADES = 4;
const LAST_GRADE = 2;
/** What follows the number of a row, in a text of its own, too. */
const AFTER_NUMBER = /^[.)]/;

/** The runs that count the rows they stand in, or pages. `isSent`: whether a run was sent with its number, as names are. */
export function* positionsOn(
  runs: Run[],
  texts: RunText[],
  shape: PageShape,
  isSent: (run: number) => boolean,
): Generator<undefined, Set<number>> {
  const columns = new Map<string, { run: number; value: number }[]>();
  const called: typeof columns = new Map();
  const grades: typeof columns = new Map();
  const numbers: typeof columns = new Map();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { words } = texts[run]!.tokens;
    const text = runs[run]!.text.trim();
    const numbered = NUMBERED.exec(text);
    const [, name, place] = CALLED.exec(text) ?? [];
    const [, digits = place, unit = name] = numbered ?? GRADE.exec(text) ?? [];
    if (runs[run]!.node !== 'text' || words.length === 0 || digits === undefined) continue;
    const kind = numbered ? columns : name ? called : grades;
    if (kind === called && isSent(run)) continue;
    const isNumber = AFTER_NUMBER.test(unit ?? '') || isBeforeMark(run, runs, shape);
    for (const key of columnsOf(runs[run]!.place, shape)) {
      push(kind, `${unit} ${key}`, { run, value: Number(digits) });
      if (isNumber) push(numbers, `${key}`, { run, value: Number(digits) });
    }
  }
  const pages = [
    ...pagesOn(runs, shape),
    ...(yield* pagesInPagers(runs, shape)),
    ...(yield* firstsInPieces(runs, shape)),
  ];
  const calendars = yield* calendarsOn(runs, texts, shape.places);
  const hours = yield* dayAxesOn(runs, shape);
  const found = new Set([...pages, ...axesOn(runs, shape), ...calendars, ...hours]);
  for (const cells of columns.values())
    if (isScale(cells.map(({ value }) => value))) for (const { run } of cells) found.add(run);
  for (const cells of called.values())
    if (cells[0]!.value === 1 && isEven(cells.map(({ value }) => value)))
      for (const { run } of cells) found.add(run);
  for (const cells of grades.values())
    if (cells.length >= FEWEST_GRADES && isDownTo(LAST_GRADE, cells))
      for (const { run } of cells) found.add(run);
  for (const cells of numbers.values())
    if (cells.length >= FEWEST_ROWS && isDownTo(1, cells)) for (const { run } of cells) found.add(run);
  return found;
}

/** `3` and `.` in one element. */
function isBeforeMark(run: number, runs: Run[], { places }: PageShape): boolean {
  const [number, mark] = [runs[run]!, runs[run + 1]];
  const parentOf = ({ place }: Run) => places[place]!.parent;
  return mark?.node === 'text' && AFTER_NUMBER.test(mark.text) && parentOf(mark) === parentOf(number);
}

/** One less each, down to one that is no more than `last`. */
function isDownTo(last: number, cells: { value: number }[]): boolean {
  return (
    cells.at(-1)!.value <= last && cells.every(({ value }, i) => i === 0 || value === cells[i - 1]!.value - 1)
  );
}

function isScale(values: number[]): boolean {
  return isEven(values) || isEvenWithGaps(values);
}

/** The marks of a long axis but for those that have a row of their own: `1896 1898 1901 1903`. */
function isEvenWithGaps(values: number[]): boolean {
  if (values.length < FEWEST_WITH_GAPS) return false;
  const steps = values.slice(1).map((value, i) => value - values[i]!);
  const least = steps.reduce((a, b) => Math.min(a, b));
  const regular = steps.filter((step) => step === least).length;
  return least > 0 && regular >= steps.length * MOSTLY && steps.every((step) => step <= least * WIDEST);
}

function isEven([first = 0, second = 0, ...rest]: number[]): boolean {
  const step = second - first;
  const fewest = step === 1 ? FEWEST_ROWS : FEWEST_MARKS;
  return (
    step !== 0 && rest.length + 2 >= fewest && rest.every((value, i) => value === second + step * (i + 1))
  );
}
