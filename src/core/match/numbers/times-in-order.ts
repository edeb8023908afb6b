/**
 * Times of day in the order of a list of moments: free slots, showings, departures. A time alone is looked up near now; where repeated
 * elements show nothing but times, and a list has just these one after the other, each shows its own, on whatever day.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { ensure, push } from '../../grouping';
import { contains, type Reading } from '../../read';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, ensureClaim, isExplained, support } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { readAs, shownValue } from '../look-up/find-numbers';
import { columnsOf } from '../page/columns-of-places';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';

const MINUTE = 60_000;
/** Times that tell something, and more than any list of slots has. */
const FEWEST = 4;
const MOST = 120;
/** Moments of a list. */
const LONGEST = 1000;
/** Nats. */
const IN_ORDER = 5;

interface Cell {
  run: number;
  reading: Reading;
}

/** Adds claims on such times. `positions`: runs that number their rows, or the hours of a day. */
export function* findTimesInOrder(
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  index: LeafIndex,
  positions: ReadonlySet<number>,
): Generator<undefined, void> {
  const columns = new Map<string, Cell[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const reading = runs[run]!.node === 'text' ? timeOf(runs[run]!, texts[run]!) : undefined;
    if (!reading || positions.has(run) || isExplained(reading, candidates[run]!)) continue;
    for (const key of columnsOf(runs[run]!.place, shape)) push(columns, key, { run, reading });
  }
  const telling = [...columns.values()].filter(isTelling);
  if (telling.length === 0) return;
  const lists = yield* momentsOf(index.leaves);
  for (const cells of telling) {
    yield;
    for (const leaves of shownBy(cells, lists)) claim(cells, leaves, candidates, runs, index);
  }
}

/** A text that is a time of day and nothing else. */
function timeOf({ text }: Run, { readings }: RunText): Reading | undefined {
  if (readings.length === 0) return undefined;
  const { start, end } = trimmedRange(text);
  return readings.find(
    (one) =>
      one.repeats === 'day' && one.step <= MINUTE && !one.foreign && one.start === start && one.end === end,
  );
}

function isTelling(cells: Cell[]): boolean {
  return (
    cells.length <= MOST &&
    new Set(cells.map(({ reading }) => reading.min)).size === cells.length &&
    cells.length >= FEWEST
  );
}

/** The moments of each list, and of each field of the objects of a list. */
function* momentsOf(leaves: readonly Leaf[]): Generator<undefined, Leaf[][]> {
  const lists = new Map<PayloadNode, Map<string, Leaf[]>>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const { parent, key, isLength, isKey } = leaves[i]!;
    const isItem = parent?.kind === 'array';
    const list = isItem ? parent : parent?.parent;
    if (list?.kind !== 'array' || list.size > LONGEST || isLength || isKey) continue;
    const fields = ensure(lists, list, () => new Map<string, Leaf[]>());
    if (momentIn(leaves[i]!) !== null) push(fields, isItem ? '' : String(key), leaves[i]!);
  }
  return [...lists.values()]
    .flatMap((fields) => [...fields.values()])
    .filter(({ length }) => length >= FEWEST);
}

function momentIn(leaf: Leaf): number | null {
  return shownValue('instant', leaf);
}

/** The part of each list that the cells show in its order; none where parts of different moments do. */
function shownBy(cells: Cell[], lists: Leaf[][]): Leaf[][] {
  const isEven = isInEqualSteps(cells);
  const found = lists.flatMap((list) => partsOf(list, cells, isEven));
  const moments = new Set(found.map((leaves) => momentIn(leaves[0]!)));
  return moments.size === 1 ? found : [];
}

/** Hours in equal steps are a page's own as often, unless they are all that a list has. */
function partsOf(list: Leaf[], cells: Cell[], isEven: boolean): Leaf[][] {
  const found: Leaf[][] = [];
  if (isEven && list.length !== cells.length) return found;
  for (let at = 0; at + cells.length <= list.length; at++) {
    const isShown = cells.every(({ reading }, i) => contains(reading, momentIn(list[at + i]!)!));
    if (isShown) found.push(list.slice(at, at + cells.length));
  }
  return found;
}

function isInEqualSteps(cells: Cell[]): boolean {
  const [first, second] = cells.map(({ reading }) => reading.min);
  return cells.every(({ reading }, i) => reading.min === first! + (second! - first!) * i);
}

function claim(
  cells: Cell[],
  leaves: Leaf[],
  candidates: Candidate[][],
  runs: readonly Run[],
  index: LeafIndex,
): void {
  for (const [i, { run, reading }] of cells.entries()) {
    const made = readAs(runs[run]!, run, reading, leaves[i]!, momentIn(leaves[i]!), index);
    if (made) support(ensureClaim(candidates[run]!, made), 'list-items', IN_ORDER, { items: cells.length });
  }
}
