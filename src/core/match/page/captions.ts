/**
 * Captions: the words of the page that name a value. Beside it in its own text (`Ratio: 1.2`, `3 seeds`), in the same
 * small group of texts (a figure and its legend, `dt` and `dd`), at the head of its column, in its element's attributes.
 */

import type { Run } from '../../../model';
import { firstWhere } from '../../first-where';
import { ensure } from '../../grouping';
import { tokensOf } from '../words/tokens';
import type { PageShape } from './page-shape';
import type { RunText } from './run-text';

/** Words that may name a value, and how much that says, 0 to 1. */
export interface Caption {
  words: string[];
  weight: number;
  /** As it stands on the page, where it is a text of its own. */
  text?: string;
  /** It names the value's row, or its column. */
  isAxis?: true;
}

/** Where captions stand on a page. */
export interface Captions {
  /** First and last run below each place; -1 where there is none. */
  first: Int32Array;
  last: Int32Array;
  /** Rows of column headings in the order of the page. */
  heads: Head[];
  /** The same outside of tables. */
  freeHeads: FreeHead[];
  /** Number of `th` cells at the start of each row. */
  rowHeads: Map<number, number>;
  /** Run of the only `th` of a row. */
  rowNames: Map<number, number>;
}

interface Head {
  /** Run of the last heading: what comes later may be below it. */
  last: number;
  /** Column → run. */
  cells: Map<number, number>;
}

interface FreeHead extends Head {
  /** Of the element around the headings. */
  place: number;
  /** A column of boxes to tick has none. */
  columns: number;
}

/** Finds what stands where, once for the page. */
export function* captionsOf(runs: Run[], shape: PageShape): Generator<undefined, Captions> {
  const first = new Int32Array(shape.places.length).fill(-1);
  const last = new Int32Array(shape.places.length).fill(-1);
  const rows = new Map<number, Map<number, number>>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 1000 === 999) yield;
    if (runs[run]!.node === 'attribute') continue;
    for (let at = runs[run]!.place; at >= 0; at = shape.places[at]!.parent) {
      if (first[at] === -1) first[at] = run;
      last[at] = Math.max(last[at]!, run);
      const { name, parent, n } = shape.places[at]!;
      if (name !== 'th' || parent < 0) continue;
      const row = rows.get(parent);
      if (!row) rows.set(parent, new Map([[n, run]]));
      else if (!row.has(n)) row.set(n, run);
    }
  }
  const rowHeads = new Map([...rows].map(([row, cells]) => [row, cells.size]));
  const rowNames = new Map<number, number>();
  for (const [row, cells] of rows)
    if (cells.size === 1) for (const name of cells.values()) rowNames.set(row, name);
  const heads: Head[] = [...rows.values()]
    .filter((cells) => cells.size >= 2)
    .map((cells) => ({ cells, last: Math.max(...cells.values()) }));
  const free = yield* headsOutsideTables(runs, shape, first, last);
  return { first, last, heads: inOrder(heads), freeHeads: inOrder(free), rowHeads, rowNames };
}

function inOrder<T extends Head>(heads: T[]): T[] {
  return heads.sort((a, b) => a.last - b.last);
}

/** Headings of fewer columns are hard to tell from other short texts. */
const FEWEST_HEADINGS = 3;
const HEADING = /^\s*(?=[^\d]{2,40}$)\S+(?:\s+\S+){0,3}\s*$/u;

/** Elements of one name, without a gap, each with one short text and nothing else. */
function* headsOutsideTables(
  runs: Run[],
  { places, siblings, groups }: PageShape,
  first: Int32Array,
  last: Int32Array,
): Generator<undefined, FreeHead[]> {
  const rows = new Map<number, FreeHead>();
  const spoilt = new Set<number>();
  for (let place = 0; place < places.length; place++) {
    if (place % 2000 === 1999) yield;
    const { name, n, parent } = places[place]!;
    const group = groups[place]!;
    if (siblings[place]! < FEWEST_HEADINGS || first[place]! < 0 || spoilt.has(group) || NO_HEADING.has(name))
      continue;
    if (first[place] !== last[place] || !HEADING.test(runs[first[place]!]!.text)) {
      spoilt.add(group);
      rows.delete(group);
      continue;
    }
    const columns = siblings[place]!;
    const row = ensure(rows, group, () => ({ place: parent, columns, last: -1, cells: new Map() }));
    row.cells.set(n, first[place]!);
    row.last = Math.max(row.last, first[place]!);
  }
  return [...rows.values()].filter(({ cells }) => cells.size >= FEWEST_HEADINGS && cells.has(cells.size));
}

