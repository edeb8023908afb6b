/**
 * Columns of others: a heading names what stands in all of its column. Where the field that is called so has the numbers of few of its
 * cells, the column shows some other field, and its zeroes are in this one by chance.
 */
import type { Run } from '../../../model';
import { push } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import { type Captions, columnOf } from '../page/captions';
import type { PageShape } from '../page/page-shape';

/** Cells with a number, from which on a column tells what it does not show. */
const FEWEST_CELLS = 3;
const DIGIT = /\p{Nd}/u;

/** By column: the fields that only seem to be named by its heading. */
export type Misnamed = Map<string, Set<string>>;

/** Takes back that headings name fields that their columns do not show. */
export function* doubtColumnsOfOthers(
  candidates: Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
  captions: Captions,
): Generator<undefined, Misnamed> {
  const columns = new Map<string, number[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    const column = node === 'text' && DIGIT.test(text) ? columnOf(run, runs, shape, captions) : undefined;
    if (column !== undefined) push(columns, column, run);
  }
  const misnamed: Misnamed = new Map();
  for (const [column, cells] of columns) {
    if (cells.length < FEWEST_CELLS) continue;
    const keys = misnamedIn(cells, candidates);
    if (keys.size === 0) continue;
    misnamed.set(column, keys);
    for (const run of cells) withdraw(candidates[run]!, keys);
    yield;
  }
  return misnamed;
}

/** The same for one text that changed, by what is known of its column. */
export function withdrawNames(
  run: number,
  found: Candidate[],
  runs: readonly Run[],
  shape: PageShape,
  captions: Captions,
  misnamed: Misnamed,
): void {
  const column = misnamed.size > 0 ? columnOf(run, runs, shape, captions) : undefined;
  const keys = column === undefined ? undefined : misnamed.get(column);
  if (keys) withdraw(found, keys);
}

/** Named fields that have the numbers of half of the cells at most. */
function misnamedIn(cells: number[], candidates: Candidate[][]): Set<string> {
  const cellsOf = new Map<string, number>();
  const named = new Set<string>();
  for (const run of cells) {
    const keys = new Set(candidates[run]!.map(({ leaf }) => String(leaf.key)));
    for (const key of keys) cellsOf.set(key, (cellsOf.get(key) ?? 0) + 1);
    for (const one of candidates[run]!) if (isNamedOnly(one)) named.add(String(one.leaf.key));
  }
  return new Set([...named].filter((key) => cellsOf.get(key)! * 2 <= cells.length));
}

/** No row says that its object has the value. */
function isNamedOnly({ support }: Candidate): boolean {
  return (
    support.some(({ kind }) => kind === 'key-name') &&
    !support.some(({ kind }) => kind === 'record' || kind === 'column')
  );
}

function withdraw(found: Candidate[], keys: ReadonlySet<string>): void {
  for (const one of found)
    if (keys.has(String(one.leaf.key)) && isNamedOnly(one))
      one.support = one.support.filter(({ kind }) => kind !== 'key-name' && kind !== 'named-in-code');
}
