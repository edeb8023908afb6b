/**
 * Columns that show a list of numbers in another unit, in its order (kilowatt hours of `{ "wh": [836, 537, 395] }`): where no row shows a value
 * as it was sent, nothing tells of which object it is but that all of them lie on a line with the list.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { ensure, push } from '../../grouping';
import type { Reading } from '../../read';
import type { Candidate, Support } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import { columnsOf } from '../page/columns-of-places';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { loneNumber } from './lone-number';
import type { Numbers } from './made-columns';
import { formulaOf, type Line, lineAmong } from './reckoned-columns';

/** Cells of a column, and different numbers in it. */
const FEWEST = 5;
const FEWEST_NUMBERS = 4;
/** Words of a cell besides its number. */
const MOST_WORDS = 1;
/** Longer lists are shown by no table, and of more lists one fits by chance. */
const LONGEST = 1000;
const MOST_LISTS = 100;
/** Columns that are tried, and their cells: a longer one is not shown whole. */
const MOST_COLUMNS = 20;
const MOST_CELLS = 120;
/** Bits that a line must tell beyond the lists that were tried: nothing else speaks for it. */
const TELLING = 20;
/** Nats, and bits at most. */
const ON_A_LINE = 5;
const MOST_BITS = 6;

interface Cell {
  run: number;
  reading: Reading;
}

/** Adds claims on such columns. `open`: the runs with a number that no column has settled. `positions`: runs that number their rows. */
export function* findColumnsOfSeries(
  open: readonly number[],
  candidates: Candidate[][],
  texts: readonly RunText[],
  runs: readonly Run[],
  shape: PageShape,
  leaves: readonly Leaf[],
  positions: ReadonlySet<number>,
): Generator<undefined, void> {
  const columns = new Map<string, Cell[]>();
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    if (runs[run]!.node !== 'text' || positions.has(run)) continue;
    const reading = loneNumber(texts[run]!, candidates[run]!, MOST_WORDS);
    if (reading) for (const key of columnsOf(runs[run]!.place, shape)) push(columns, key, { run, reading });
  }
  const telling = [...columns.values()].filter(isTelling).slice(0, MOST_COLUMNS);
  if (telling.length === 0) return;
  const lists = yield* listsOf(leaves);
  for (const cells of telling) {
    yield;
    claim(cells, lists, candidates);
  }
}

/** Enough different numbers, in no equal steps. */
function isTelling(cells: Cell[]): boolean {
  if (cells.length < FEWEST || cells.length > MOST_CELLS) return false;
  const values = cells.map(({ reading }) => reading.value);
  const steps = new Set(values.slice(1).map((value, i) => (value - values[i]!).toPrecision(6)));
  return new Set(values).size >= FEWEST_NUMBERS && steps.size > 1;
}

/** The numbers of each list, and of each field of the objects of a list. */
function* listsOf(leaves: readonly Leaf[]): Generator<undefined, Leaf[][]> {
  const lists = new Map<PayloadNode, Map<string, Leaf[]>>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 5000 === 4999) yield;
    const leaf = leaves[i]!;
    const { parent, key, isLength, isKey } = leaf;
    const isItem = parent?.kind === 'array';
    const list = isItem ? parent : parent?.parent;
    if (amountOf(leaf) === null || isLength || isKey || list?.kind !== 'array') continue;
    const fields = ensure(lists, list, () => new Map<string, Leaf[]>());
    push(fields, isItem ? '' : String(key), leaves[i]!);
  }
  return [...lists]
    .flatMap(([{ size }, fields]) => [...fields.values()].filter((field) => field.length === size))
    .filter(({ length }) => length >= FEWEST && length <= LONGEST)
    .slice(0, MOST_LISTS);
}

function claim(cells: Cell[], lists: Leaf[][], candidates: Candidate[][]): void {
  if (cells.some(({ run }) => candidates[run]!.some(({ transform }) => transform === 'product'))) return;
  const line = lineAmong(
    lists.flatMap((list) => seriesOf(list, cells.length)),
    cells,
  );
  if (!line || line.bits < TELLING + Math.log2(lists.length)) return;
  const bits = Math.min(line.bits, MOST_BITS);
  for (const [i, { run, reading }] of cells.entries())
    candidates[run]!.push(claimOn(run, reading, line, i, bits));
}

function claimOn(run: number, { start, end }: Reading, line: Line, i: number, bits: number): Candidate {
  const { leaf } = line.field[i]!;
  const support: Support[] = [{ kind: 'computed', weight: ON_A_LINE }];
  return { run, start, end, leaf, transform: 'product', bits, support, formula: formulaOf(leaf, line) };
}

/** The first and the last so many of a list, in its order and the other way round. */
function seriesOf(list: Leaf[], length: number): Numbers[] {
  if (list.length < length) return [];
  const all = [list.slice(0, length), ...(list.length > length ? [list.slice(-length)] : [])];
  return [...all, ...all.map((leaves) => leaves.toReversed())].map((leaves) =>
    leaves.map((leaf) => ({ leaf, value: Number(leaf.value) })),
  );
}
