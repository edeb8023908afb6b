/** Two values that stand in the same text, or beside the percentage that they make. */
import type { Leaf, Run } from '../../../model';
import { isShareOfOne, type Reading } from '../../read';
import { type Candidate, isSettled, worth } from '../claims/candidate';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { fitNamedWhole } from './named-wholes';
import { countable, type Fit, partOfBoth, signOf, type Value } from './two-values';
import { shareWritten } from './written-shares';

/** A pair has three shares of one: the smaller in the larger, and each in both. */
const SHARES = 1.5;
/** Bits that a text must tell beyond the pairs in it. */
const TELLING_BESIDE = 4;
/** Numbers of a text, settled or not, that are tried with each other. */
const MOST_SHOWN = 4;
const MOST_IN_TEXT = 8;

/** Numbers that a text shows, each by its best claim. */
export function valuesShown(found: Candidate[]): Value[] {
  const best = new Map<number, Candidate>();
  for (const one of found) {
    if (!one.reading || one.formula || !isSettled(one)) continue;
    const other = best.get(one.start);
    if (!other || worth(one) > worth(other)) best.set(one.start, one);
  }
  return [...best.values()].slice(0, MOST_SHOWN).flatMap(({ leaf }) => countable(leaf) ?? []);
}

/** `shown`: the numbers of this text. */
export function fitInText(
  run: number,
  reading: Reading,
  shown: Value[],
  bits: number,
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
): Fit | null {
  return (
    fitShown(run, reading, shown, bits) ??
    fitOfWhole(run, reading, candidates[run]!, runs[run]!.text, bits) ??
    fitWritten(run, reading, candidates, texts, runs, shape) ??
    fitBar(run, reading, candidates, bits) ??
    fitNamedWhole(run, reading, candidates[run]!, bits)
  );
}

/** Of the values of the same text there are so few pairs that one fit is enough. */
function fitShown(run: number, reading: Reading, shown: Value[], bits: number): Fit | null {
  const pairs = shown.length * (shown.length - 1) * (isShareOfOne(reading) ? SHARES : 1);
  if (pairs === 0 || bits < TELLING_BESIDE + Math.log2(pairs)) return null;
  for (const one of shown)
    for (const other of shown) {
      const sign = one === other ? null : (signOf(reading, one, other) ?? partOfBoth(reading, one, other));
      if (sign) return { run, reading, one: one.leaf, other: other.leaf, sign, bits, pairs };
    }
  return null;
}

/** A word or a stroke between a part and its whole, and the sign of the whole's currency. */
const OF = /^\s*(?:\/|\p{L}{2,4})\s*\p{Sc}?$/u;

/** `13.4% of $9,000`: of the whole behind it, another number of the same object. */
function fitOfWhole(
  run: number,
  reading: Reading,
  found: Candidate[],
  text: string,
  bits: number,
): Fit | null {
  if (!isShareOfOne(reading)) return null;
  const whole = found.find(
    (one) => one.reading && !one.formula && isSettled(one) && OF.test(text.slice(reading.end, one.start)),
  )?.leaf;
  const all = whole && countable(whole);
  if (!all) return null;
  const others = (whole.parent?.leaves ?? []).filter((leaf) => leaf !== whole);
  const parts = others.flatMap((leaf) => countable(leaf) ?? []);
  const part = parts.find((one) => signOf(reading, one, all) === '/');
  if (!part || bits < TELLING_BESIDE + Math.log2(parts.length)) return null;
  return { run, reading, one: part.leaf, other: whole, sign: '/', bits, pairs: parts.length };
}

/** What is said in percent of two values of one object, in the text before or after: `9 of 20 lessons`, `45 %`. */
function fitBar(run: number, reading: Reading, candidates: Candidate[][], bits: number): Fit | null {
  if (!isShareOfOne(reading)) return null;
  for (const at of [run - 1, run + 1, run - 2, run + 2])
    for (const shown of pairsIn(candidates[at] ?? [])) {
      const fit = fitShown(run, reading, shown, bits);
      if (fit) return fit;
    }
  return null;
}

function fitWritten(
  run: number,
  reading: Reading,
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
): Fit | null {
  const written = shareWritten(run, reading, texts, runs, shape);
  const [one, other] = (written ?? []).map((at) => bestSettled(candidates[at]!));
  if (!one) return null;
  return { run, reading, one, other: other ?? one, sign: '/', bits: TELLING_BESIDE, pairs: 1 };
}

function bestSettled(found: Candidate[]): Leaf | undefined {
  const settled = found.filter(isSettled);
  return settled.sort((a, b) => worth(b) - worth(a))[0]?.leaf;
}

/** Two numbers of one text that one object has, of the likeliest. */
function pairsIn(found: Candidate[]): Value[][] {
  const numbers = found
    .filter(({ reading, formula }) => reading && !formula)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST_IN_TEXT);
  return numbers.flatMap((one, i) =>
    numbers
      .slice(i + 1)
      .filter(
        ({ leaf, start }) => leaf.parent === one.leaf.parent && leaf !== one.leaf && start !== one.start,
      )
      .map((other) => [one, other].flatMap(({ leaf }) => countable(leaf) ?? [])),
  );
}
