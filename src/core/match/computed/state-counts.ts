/**
 * Counts by state: `4 up, 1 down`, `3 running`, a column of a board with its name and how many it holds, a heading `Brakes (3 parts)`. As many objects of a list
 * have the flag that the word beside the number names, or the value that it is. The list need not be on the page: dashboards say
 * of it only how many.
 */
import type { Leaf, Observation, PayloadNode, Place, Run } from '../../../model';
import { nodePath, pathStep } from '../../decode/path';
import { ensure } from '../../grouping';
import { type Candidate, isExplained } from '../claims/candidate';
import { isDecided } from '../claims/undecided';
import { fieldOf } from '../leaves/field-of';
import type { LeafIndex } from '../leaves/leaf-index';
import { leavesWithin } from '../leaves/own-leaves';
import { isListLike } from '../leaves/record-lists';
import { areNear, elementAround } from '../page/near';
import { splitKey } from '../words/key-words';
import { fold } from '../words/tokens';

/** `4 up`, and nothing that makes the number part of another one. */
const COUNT = /(?<![\p{L}\p{N}.,:/-])(\d{1,6})\s+(\p{L}[\p{L}_-]{1,24})(?![\p{L}\p{N}:/-])/gu;
/** `3 of 8 done`, `3/8 done`: what is counted stands after both. */
const COUNT_OF =
  /(?<![\p{L}\p{N}.,:/-])(\d{1,6})\s*(?:\/|\p{L}{1,5})\s*(\d{1,6})\s+(\p{L}[\p{L}_-]{1,24})(?![\p{L}\p{N}:/-])/gu;
const LONGEST_TEXT = 60;
const LONGEST_STATE = 25;
const FEWEST_OBJECTS = 2;
const MOST_OBJECTS = 5000;
/** Nats, and bits; a single one may be chance. */
const COUNTED = 4;
const COUNTED_ONE = 2.5;
/** Where the text says, too, how many the list has. */
const COUNTED_OF_ALL = 6;
const BITS = 3;

/** A number that is all of its text, beside the name of what it counts. */
const BADGE = /^\s*\(?(\d{1,6})\)?\s*$/;

/** How many objects of a list are in a state. `leaf`: where the first of them, or the list's first, says so. */
export interface State {
  list: PayloadNode;
  leaf: Leaf;
  count: number;
}

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findStateCounts(
  open: readonly number[],
  candidates: Candidate[][],
  { runs, places }: Observation,
  index: LeafIndex,
): Generator<undefined, void> {
  let states: Map<string, State[]> | null = null;
  for (let i = 0; i < open.length; i++) {
    if (i % 500 === 499) yield;
    const run = open[i]!;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST_TEXT) continue;
    for (const { names, all, isOpen, ...range } of countsIn(run, runs, places, candidates[run]!)) {
      states ??= yield* statesOf(index);
      const count = Number(text.slice(range.start, range.end));
      const counted = names
        .flatMap(spellings)
        .flatMap((word) => states!.get(word) ?? [])
        .filter((one) => one.count === count);
      const ofAll = counted.find(({ list }) => list.nodes.length === all);
      const state = ofAll ?? (isOpen ? counted[0] : undefined);
      if (state) candidates[run]!.push(claimOf(run, range, state, ofAll !== undefined));
    }
  }
}

/** A number, and what stands beside it that may be the name of what it counts. */
interface Count {
  start: number;
  end: number;
  names: string[];
  /** How many there are in all, where the text says so. */
  all?: number;
  /** Nothing explains the number yet. */
  isOpen: boolean;
}

/** Numbers in a text, but a badge's only where no column decided it and no other count. */
function countsIn(run: number, runs: readonly Run[], places: readonly Place[], found: Candidate[]): Count[] {
  const { text } = runs[run]!;
  const badge = BADGE.exec(text);
  if (badge) {
    const start = text.indexOf(badge[1]!);
    const names = found.some(isKnown) ? [] : namesBeside(run, runs, places);
    return names.length > 0 ? [{ start, end: start + badge[1]!.length, names, isOpen: true }] : [];
  }
  const countOf = (index: number, digits: string, word: string, all?: number): Count => {
    const range = { start: index, end: index + digits.length };
    const names = [word, ...headingBefore(index, run, runs, places)];
    return { ...range, names, isOpen: !isExplained(range, found), ...(all !== undefined && { all }) };
  };
  return [
    ...[...text.matchAll(COUNT)].map(({ index, 1: digits, 2: word }) => countOf(index, digits!, word!)),
    ...[...text.matchAll(COUNT_OF)].map(({ index, 1: digits, 2: all, 3: word }) =>
      countOf(index, digits!, word!, Number(all)),
    ),
  ].filter(({ isOpen, all }) => isOpen || all !== undefined);
}

