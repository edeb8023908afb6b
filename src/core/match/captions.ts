/**
 * Captions: the words of the page that name a value. Beside it in its own text (`Ratio: 1.2`, `3 seeds`), in the same
 * small group of texts (a figure and its legend, `dt` and `dd`), at the head of its column, in its element's attributes.
 */
import type { Run } from '../../model';
import type { RunText } from './find';
import type { PageShape } from './records';
import { tokensOf } from './tokens';

/** Words that may name a value, and how much that says, 0 to 1. */
export interface Caption {
  words: string[];
  weight: number;
  /** As it stands on the page, where it is a text of its own. */
  text?: string;
}

/** Where captions stand on a page. */
export interface Captions {
  /** First and last run below each place; -1 where there is none. */
  first: Int32Array;
  last: Int32Array;
  /** Rows of column headings in the order of the page. */
  heads: Head[];
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
  const heads = [...rows.values()]
    .filter((cells) => cells.size >= 2)
    .map((cells) => ({ cells, last: Math.max(...cells.values()) }));
  return { first, last, heads: heads.sort((a, b) => a.last - b.last), rowHeads, rowNames };
}

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
  const add = (at: number, weight: number) => {
    const words = texts[at]?.tokens.words ?? [];
    if (at !== run && words.length > 0 && words.length <= MOST_WORDS)
      found.push({ words, weight, text: runs[at]!.text.trim() });
  };
  const named = (at: number) => NAMING_TEXT.test(runs[at]!.text);
  for (let at = run - 1; at >= Math.max(0, run - FAR_BEFORE); at--)
    if (named(at)) {
      add(at, BEFORE);
      break;
    }
  for (const at of groupOf(run, runs[run]!.place, shape, captions, named)) add(at, SMALL_GROUP);
  const head = headOf(run, runs[run]!.place, shape, captions);
  if (head !== undefined) add(head, HEAD);
  const name = rowNameOf(runs[run]!.place, shape, captions);
  if (name !== undefined) add(name, HEAD);
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
    const all = Array.from({ length: last[at]! - first[at]! + 1 }, (_, i) => first[at]! + i);
    const others = all.filter((other) => other !== run);
    if (others.some(named)) return others;
  }
  return [];
}

/** The heading of the column a cell stands in: tables put it before, sometimes in a table of its own. */
function headOf(
  run: number,
  place: number,
  { places }: PageShape,
  { heads, rowHeads }: Captions,
): number | undefined {
  if (heads.length === 0) return undefined;
  for (let at = place; at >= 0; at = places[at]!.parent) {
    const { name, n, parent } = places[at]!;
    if (name !== 'td') continue;
    const column = n + (rowHeads.get(parent) ?? 0);
    const head = lastBefore(heads, run);
    return head?.cells.get(column);
  }
  return undefined;
}

/** `<tr><th>Download rate</th><td>…</td></tr>`: the name of the row that a cell stands in. */
function rowNameOf(place: number, { places }: PageShape, { rowNames }: Captions): number | undefined {
  if (rowNames.size === 0) return undefined;
  for (let at = place; at >= 0; at = places[at]!.parent)
    if (places[at]!.name === 'td') return rowNames.get(places[at]!.parent);
  return undefined;
}

function lastBefore(heads: Head[], run: number): Head | undefined {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]!.last < run) low = middle + 1;
    else high = middle;
  }
  return heads[low - 1];
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
  if (tokens.words.length < 2 || tokens.words.length > 40) return [];
  let [from, to] = [0, text.length];
  for (const { index, 0: mark } of text.matchAll(CLAUSE_END)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  const between = (a: number, b: number) =>
    tokens.words.filter((word, i) => {
      const [at, over] = [tokens.starts[i]!, tokens.ends[i]!];
      return at >= a && over <= b && (over <= start || at >= end) && word.length > 2 && !/^\d/.test(word);
    });
  const near = between(from, to);
  if (near.length > 0) return [{ words: near, weight: SAME_CLAUSE }];
  const all = between(0, text.length);
  return all.length > 0 ? [{ words: all, weight: SAME_TEXT }] : [];
}
