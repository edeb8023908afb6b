/**
 * Tasks of a list that a value has in Markdown, done and in all: `2 of 4 tasks` of `- [x] Measure\n- [x] Cut\n- [ ] Plane\n- [ ] Oil`. Whoever
 * shows a card for a text with such a list counts it there.
 */
import type { Leaf, Run } from '../../../model';
import { push } from '../../grouping';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import { recordsAbove } from '../leaves/record-lists';
import type { PageShape } from '../page/page-shape';
import { settledAround } from './settled-around';

/** `2 / 4`, `2 of 4`, and nothing that makes either a part of another number. */
const DONE_OF_ALL =
  /(?<![\p{L}\p{N}.,:/-])(\d{1,3})(\s*\/\s*|\s+\p{L}{1,6}\s+)(\d{1,3})(?![\p{N}:/-]|[.,]\p{N})/gu;
const TASK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\][ \t]/gm;
const LONGEST_TEXT = 80;
/** Runs around that tell which of several values it is. */
const NEAR = 8;
/** Bits, and nats where texts beside come from the object that has the list: that both numbers fit is hardly chance. */
const BITS = 4;
const COUNTED = 8;

/** Adds claims on both numbers, where what stands beside is of the object of the value. */
export function* findWrittenTasks(
  leaves: readonly Leaf[],
  candidates: Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
): Generator<undefined, void> {
  const lists = yield* tasksIn(leaves);
  if (lists.size === 0) return;
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST_TEXT) continue;
    for (const { 1: done, 2: joint, 3: all, index } of text.matchAll(DONE_OF_ALL)) {
      const leaf = besideOf(run, lists.get(`${Number(done)}/${Number(all)}`) ?? [], candidates, runs, shape);
      if (!leaf) continue;
      claim(candidates[run]!, run, index, done!.length, leaf);
      claim(candidates[run]!, run, index + done!.length + joint!.length, all!.length, leaf);
    }
  }
}

/** Values with such lists, by how many are done of how many. */
function* tasksIn(leaves: readonly Leaf[]): Generator<undefined, Map<string, Leaf[]>> {
  const lists = new Map<string, Leaf[]>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 2000 === 1999) yield;
    const { value } = leaves[i]!;
    if (typeof value !== 'string' || !value.includes('] ')) continue;
    const tasks = [...value.matchAll(TASK)];
    if (tasks.length > 0)
      push(lists, `${tasks.filter(([, mark]) => mark !== ' ').length}/${tasks.length}`, leaves[i]!);
  }
  return lists;
}

/** The one whose object the texts beside it come from. */
function besideOf(
  run: number,
  lists: readonly Leaf[],
  candidates: Candidate[][],
  runs: readonly Run[],
  shape: PageShape,
): Leaf | undefined {
  if (lists.length === 0) return undefined;
  const [beside] = settledAround(run, candidates, NEAR, runs, shape).filter((one) => one.run !== run);
  const item = beside && (recordsAbove(beside.leaf).at(-1) ?? beside.leaf.parent);
  return lists.find((leaf) => (recordsAbove(leaf).at(-1) ?? leaf.parent) === item);
}

function claim(found: Candidate[], run: number, start: number, length: number, leaf: Leaf): void {
  const made: Candidate = {
    run,
    start,
    end: start + length,
    leaf,
    transform: 'count',
    bits: BITS,
    support: [],
  };
  support(ensureClaim(found, made), 'counted', COUNTED, { count: 2 });
}
