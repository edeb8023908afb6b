/** The words by which a field is called: its own name, its object's, its answer's. */
import type { Exchange, Leaf, PayloadNode } from '../../../model';
import { isOnlyCounting, splitKey } from './key-words';

/**
 * The name that the captions met: with the object's own (`byObject`, or where a name only says that it counts), `followers.total`;
 * what is all of an answer is called what was asked for.
 */
export function nameOf(leaf: Leaf, byObject: boolean, exchanges: Exchange[]): string {
  const names: string[] = [];
  const wanted = byObject || (!leaf.isLength && isOnlyCounting(splitKey(String(leaf.key)))) ? 2 : 1;
  for (let at: Leaf | PayloadNode | null = leaf.isLength ? leaf.parent : leaf; at; at = at.parent) {
    if (typeof at.key === 'string' && at.key !== '$') names.unshift(at.key);
    if (names.length === wanted) break;
  }
  return names.length > 0 ? names.join('.') : lastPart(exchanges[leaf.exchange]!.url);
}

/** `fileCount`, `file_count` → file, count; an item of a list is named by its list. */
export function keyWords(leaf: Leaf): string[] {
  let key: string | number = leaf.isLength ? (leaf.parent?.key ?? '') : leaf.key;
  for (let at = leaf.parent; typeof key === 'number' && at; at = at.parent) key = at.key;
  return splitKey(String(key));
}

/** The same, where that tells one field from others: every answer has a `total`. */
export function tellingWords(leaf: Leaf): string[] {
  const words = keyWords(leaf);
  return words.length === 1 && !leaf.isLength && isOnlyCounting(words) ? [] : words;
}

/** A name that only says that it counts, with what it may count: the lists beside it. */
export function countedWords(leaf: Leaf): string[] {
  const words = keyWords(leaf);
  return leaf.isLength || !isOnlyCounting(words) ? [] : [...words, ...listsBeside(leaf).flatMap(splitKey)];
}

/** The name of the object a leaf belongs to; an answer's outermost object is named by its address (`/system/version`). */
export function objectWords({ key, parent, isLength, exchange }: Leaf, exchanges: Exchange[]): string[] {
  if (typeof key === 'number') return [];
  let at = isLength ? (parent?.parent ?? null) : parent;
  while (at && typeof at.key === 'number') at = at.parent;
  return splitKey(at?.parent ? String(at.key) : lastPart(exchanges[exchange]!.url));
}

/**
 * A list that is all of an answer, but for what wraps it, is called what was asked for, and so is its total: `/orders`,
 * `{"data": […]}`, `{"total": 31}`.
 */
export function answerWords(leaf: Leaf, exchanges: Exchange[]): string[] {
  return countsAnswer(leaf) ? splitKey(lastPart(exchanges[leaf.exchange]!.url)) : [];
}

function countsAnswer({ key, isLength, parent }: Leaf): boolean {
  if (!parent) return false;
  const words = splitKey(String(key));
  if (!isLength) return !parent.parent && words.length > 0 && isOnlyCounting(words);
  return !parent.parent || (!parent.parent.parent && parent.parent.nodes.length === 1);
}

/** Name lists by what holds them. */
const HOLDING = new Set(
  'items data results records rows entries elements list nodes edges values content'.split(' '),
);

/** A list that an object only holds is called what that is: `orders.items`. */
export function holderWords({ isLength, parent }: Leaf): string[] {
  const holder = parent?.parent;
  if (!isLength || !HOLDING.has(String(parent?.key)) || !holder?.parent) return [];
  return typeof holder.key === 'string' ? splitKey(holder.key) : [];
}

/** The last part of an address, without its ending. */
function lastPart(url: string): string {
  return /([^/]*?)(?:\.\w+)?$/.exec(url.replace(/[?#].*$/, ''))?.[1] ?? '';
}

/** `total_count` counts what stands beside it. */
function listsBeside({ parent }: Leaf): string[] {
  const lists = parent?.nodes.filter(({ kind }) => kind === 'array').slice(0, 20) ?? [];
  return [...lists, ...(parent ? [parent] : [])].map(({ key }) => String(key));
}
