/** Numbers whose fraction stands in the element after them, as prices and figures have it: `<b>48,210</b><small>.37</small>`. */
import type { Place, Run } from '../../../model';
import { type Reading, type ReadingEnv, readingsOf } from '../../read';
import { areNear } from './near';
import { symbolBefore, unitAfter } from './units-beside';

const WHOLE = /(?:^|[^\p{Nd}.,])[-+−]?\p{Nd}[\p{Nd}.,'’\u00a0\u202f\u066c]*$/u;
const FRACTION = /^[.,\u066b]\p{Nd}{1,8}$/u;
/** UTF-16 units of either, with the white space around it. */
const LONGEST = 40;
/** How far above the texts the element is that holds both halves. */
const LEVELS = 2;

/** What either half of a number means: all of the number, with the unit and the sign of a currency beside it. */
export function readingsInHalves(run: number, runs: Run[], places: Place[], env: ReadingEnv): Reading[] {
  const first = isFraction(runs[run]!) ? run - 1 : run;
  if (!areHalves(runs[first], runs[first + 1], places) || isVersion(first, runs)) return [];
  const [whole, fraction] = [runs[first]!.text.trim(), runs[first + 1]!.text.trim()];
  const symbol = symbolBefore(first, runs, places);
  const unit = unitAfter(first + 1, runs, places, env);
  const text = `${symbol}${whole}${fraction}${unit && ` ${unit}`}`;
  const middle = symbol.length + whole.length;
  const both = readingsOf(text, env).filter(
    ({ start, end }) => start < middle && end >= middle + fraction.length,
  );
  const [from, { length }] = run === first ? [symbol.length, whole] : [middle, fraction];
  const indent = runs[run]!.text.search(/\S/);
  return both.map((reading) => ({
    ...reading,
    start: indent + Math.max(0, reading.start - from),
    end: indent + Math.min(length, reading.end - from),
    whole: { text, start: reading.start, end: reading.end },
  }));
}

function isFraction({ node, text }: Run): boolean {
  return node === 'text' && text.length <= LONGEST && FRACTION.test(text.trim());
}

/** `1`, `.4`, `.2`. */
function isVersion(first: number, runs: Run[]): boolean {
  const third = runs[first + 2];
  return third !== undefined && isFraction(third);
}

function areHalves(first: Run | undefined, second: Run | undefined, places: Place[]): boolean {
  if (!first || !second || first.node !== 'text' || first.text.length > LONGEST || !isFraction(second))
    return false;
  return WHOLE.test(first.text.trimEnd()) && areNear(first.place, second.place, places, LEVELS);
}
