import type { Leaf, Observation, Run, Transform } from '../../model';
import {
  confirm,
  contains,
  durationOf,
  instantOf,
  numberOf,
  type Reading,
  type ReadingEnv,
  readingsOf,
} from '../read';
import { findAddressParts } from './address-parts';
import { findAddresses } from './addresses';
import type { Candidate } from './candidate';
import { ensure } from './grouping';
import { countWithin, type LeafIndex, type NumericIndex, type TextValue, within } from './leaf-index';
import { type Tokens, tokensOf } from './tokens';

/** Equal leaves beyond this say nothing of where a text came from; only a record can. */
const MOST_LEAVES = 24;

/** A run's text taken apart once, for every look-up. */
export interface RunText {
  tokens: Tokens;
  readings: Reading[];
  /** The readings took in a unit from the next element: the same text elsewhere may mean something else. */
  hasUnitBeside?: true;
}

/**
 * The first look at one run: every leaf that its text, or a range of it, may show. `base`: the page's address. What more
 * than `most` leaves hold is claimed once for all of them (`crowd`).
 */
export function findCandidates(
  run: Run,
  id: number,
  text: RunText,
  index: LeafIndex,
  base: string,
  most = Number.POSITIVE_INFINITY,
): Candidate[] {
  if (run.node === 'image') {
    const whole = findAddresses(run.text, id, index.addresses, base);
    return whole.length > 0 ? whole : findAddressParts(run.text, id, index);
  }
  const found: Candidate[] = [];
  findTexts(run, id, text.tokens, index, found, most);
  findNumbers(run, id, text.readings, index, found, most);
  findSymbols(run, id, index, found);
  return found;
}

/** `beside`: what the text can mean with a unit that stands in the next element. */
export function runText(run: Run, env: ReadingEnv, beside: Reading[] = []): RunText {
  if (run.node === 'image') return { tokens: { words: [], starts: [], ends: [] }, readings: [] };
  const readings = beside.length > 0 ? beside : outermost(readingsOf(run.text, env));
  return { tokens: tokensOf(run.text), readings, ...(beside.length > 0 ? { hasUnitBeside: true } : {}) };
}

/** `runText`, which reads a text once, however often a page repeats it. `known`: texts that are read already. */
export function textReader(
  env: ReadingEnv,
  known: Map<string, RunText>,
): (run: Run, beside: Reading[]) => RunText {
  return (run, beside) =>
    run.node === 'image' || beside.length > 0
      ? runText(run, env, beside)
      : ensure(known, run.text, () => runText(run, env));
}

/** What was read a moment ago and says the same now: texts without dates, as long as today is the same day everywhere. */
export function readBefore(before: Observation, texts: RunText[], now: Observation): Map<string, RunText> {
  const known = new Map<string, RunText>();
  if (momentOf(before) !== momentOf(now)) return known;
  for (let run = 0; run < texts.length; run++)
    if (
      !texts[run]!.hasUnitBeside &&
      texts[run]!.readings.every(({ dimension }) => dimension === 'number') &&
      before.runs[run]!.node !== 'image'
    )
      known.set(before.runs[run]!.text, texts[run]!);
  return known;
}

/** Days begin on whole quarters of an hour in all zones. */
const QUARTER = 900_000;

function momentOf({ locales, timeZone, now }: ReadingEnv): string {
  return `${locales} ${timeZone} ${Math.floor(now / QUARTER)}`;
}

/** `2 years ago` is a moment: that `2 years` in it may be a duration is not worth a thought. */
function outermost(readings: Reading[]): Reading[] {
  const moments = readings.filter(({ transform }) => transform === 'relative-time');
  if (moments.length === 0) return readings;
  return readings.filter(
    ({ start, end, dimension }) =>
      dimension === 'instant' ||
      !moments.some(
        (moment) => moment.start <= start && moment.end >= end && moment.end - moment.start > end - start,
      ),
  );
}

