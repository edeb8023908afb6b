import type { PageShape } from './page-shape';

const LEVELS = 4;
const FEWEST_ROWS = 3;

/** Where a place is in a table: the names of its rows and of the column, and which of the rows it is, from 1. */
interface Cell {
  rows: number;
  column: string;
  row: number;
}

/** The columns a place may be in: each list that it is in an item of, and the way from the item to it. */
export function cellsOf(place: number, { places, siblings, groups }: PageShape): Cell[] {
  const cells: Cell[] = [];
  let path = '';
  for (let at = place, up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++) {
    const { name, n } = places[at]!;
    if (siblings[at]! >= FEWEST_ROWS && name !== 'text()' && name !== 'td')
      cells.push({ rows: groups[at]!, column: `${groups[at]}${path}`, row: n });
    path = `/${name}${n}${path}`;
  }
  return cells;
}

/** Names these columns. */
export function columnsOf(place: number, shape: PageShape): string[] {
  return cellsOf(place, shape).map(({ column }) => column);
}
