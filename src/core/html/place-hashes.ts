import type { Place } from '../../model';

/** Where places stand, as numbers: the same on another page of the same layout. */
export interface PlaceHashes {
  /** Of the names and positions from the root down. */
  exact: Uint32Array;
  /** Of the names and classes alone: all rows of a list are one. */
  loose: Uint32Array;
  /** For what else is hashed with them. */
  seed: number;
}

/** Their classes tell of the page, not of the place. */
const PAGE: ReadonlySet<string> = new Set(['html', 'body']);

/** `salt` makes the numbers of one session mean nothing in another. */
export function placeHashes(places: Place[], salt: string): PlaceHashes {
  const exact = new Uint32Array(places.length);
  const loose = new Uint32Array(places.length);
  const seed = hash(salt, 0x811c9dc5);
  for (let at = 0; at < places.length; at++) {
    const { parent, name, n, marks } = places[at]!;
    exact[at] = hash(`/${name}[${n}]`, parent < 0 ? seed : exact[parent]!);
    loose[at] = hash(
      `/${name}.${PAGE.has(name) ? '' : classesOf(marks?.class)}`,
      parent < 0 ? seed : loose[parent]!,
    );
  }
  return { exact, loose, seed };
}

/** Classes without numbers, which often name a record, in one order. */
function classesOf(named = ''): string {
  return named === ''
    ? ''
    : named
        .split(/\s+/)
        .filter((one) => one && !/\d/.test(one))
        .sort()
        .join('.');
}

/** 32 bits of FNV-1a (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units, from `start`. */
export function hash(text: string, start: number): number {
  let sum = start;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
