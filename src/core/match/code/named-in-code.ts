/**
 * What the site's own code writes a caption beside: `newColumn('num_leechs', 'Peers')`, `{ field: 'price', header: 'Price' }`,
 * `<th>Added</th><td>{{ item.date_added }}</td>`. The fields that are named there are what the caption's value may come
 * from, the nearest first: zeros stand in too many places to be told apart by anything else.
 */
import type { Asset, Leaf, Run } from '../../../model';
import { ensure, push } from '../../grouping';
import { type Candidate, isSettled, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { readAs, shownValue } from '../look-up/find-numbers';
import { type Captions, captionsAround } from '../page/captions';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { type Around, noteAround, nothingAround } from './code-around';
import { areOfSeveralFields } from './rival-fields';

/** Nats for the nearest field, and what is left of it for each next one. Markup that is filled in says what is shown there. */
const NEAREST = 2;
const NEAREST_IN_MARKUP = 4;
const NEXT = 0.8;
/** Nats for a field that code writes right before the words after a value (`ctx.total, " boats"`), or after those before it: it fills the gap. */
const FILLS = 3.5;
/** Captions looked for, those of most undecided values first. */
const MOST_CAPTIONS = 32;
const LONGEST_CAPTION = 60;
const MOST_NAMES = 6;
/** Equal leaves of one field beyond this say nothing. */
const MOST_LEAVES = 64;

interface Doubt {
  run: number;
  weight: number;
  /** The words stand right before the value, or after it, in its own text or in the next of the same element. */
  side?: Side;
}

/** What was found in the code, for texts that change: where a value stands stays the same. */
export interface NamedInCode {
  /** By caption: the fields that are named beside it, each with its nats. */
  beside: Map<string, Named[]>;
  /** By words that stand before a value or after it: the fields that are written right after them, or before. */
  filling: Record<Side, Map<string, Named[]>>;
  /** By name: the leaves of these fields. */
  fields: Map<string, Leaf[]>;
}

type Side = 'before' | 'after';
type Named = readonly [name: string, weight: number];

/** Supports claims whose field stands beside the value's caption in the code, and adds those that nothing else found. */
export function* findNamedInCode(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  assets: Asset[],
  index: LeafIndex,
): Generator<undefined, NamedInCode> {
  const filling = { before: new Map<string, Named[]>(), after: new Map<string, Named[]>() };
  const known: NamedInCode = { beside: new Map(), filling, fields: new Map() };
  const doubts = new Map<string, Doubt[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 250 === 249) yield;
    if (runs[run]!.node === 'image') continue;
    if (isDoubted(candidates[run]!, texts[run]!))
      for (const { text, weight } of captionsAround(run, runs, texts, shape, captions))
        if (text && text.length <= LONGEST_CAPTION && LETTERS.test(text)) push(doubts, text, { run, weight });
    for (const [words, side] of wordsBeside(run, candidates[run]!, texts[run]!, runs, shape))
      push(doubts, words, { run, weight: 1, side });
  }
  const asked = [...doubts].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_CAPTIONS);
  if (asked.length === 0) return known;
  const fields = fieldsOf(index);
  const around = new Map(asked.map(([caption]) => [caption, nothingAround()] as const));
  for (const asset of assets) if (asset.kind !== 'style') yield* noteAround(asset, around, fields);
  for (const [caption, all] of asked) {
    yield;
    const one = around.get(caption)!;
    const names = namesBeside(one);
    known.beside.set(caption, names);
    // What the code has after the words stands after them on the page, too.
    const told = { before: fillsOf(one.after), after: fillsOf(one.before) };
    filling.before.set(caption, told.before);
    filling.after.set(caption, told.after);
    for (const [name] of [...names, ...told.before, ...told.after]) known.fields.set(name, fields.get(name)!);
    for (const doubt of all) {
      const here = doubt.side ? told[doubt.side] : names;
      settleAll(candidates[doubt.run]!, doubt, here, fields, texts, runs, index);
    }
  }
  return known;
}

function fillsOf(names: ReadonlySet<string>): Named[] {
  return [...names].map((name) => [name, FILLS] as const);
}

/** The same for one text that changed, by what is known of the code. */
export function supportNamedInCode(
  run: number,
  found: Candidate[],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  { beside, filling, fields }: NamedInCode,
  index: LeafIndex,
): void {
  if (beside.size === 0 || runs[run]!.node === 'image') return;
  if (isDoubted(found, texts[run]!))
    for (const { text, weight } of captionsAround(run, runs, texts, shape, captions))
      settleAll(found, { run, weight }, beside.get(text ?? '') ?? [], fields, texts, runs, index);
  for (const [words, side] of wordsBeside(run, found, texts[run]!, runs, shape))
    settleAll(found, { run, weight: 1 }, filling[side].get(words) ?? [], fields, texts, runs, index);
}

