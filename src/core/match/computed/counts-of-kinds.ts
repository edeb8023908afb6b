/**
 * Counts of every kind that a list has, in one text: `3 passed, 1 failed, 1 skipped` above five checks. The page has its own words for
 * the kinds, so that what tells is that all the numbers are those of one field, and come to all of the list.
 */
import type { PayloadNode, Run } from '../../../model';
import type { Reading } from '../../read';
import { type Candidate, isSettled } from '../claims/candidate';
import type { RunText } from '../page/run-text';
import type { ShownLists } from '../records/context';
import { kindsIn, type State, stateClaim } from './state-counts';

/** A number with words behind it. */
const COUNT = /(?<![\p{L}\p{N}.,:/#-])(\d{1,5})(?=\s+\p{L})/gu;
const LONGEST_TEXT = 120;
/** Numbers of a text, and objects of a list: fewer are so by chance. */
const MOST_NUMBERS = 6;
const FEWEST_OBJECTS = 4;
/** Nats for two numbers, and for each that there are more. */
const TWO = 2.5;
const EACH_MORE = 1;

interface Count {
  start: number;
  end: number;
  value: number;
}

/** Adds claims on texts none of whose numbers is a value for sure. `open`: the runs with a number that no column has settled. */
export function* findCountsOfKinds(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  lists: ShownLists,
): Generator<undefined, void> {
  const known = new Map<PayloadNode, Map<string, State>[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 500 === 499) yield;
    const run = open[i]!;
    const counts = countsIn(runs[run]!);
    if (counts.length < 2 || counts.length > MOST_NUMBERS || candidates[run]!.some(isValue)) continue;
    if (texts[run]!.readings.some(isMeasure)) continue;
    const all = counts.reduce((sum, { value }) => sum + value, 0);
    const fitting = [...lists.keys()].flatMap((list) => {
      if (list.nodes.length !== all || all < FEWEST_OBJECTS) return [];
      const kinds = known.get(list) ?? kindsIn(list);
      known.set(list, kinds);
      return kinds.flatMap((states) => inOrderOf(counts, [...states.values()]) ?? []);
    });
    if (fitting.length !== counts.length) continue;
    const weight = TWO + EACH_MORE * (counts.length - 2);
    for (const [at, state] of fitting.entries())
      candidates[run]!.push(stateClaim(run, counts[at]!, state, weight));
  }
}

/** `2 h 4 min` counts nothing. */
function isMeasure({ transform }: Reading): boolean {
  return transform !== 'number';
}

/** The length of any list is as small a number as these. */
function isValue(one: Candidate): boolean {
  return isSettled(one) && one.transform !== 'count';
}

function countsIn({ node, text }: Run): Count[] {
  if (node !== 'text' || text.length > LONGEST_TEXT) return [];
  return [...text.matchAll(COUNT)].map(({ index, 1: digits }) => ({
    start: index,
    end: index + digits!.length,
    value: Number(digits),
  }));
}

/** Each number's kind, equal ones in the order of the list; null where the numbers are others. */
function inOrderOf(counts: Count[], states: State[]): State[] | null {
  if (states.length !== counts.length) return null;
  const left = new Set(states);
  const found: State[] = [];
  for (const { value } of counts) {
    const state = [...left].find(({ count }) => count === value);
    if (!state) return null;
    left.delete(state);
    found.push(state);
  }
  return found;
}