const NO_HEADING = new Set(['text()', 'td', 'th', 'tr', 'br', 'p']);

/** A text of more words names nothing. */
const MOST_WORDS = 4;
const MOST_OTHERS = 3;
const SMALL_GROUP = 0.9;
const BEFORE = 0.7;
const HEAD = 0.95;
const HINTED = 0.9;
/** Classes and the like name how a thing looks as often as what it is. */
const STYLED = 0.6;

/** What stands around a run, outside its text. */
export function captionsAround(
  run: number,
  runs: Run[],
  texts: RunText[],
  shape: PageShape,
  captions: Captions,
): Caption[] {
  const found: Caption[] = [];
  const add = (at: number, weight: number, more?: { isAxis: true }) => {
    const words = texts[at]?.tokens.words ?? [];
    if (at !== run && words.length > 0 && words.length <= MOST_WORDS)
      found.push({ words, weight, text: runs[at]!.text.trim(), ...more });
  };
  const named = (at: number) => NAMING_TEXT.test(runs[at]!.text);
  const cell = cellOf(run, runs[run]!.place, shape, captions);
  if (cell?.head !== undefined) add(cell.head, HEAD, { isAxis: true });
  if (cell?.row !== undefined) add(cell.row, HEAD, { isAxis: true });
  // What stands in the cell before names that cell.
  const first = cell?.head === undefined ? 0 : captions.first[cell.place]!;
  for (let at = run - 1; at >= Math.max(first, run - FAR_BEFORE); at--)
    if (named(at)) {
      add(at, BEFORE);
      break;
    }
  for (const at of groupOf(run, runs[run]!.place, shape, captions, named)) add(at, SMALL_GROUP);
  found.push(...hintedNames(runs[run]!));
  return found;
}

/** Numbers and units name nothing. */
const NAMING_TEXT = /\p{L}{3}|\p{Lo}/u;
/** Runs that a caption may stand before its value. */
const FAR_BEFORE = 5;

/** The other runs in the smallest element that holds a name. */
function groupOf(
  run: number,
  place: number,
  { places }: PageShape,
  { first, last }: Captions,
  named: (run: number) => boolean,
): number[] {
  for (let at = place; at >= 0; at = places[at]!.parent) {
    if (first[at] === last[at]) continue;
    if (last[at]! - first[at]! > MOST_OTHERS) return [];
    const others: number[] = [];
    for (let other = first[at]!; other <= last[at]!; other++) if (other !== run) others.push(other);
    if (others.some(named)) return others;
  }
  return [];
}

/** The column that a run stands in, where a heading names what it shows in all rows. Where rows have names, these do, too: each is another thing. */
export function columnOf(
  run: number,
  runs: readonly Run[],
  shape: PageShape,
  captions: Captions,
): string | undefined {
  const cell = cellOf(run, runs[run]!.place, shape, captions);
  if (cell?.head === undefined || cell.row !== undefined) return undefined;
  return `${cell.head} ${shape.groups[shape.places[cell.place]!.parent]}`;
}

/** A cell of a table. */
interface CellOf {
  place: number;
  /** Run of the column's heading. */
  head: number | undefined;
  /** Run of the row's name: `<tr><th>Download rate</th><td>…</td></tr>`. */
  row: number | undefined;
}

/** The cell that a run stands in: tables put their headings before, sometimes in a table of its own. */
function cellOf(run: number, place: number, shape: PageShape, captions: Captions): CellOf | undefined {
  const { heads, freeHeads, rowHeads, rowNames } = captions;
  if (heads.length + freeHeads.length + rowNames.size === 0) return undefined;
  for (let at = place; at >= 0; at = shape.places[at]!.parent) {
    const { name, n, parent } = shape.places[at]!;
    if (name === 'td') {
      const head = lastBefore(heads, run)?.cells;
      const column = n + rowHeadsAbove(head, rowHeads.get(parent) ?? 0, shape.siblings[at]!);
      return { place: at, head: head?.get(column), row: rowNames.get(parent) };
    }
    const headings =
      parent >= 0 && shape.siblings[at]! >= FEWEST_HEADINGS ? headingsOf(parent, shape, captions) : undefined;
    if (headings && shape.siblings[at]! <= headings.columns)
      return { place: at, head: headings.cells.get(n), row: undefined };
  }
  return undefined;
}