/** The whole text, else the longest values inside it, from left to right. */
function findTexts(
  run: Run,
  id: number,
  tokens: Tokens,
  index: LeafIndex,
  found: Candidate[],
  most: number,
): void {
  const { words } = tokens;
  const whole = index.firsts.has(words[0] ?? '') ? index.texts.get(words.join(' ')) : undefined;
  if (whole) {
    addTexts(run, id, tokens, 0, whole, found, most);
    return;
  }
  for (let at = 0; at < words.length; at++) {
    const value = index.firsts.has(words[at]!) ? longestAt(words, at, index) : undefined;
    if (!value) continue;
    addTexts(run, id, tokens, at, value, found, most);
    at += value.size - 1;
  }
}

function longestAt(words: string[], at: number, index: LeafIndex): TextValue | undefined {
  const rest = words.length - at;
  let best: TextValue | undefined;
  if (rest >= 3) {
    for (const value of index.byStart[2].get(`${words[at]} ${words[at + 1]} ${words[at + 2]}`) ?? [])
      if (value.size <= rest && value.size > (best?.size ?? 0) && startsAt(words, at, value.words))
        best = value;
  }
  if (!best && rest >= 2) best = index.byStart[1].get(`${words[at]} ${words[at + 1]}`)?.[0];
  return best ?? index.byStart[0].get(words[at]!)?.[0];
}

function startsAt(words: string[], at: number, wanted: string[]): boolean {
  for (let i = 3; i < wanted.length; i++) if (words[at + i] !== wanted[i]) return false;
  return true;
}

function addTexts(
  run: Run,
  id: number,
  tokens: Tokens,
  at: number,
  value: TextValue,
  found: Candidate[],
  most: number,
): void {
  if (value.leaves.length > MOST_LEAVES * 4) return;
  if (value.leaves.length > most && !value.hasNames) {
    const leaf = value.leaves[0]!;
    const { start, end, transform, bits } = saidBy(run, tokens, at, value.words, String(leaf.value));
    found.push({ run: id, start, end, leaf, transform, bits, support: [], crowd: true });
    return;
  }
  let said: Said | undefined;
  for (const leaf of value.leaves) {
    const text = String(leaf.value);
    // The leaves of one entry mostly hold the very same text.
    if (said?.value !== text) said = saidBy(run, tokens, at, value.words, text);
    const { start, end, transform, bits } = said;
    found.push({ run: id, start, end, leaf, transform, bits, support: [] });
  }
}

/** A value as the run says it. */
interface Said extends Pick<Candidate, 'start' | 'end' | 'transform' | 'bits'> {
  value: string;
}

export function saidBy(run: Run, tokens: Tokens, at: number, words: string[], value: string): Said {
  const [first, last] = [tokens.starts[at]!, tokens.ends[at + words.length - 1]!];
  const [start, end] = widen(run.text, first, last, value);
  const shown = run.text.slice(start, end);
  const whole = words.length === tokens.words.length;
  const asWritten = shown === value.trim();
  return {
    value,
    start,
    end,
    transform: whole || asWritten ? textTransform(shown, value) : 'substring',
    bits: textBits(words, shown) - (asWritten ? 0 : RESPELLED),
  };
}

/** Takes in the punctuation around the words that belongs to the value (`create()`, `>=18`). */
function widen(text: string, start: number, end: number, value: string): [number, number] {
  const trimmed = value.trim();
  const from = text.indexOf(trimmed, Math.max(0, start - 16));
  if (from >= 0 && from <= start && from + trimmed.length >= end) return [from, from + trimmed.length];
  return [start, end];
}

/** Bits lost where case, punctuation or marks differ: slugs and keys are spelled like names. */
const RESPELLED = 4;

function textTransform(shown: string, value: string): Transform {
  if (shown === value || shown === value.trim()) return 'exact';
  if (shown.toLowerCase() === value.trim().toLowerCase()) return 'case';
  return 'normalized';
}

