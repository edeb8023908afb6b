/** Numbers that all rows have: the `12` of `7 / 12`, `3 / 12`, `9 / 12` is no field of the one row whose object happens to have a 12. */

import { count } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import type { Cell, Column } from './fields-of-column';

const NUMBERS = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;
/** Of longer texts, UTF-16 units, and further numbers nothing is known. */
const LONGEST = 80;
const MOST = 6;
/** Cells that have the same number at the same place, and their share. */
const FEWEST = 3;
export const MOSTLY = 0.75;

/** Notes which numbers a cell has in which place. */
export function noteNumbers(text: string, places: Map<string, number>): void {
  numbersIn(text).forEach(({ shown }, i) => {
    count(places, `${i} ${shown}`);
  });
}

/** How many cells have the number that a claim is on at this place, if nearly all have; 0 else. */
export function rowsAlike(
  claim: Candidate,
  { text, indent }: Cell,
  { places, size }: Pick<Column, 'places' | 'size'>,
): number {
  if (!claim.reading || size < FEWEST) return 0;
  const numbers = numbersIn(text);
  const at = numbers.findIndex(
    ({ start, end }) => indent + start >= claim.start && indent + end <= claim.end,
  );
  const alike = at < 0 ? 0 : (places.get(`${at} ${numbers[at]!.shown}`) ?? 0);
  return alike >= Math.max(FEWEST, size * MOSTLY) ? alike : 0;
}

function numbersIn(text: string): { shown: string; start: number; end: number }[] {
  if (text.length > LONGEST || text.search(NUMBERS) < 0) return [];
  const found = [...text.matchAll(NUMBERS)].slice(0, MOST);
  return found.map(({ 0: shown, index }) => ({ shown, start: index, end: index + shown.length }));
}
