/**
 * Counts by state: `4 up, 1 down`, `3 running`. As many objects of a list have the flag that the word beside the number names, or
 * the value that it is. The list need not be on the page: dashboards say of it only how many.
 */
import type { Leaf, PayloadNode, Run } from '../../model';
import { nodePath, pathStep } from '../decode/path';
import { type Candidate, isExplained } from './candidate';
import { ensure } from './grouping';
import { splitKey } from './key-words';
import type { LeafIndex } from './leaf-index';
import { isListLike } from './record-lists';
import type { RunText } from './run-text';
import { fold } from './tokens';

/** `4 up`, and nothing that makes the number part of another one. */
const COUNT = /(?<![\p{L}\p{N}.,:/-])(\d{1,6})\s+(\p{L}[\p{L}_-]{1,24})(?![\p{L}\p{N}:/-])/gu;
const LONGEST_TEXT = 60;
const LONGEST_STATE = 25;
const FEWEST_OBJECTS = 2;
const MOST_OBJECTS = 5000;
/** Nats, and bits; a single one may be chance. */
const COUNTED = 4;
const COUNTED_ONE = 2.5;
const BITS = 3;

/** How many objects of a list are in a state. `leaf`: where the first of them, or the list's first, says so. */
interface State {
  list: PayloadNode;
  leaf: Leaf;
  count: number;
}

/** Adds claims on numbers that nothing sent explains. */
export function* findStateCounts(
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  index: LeafIndex,
): Generator<undefined, void> {
  let states: Map<string, State[]> | null = null;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST_TEXT || texts[run]!.readings.length === 0) continue;
    for (const { index: start, 1: digits, 2: word } of text.matchAll(COUNT)) {
      const range = { start, end: start + digits!.length };
      if (isExplained(range, candidates[run]!)) continue;
      states ??= yield* statesOf(index);
      const state = states.get(fold(word!))?.find(({ count }) => count === Number(digits));
      if (state) candidates[run]!.push(claimOf(run, range, state));
    }
  }
}

function claimOf(
  run: number,
  range: { start: number; end: number },
  { list, leaf, count }: State,
): Candidate {
  const weight = count > 1 ? COUNTED : COUNTED_ONE;
  return {
    run,
    ...range,
    leaf,
    transform: 'count',
    bits: BITS,
    support: [{ kind: 'counted', weight, detail: { count } }],
    formula: `count of ${nodePath(list)}[*]${pathStep(leaf.key)}`,
  };
}

/** By the word of the state, folded. */
function* statesOf({ leaves }: LeafIndex): Generator<undefined, Map<string, State[]>> {
  const lists = new Set<PayloadNode>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const list = leaves[i]!.parent?.parent;
    if (list && !lists.has(list) && isCounted(list)) lists.add(list);
  }
  const found = new Map<string, State[]>();
  for (const list of lists) {
    yield;
    for (const [word, state] of [...flagsOf(list), ...valuesOf(list)])
      ensure(found, word, (): State[] => []).push(state);
  }
  return found;
}

function isCounted(list: PayloadNode): boolean {
  const { length } = list.nodes;
  return isListLike(list) && length >= FEWEST_OBJECTS && length <= MOST_OBJECTS;
}

/** Members that are yes or no in every object: how often yes. */
function flagsOf(list: PayloadNode): Map<string, State> {
  const flags = new Map<string, State & { seen: number }>();
  for (const { leaves } of list.nodes)
    for (const leaf of leaves) {
      const { key, value } = leaf;
      if (typeof key !== 'string' || !isYesOrNo(value)) continue;
      const state = ensure(flags, key, () => ({ list, leaf, count: 0, seen: 0 }));
      state.seen++;
      if (Number(value) === 1 && ++state.count === 1) state.leaf = leaf;
    }
  const whole = [...flags].filter(([, { seen }]) => seen === list.nodes.length);
  return new Map(whole.map(([key, state]) => [nameOf(key), state]));
}

function isYesOrNo(value: Leaf['value']): boolean {
  return typeof value === 'boolean' || value === 0 || value === 1;
}

/** `isActive` and `active` say the same. */
function nameOf(key: string): string {
  return splitKey(key)
    .filter((word) => word !== 'is' && word !== 'has')
    .join(' ');
}

/** Words that a field of the objects has, fewer than there are objects: states, and no names. */
function valuesOf(list: PayloadNode): [string, State][] {
  const fields = new Map<string, Map<string, State>>();
  for (const { leaves } of list.nodes)
    for (const leaf of leaves) {
      const { key, value } = leaf;
      if (typeof key !== 'string' || typeof value !== 'string' || value.length > LONGEST_STATE) continue;
      const states = ensure(fields, key, () => new Map<string, State>());
      ensure(states, fold(value), () => ({ list, leaf, count: 0 })).count++;
    }
  return [...fields.values()]
    .filter((states) => states.size < list.nodes.length)
    .flatMap((states) => [...states]);
}
