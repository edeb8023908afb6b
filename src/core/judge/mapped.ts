/**
 * Mapped values: a code that the page shows as words of its own (`IN_TRANSIT` → "On its way"). Learnt by column: a field
 * whose every value always has the same words beside it, and other values other words.
 */
import type { Label, Leaf, Observation, PayloadNode, Segment } from '../../model';
import type { Findings } from '../findings';
import { ensure, push } from '../grouping';
import { fieldOf } from '../match/leaves/field-of';
import { repeatedAbove } from '../match/page/page-shape';
import { inside } from '../match/records/rows';
import { splitKey } from '../match/words/key-words';

/** A column of fewer cells teaches nothing; nor does one where (nearly) every cell has words of its own. */
const FEWEST_CELLS = 4;
const REPEATED = 1.5;
/** Rows that are compared: one column of thousands is learnt from its first. */
const MOST_CELLS = 300;
/** How sure we are of the only field that fits, and of one that is named as codes are. */
const ONLY_FIELD = 0.75;
const NAMED_FIELD = 0.85;
const CODES = ['status', 'state', 'type', 'kind', 'phase', 'level', 'category', 'role', 'priority', 'code'];

interface Cell {
  run: number;
  segment: Segment;
  words: string;
  record: PayloadNode;
}

/** A code behind the words of one run. */
export interface Mapped {
  segment: Segment;
  leaf: Leaf;
  sure: number;
}

/** The page's own words in rows that stand for a code of the row's object. `ownWords`: the one segment they are. */
export function* mappedCells(
  labels: Label[],
  { runs }: Observation,
  { columns, shape }: Findings,
  ownWords: (label: Label) => Segment | null,
): Generator<undefined, Map<number, Mapped>> {
  const cells = new Map<string, Cell[]>();
  for (const label of labels) {
    if (label.run % 250 === 249) yield;
    const segment = ownWords(label);
    if (!segment) continue;
    const { place, text } = runs[label.run]!;
    const slot = repeatedAbove(place, shape).find((at) => columns.rows.has(at));
    if (slot === undefined) continue;
    const { record } = columns.rows.get(slot)![0]!;
    const key = `${shape.groups[slot]} ${inside(place, slot, shape)}`;
    push(cells, key, { run: label.run, segment, words: text.trim(), record });
  }
  const found = new Map<number, Mapped>();
  for (const column of cells.values()) {
    yield;
    learn(column.slice(0, MOST_CELLS), found);
  }
  return found;
}

function learn(column: Cell[], found: Map<number, Mapped>): void {
  const shown = new Set(column.map(({ words }) => words));
  if (column.length < FEWEST_CELLS || shown.size < 2 || column.length < shown.size * REPEATED) return;
  const fields = fieldsOf(column);
  const fitting = [...fields].filter(([, leaves]) => isCode(column, leaves, shown.size));
  const named = fitting.find(([name]) => splitKey(name).some((word) => CODES.includes(word)));
  const field = named ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (!field) return;
  for (const { run, segment, record } of column) {
    const leaf = field[1].get(record);
    if (leaf) found.set(run, { segment, leaf, sure: named ? NAMED_FIELD : ONLY_FIELD });
  }
}

/** Field → its leaf in each object. */
function fieldsOf(column: Cell[]): Map<string, Map<PayloadNode, Leaf>> {
  const fields = new Map<string, Map<PayloadNode, Leaf>>();
  for (const { record } of column)
    for (const leaf of record.leaves)
      ensure(fields, fieldOf(leaf, record)!, () => new Map()).set(record, leaf);
  return fields;
}

/** Each value has one text, each text one value, and every object has the field. */
function isCode(column: Cell[], leaves: Map<PayloadNode, Leaf>, texts: number): boolean {
  const wordsOf = new Map<unknown, string>();
  for (const { record, words } of column) {
    const leaf = leaves.get(record);
    if (!leaf || ensure(wordsOf, leaf.value, () => words) !== words) return false;
  }
  return wordsOf.size === texts;
}