/** How unlikely it is that copy has just these words: common copy is short. Bits. */
export function textBits(words: string[], shown: string): number {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const digits = /\d/.test(shown) ? 3 : 0;
  return Math.min(40, letters * (words.length > 1 ? 1.5 : 1.1) + (words.length - 1) * 2 + digits - 1);
}

function findNumbers(
  run: Run,
  id: number,
  readings: Reading[],
  index: LeafIndex,
  found: Candidate[],
  most: number,
): void {
  for (const reading of readings) {
    const { instants, numbers, bytes } = index;
    findWithin(run, id, reading, reading.dimension === 'instant' ? instants : numbers, index, found, most);
    if (reading.transform === 'bytes') findWithin(run, id, reading, bytes, index, found, most);
  }
}

function findWithin(
  run: Run,
  id: number,
  reading: Reading,
  { values, leaves }: NumericIndex,
  index: LeafIndex,
  found: Candidate[],
  most: number,
): void {
  const [from, to] = within(values, reading.min, reading.max, MOST_LEAVES);
  if (from === to) return;
  const shown = run.text.slice(reading.start, reading.end);
  const glued = gluedBits(run.text, reading);
  const bits = numberBits(reading, index) - glued;
  const last = to - from > most ? from + 1 : to;
  for (let i = from; i < last; i++) {
    if (leaves[i]!.isLength && (glued > 0 || isNoCount(reading))) continue;
    const claim = claimOn(id, reading, leaves[i]!, values[i]!, shown, bits);
    if (last < to) claim.crowd = true;
    found.push(claim);
  }
}

/** The claim that a reading shows this leaf, if the leaf's value (`shownValue`) is one the reading can mean. */
export function readAs(
  run: Run,
  id: number,
  reading: Reading,
  leaf: Leaf,
  value: number | null,
  index: LeafIndex,
): Candidate | null {
  if (value === null || !contains(reading, value) || (leaf.isLength && isNoCount(reading))) return null;
  // Nobody writes nothing in billions: `0 B` is a size.
  if (reading.transform === 'compact' && reading.value === 0) return null;
  const shown = run.text.slice(reading.start, reading.end);
  return claimOn(id, reading, leaf, value, shown, numberBits(reading, index) - gluedBits(run.text, reading));
}

/** `2s` and `3 kB` count seconds and bytes, and `3.0` is exact: no members of a list. */
function isNoCount({ transform, step }: Reading): boolean {
  return transform === 'duration' || transform === 'bytes' || transform === 'currency' || step < 1;
}

/** Bits lost where a letter stands right before a number: it is the digit of a name (`F1`, `utf8`). */
const GLUED_BITS = 4;
const LETTER_BEFORE = /[A-Za-z]$/;

function gluedBits(text: string, { start }: Reading): number {
  return start > 0 && LETTER_BEFORE.test(text.slice(start - 1, start)) ? GLUED_BITS : 0;
}

function claimOn(
  run: number,
  reading: Reading,
  leaf: Leaf,
  value: number,
  shown: string,
  bits: number,
): Candidate {
  const asIs = isShownAsIs(leaf, shown);
  const doubt = (reading.foreign ? 3 : 0) + (reading.bound ? 2 : 0) + (isNearest(reading, value) ? 0 : 1);
  return {
    run,
    start: reading.start,
    end: reading.end,
    leaf,
    transform: leaf.isLength ? 'count' : asIs ? 'exact' : reading.transform,
    bits: Math.max(0, bits + (asIs ? 1 : 0) - doubt),
    support: [],
    reading: { reading, value },
  };
}

/** To write a number costs more than to read one. */
function isShownAsIs({ raw, value }: Leaf, shown: string): boolean {
  if (raw !== undefined) return shown === raw;
  return typeof value === 'number' ? Number(shown) === value && shown === String(value) : shown === value;
}

