/** Positions: rows that are numbered 1, 2, 3 are numbered by the page; only a column may say otherwise. */
import type { Run } from '../../model';
import type { RunText } from './find';
import { push } from './grouping';
import type { PageShape } from './records';

const LEVELS = 4;
const FEWEST_ROWS = 3;

/** The runs that count the rows they stand in. */
export function* positionsOn(
  runs: Run[],
  texts: RunText[],
  shape: PageShape,
): Generator<undefined, Set<number>> {
  const columns = new Map<string, { run: number; value: number }[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { words } = texts[run]!.tokens;
    if (runs[run]!.node !== 'text' || words.length !== 1 || !/^\d{1,4}$/.test(words[0]!)) continue;
    const key = columnOf(runs[run]!.place, shape);
    if (key !== null) push(columns, key, { run, value: Number(words[0]) });
  }
  const found = new Set<number>();
  for (const cells of columns.values())
    if (cells.length >= FEWEST_ROWS && cells.every(({ value }, i) => value === cells[0]!.value + i))
      for (const { run } of cells) found.add(run);
  return found;
}

/** Names the column a place is in: the list of its row, and the way from the row to it. */
function columnOf(place: number, { places, siblings, groups }: PageShape): string | null {
  let path = '';
  for (let at = place, up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++) {
    const { name, n } = places[at]!;
    if (siblings[at]! >= FEWEST_ROWS && name !== 'text()' && name !== 'td') return `${groups[at]}${path}`;
    path = `/${name}${n}${path}`;
  }
  return null;
}
