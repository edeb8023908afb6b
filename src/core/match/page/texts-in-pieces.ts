/**
 * Texts that code puts together from pieces (`{days} days, {hours} hours`): React, Svelte and others make a text node of each. What
 * stands in one element without any other between is read as the one text that it is, and each number in it has what all of it means.
 */
import type { Place, Run } from '../../../model';
import { type Reading, type ReadingEnv, readingsOf } from '../../read';
import { type Gap, gapInElement, gapInLine } from './gaps-between-texts';
import { readingsInHalves } from './numbers-in-halves';
import { outermost } from './run-text';
import { readingsWithUnit } from './units-beside';

const NUMBER = /^\s*\(?[-+]?\p{Nd}[\p{Nd}.,]*\s*$/u;
const LONGEST_NUMBER = 24;
/** On either side. */
const MOST_PIECES = 8;
/** UTF-16 units of a piece beside a number. */
const LONGEST_PIECE = 60;

/** What a number can mean with what stands beside it: pieces of its own text, or a unit in the next element. */
export function readingsBeside(run: number, runs: Run[], places: Place[], env: ReadingEnv): Reading[] {
  const { node, text } = runs[run]!;
  if (node !== 'text' || text.length > LONGEST_NUMBER) return [];
  const inHalves = readingsInHalves(run, runs, places, env);
  if (inHalves.length > 0 || !NUMBER.test(text)) return inHalves;
  const line = piecesAround(run, runs, gapInLine(places, env));
  const inLine = readingsInPieces(line, text, env);
  // One number and one unit are the same wherever the unit stands.
  if (inLine.some(isOfSeveral)) return inLine;
  const withUnit = readingsWithUnit(run, runs, places, env);
  if (withUnit.length > 0) return withUnit;
  const element = piecesAround(run, runs, gapInElement(places));
  const isLine = element.before === line.before && element.after === line.after;
  return isLine ? inLine : readingsInPieces(element, text, env);
}

/** Those that take in more than the number, and then those of the number itself: `7 hours` may have been sent as 7. */
function readingsInPieces({ before, after }: Pieces, text: string, env: ReadingEnv): Reading[] {
  if (before + after === '') return [];
  const joined = before + text + after;
  const from = before.length + text.search(/\S/);
  const to = before.length + text.trimEnd().length;
  const here = outermost(readingsOf(joined, env), joined, env.now).filter(
    ({ start, end }) => start < to && end > from,
  );
  const isOwn = ({ start, end }: Reading) => start >= from && end <= to;
  const reaching = here.filter(
    (one) =>
      (SAYS_UNIT.has(one.transform) || isDayInWords(one, joined)) &&
      !isOwn(one) &&
      !here.some((other) => goesOn(one, other)),
  );
  if (reaching.length === 0) return [];
  return [...here.filter(isOwn), ...reaching].map((reading) => ({
    ...reading,
    start: Math.max(from, reading.start) - before.length,
    end: Math.min(to, reading.end) - before.length,
    whole: { text: joined, start: reading.start, end: reading.end },
  }));
}

/** The `2.1 m` of `2.1 m/s` is no length and no million. */
function goesOn({ start, end }: Reading, other: Reading): boolean {
  return other.start === start && other.end > end;
}

/** `3 days, 7 hours`. */
function isOfSeveral({ whole }: Reading): boolean {
  return whole !== undefined && /\p{Nd}\P{Nd}*\p{L}.*\p{Nd}/u.test(whole.text.slice(whole.start, whole.end));
}

/** `21` and `/Jun/2025`: nothing but a day has a month's name in it. */
function isDayInWords({ transform, start, end }: Reading, joined: string): boolean {
  return transform === 'date' && /\p{L}{3}.*\d{4}/u.test(joined.slice(start, end));
}

/** What means another thing with its unit; days in numbers and pages (`3/10`) look the same in pieces. */
const SAYS_UNIT: ReadonlySet<Reading['transform']> = new Set([
  'duration',
  'relative-time',
  'bytes',
  'currency',
  'percent',
  'compact',
]);

/** What stands before and after a piece in the same text. */
interface Pieces {
  before: string;
  after: string;
}

function piecesAround(run: number, runs: Run[], gap: Gap): Pieces {
  return { before: piecesFrom(run, -1, runs, gap), after: piecesFrom(run, 1, runs, gap) };
}

/** The texts before (`way` -1) or after a piece, as one. */
function piecesFrom(run: number, way: 1 | -1, runs: Run[], gap: Gap): string {
  let text = '';
  for (let at = run + way, n = 0; n < MOST_PIECES; at += way, n++) {
    const [one, next] = way > 0 ? [runs[at - 1], runs[at]] : [runs[at], runs[at + 1]];
    const between = isPiece(one) && isPiece(next) ? gap(one, next) : null;
    if (between === null) return text;
    const piece = runs[at]!.text;
    text = way > 0 ? text + between + piece : piece + between + text;
  }
  return text;
}

function isPiece(run: Run | undefined): run is Run {
  return run?.node === 'text' && run.text.length <= LONGEST_PIECE;
}