/** Rounded half up or half to even, as nearly everything is. */
function isNearest({ dimension, value, step }: Reading, raw: number): boolean {
  return dimension === 'instant' || Math.abs(raw - value) <= (step / 2) * (1 + 1e-9);
}

/** Values of one run that are verified: writing a value costs more than all the rest. */
const MOST_VERIFIED = 6;
const VERIFIED_BITS = { intl: 1.5, pattern: 0, inside: -2, outside: -4 };

/** Writes the leaf forward and compares, where no column has settled the matter. Changes the claims' bits, once. */
export function verify(found: Candidate[], text: string, env: ReadingEnv): void {
  const doubtful = found.filter(
    ({ reading, support }) => reading && !reading.verified && !support.some(({ kind }) => kind === 'column'),
  );
  if (doubtful.length === 0) return;
  const known = new Map<Reading, Map<number, number>>();
  let written = 0;
  for (const candidate of doubtful) {
    const { reading, value } = candidate.reading!;
    const byValue = ensure(known, reading, () => new Map<number, number>());
    if (!byValue.has(value) && written++ >= MOST_VERIFIED) continue;
    const bits = ensure(byValue, value, () => VERIFIED_BITS[confirm(reading, value, text, env).rank]);
    candidate.bits = Math.max(0, candidate.bits + bits);
    candidate.reading!.verified = true;
  }
}

/** The leaf's value in the reading's dimension; of a date without a time, the instant that programs make of it. */
export function shownValue(dimension: Reading['dimension'], leaf: Leaf): number | null {
  const { value } = leaf;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (dimension === 'instant') return leaf.isLength ? null : (instantOf(value)?.min ?? null);
  return typeof value === 'number' ? value : (numberOf(value) ?? durationOf(value));
}

/**
 * How unlikely it is that some value of this page lies in the reading's interval by chance: −log2(1 − e^−λ), with λ the
 * number of distinct values expected there from how crowded its surroundings are. Never more than the digits tell.
 */
export function numberBits(reading: Reading, index: LeafIndex): number {
  const told = reading.digits * Math.log2(10);
  const expected =
    reading.dimension === 'instant' ? expectedInstants(reading, index) : expectedNumbers(reading, index);
  return Math.min(told, -Math.log2(1 - Math.exp(-Math.max(expected, 1e-6))));
}

/** Surroundings of a number: half a decade up and down. Zero stands everywhere. */
function expectedNumbers({ min, max, value }: Reading, { numbers }: LeafIndex): number {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(max)) return 5;
  const [low, high] = [size / HALF_DECADE, size * HALF_DECADE];
  const around =
    value < 0 ? countWithin(numbers.distinct, -high, -low) : countWithin(numbers.distinct, low, high);
  return (around * Math.max(max - min, 1e-9)) / (high - low);
}

const HALF_DECADE = Math.sqrt(10);

const MONTH = 30 * 86_400_000;
const MOST_ANYWHERE = 0.024;

/** Surroundings of an instant: ten times its interval to both sides, else a month. */
function expectedInstants({ min, max, repeats }: Reading, { instants }: LeafIndex): number {
  const length = max - min;
  const around = countWithin(instants.distinct, min - 10 * length, max + 10 * length) - 1;
  const anywhere = (instants.distinct.length * length) / MONTH;
  return Math.max(around / 20, repeats ? MOST_ANYWHERE : Math.min(MOST_ANYWHERE, anywhere));
}

function findSymbols(run: Run, id: number, index: LeafIndex, found: Candidate[]): void {
  const text = run.text.trim();
  if (text.length > 8) return;
  const leaves = index.symbols.get(text);
  if (!leaves || leaves.length > MOST_LEAVES) return;
  const start = run.text.indexOf(text);
  for (const leaf of leaves)
    found.push({
      run: id,
      start,
      end: start + text.length,
      leaf,
      transform: 'exact',
      bits: 1,
      support: [],
    });
}
