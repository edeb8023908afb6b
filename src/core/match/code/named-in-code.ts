/**
 * What the site's own code writes a caption beside: `newColumn('num_leechs', 'Peers')`, `{ field: 'price', header: 'Price' }`,
 * `<th>Added</th><td>{{ item.date_added }}</td>`. The fields that are named there are what the caption's value may come
 * from, the nearest first: zeros stand in too many places to be told apart by anything else.
 */
import type { Asset, Leaf, Run } from '../../../model';
import { count, ensure, push } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { readAs, shownValue } from '../look-up/find-numbers';
import { type Captions, captionsAround } from '../page/captions';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { areOfSeveralFields } from './rival-fields';

/** Nats for the nearest field, and what is left of it for each next one. Markup that is filled in says what is shown there. */
const NEAREST = 2;
const NEAREST_IN_MARKUP = 4;
const NEXT = 0.8;
/** Nats for a field that code writes right before the words after a number (`ctx.total, " boats"`): it says what fills the gap. */
const FILLS = 3.5;
/** Captions looked for, those of most undecided values first, and places looked at for each. */
const MOST_CAPTIONS = 24;
const MOST_PLACES = 40;
const LONGEST_CAPTION = 60;
const MOST_NAMES = 6;
/** Equal leaves of one field beyond this say nothing. */
const MOST_LEAVES = 64;
/** Characters to both sides of a caption in a script, and after one in markup, that are about the same thing. */
const REACH = 160;
const REACH_IN_MARKUP = 400;

interface Doubt {
  run: number;
  weight: number;
  /** The words stand in the number's own text, right after it. */
  isOfText?: true;
}

/** What was found in the code, for texts that change: where a value stands stays the same. */
export interface NamedInCode {
  /** By caption: the fields that are named beside it, each with its nats. */
  beside: Map<string, Named[]>;
  /** By words that stand after a number in its text: the fields that are written right before them. */
  filling: Map<string, Named[]>;
  /** By name: the leaves of these fields. */
  fields: Map<string, Leaf[]>;
}

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
  const known: NamedInCode = { beside: new Map(), filling: new Map(), fields: new Map() };
  const doubts = new Map<string, Doubt[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 250 === 249) yield;
    if (runs[run]!.node === 'image' || !isDoubted(candidates[run]!, texts[run]!)) continue;
    for (const { text, weight } of captionsAround(run, runs, texts, shape, captions))
      if (text && text.length <= LONGEST_CAPTION && LETTERS.test(text)) push(doubts, text, { run, weight });
    const words = wordsAfter(runs[run]!, texts[run]!);
    if (words) push(doubts, words, { run, weight: 1, isOfText: true });
  }
  const asked = [...doubts].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_CAPTIONS);
  if (asked.length === 0) return known;
  const fields = fieldsOf(index);
  const around = new Map<string, Around>(
    asked.map(([caption]) => [
      caption,
      { inMarkup: new Map(), inScripts: new Map(), filling: new Set(), places: 0 },
    ]),
  );
  for (const asset of assets) if (asset.kind !== 'style') yield* noteAround(asset, around, fields);
  for (const [caption, all] of asked) {
    yield;
    const names = namesBeside(around.get(caption)!);
    const filling = [...around.get(caption)!.filling].map((name) => [name, FILLS] as const);
    known.beside.set(caption, names);
    known.filling.set(caption, filling);
    for (const [name] of [...names, ...filling]) known.fields.set(name, fields.get(name)!);
    for (const doubt of all) {
      const told = doubt.isOfText ? filling : names;
      settleAll(candidates[doubt.run]!, doubt, told, fields, texts, runs, index);
    }
  }
  return known;
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
  if (beside.size === 0 || runs[run]!.node === 'image' || !isDoubted(found, texts[run]!)) return;
  for (const { text, weight } of captionsAround(run, runs, texts, shape, captions))
    settleAll(found, { run, weight }, beside.get(text ?? '') ?? [], fields, texts, runs, index);
  const words = filling.get(wordsAfter(runs[run]!, texts[run]!) ?? '') ?? [];
  settleAll(found, { run, weight: 1 }, words, fields, texts, runs, index);
}

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

