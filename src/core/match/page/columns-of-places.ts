import type { PageShape } from './page-shape';

const LEVELS = 4;
const FEWEST_ROWS = 3;

/** Names the columns a place may be in: each list that it is in an item of, and the way from the item to it. */
export function columnsOf(place: number, { places, siblings, groups }: PageShape): string[] {
  const keys: string[] = [];
  let path = '';
  for (let at = place, up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++) {
    const { name, n } = places[at]!;
    if (siblings[at]! >= FEWEST_ROWS && name !== 'text()' && name !== 'td') keys.push(`${groups[at]}${path}`);
    path = `/${name}${n}${path}`;
  }
  return keys;
}
