/**
 * Sums of groups: what the objects come to that have in common what a heading says: `Brakes, 3 parts, 1,101.60 €`, a day of hours,
 * a kind of expense. By one field, or the product of two.
 */
import type { Observation, PayloadNode, Place, Run } from '../../../model';
import { nodePath } from '../../decode/path';
import { ensure, push } from '../../grouping';
import { type Candidate, isExplained } from '../claims/candidate';
import { undecided } from '../claims/undecided';
import { fieldOf } from '../leaves/field-of';
import type { LeafIndex } from '../leaves/leaf-index';
import { ownLeaves } from '../leaves/own-leaves';
import { areNear } from '../page/near';
import type { RunText } from '../page/run-text';
import type { ShownLists } from '../records/context';
import { fold } from '../words/tokens';
import { type Totals, totalOf, totalsOf } from './totals';

const FEWEST_OBJECTS = 3;
const MOST_OBJECTS = 1000;
const MOST_LISTS = 12;
const FEWEST_DIGITS = 3;
/** A heading, and texts before a number in which it may be. */
const LONGEST_NAME = 40;
const BEFORE = 2;

/** Objects of a list that have a value in common, as a list of their own. */
interface Group {
  part: PayloadNode;
  /** How a path names all of the list, and only these. */
  all: string;
  these: string;
}

/** By what they have in common, folded. */
type Groups = Map<string, Group[]>;

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findGroupSums(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  { runs, places }: Observation,
  lists: ShownLists,
  index: LeafIndex,
): Generator<undefined, void> {
  let groups: Groups | null = null;
  const totals = new Map<Group, Totals>();
  for (let i = 0; i < open.length; i++) {
    if (i % 500 === 499) yield;
    const run = open[i]!;
    const readings = undecided(candidates[run]!, texts[run]!).filter(
      (reading) => reading.digits >= FEWEST_DIGITS && !isExplained(reading, candidates[run]!),
    );
    if (readings.length === 0) continue;
    groups ??= yield* groupsOf(lists);
    const held = headingsOf(run, runs, places).flatMap((name) => groups!.get(fold(name)) ?? []);
    for (const reading of readings)
      for (const group of held) {
        if (!totals.has(group)) totals.set(group, yield* totalsOf(group.part));
        const total = totalOf(reading, totals.get(group)!, index);
        if (!total) continue;
        const formula = total.formula?.replaceAll(group.all, () => group.these);
        candidates[run]!.push({ run, start: reading.start, end: reading.end, ...total, formula });
        break;
      }
  }
}

/** What the texts before say, as far as they stand in one small element with it. */
function headingsOf(run: number, runs: readonly Run[], places: readonly Place[]): string[] {
  const { place } = runs[run]!;
  return runs
    .slice(Math.max(0, run - BEFORE), run)
    .filter(
      ({ node, text, place: at }) =>
        node === 'text' && text.length <= LONGEST_NAME && areNear(place, at, places),
    )
    .map(({ text }) => text.trim());
}

function* groupsOf(lists: ShownLists): Generator<undefined, Groups> {
  const groups: Groups = new Map();
  const some = [...lists.keys()].filter(
    ({ nodes }) => nodes.length >= FEWEST_OBJECTS && nodes.length <= MOST_OBJECTS,
  );
  for (const list of some.slice(0, MOST_LISTS))
    for (const [field, parts] of yield* partsOf(list))
      if (parts.size < list.nodes.length)
        for (const [value, nodes] of parts)
          if (nodes.length >= 2) push(groups, fold(value), groupOf(list, field, value, nodes));
  return groups;
}

function groupOf(list: PayloadNode, field: string, value: string, nodes: PayloadNode[]): Group {
  const path = nodePath(list);
  return {
    part: { ...list, nodes, size: nodes.length },
    all: `${path}[*]`,
    these: `${path}[?@${field} == ${JSON.stringify(value)}]`,
  };
}

/** The objects of a list by field, and by its value. */
function* partsOf(list: PayloadNode): Generator<undefined, Map<string, Map<string, PayloadNode[]>>> {
  const fields = new Map<string, Map<string, PayloadNode[]>>();
  for (let i = 0; i < list.nodes.length; i++) {
    if (i % 50 === 49) yield;
    const record = list.nodes[i]!;
    for (const leaf of ownLeaves(record)) {
      const { value } = leaf;
      if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) continue;
      push(
        ensure(fields, fieldOf(leaf, record)!, () => new Map<string, PayloadNode[]>()),
        value,
        record,
      );
    }
  }
  return fields;
}