/** How many names of rows the headings begin with: none, where the corner above the names is no heading itself (`<td></td><th>Ready</th>`). */
function rowHeadsAbove(head: Head['cells'] | undefined, rowHeads: number, cells: number): number {
  return head?.has(1) && head.size === cells ? 0 : rowHeads;
}

/** Runs between headings and the first row below them. */
const CLOSE_BELOW = 3;

/** Elements around the cells of a row, up to the item of the list. */
const WRAPPED = 4;

/** The headings right above the list that a row outside of tables is an item of; they may be its first item. */
function headingsOf(row: number, shape: PageShape, captions: Captions): FreeHead | undefined {
  const { places, siblings } = shape;
  for (let at = row, up = 0; up < WRAPPED && places[at]!.parent >= 0; at = places[at]!.parent, up++) {
    const found = siblings[at]! < 2 ? undefined : headingsAbove(at, shape, captions);
    if (found) return found;
  }
  return undefined;
}

function headingsAbove(
  item: number,
  { places, groups }: PageShape,
  { first, freeHeads }: Captions,
): FreeHead | undefined {
  const list = places[item]!.parent;
  const above = lastBefore(freeHeads, first[list]!);
  if (above && first[list]! - above.last <= CLOSE_BELOW) return above;
  const within = lastBefore(freeHeads, first[item]!);
  return within && groups[within.place] === groups[item] && first[within.place] === first[list]
    ? within
    : undefined;
}

function lastBefore<T extends Head>(heads: T[], run: number): T | undefined {
  return heads[firstWhere(heads.length, (i) => heads[i]!.last >= run) - 1];
}

const NAMING = new Set(['itemprop', 'headers']);
const STYLING = new Set(['class', 'id', 'name']);
const NUMBER = /\p{Nd}[\p{Nd}.,:]*/gu;

/** Names in attributes: `itemprop`, class, `data-field="price"`, and of `data-price="19"` the part after `data-`. */
function hintedNames({ hints, text }: Run): Caption[] {
  if (!hints) return [];
  const names: Caption[] = [];
  const add = (words: string, weight: number) =>
    names.push({ words: tokensOf(words.replace(/([a-z\d])([A-Z])/g, '$1 $2')).words, weight });
  // An element that shows several values is named after none of them.
  const isOne = (text.match(NUMBER)?.length ?? 0) < 2;
  for (const [name, value] of Object.entries(hints)) {
    if (NAMING.has(name)) add(value, HINTED);
    else if (STYLING.has(name)) {
      if (isOne) add(value, STYLED);
    } else if (name.startsWith('data-') && text.includes(value)) add(name.slice(5), HINTED);
    else if (/^data-(?:field|key|name|prop|property|column|col|label|title|testid|test-id)$/.test(name))
      add(value, HINTED);
  }
  return names;
}

/** Ends a clause: `uploaded 0 B (Ratio 0.00)` has two. */
const CLAUSE_END = /[;()|·•–—\n[\]]|,\s|\s[-/]\s/g;
const SAME_CLAUSE = 1;
const SAME_TEXT = 0.7;

/** What stands beside a range in its own text: words of the same clause, else of the text. */
export function captionsInside(text: string, { tokens }: RunText, start: number, end: number): Caption[] {
  const count = tokens.words.length;
  if (count < 2 || count > 40 || (tokens.starts[0]! >= start && tokens.ends[count - 1]! <= end)) return [];
  let [from, to] = [0, text.length];
  // `matchAll` makes a copy of the expression first, and most texts are one clause.
  for (const { index, 0: mark } of text.search(CLAUSE_END) < 0 ? [] : text.matchAll(CLAUSE_END)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  const between = (a: number, b: number) =>
    tokens.words.filter((word, i) => {
      const at = tokens.starts[i]!;
      const over = tokens.ends[i]!;
      return at >= a && over <= b && (over <= start || at >= end) && word.length > 2 && !/^\d/.test(word);
    });
  const near = between(from, to);
  if (near.length > 0) return [{ words: near, weight: SAME_CLAUSE }];
  const all = between(0, text.length);
  const opening = text.indexOf('(');
  const isNamed = opening > 0 && opening < start && IN_BRACKETS.test(text.slice(0, LONGEST_NAMED));
  return all.length > 0 ? [{ words: all, weight: isNamed ? SAME_CLAUSE : SAME_TEXT }] : [];
}

/** UTF-16 units: a long text would be looked through from each of its letters. */
const LONGEST_NAMED = 200;
/** `Open orders (4)`: what stands before counts what is in brackets. */
const IN_BRACKETS = /^[^()]*\p{L}[^()]*\(\s*\p{Nd}+\s*\)\s*$/u;