/** `Tasks (` of a field that says `task`, too. */
function spellings(name: string): string[] {
  const word = fold(name.replace(/[\s(:]+$/, ''));
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
}

function isKnown(one: Candidate): boolean {
  return isDecided(one) || one.support.some(({ kind }) => kind === 'counted');
}

/** `Brakes` before `(3 parts)`: the name of a group, where the number is the first of what stands beside it. */
function headingBefore(start: number, run: number, runs: readonly Run[], places: readonly Place[]): string[] {
  const isFirst = /^[\s([]*$/.test(runs[run]!.text.slice(0, start));
  return isFirst ? nameIn(runs[run - 1], runs[run]!, places) : [];
}

/** The texts before and after, as far as they stand in one small element with it; of two, the one in the smaller element. */
function namesBeside(run: number, runs: readonly Run[], places: readonly Place[]): string[] {
  const own = runs[run]!;
  const named = [runs[run - 1], runs[run + 1]].flatMap((beside) =>
    nameIn(beside, own, places).map((name) => ({
      name,
      around: elementAround(own.place, beside!.place, places),
    })),
  );
  const smallest = Math.max(...named.map(({ around }) => around));
  return named.filter(({ around }) => around === smallest).map(({ name }) => name);
}

/** What a neighbour says, if it is a short text in one small element with `own`. */
function nameIn(beside: Run | undefined, own: Run, places: readonly Place[]): string[] {
  const isName =
    beside?.node === 'text' && beside.text.length <= LONGEST_TEXT && areNear(own.place, beside.place, places);
  return isName ? [beside.text.trim()] : [];
}

function claimOf(
  run: number,
  range: { start: number; end: number },
  state: State,
  isOfAll: boolean,
): Candidate {
  return stateClaim(run, range, state, isOfAll ? COUNTED_OF_ALL : state.count > 1 ? COUNTED : COUNTED_ONE);
}

/** @param weight nats */
export function stateClaim(
  run: number,
  range: { start: number; end: number },
  { list, leaf, count }: State,
  weight: number,
): Candidate {
  return {
    run,
    ...range,
    leaf,
    transform: 'count',
    bits: BITS,
    support: [{ kind: 'counted', weight, detail: { count } }],
    formula: `count of ${nodePath(list)}[*]${fieldOf(leaf, recordOf(leaf, list)) ?? pathStep(leaf.key)}`,
  };
}

/** The object of the list that a leaf stands in. */
function recordOf({ parent }: Leaf, list: PayloadNode): PayloadNode {
  let record = parent!;
  while (record.parent !== list) record = record.parent!;
  return record;
}

/** By the word of the state, folded. */
function* statesOf({ leaves }: LeafIndex): Generator<undefined, Map<string, State[]>> {
  const lists = new Set<PayloadNode>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const holder = leaves[i]!.parent?.parent;
    for (const list of [holder, holder?.parent, holder?.parent?.parent])
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
  return kindsIn(list).flatMap((states) => [...states]);
}

/** The same by field, each in the order in which the list has its words first. */
export function kindsIn(list: PayloadNode): Map<string, State>[] {
  const fields = new Map<string, Map<string, State>>();
  for (const record of list.nodes)
    for (const leaf of leavesWithin(record)) {
      const { value } = leaf;
      if (typeof leaf.key !== 'string' || typeof value !== 'string' || value.length > LONGEST_STATE) continue;
      const states = ensure(fields, fieldOf(leaf, record)!, () => new Map<string, State>());
      ensure(states, fold(value), () => ({ list, leaf, count: 0 })).count++;
    }
  return [...fields.values()].filter((states) => states.size < list.nodes.length && isOfKinds(states));
}

/** What each object has for itself is its name, though some object has none. */
function isOfKinds(states: ReadonlyMap<string, State>): boolean {
  for (const { count } of states.values()) if (count > 1) return true;
  return false;
}
