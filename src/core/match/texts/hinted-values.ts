/** Raw values that the page left on its elements: `<time datetime="2026-03-07T09:00:00Z">`, `data-value="1234567"`. */
import type { Leaf, Run } from '../../../model';
import { instantOf, type Reading } from '../../read';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { readAs, shownValue } from '../look-up/find-numbers';
import { tokensOf } from '../words/tokens';

/** Attributes that hold names, not values. */
const NAMES = new Set(['class', 'id', 'name', 'headers', 'itemprop']);
/** By which the tests of a site find its elements: written by hand, like the words beside them. */
const OF_TESTS = /^data-(?:test|cy|qa|e2e|automation)(?:[-_]?id)?(?:-|$)/;
/** Nats for a claim whose raw value stands on the element. */
const LEFT_THERE = 3;
/** A shorter value stands on many elements. */
const SHORTEST = 6;
const MOST_LEAVES = 12;

/**
 * Texts that stand on elements with several values each (`<button data-id="…">Delete</button>`): the words are for none of them.
 */
export function* wordsOfSeveral(runs: readonly Run[]): Generator<undefined, Set<string>> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (let i = 0; i < runs.length; i++) {
    if (i % 1000 === 999) yield;
    for (const [name, value] of namedHints(runs[i]!)) {
      if (value.length < SHORTEST) continue;
      const words = wordsWith(name, runs[i]!);
      const other = first.get(words);
      if (other === undefined) first.set(words, value);
      else if (other !== value) several.add(words);
    }
  }
  return several;
}

/**
 * Supports claims that the element itself confirms; where nothing is claimed, claims what the element says. `several`: what
 * `wordsOfSeveral` found.
 */
export function supportHinted(
  found: Candidate[],
  run: number,
  shown: Run,
  readings: Reading[],
  index: LeafIndex,
  several: ReadonlySet<string>,
): void {
  const values = rawHints(shown);
  if (values.length === 0) return;
  for (const one of found)
    if (values.some((value) => isRawOf(value, one.leaf))) support(one, 'hinted', LEFT_THERE);
  if (found.length > 0) return;
  for (const [name, value] of namedHints(shown)) {
    if (value.length < SHORTEST) continue;
    const leaves = index.texts.get(tokensOf(value).words.join(' '))?.leaves ?? [];
    if (leaves.length <= MOST_LEAVES)
      for (const leaf of leaves) {
        const claim = claimOf(leaf, value, run, shown);
        if (claim.transform === 'mapped' && several.has(wordsWith(name, shown))) continue;
        found.push({ ...claim, ...whereRead(leaf, run, shown, readings, index) });
      }
  }
}

/** What the element of a text says that may be a raw value. */
export function rawHints(run: Run): string[] {
  return run.hints ? namedHints(run).map(([, value]) => value) : NOTHING;
}

const NOTHING: never[] = [];

/** The same with the attributes' names. */
function namedHints({ hints, node }: Run): [name: string, value: string][] {
  if (!hints || node !== 'text') return NOTHING;
  return Object.entries(hints).filter(([name]) => !NAMES.has(name) && !OF_TESTS.test(name));
}

function wordsWith(name: string, { text }: Run): string {
  return `${name}\n${text.trim()}`;
}

function isRawOf(hint: string, { value, raw }: Leaf): boolean {
  if (hint === (raw ?? String(value))) return true;
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const [hinted, own] = [hint.length >= SHORTEST ? instantOf(hint) : null, instantOf(value)];
  return hinted !== null && own !== null && hinted.min === own.min;
}

/** The part of the text that shows the moment: of `9:45 – 18:20` the element names where it begins, and the rest is another's. */
function whereRead(
  leaf: Leaf,
  run: number,
  shown: Run,
  readings: Reading[],
  index: LeafIndex,
): Partial<Candidate> {
  const read = readings
    .filter(({ dimension }) => dimension === 'instant')
    .flatMap((one) => readAs(shown, run, one, leaf, shownValue('instant', leaf), index) ?? []);
  const longest = read.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const best = read.find(({ start, end }) => end - start === longest);
  return best ? { start: best.start, end: best.end, reading: best.reading } : {};
}

function claimOf(leaf: Leaf, hint: string, run: number, shown: Run): Candidate {
  const transform = instantOf(hint) ? 'date' : 'mapped';
  const bits = Math.min(12, hint.length);
  return {
    run,
    ...trimmedRange(shown.text),
    leaf,
    transform,
    bits,
    support: [{ kind: 'hinted', weight: LEFT_THERE }],
  };
}
