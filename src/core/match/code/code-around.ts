/**
 * Where captions stand in the site's own code, and which fields are named around them. One pass over the code, whatever the number of
 * captions.
 */
import type { Asset } from '../../../model';
import { count } from '../../grouping';
import { readAfter } from './read-after';

/** Places looked at for each caption. */
const MOST_PLACES = 40;
/** Characters to both sides of a caption in a script, and after one in markup, that are about the same thing. */
const REACH = 160;
const REACH_IN_MARKUP = 400;

const NAME = /[A-Za-z_$][\w$]*/g;
/** In markup, what is filled in: `{{ price }}`, `item.price`. */
const FILLED_IN = /(?<=[\w\])]\.|\{\{\s*)[A-Za-z_$][\w$]*/g;

/** How near to a caption each field is named. Characters. */
export interface Around {
  inMarkup: Map<string, number>;
  inScripts: Map<string, number>;
  /** Fields named right before it, and right after it, in a script. */
  before: Set<string>;
  after: Set<string>;
  places: number;
}

export function nothingAround(): Around {
  return { inMarkup: new Map(), inScripts: new Map(), before: new Set(), after: new Set(), places: 0 };
}

/** Characters of code that are looked through at a time, and those that the next stretch has, too. */
const STRETCH = 200_000;
const OVERLAP = 200;

/** Adds to `around` (by caption) what a piece of code has there. `fields`: all names of fields. */
export function* noteAround(
  asset: Asset,
  around: ReadonlyMap<string, Around>,
  fields: Fields,
): Generator<undefined, void> {
  const { kind, text } = asset;
  let seen = 0;
  for (const { caption, at } of yield* captionsIn(asset, [...around.keys()])) {
    if (seen++ % 50 === 49) yield;
    const one = around.get(caption)!;
    if (one.places++ >= MOST_PLACES) continue;
    if (kind === 'html') noteNames(one.inMarkup, kind, text, at, caption.length, fields);
    else noteInScript(one, text, at, caption.length, fields);
  }
}

/** Where something is filled in, that is all there is to the caption. */
const OPEN = /^\s{0,8}\$?\{/;

function noteInScript(one: Around, code: string, at: number, length: number, fields: Fields): void {
  const following = code.slice(at + length, at + length + REACH);
  if (!OPEN.test(following)) noteNames(one.inScripts, 'script', code, at, length, fields);
  const before = RIGHT_BEFORE.exec(code.slice(Math.max(0, at - REACH), at))?.[1];
  if (before && fields.has(before)) one.before.add(before);
  const after = readAfter(following, fields);
  if (after) one.after.add(after);
}

/** Asked for the names that are fields. */
type Fields = Pick<ReadonlyMap<string, unknown>, 'has'>;

/** Where a caption stands in code. */
interface Stand {
  caption: string;
  at: number;
}

/** Where the captions that were last looked for stand: they mostly are the same again. */
const known = new WeakMap<Asset, { literal: string; stands: Stand[] }>();

/** Each is looked for as a literal, as all of an element, and as what stands before something that is filled in. */
function* captionsIn(asset: Asset, captions: string[]): Generator<undefined, Stand[]> {
  const longestFirst = captions.sort((a, b) => b.length - a.length).map(escaped);
  const literal = `["'\`>}]\\s{0,8}(${longestFirst.join('|')})(?=\\s{0,8}(?:["'\`<:]|\\$?\\{))`;
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
  fields: Fields,
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
