/** The shape of a page: which of its elements are repeated, as rows, cards and items of lists are. */
import type { Place } from '../../../model';
import { ensure } from '../../grouping';

/** How far up a text looks for repeated elements, and a leaf for the object it belongs to. */
export const LEVELS_UP = 14;

/** By place: what it is repeated with. */
export interface PageShape {
  places: Place[];
  /** Number of siblings of the same name, by place. */
  siblings: Int32Array;
  /** Number of the group (parent and name) a place is repeated in. */
  groups: Int32Array;
  /** Number of its name. */
  names: Int32Array;
  /** Number of places right below it. */
  children: Int32Array;
  /** What `repeatedAbove` answered: a dozen passes ask it of every text. */
  repeated: (readonly number[] | undefined)[];
}

export function* shapeOf(places: Place[]): Generator<undefined, PageShape> {
  const numbers = new Map<string, number>();
  const ids = new Map<number, number>();
  const counts: number[] = [];
  const groups = new Int32Array(places.length);
  const names = new Int32Array(places.length);
  const children = new Int32Array(places.length);
  for (let place = 0; place < places.length; place++) {
    if (place % 2000 === 1999) yield;
    const { parent, name } = places[place]!;
    names[place] = ensure(numbers, name, () => numbers.size);
    const key = (parent + 1) * 4096 + (names[place]! % 4096);
    const id = ensure(ids, key, () => ids.size);
    counts[id] = (counts[id] ?? 0) + 1;
    groups[place] = id;
    if (parent >= 0) children[parent]!++;
  }
  const repeated: PageShape['repeated'] = new Array(places.length);
  return { places, groups, names, children, repeated, siblings: groups.map((id) => counts[id]!) };
}

/** Repeated elements around a place, innermost first. */
export function repeatedAbove(place: number, shape: PageShape): readonly number[] {
  const known = shape.repeated[place];
  if (known) return known;
  const found: number[] = [];
  for (let at = place, up = 0; at >= 0 && up < LEVELS_UP; at = shape.places[at]!.parent, up++)
    if (shape.siblings[at]! > 1 && shape.places[at]!.name !== 'text()') found.push(at);
  // It is kept: without room for more.
  const exact = found.slice();
  shape.repeated[place] = exact;
  return exact;
}

/** The lists of repeated elements that a place is in an item of, each with the way from the item to it. */
export function rowsAround(place: number, shape: PageShape, levels: number): string[] {
  return repeatedAbove(place, shape)
    .slice(0, levels)
    .map((slot) => {
      let way = '';
      for (let at = place; at !== slot; at = shape.places[at]!.parent)
        way += `/${shape.places[at]!.name}${shape.places[at]!.n}`;
      return `${shape.groups[slot]}${way}`;
    });
}
