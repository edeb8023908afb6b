import type { Leaf, Observation, Run, Transform } from '../../model';
import { confirm, type Reading, type ReadingEnv, readingsOf } from '../read';
import { findAddresses } from './addresses';
import type { Candidate } from './candidate';
import { instantsWithin, type LeafIndex, magnitude, type TextValue, within } from './leaf-index';
import { type Tokens, tokensOf } from './tokens';

/** Equal leaves beyond this say nothing of where a text came from; only a record can. */
const MOST_LEAVES = 24;

/** A run's text taken apart once, for every look-up. */
export interface RunText {
  tokens: Tokens;
  readings: Reading[];
}

/** The first look at one run: every leaf that its text, or a range of it, may show. */
export function findCandidates(
  run: Run,
  id: number,
  text: RunText,
  index: LeafIndex,
  env: ReadingEnv,
  base: Observation,
): Candidate[] {
  if (run.node === 'image') return findAddresses(run.text, id, index.addresses, base.url);
  const found: Candidate[] = [];
  findTexts(run, id, text.tokens, index, found);
  findNumbers(run, id, text.readings, index, env, found);
  findSymbols(run, id, index, found);
  return found;
}

export function runText(run: Run, env: ReadingEnv): RunText {
  if (run.node === 'image') return { tokens: { words: [], starts: [], ends: [] }, readings: [] };
  return { tokens: tokensOf(run.text), readings: readingsOf(run.text, env) };
}

/** The whole text, else the longest values inside it, from left to right. */
function findTexts(run: Run, id: number, tokens: Tokens, index: LeafIndex, found: Candidate[]): void {
  const { words } = tokens;
  const whole = index.texts.get(words.join(' '));
  if (whole) {
    addTexts(run, id, tokens, 0, whole, found);
    return;
  }
  for (let at = 0; at < words.length; at++) {
    const value = longestAt(words, at, index);
    if (!value) continue;
    addTexts(run, id, tokens, at, value, found);
    at += value.words.length - 1;
  }
}

function longestAt(words: string[], at: number, index: LeafIndex): TextValue | undefined {
  const rest = words.length - at;
  let best: TextValue | undefined;
  if (rest >= 3) {
    for (const value of index.byStart[2].get(`${words[at]} ${words[at + 1]} ${words[at + 2]}`) ?? [])
      if (
        value.words.length <= rest &&
        value.words.length > (best?.words.length ?? 0) &&
        startsAt(words, at, value.words)
      )
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
): void {
  if (value.leaves.length > MOST_LEAVES * 4) return;
  for (const leaf of value.leaves) {
    const [start, end] = widen(
      run.text,
      tokens.starts[at]!,
      tokens.ends[at + value.words.length - 1]!,
      String(leaf.value),
    );
    const shown = run.text.slice(start, end);
    const whole = value.words.length === tokens.words.length;
    found.push({
      run: id,
      start,
      end,
      leaf,
      transform: whole ? textTransform(shown, String(leaf.value)) : 'substring',
      bits: textBits(value.words, shown),
      support: new Map(),
    });
  }
}

/** Takes in the punctuation around the words that belongs to the value (`create()`, `>=18`). */
function widen(text: string, start: number, end: number, value: string): [number, number] {
  const trimmed = value.trim();
  const from = text.indexOf(trimmed, Math.max(0, start - 16));
  if (from >= 0 && from <= start && from + trimmed.length >= end) return [from, from + trimmed.length];
  return [start, end];
}

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
  env: ReadingEnv,
  found: Candidate[],
): void {
  for (const reading of readings) {
    const leaves =
      reading.dimension === 'instant'
        ? instantsWithin(index.instants, reading.min, reading.max, MOST_LEAVES)
        : within(index.numbers, reading.min, reading.max, MOST_LEAVES);
    for (const leaf of leaves ?? []) {
      const candidate = readAs(run, id, reading, leaf, index, env);
      if (candidate) found.push(candidate);
    }
  }
}

/** The claim that a reading shows this leaf, if writing the leaf forward agrees. */
export function readAs(
  run: Run,
  id: number,
  reading: Reading,
  leaf: Leaf,
  index: LeafIndex,
  env: ReadingEnv,
): Candidate | null {
  const confirmed = confirm(reading, leaf, run.text, env);
  if (!confirmed) return null;
  const shown = run.text.slice(reading.start, reading.end);
  const exact = shown === (leaf.raw ?? String(leaf.value));
  return {
    run: id,
    start: reading.start,
    end: reading.end,
    leaf,
    transform: exact ? 'exact' : leaf.isLength ? 'count' : reading.transform,
    bits: numberBits(reading, index) + (exact ? 1 : 0),
    support: new Map(),
  };
}

/** What the shown digits tell, less what the page's own numbers of that size make likely. Bits. */
export function numberBits(reading: Reading, index: LeafIndex): number {
  const told = reading.digits * Math.log2(10);
  const crowd =
    reading.dimension === 'instant'
      ? index.instants.leaves.length
      : (index.numbers.crowd.get(magnitude(Number.isFinite(reading.max) ? reading.max : reading.min)) ?? 0);
  return Math.max(0, told - Math.log2(1 + crowd));
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
      support: new Map(),
    });
}
