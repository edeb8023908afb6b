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

/** Notes which numbers a cell has in which place, and behind which words. `text`: without the white space around it. */
export function noteNumbers(text: string, places: Map<string, number>): void {
  numbersIn(text).forEach((number, i) => {
    count(places, placeOf(number, i));
    count(places, writtenOf(number, i));
  });
}

/** How many cells have a number at its place, and how many of them behind the same words. */
export interface Alike {
  all: number;
  written: number;
}

/** Of the number that a claim is on; null where not nearly all cells have it. */
export function rowsAlike(
  claim: Candidate,
  { text, indent }: Cell,
  { places, size }: Pick<Column, 'places' | 'size'>,
): Alike | null {
  if (!claim.reading || size < FEWEST) return null;
  const numbers = numbersIn(text);
  const at = numbers.findIndex(
    ({ start, end }) => indent + start >= claim.start && indent + end <= claim.end,
  );
  if (at < 0) return null;
  const all = places.get(placeOf(numbers[at]!, at)) ?? 0;
  const written = places.get(writtenOf(numbers[at]!, at)) ?? 0;
  return all >= Math.max(FEWEST, size * MOSTLY) ? { all, written } : null;
}

interface NumberInCell {
  shown: string;
  start: number;
  end: number;
  /** What stands between the number before it and itself. */
  gap: string;
}

function placeOf({ shown }: NumberInCell, at: number): string {
  return `${at} ${shown}`;
}

function writtenOf({ shown, gap }: NumberInCell, at: number): string {
  return `${at}${gap}\n${shown}`;
}

function numbersIn(text: string): NumberInCell[] {
  if (text.length > LONGEST || text.search(NUMBERS) < 0) return [];
  const found = [...text.matchAll(NUMBERS)].slice(0, MOST);
  let last = 0;
  return found.map(({ 0: shown, index }) => {
    const gap = text.slice(last, index);
    last = index + shown.length;
    return { shown, start: index, end: last, gap };
  });
}
