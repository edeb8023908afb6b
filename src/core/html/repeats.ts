import type { Observation, Place } from '../../model';
import { ensure } from '../grouping';
import type { PageShape } from '../match/page/page-shape';
import type { PlaceHashes } from './place-hashes';

/** The same spot in each of several repeated elements: what stands there, and how often. */
export interface Column {
  group: number;
  rows: number;
  texts: Map<string, number>;
}

export interface Repeats {
  /** By run: the columns it is in, innermost first. */
  columnsOf: Column[][];
  /** By run: the repeated elements of those columns it stands in. */
  slotsOf: number[][];
  /** By group of repeated elements: how many spots differ from one to the next. */
  varied: Map<number, number>;
  /** By repeated element: how many of its group are built like it. */
  kin: Map<number, number>;
  /** Hash of names and classes → texts in such places, and how many they are in all. */
  places: Map<number, { texts: Map<string, number>; all: number }>;
  /** Text → hashes of the places where it stands. */
  elsewhere: Map<string, Set<number>>;
}

/** Cells of a row are not a list of one kind. */
const NO_ROWS = new Set(['td', 'th', 'dt', 'dd', 'thead', 'tbody', 'tfoot', 'text()', 'br', 'option']);
const LEVELS_UP = 10;
const MOST_COLUMNS = 4;

export function* repeatsOf(
  { runs, places }: Observation,
  shown: string[],
  shape: PageShape,
  { loose }: PlaceHashes,
): Generator<undefined, Repeats> {
  const columns = new Map<string, Column>();
  const built = new Map<number, Map<number, string[]>>();
  const found: Repeats = {
    columnsOf: [],
    slotsOf: [],
    varied: new Map(),
    kin: new Map(),
    places: new Map(),
    elsewhere: new Map(),
  };
  for (let run = 0; run < runs.length; run++) {
    if (run % 200 === 199) yield;
    const text = shown[run]!;
    const { place } = runs[run]!;
    const mine: Column[] = [];
    const slots: number[] = [];
    for (const { group, slot, way } of spotsOf(place, places, shape)) {
      const column = ensure(columns, `${group}${way}`, () => ({
        group,
        rows: 0,
        texts: new Map<string, number>(),
      }));
      column.rows++;
      column.texts.set(text, (column.texts.get(text) ?? 0) + 1);
      mine.push(column);
      slots.push(slot);
      ensure(
        ensure(built, group, () => new Map<number, string[]>()),
        slot,
        () => [],
      ).push(way);
    }
    found.columnsOf.push(mine);
    found.slotsOf.push(slots);
    const here = ensure(found.places, loose[place]!, () => ({ texts: new Map<string, number>(), all: 0 }));
    here.texts.set(text, (here.texts.get(text) ?? 0) + 1);
    here.all++;
    ensure(found.elsewhere, text.toLowerCase(), () => new Set<number>()).add(loose[place]!);
  }
  yield;
  for (const column of columns.values())
    if (isVaried(column)) found.varied.set(column.group, (found.varied.get(column.group) ?? 0) + 1);
  for (const slots of built.values()) countKin(slots, found.kin);
  return found;
}

/** Repeated elements around a place, innermost first, with the way down from each to the place. */
function* spotsOf(place: number, places: Place[], { siblings, groups }: PageShape) {
  let way = '';
  let count = 0;
  for (
    let at = place, up = 0;
    at >= 0 && up < LEVELS_UP && count < MOST_COLUMNS;
    at = places[at]!.parent, up++
  ) {
    const { name, n } = places[at]!;
    if (siblings[at]! > 1 && !NO_ROWS.has(name)) {
      yield { group: groups[at]!, slot: at, way: `/*${way}` };
      count++;
    }
    way = `/${name}[${n}]${way}`;
  }
}

/** So many different texts are a variety, however long the list: few people write most of a log. */
const VARIETY = 3;

/** The spot has different texts in different elements. */
export function isVaried({ rows, texts }: Column): boolean {
  return rows >= 2 && texts.size >= 2 && texts.size >= Math.min(VARIETY, rows * 0.3);
}

/** Elements are kin when their texts stand in the same kinds of spots, however many of each. */
function countKin(slots: Map<number, string[]>, kin: Map<number, number>): void {
  const counts = new Map<string, number>();
  const built = new Map<number, string>();
  for (const [slot, ways] of slots) {
    const shape = [...new Set(ways.map((way) => way.replace(/\[\d+\]/g, '')))].sort().join();
    built.set(slot, shape);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  for (const [slot, shape] of built) kin.set(slot, counts.get(shape)!);
}
