/**
 * Numbers whose fraction stands in an element after them, as prices and figures have it, with the point in either half or between:
 * `<b>48,210</b><small>.37</small>`, `<b>48,210</b>.<small>37</small>`; or hundredths of a currency above the line: `$19<sup>99</sup>`.
 */
import type { Place, Run } from '../../../model';
import { type Reading, type ReadingEnv, readingsOf } from '../../read';
import { areNear } from './near';
import { symbolBefore, unitAfter } from './units-beside';

const WHOLE = /(?:^|[^\p{Nd}.,])[-+−]?\p{Nd}[\p{Nd}.,'’\u00a0\u202f\u066c]*$/u;
const FRACTION = /^[.,\u066b]\p{Nd}{1,8}$/u;
const POINT = /^[.,\u066b]$/;
const POINT_AT_END = /[.,\u066b]$/;
/** UTF-16 units of either, with the white space around it. */
const LONGEST = 40;
/** How far above the texts the element is that holds both halves. */
const LEVELS = 2;
/** Texts before and after a half, of those that the number is in. */
const WAYS = [
  [1, 0],
  [0, 1],
  [2, 0],
  [0, 2],
] as const;

/** What either half of a number means: all of the number, with the unit and the sign of a currency beside it. */
export function readingsInHalves(run: number, runs: Run[], places: Place[], env: ReadingEnv): Reading[] {
  const halves = halvesWith(run, runs, places);
  if (!halves) return [];
  const [first, last] = halves;
  const symbol = symbolBefore(first, runs, places);
  const unit = unitAfter(last, runs, places, env);
  const whole = joined(first, first, runs);
  const point = isRaised(first, last, runs, places) ? pointAfter(whole) : '';
  const number = whole + point + joined(first + 1, last, runs);
  const text = `${symbol}${number}${unit && ` ${unit}`}`;
  const middle = symbol.length + whole.length;
  const both = readingsOf(text, env).filter(
    ({ start, end }) => start < middle && end >= symbol.length + number.length,
  );
  const from = symbol.length + (run > first ? joined(first, run - 1, runs) + point : '').length;
  const { length } = joined(run, run, runs);
  const indent = runs[run]!.text.search(/\S/);
  return both.map((reading) => ({
    ...reading,
    start: indent + Math.max(0, reading.start - from),
    end: indent + Math.min(length, reading.end - from),
    whole: { text, start: reading.start, end: reading.end },
  }));
}

/** The first and the last text of the number that a half is of. */
function halvesWith(run: number, runs: Run[], places: Place[]): [number, number] | undefined {
  if (!/\p{Nd}/u.test(runs[run]!.text)) return undefined;
  for (const [before, after] of WAYS) {
    const [first, last] = [run - before, run + after];
    if (areHalves(first, last, runs, places) && !isVersion(first, last, runs)) return [first, last];
  }
  return undefined;
}

function areHalves(first: number, last: number, runs: Run[], places: Place[]): boolean {
  if (first < 0 || last >= runs.length) return false;
  if (last - first > 1 && !isPoint(runs[first + 1]!)) return false;
  const { text, place } = runs[first]!;
  if (!isShort(runs[first]!) || !isShort(runs[last]!)) return false;
  const whole = text.trimEnd();
  const point = POINT_AT_END.test(whole) ? 1 : 0;
  const fraction = whole.slice(whole.length - point) + joined(first + 1, last, runs);
  if (WHOLE.test(whole) && isRaised(first, last, runs, places)) return true;
  if (!WHOLE.test(whole.slice(0, whole.length - point)) || !FRACTION.test(fraction)) return false;
  return areNear(place, runs[last]!.place, places, LEVELS);
}

/** Hundredths above the line, right after a number with the sign of a currency. */
function isRaised(first: number, last: number, runs: Run[], places: Place[]): boolean {
  const { text, place } = runs[last]!;
  if (last - first !== 1 || !/^\s*\p{Nd}{2}\s*$/u.test(text)) return false;
  if (places[places[place]!.parent]?.name !== 'sup' || !areNear(runs[first]!.place, place, places, LEVELS))
    return false;
  return /\p{Sc}/u.test(runs[first]!.text) || symbolBefore(first, runs, places) !== '';
}

/** Where points group the digits, a comma. */
function pointAfter(whole: string): string {
  return whole.includes('.') ? ',' : '.';
}

/** `1`, `.4`, `.2`, also where a point is a text of its own. */
function isVersion(first: number, last: number, runs: Run[]): boolean {
  const [before, after] = [runs[first - 1], runs[last + 1]];
  if (before && isPoint(before)) return true;
  return after !== undefined && (isPoint(after) || (isShort(after) && FRACTION.test(after.text.trim())));
}

function isShort({ node, text }: Run): boolean {
  return node === 'text' && text.length <= LONGEST;
}

function isPoint({ node, text }: Run): boolean {
  return node === 'text' && text.length <= LONGEST && POINT.test(text.trim());
}

/** Texts from one to another as one. */
function joined(first: number, last: number, runs: Run[]): string {
  let all = '';
  for (let at = first; at <= last; at++) all += runs[at]!.text.trim();
  return all;
}
