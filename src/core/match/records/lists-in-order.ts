/**
 * Rows of lists of numbers that have one length (`{ "hours": […], "degrees": [18.1, 18.4], "rain": [64, 58] }`): rounded, none of
 * them tells its place, and each may be many others. Where repeated elements show, one after the other, the items of such a list in
 * its order, each shows its own.
 */
import type { PayloadNode, Run } from '../../../model';
import { count, ensure, newMap, push } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';
import { cellsOf } from '../page/columns-of-places';
import type { PageShape } from '../page/page-shape';
import { contradict } from './contradicted';

const FEWEST = 4;
/** Bits that the numbers of all columns and their order must tell. */
const TELLING = 14;
/** Nats. */
const IN_ORDER = 5;
/** Claims on one text; of more, none is told from the others. */
const MOST_CLAIMS = 100;

/** What a column shows of a list: by row, the claims on the item as many places after it as in all other rows. */
type Rows = Map<number, Candidate[]>;

/** Columns of the same rows and what they show of the lists of one object, by column. */
type Table = Map<string, Map<PayloadNode, Rows>>;

/** Supports claims on such items, and speaks against others on the same numbers. */
export function* supportListsInOrder(
  candidates: Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
): Generator<undefined, void> {
  const tables = new Map<PayloadNode, Map<string, Table>>();
  const lengths = new Map<PayloadNode, Map<number, number>>();
  const isOfSeveral = ({ parent, size }: PayloadNode) => ensure(lengths, parent!, lengthsIn).get(size)! > 1;
  for (let run = 0; run < runs.length; run++) {
    if (run % 250 === 249) yield;
    const found = candidates[run]!;
    if (found.length === 0 || found.length > MOST_CLAIMS || runs[run]!.node !== 'text') continue;
    for (const one of found)
      if (isItem(one) && isOfSeveral(one.leaf.parent!)) note(one, runs[run]!.place, shape, tables);
  }
  for (const byRows of tables.values())
    for (const table of byRows.values()) {
      yield;
      settleTable(table, candidates, runs);
    }
}

/** A number or a moment of a list that a field has. */
function isItem({ leaf: { parent, isLength }, reading }: Candidate): boolean {
  if (!reading || isLength || parent?.kind !== 'array' || parent.size < FEWEST) return false;
  return parent.parent?.kind === 'object';
}

/** How many lists of each length the fields of an object have. */
function lengthsIn({ nodes }: PayloadNode): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const { kind, size } of nodes) if (kind === 'array') count(lengths, size);
  return lengths;
}

function note(
  claim: Candidate,
  place: number,
  shape: PageShape,
  tables: Map<PayloadNode, Map<string, Table>>,
): void {
  const { parent: list, key } = claim.leaf;
  const byRows = ensure(tables, list!.parent!, newMap<string, Table>);
  for (const { column, row, rows } of cellsOf(place, shape)) {
    const table = ensure(byRows, `${rows} ${Number(key) - row}`, newMap<string, Map<PayloadNode, Rows>>);
    const lists = ensure(table, column, newMap<PayloadNode, Rows>);
    push(ensure(lists, list!, newMap<number, Candidate[]>), row, claim);
  }
}

function settleTable(table: Table, candidates: Candidate[][], runs: readonly Run[]): void {
  const shown: Rows[] = [];
  let told = 0;
  for (const lists of table.values()) {
    const whole = [...lists].filter(([list, rows]) => isWhole(list, rows)).map(([, rows]) => rows);
    shown.push(...whole);
    told += whole.reduce((most, rows) => Math.max(most, bitsOf([...rows.values()].map(surest), runs)), 0);
  }
  if (told < TELLING) return;
  const settled = new Set(shown.flatMap((rows) => [...rows.values()].flat()));
  for (const claim of settled) settle(claim, settled, candidates[claim.run]!);
}

/** Each item, but for the first, which may be called `Now` or `Today`. */
function isWhole({ size }: PayloadNode, rows: Rows): boolean {
  const items = new Set([...rows.values()].map(([one]) => one!.leaf.key));
  return items.size >= FEWEST && (items.size === size || (items.size === size - 1 && !items.has(0)));
}

function surest(claims: Candidate[]): Candidate {
  return claims.reduce((best, one) => (one.bits > best.bits ? one : best));
}

/** What each different number tells, and in how many orders they may stand. Numbers in equal steps are a page's own as often. */
function bitsOf(claims: Candidate[], runs: readonly Run[]): number {
  const told = new Map<string, number>();
  const counts = new Map<string, number>();
  let orders = 0;
  for (const [i, { run, start, end, bits }] of claims.entries()) {
    const shown = runs[run]!.text.slice(start, end);
    told.set(shown, bits);
    count(counts, shown);
    orders += Math.log2((i + 1) / counts.get(shown)!);
  }
  return isScale(claims) ? 0 : [...told.values()].reduce((sum, bits) => sum + bits, orders);
}

function isScale(claims: Candidate[]): boolean {
  const [first = 0, second = 0, ...rest] = claims.map(({ reading }) => reading!.value);
  return rest.every((value, i) => Math.abs(value - second - (second - first) * (i + 1)) < 1e-9);
}

/** What a column shows it shows in all its rows. */
function settle(claim: Candidate, settled: ReadonlySet<Candidate>, found: Candidate[]): void {
  support(claim, 'list-items', IN_ORDER, { items: claim.leaf.parent!.size });
  for (const other of found) if (!settled.has(other) && isOfSame(other, claim)) contradict(other);
}

function isOfSame({ start, end }: Candidate, claim: Candidate): boolean {
  return start < claim.end && end > claim.start;
}
