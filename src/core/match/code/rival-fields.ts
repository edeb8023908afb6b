/** Claims on one range that may be right about equally well: what code, or a word of the page, is asked to tell apart. */

import { push } from '../../grouping';
import { type Candidate, fitOf, rangeKey } from '../claims/candidate';
import { isNamedField } from './ways';

/** Nats within which two sources of one range are rivals. */
const CLOSE = 3;
/** Of more fields, zeros mostly, none is told by a word. */
const MOST_RIVALS = 8;

/** By range, the claims that are rivals: within so many nats of the best. */
export function rivalsIn(found: readonly Candidate[], close = CLOSE): Candidate[][] {
  if (found.length < 2) return [];
  const ranges = new Map<number, Candidate[]>();
  for (const one of found) push(ranges, rangeKey(one), one);
  return [...ranges.values()].map((claims) => closest(claims, close)).filter(({ length }) => length > 1);
}

function closest(claims: Candidate[], close: number): Candidate[] {
  const best = Math.max(...claims.map(fitOf));
  return claims.filter((one) => fitOf(one) >= best - close);
}

/** By range, the claims on its rival fields, where these are few enough for a word to tell them apart. */
export function fewRivals(found: readonly Candidate[]): Candidate[][] {
  if (!areOfSeveralFields(found)) return [];
  return rivalsIn(found.filter(({ leaf }) => isNamedField(leaf))).filter((claims) => {
    const { size } = new Set(claims.map(({ leaf }) => leaf.key));
    return size > 1 && size <= MOST_RIVALS;
  });
}

/** Of claims, those on the only field that one of these pieces of code reads (`x.name`); none where they read several. */
export function onlyRead(claims: readonly Candidate[], code: readonly string[]): Candidate[] {
  const read = claims.filter(
    ({ leaf }) => isNamedField(leaf) && code.some((one) => isRead(String(leaf.key), one)),
  );
  return new Set(read.map(({ leaf }) => leaf.key)).size === 1 ? read : [];
}

function isRead(field: string, code: string): boolean {
  return new RegExp(`\\.${field.replaceAll('$', '\\$')}(?![\\w$])`, 'u').test(code);
}

/** By range, a few claims, of fields of other names or of one. */
export function closeRivals(found: readonly Candidate[]): Candidate[][] {
  return rivalsIn(found).filter(({ length }) => length <= MOST_RIVALS);
}

/** Whether claims are on fields of different names. Asked first: most texts show one field, whichever object it is of. */
export function areOfSeveralFields(found: readonly Candidate[]): boolean {
  for (let i = 1; i < found.length; i++) if (found[i]!.leaf.key !== found[0]!.leaf.key) return true;
  return false;
}
