/**
 * Counts above what they count: a board's columns, a list under headings (`To do 3`, `Transport (2)`), whose names the page has itself
 * or from elsewhere. In each element the number is how many objects of a list stand below it, all with one value of a field that
 * no other object has.
 */
import type { Leaf, PayloadNode, Place, Run } from '../../../model';
import { ensure, newMap, push } from '../../grouping';
import type { Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { fieldOf } from '../leaves/field-of';
import { leavesWithin } from '../leaves/own-leaves';
import type { RunText } from '../page/run-text';
import type { ShownLists } from '../records/context';
import { loneNumber } from './lone-number';
import { stateClaim } from './state-counts';

/** How far above a number, and above what it counts, the element is that holds both. */
const LEVELS = 6;
const LEVELS_ABOVE_ROWS = 10;
/** Words beside the number in its text. */
const MOST_WORDS = 4;
const FEWEST_BLOCKS = 2;
const FEWEST_ROWS = 3;
const MOST_ROWS = 1000;
/** Of an object, that are tried. */
const MOST_FIELDS = 60;
/** Nats. */
const FITS = 4;

/** The objects of a list that are shown in an element, and the first place of one. */
interface Block {
  list: PayloadNode;
  records: Set<PayloadNode>;
  first: number;
}

/** A number that is how many a block has, and the field that tells these from all others. */
interface Count {
  run: number;
  reading: Reading;
  block: Block;
  leaf: Leaf;
}

/** Adds claims on numbers that nothing else explains. `open`: the runs with a number that no column has settled. */
export function* findCountsOfBlocks(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  places: readonly Place[],
  lists: ShownLists,
): Generator<undefined, void> {
  let blocks: Map<number, Block[]> | null = null;
  const known = new Map<PayloadNode, Fields>();
  const found = new Map<PayloadNode, Map<string, Count[]>>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const reading = loneNumber(texts[run]!, candidates[run]!, MOST_WORDS, isCount);
    if (!reading || runs[run]!.node !== 'text') continue;
    blocks ??= blocksOn(places, lists);
    for (const block of blockBelow(runs[run]!.place, reading.value, places, blocks))
      for (const [field, leaf] of fieldsOf(block, known))
        push(ensure(found, block.list, newMap<string, Count[]>), field, { run, reading, block, leaf });
  }
  const counted = new Set<number>();
  for (const [list, fields] of found)
    for (const counts of fields.values())
      for (const { run, reading, leaf } of areGroups(counts) ? counts : []) {
        const { start, end, value } = reading;
        if (!counted.has(run))
          candidates[run]!.push(stateClaim(run, { start, end }, { list, leaf, count: value }, FITS));
        counted.add(run);
      }
}

/** Several, of which not each is of one object: every field tells single ones apart. */
function areGroups(counts: Count[]): boolean {
  const blocks = new Set(counts.map(({ block: { first } }) => first));
  return blocks.size >= FEWEST_BLOCKS && counts.some(({ reading }) => reading.value > 1);
}

function isCount({ transform, step, value }: Reading): boolean {
  return transform === 'number' && step <= 1 && value >= 1 && value <= MOST_ROWS;
}

/** By place: the objects that are shown in it, where some of their list are not. */
function blocksOn(places: readonly Place[], lists: ShownLists): Map<number, Block[]> {
  const all = new Map<number, Block[]>();
  for (const [list, slots] of lists) {
    if (slots.size < FEWEST_ROWS || slots.size > MOST_ROWS || list.nodes.length > MOST_ROWS) continue;
    const own = new Map<number, Block>();
    for (const [slot, record] of slots) {
      let at = places[slot]!.parent;
      for (let up = 0; at >= 0 && up < LEVELS_ABOVE_ROWS; up++, at = places[at]!.parent) {
        const block = ensure(own, at, () => ({ list, records: new Set<PayloadNode>(), first: slot }));
        block.records.add(record);
        block.first = Math.min(block.first, slot);
      }
    }
    for (const [at, block] of own) if (block.records.size < list.nodes.length) push(all, at, block);
  }
  return all;
}

/** In the smallest element around a number with objects of a list, these, if they are as many and all below it. */
function blockBelow(
  place: number,
  count: number,
  places: readonly Place[],
  blocks: ReadonlyMap<number, Block[]>,
): Block[] {
  let at = places[place]!.parent;
  for (let up = 0; at >= 0 && up < LEVELS; up++, at = places[at]!.parent) {
    const here = blocks.get(at);
    if (here) return here.filter(({ records, first }) => records.size === count && first > place);
  }
  return [];
}

/** Fields of which the objects of a block have one value that no other object of the list has; with the first of them. */
function fieldsOf({ list, records }: Block, known: Map<PayloadNode, Fields>): [string, Leaf][] {
  const fieldsIn = (record: PayloadNode) => ensure(known, record, namedFields);
  const [first] = records;
  return [...fieldsIn(first!)].filter(([field, { value }]) => {
    const has = (record: PayloadNode) => fieldsIn(record).get(field)?.value === value;
    return [...records].every(has) && !list.nodes.some((one) => !records.has(one) && has(one));
  });
}

/** What an object says, by field. */
type Fields = Map<string, Leaf>;

function namedFields(record: PayloadNode): Fields {
  const fields: Fields = new Map();
  for (const leaf of leavesWithin(record)) {
    const field = leaf.isLength || leaf.value === null ? null : fieldOf(leaf, record);
    if (field !== null && !fields.has(field)) fields.set(field, leaf);
    if (fields.size === MOST_FIELDS) break;
  }
  return fields;
}
