/**
 * Sums of kinds: what the objects of one kind come to, where the page has its own word for the kind: `Money in 1,630.00` of those whose
 * `direction` is `CREDIT`, what is still pending, what went out of amounts with a sign. What tells is that the number has many digits.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { nodePath } from '../../decode/path';
import { ensure, push } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import { undecided } from '../claims/undecided';
import { amountOf } from '../leaves/amounts';
import { fieldOf } from '../leaves/field-of';
import { ownLeaves } from '../leaves/own-leaves';
import type { RunText } from '../page/run-text';
import type { ShownLists } from '../records/context';
import { splitKey } from '../words/key-words';
import { tellsSum } from './totals';

const FEWEST_OBJECTS = 3;
const MOST_OBJECTS = 500;
const MOST_LISTS = 12;
const LONGEST_KIND = 25;
/** Fields of an object that are looked at, and sums: of more, one is any number by chance. */
const MOST_FIELDS = 60;
const MOST_SUMS = 2000;
/** Bits that a number must tell beyond the sums that were tried. */
const TELLING = 7;
const BITS_PER_DIGIT = Math.log2(10);
/** Nats. */
const SUM = 2;

/** What some objects of a list come to. */
interface KindSum {
  value: number;
  leaf: Leaf;
  count: number;
  formula: string;
}

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findSumsOfKinds(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  lists: ShownLists,
): Generator<undefined, void> {
  let sums: KindSum[] | null = null;
  for (let i = 0; i < open.length; i++) {
    if (i % 100 === 99) yield;
    const run = open[i]!;
    if (runs[run]!.node !== 'text') continue;
    for (const reading of undecided(candidates[run]!, texts[run]!)) {
      if (!tellsSum(reading) || isExplained(reading, candidates[run]!)) continue;
      sums ??= yield* sumsOfKinds(lists);
      const bits = reading.digits * BITS_PER_DIGIT - Math.log2(Math.max(1, sums.length));
      const sum = sums.find(({ value }) => contains(reading, Math.abs(value)));
      if (sum && bits >= TELLING) candidates[run]!.push(claimOf(run, reading, sum, bits));
    }
  }
}

function* sumsOfKinds(lists: ShownLists): Generator<undefined, KindSum[]> {
  const some = [...lists.keys()].filter(
    ({ nodes }) => nodes.length >= FEWEST_OBJECTS && nodes.length <= MOST_OBJECTS,
  );
  const sums: KindSum[] = [];
  for (const list of some.slice(0, MOST_LISTS))
    for (const [which, objects] of kindsOf(list)) {
      yield;
      sums.push(...sumsOf(list, which, objects));
      if (sums.length > MOST_SUMS) return sums;
    }
  return sums;
}

/** Objects that have a value or a sign in common, by how a path names them; what each has for itself is no kind. */
function kindsOf(list: PayloadNode): [string, PayloadNode[]][] {
  const kinds = new Map<string, PayloadNode[]>();
  for (const record of list.nodes)
    for (const leaf of fieldsOf(record)) {
      const kind = leaf.isLength ? null : kindOf(leaf);
      if (kind) push(kinds, `?@${fieldOf(leaf, record)} ${kind}`, record);
    }
  return [...kinds].filter(([, { length }]) => length >= 2 && length < list.nodes.length);
}

function fieldsOf(record: PayloadNode): Leaf[] {
  return [...ownLeaves(record)].slice(0, MOST_FIELDS);
}

/** A short word, a yes or no, the number of another object; of other numbers, whether more or less than nothing. */
function kindOf({ key, value }: Leaf): string | null {
  const isId = typeof key === 'string' && splitKey(key).at(-1) === 'id';
  if (typeof value === 'boolean' || (typeof value === 'number' && isId)) return `== ${value}`;
  if (typeof value === 'string' && value.length <= LONGEST_KIND) return `== ${JSON.stringify(value)}`;
  const amount = amountOf({ value });
  return amount ? `${amount < 0 ? '<' : '>'} 0` : null;
}

function sumsOf(list: PayloadNode, which: string, objects: PayloadNode[]): KindSum[] {
  const sums = new Map<string, KindSum>();
  const at = `${nodePath(list)}[${which}]`;
  for (const record of objects)
    for (const leaf of fieldsOf(record)) {
      const amount = leaf.isLength ? null : amountOf(leaf);
      if (!amount) continue;
      const field = fieldOf(leaf, record)!;
      const sum = ensure(sums, field, () => ({ value: 0, leaf, count: 0, formula: `sum of ${at}${field}` }));
      sum.value += amount;
      sum.count++;
    }
  return [...sums.values()].filter(({ count }) => count >= 2);
}

function claimOf(
  run: number,
  { start, end }: Reading,
  { leaf, count, formula }: KindSum,
  bits: number,
): Candidate {
  return {
    ...{ run, start, end, leaf, transform: 'sum', bits, formula },
    support: [{ kind: 'computed', weight: SUM, detail: { count } }],
  };
}