/** The words right before a value and after it that code may have beside what it fills in. */
function wordsBeside(
  run: number,
  found: Candidate[],
  text: RunText,
  runs: Run[],
  { places }: PageShape,
): [words: string, side: Side][] {
  const isInDoubt = isDoubted(found, text);
  const words: [string, Side][] = [];
  const after = isInDoubt ? wordsAfter(runs[run]!, text) : null;
  if (after) words.push([after, 'after']);
  if (!isInDoubt && (found.length === 0 || found.some(isSettled))) return words;
  const { parent } = places[runs[run]!.place]!;
  for (const [at, side] of [[run - 1, 'before'] as const, [run + 1, 'after'] as const]) {
    const next = runs[at];
    if (next?.node !== 'text' || places[next.place]!.parent !== parent) continue;
    const shown = next.text.trim();
    if (shown.length <= LONGEST_CAPTION && WORD.test(shown)) words.push([shown, side]);
  }
  return words;
}

/** In some scripts, one character is a word. */
const WORD = /\p{L}.*\p{L}|\p{Lo}/u;

/** What stands after the only number of a text. */
function wordsAfter({ text }: Run, { readings }: RunText): string | null {
  if (text.length > 2 * LONGEST_CAPTION || readings.length === 0) return null;
  const end = readings.reduce((last, reading) => Math.max(last, reading.end), 0);
  const words = text.slice(end).trim();
  const isOne = readings.every(({ start }) => text.slice(0, start).trim() === '');
  return isOne && words.length <= LONGEST_CAPTION && LETTERS.test(words) ? words : null;
}

/** In a list of columns the next name belongs to the next caption. */
function namesBeside({ inMarkup, inScripts }: Around): (readonly [string, number])[] {
  return [
    ...nearestOf(inMarkup, MOST_NAMES).map((name, i) => [name, NEAREST_IN_MARKUP * NEXT ** i] as const),
    ...nearestOf(inScripts, 1).map((name) => [name, NEAREST] as const),
  ];
}

function nearestOf(names: Map<string, number>, most: number): string[] {
  const byDistance = [...names].sort((a, b) => a[1] - b[1]);
  return byDistance.slice(0, most).map(([name]) => name);
}

const LETTERS = /\p{L}{3}/u;

/** Several fields may be what one range shows, or no field is known for a number. */
function isDoubted(found: Candidate[], { readings }: RunText): boolean {
  if (found.length > 0 && !areOfSeveralFields(found)) return false;
  const keys = new Map<number, string | number>();
  for (const { start, leaf } of found) if (ensure(keys, start, () => leaf.key) !== leaf.key) return true;
  return found.length === 0 && readings.some(({ dimension, foreign }) => dimension === 'number' && !foreign);
}

function fieldsOf({ leaves }: LeafIndex): Map<string, Leaf[]> {
  const fields = new Map<string, Leaf[]>();
  for (const leaf of leaves)
    if (typeof leaf.key === 'string' && !leaf.isLength && !leaf.isKey && leaf.key.length > 2)
      push(fields, leaf.key, leaf);
  return fields;
}

function settleAll(
  found: Candidate[],
  doubt: Doubt,
  names: (readonly [string, number])[],
  fields: Map<string, Leaf[]>,
  texts: RunText[],
  runs: Run[],
  index: LeafIndex,
): void {
  for (const [name, weight] of names)
    settle(found, doubt, name, weight * doubt.weight, fields, texts, runs, index);
}

function settle(
  found: Candidate[],
  { run }: Doubt,
  key: string,
  weight: number,
  fields: Map<string, Leaf[]>,
  texts: RunText[],
  runs: Run[],
  index: LeafIndex,
): void {
  const known = found.filter(({ leaf }) => leaf.key === key && !leaf.isLength);
  const added = known.length > 0 ? [] : claimsOf(run, fields.get(key)!, texts[run]!, runs[run]!, index);
  found.push(...added);
  for (const candidate of [...known, ...added]) support(candidate, 'named-in-code', weight, { key });
}

/** Numbers that are shown as the field's values would be. */
function claimsOf(
  run: number,
  leaves: Leaf[],
  { readings }: RunText,
  shown: Run,
  index: LeafIndex,
): Candidate[] {
  const claims: Candidate[] = [];
  for (const reading of readings) {
    if (reading.dimension !== 'number' || reading.foreign) continue;
    for (const leaf of leaves) {
      const claim = readAs(shown, run, reading, leaf, shownValue('number', leaf), index);
      if (claim) claims.push(claim);
      if (claims.length > MOST_LEAVES) return [];
    }
  }
  return claims;
}
