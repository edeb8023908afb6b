/** How code uses names. A piece of code is gone through once for all names that it was not asked for before. */
import type { Asset } from '../../../model';
import { ensure } from '../../grouping';
import { findNames, isPart } from './names-in-code';
import { answersOf } from './remembered';

/** How a piece of code uses a name. */
export interface Uses {
  /** It stands there as a name, in quotes or as a step of a path, and not as a word of a text. */
  isNamed: boolean;
  /** It is read as a member of something (`item.time`). */
  isRead: boolean;
  /** By way of which members it is read: `price` of `.price.amount` and `.price?.amount`. */
  ways: Set<string>;
  /** Where it stands after a dot, the first of these places. */
  places: number[];
}

/** Places that are kept of each name. */
export const MOST_PLACES = 60;

const known = new WeakMap<Asset, Map<string, Uses>>();

/** By name, how a piece of code uses all of `names`, and maybe others. Stops now and then. */
export function* usesOf(
  names: Iterable<string>,
  asset: Asset,
): Generator<undefined, ReadonlyMap<string, Uses>> {
  const uses = answersOf(known, asset);
  const fresh = new Set<string>();
  for (const name of names) if (!uses.has(name)) fresh.add(name);
  if (fresh.size === 0) return uses;
  const { text } = asset;
  const found = new Map<string, Uses>();
  yield* findNames(fresh, text, (name, at) => note(ensure(found, name, noUse), text, at, at + name.length));
  // Only now: who asks may have stopped in between.
  for (const name of fresh) uses.set(name, found.get(name) ?? NO_USE);
  return uses;
}

function noUse(): Uses {
  return { isNamed: false, isRead: false, ways: new Set(), places: [] };
}

/** Most pieces of code use few of the names. */
const NO_USE = noUse();

function note(uses: Uses, code: string, start: number, end: number): void {
  uses.isNamed ||= isNamed(code, start, end);
  if (code[start - 1] !== '.') return;
  uses.isRead ||= isPart(code, start - 2);
  if (uses.places.length < MOST_PLACES) uses.places.push(start);
  const way = memberBefore(code, start - 1);
  if (way !== '') uses.ways.add(way);
}

/** A name in quotes has them on both sides or is a step of a path (`"stats.rate"`); with one alone it is a word of a text (`" running"`). */
function isNamed(text: string, start: number, end: number): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]];
  const isStep = before === '.' || after === '.' || after === '[';
  return isStep || QUOTE.test(before) === QUOTE.test(after);
}

const QUOTE = /["'`]/;

/** The member whose own member is read after the dot at `dot`; empty where that is none. */
function memberBefore(code: string, dot: number): string {
  const end = code[dot - 1] === '?' ? dot - 1 : dot;
  let start = end;
  while (start > 0 && (isPart(code, start - 1) || code.charCodeAt(start - 1) > 0x7f)) start--;
  return code[start - 1] === '.' ? code.slice(start, end) : '';
}