const NAME = /[A-Za-z_$][\w$]*/g;
/** In markup, what is filled in: `{{ price }}`, `item.price`. */
const FILLED_IN = /(?<=[\w\])]\.|\{\{\s*)[A-Za-z_$][\w$]*/g;

/** How near to a caption each field is named. Characters. */
interface Around {
  inMarkup: Map<string, number>;
  inScripts: Map<string, number>;
  /** Fields named right before it, in a script. */
  filling: Set<string>;
  places: number;
}

/** Characters of code that are looked through at a time, and those that the next stretch has, too. */
const STRETCH = 200_000;
const OVERLAP = 200;

function* noteAround(
  asset: Asset,
  around: Map<string, Around>,
  fields: Map<string, Leaf[]>,
): Generator<undefined, void> {
  const { kind, text } = asset;
  let seen = 0;
  for (const { caption, at } of yield* captionsIn(asset, [...around.keys()])) {
    if (seen++ % 50 === 49) yield;
    const one = around.get(caption)!;
    if (one.places++ >= MOST_PLACES) continue;
    noteNames(kind === 'html' ? one.inMarkup : one.inScripts, kind, text, at, caption.length, fields);
    const name =
      kind === 'html' ? undefined : RIGHT_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[1];
    if (name && fields.has(name)) one.filling.add(name);
  }
}

/** Where a caption stands in code. */
interface Stand {
  caption: string;
  at: number;
}

/** Where the captions that were last looked for stand: they mostly are the same again. */
const known = new WeakMap<Asset, { literal: string; stands: Stand[] }>();

/** One pass over the code, whatever the number of captions: each is looked for as a literal, or as all of an element. */
function* captionsIn(asset: Asset, captions: string[]): Generator<undefined, Stand[]> {
  const longestFirst = captions.sort((a, b) => b.length - a.length).map(escaped);
  const literal = `["'\`>}]\\s{0,8}(${longestFirst.join('|')})(?=\\s{0,8}["'\`<:])`;
  const before = known.get(asset);
  if (before?.literal === literal) return before.stands;
  const places = new Map<string, number>();
  const stands: Stand[] = [];
  for (let from = 0; from < asset.text.length; from += STRETCH) {
    const stretch = asset.text.slice(from, from + STRETCH + OVERLAP);
    for (const { 0: all, 1: caption = '', index } of stretch.matchAll(new RegExp(literal, 'g'))) {
      if (index >= STRETCH || (places.get(caption) ?? 0) >= MOST_PLACES) continue;
      count(places, caption);
      stands.push({ caption, at: from + index + all.length - caption.length });
    }
    yield;
  }
  known.set(asset, { literal, stands });
  return stands;
}

/** A member, or how many it has, and the beginning of a literal: `x.total, " `, `x.total + "`, `(x.total)}`, `x.jobs.length + "`. */
const RIGHT_BEFORE = /\.([A-Za-z_$][\w$]*)(?:\.length)?\)?\s{0,4}(?:[,+]\s{0,4}["'`]|\})\s{0,8}$/;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function noteNames(
  names: Map<string, number>,
  kind: Asset['kind'],
  code: string,
  at: number,
  length: number,
  fields: Map<string, Leaf[]>,
): void {
  const note = (name: string, distance: number) => {
    if (fields.has(name) && distance < (names.get(name) ?? Number.POSITIVE_INFINITY))
      names.set(name, distance);
  };
  const end = at + length;
  const after = code.slice(end, end + (kind === 'html' ? REACH_IN_MARKUP : REACH));
  for (const { 0: name, index } of after.matchAll(kind === 'html' ? FILLED_IN : NAME)) note(name, index);
  if (kind === 'html') return;
  const before = code.slice(Math.max(0, at - REACH), at);
  for (const { 0: name, index } of before.matchAll(NAME)) note(name, before.length - index - name.length);
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
