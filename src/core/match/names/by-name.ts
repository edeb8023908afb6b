/**
 * Numbers by name: `0` stands in too many places to be looked up, but `DHT: 0 nodes` names its field. What no look-up by
 * value has found is looked up by the words beside it.
 */
import type { Leaf, Run, Transform } from '../../../model';
import { ensure } from '../../grouping';
import type { Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { PER_SECOND } from '../leaves/key-kinds';
import type { LeafIndex } from '../leaves/leaf-index';
import { isListLike } from '../leaves/record-lists';
import { readAs, shownValue } from '../look-up/find-numbers';
import { type Captions, captionsAround, captionsInside } from '../page/captions';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { splitKey } from '../words/key-words';
import { textWithUnit } from './names';
import { stemOf } from './word-likeness';

/** A field that stands in more objects belongs to a list; its rows are found otherwise. */
const MOST_LEAVES = 6;
const MOST_FIELDS = 8;

/** Fields of numbers by the words of their names. */
export type FieldIndex = Map<string, Set<Leaf[]>>;

/** Adds claims on numbers that nothing claims, by the fields that their captions name. Returns what it looked them up in, if it had to. */
export function* findByName(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  index: LeafIndex,
): Generator<undefined, FieldIndex | null> {
  let fields: FieldIndex | null = null;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    if (!hasOpenNumber(texts[run]!, candidates[run]!)) continue;
    fields ??= fieldsByName(index.leaves.filter((leaf) => !isOfList(leaf)));
    nameNumbers(run, candidates[run]!, texts, runs, shape, captions, fields, index);
  }
  return fields;
}

/** The same for one text. */
export function nameNumbers(
  run: number,
  found: Candidate[],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  fields: FieldIndex,
  index: LeafIndex,
): void {
  // The same for all numbers of a text, which may be hundreds.
  let around: string[] | null = null;
  const taken = new Set<Leaf>();
  for (const reading of texts[run]!.readings) {
    if (!isOpen(reading, found)) continue;
    around ??= captionsAround(run, runs, texts, shape, captions).flatMap(({ words }) => words);
    const inside = captionsInside(runs[run]!.text, texts[run]!, reading.start, reading.end);
    const words = [
      ...unitNames(reading, textWithUnit(run, texts[run]!, runs)),
      // What names the number before it (`0 aboard of 0`) is not said of this one again.
      ...inside.flatMap(({ words }) => words).filter((word) => !names(taken, word)),
      ...around,
    ];
    const claims = namedBy(words, fields, taken).flatMap(
      (leaf) => readAs(runs[run]!, run, reading, leaf, shownValue(reading.dimension, leaf), index) ?? [],
    );
    found.push(...claims);
    if (claims.length === 1) taken.add(claims[0]!.leaf);
  }
}

function names(leaves: ReadonlySet<Leaf>, word: string): boolean {
  for (const { key } of leaves)
    if (splitKey(String(key)).some((part) => stemOf(part) === stemOf(word))) return true;
  return false;
}

/** Whether a text has a number that nothing claims. */
export function hasOpenNumber({ readings }: RunText, found: Candidate[]): boolean {
  return readings.some((reading) => isOpen(reading, found));
}

function isOpen(reading: Reading, found: Candidate[]): boolean {
  return reading.dimension !== 'instant' && !reading.foreign && !isClaimed(found, reading);
}

/** What fields are called that are shown with this unit. */
function unitNames({ transform, end }: Reading, text: string): string[] {
  if (transform === 'bytes' && PER_SECOND.test(text.slice(end)))
    return ['speed', 'rate', 'bandwidth', 'throughput'];
  return UNIT_NAMES[transform] ?? [];
}

const UNIT_NAMES: Partial<Record<Transform, string[]>> = {
  bytes: ['size', 'bytes', 'space'],
  currency: ['price', 'amount', 'total', 'balance', 'cost', 'fee'],
};

function isClaimed(found: Candidate[], { start, end }: { start: number; end: number }): boolean {
  return found.some((one) => one.start < end && one.end > start && one.reading);
}

/** The numbers among leaves by the words of their keys; what more than a few are called tells none of them. */
export function fieldsByName(leaves: Leaf[]): FieldIndex {
  const byKey = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    if (amountOf(leaf) === null || typeof leaf.key !== 'string' || leaf.isLength) continue;
    const known = byKey.get(leaf.key);
    if (!known) byKey.set(leaf.key, [leaf]);
    else if (known.length <= MOST_LEAVES) known.push(leaf);
  }
  const index: FieldIndex = new Map();
  for (const [key, same] of byKey)
    if (same.length <= MOST_LEAVES)
      for (const word of splitKey(key)) ensure(index, stemOf(word), () => new Set()).add(same);
  return index;
}

/** Rows are matched field by field elsewhere. */
function isOfList({ parent }: Leaf): boolean {
  return parent?.parent != null && isListLike(parent.parent);
}

/** Leaves of the fields that share most words with the captions; none that another number of the text shows (`0 aboard of 0`). */
function namedBy(words: string[], fields: FieldIndex, taken: ReadonlySet<Leaf>): Leaf[] {
  const shared = new Map<Leaf[], number>();
  for (const word of new Set(words.filter(({ length }) => length > 2).map(stemOf)))
    for (const leaves of fields.get(word) ?? [])
      if (!leaves.some((leaf) => taken.has(leaf))) shared.set(leaves, (shared.get(leaves) ?? 0) + 1);
  const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_FIELDS);
  return best.filter(([, count]) => count === best[0]![1]).flatMap(([leaves]) => leaves);
}
