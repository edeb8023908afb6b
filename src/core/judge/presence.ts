/**
 * Presence: words of the page's own that are shown because of data. In a list, a field that is empty in just those rows
 * that have the words (or in just those that have not); elsewhere, a switch that the words name.
 */
import type { Label, Leaf, Observation, PayloadNode, Segment, Source } from '../../model';
import { pathOf } from '../decode/path';
import type { Findings } from '../findings';
import type { Knowledge } from '../knowledge';
import { fieldOf } from '../match/columns';
import { sharesStem } from '../match/context';
import { ensure } from '../match/grouping';
import { repeatedAbove } from '../match/records';
import { tokensOf } from '../match/tokens';

/** How sure we are of a cause: the only field that parts the rows, or a switch of that name. */
const ONLY_FIELD = 0.75;
const NAMED_SWITCH = 0.7;
/** Longer texts are not shown because of one value. Words. */
const LONGEST = 8;

/** Marks in `labels` the front end's own words that are shown because of data. Changes the labels. */
export function markPresence(
  labels: Label[],
  observation: Observation,
  knowledge: Knowledge,
  findings: Findings,
): void {
  const switches = switchesOf(knowledge);
  const rows = rowsWith(labels, observation, findings);
  for (const label of labels) {
    const segment = ownWords(label, observation);
    if (!segment) continue;
    const text = observation.runs[label.run]!.text;
    const cause = causeInRows(text, rows.get(text.trim())) ?? causeByName(text, switches);
    const leaf = cause?.leaves.get(label.run) ?? cause?.leaf;
    if (leaf && cause) mark(segment, leaf, cause.sure, observation);
  }
}

interface Cause {
  leaf: Leaf | undefined;
  /** In a list, each row has its own. */
  leaves: Map<number, Leaf>;
  sure: number;
}

/** The one segment of a run that is the page's own, whole and short. */
function ownWords({ run, segments, label }: Label, { runs }: Observation): Segment | null {
  const [segment] = segments;
  if (label !== 'frontend' || segments.length !== 1 || !segment || runs[run]!.node !== 'text') return null;
  return segment.origin === 'input' || runs[run]!.text.length > 60 ? null : segment;
}

/** Rows of one list, and in which of them a text stands. */
interface Rows {
  all: PayloadNode[];
  /** Run → its row's object. */
  holding: Map<number, PayloadNode>;
}

function rowsWith(
  labels: Label[],
  observation: Observation,
  { columns, shape }: Findings,
): Map<string, Rows> {
  const found = new Map<string, Rows>();
  for (const label of labels) {
    if (!ownWords(label, observation)) continue;
    const { place, text } = observation.runs[label.run]!;
    for (const slot of repeatedAbove(place, shape)) {
      const row = columns.rows.get(slot)?.[0];
      if (!row) continue;
      const rows = ensure(found, text.trim(), () => ({
        all: [...row.alignment.records.values()],
        holding: new Map(),
      }));
      rows.holding.set(label.run, row.record);
      break;
    }
  }
  return found;
}

function causeInRows(text: string, rows: Rows | undefined): Cause | null {
  if (!rows || rows.holding.size === 0 || rows.holding.size >= rows.all.length) return null;
  const holding = new Set(rows.holding.values());
  const fields = [...partingFields(rows.all, holding)];
  const named = fields.filter((field) => sharesStem(tokensOf(field).words, tokensOf(text).words));
  const field = named[0] ?? (fields.length <= MOST_FIELDS ? fields[0] : undefined);
  if (field === undefined) return null;
  const leaves = new Map<number, Leaf>();
  for (const [run, record] of rows.holding) {
    const leaf = scalarsOf(record).get(field);
    if (leaf) leaves.set(run, leaf);
  }
  return { leaf: undefined, leaves, sure: ONLY_FIELD / Math.max(1, named.length || fields.length) ** 0.5 };
}

/** Where more fields part the rows, none is known to. */
const MOST_FIELDS = 2;

/** Fields that are empty (0, false, null, '') in just the rows that hold the text, or in just the others. */
function* partingFields(all: PayloadNode[], holding: Set<PayloadNode>): Generator<string> {
  const scalars = all.map((record) => ({ fields: scalarsOf(record), holds: holding.has(record) }));
  for (const name of new Set(scalars.flatMap(({ fields }) => [...fields.keys()]))) {
    const empty = scalars.map(({ fields, holds }) => ({ holds, empty: !fields.get(name)?.value }));
    const emptyHere = empty.filter(({ holds }) => holds).every((one) => one.empty);
    const emptyThere = empty.filter(({ holds }) => !holds).every((one) => one.empty);
    const fullHere = empty.filter(({ holds }) => holds).every((one) => !one.empty);
    const fullThere = empty.filter(({ holds }) => !holds).every((one) => !one.empty);
    if ((emptyHere && fullThere) || (fullHere && emptyThere)) yield name;
  }
}

function scalarsOf(record: PayloadNode): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const collect = (node: PayloadNode) => {
    for (const leaf of node.leaves) found.set(fieldOf(leaf, record)!, leaf);
    for (const child of node.nodes) if (child.kind === 'object') collect(child);
  };
  collect(record);
  return found;
}

/** Values that are true, by the words of their key. */
function switchesOf({ index }: Knowledge): Map<string, Leaf[]> {
  const found = new Map<string, Leaf[]>();
  for (const leaf of index.leaves)
    if (leaf.value === true && typeof leaf.key === 'string')
      ensure(found, leaf.key.replace(/^(?:is|has|can)_?(?=[A-Z_])/, ''), () => []).push(leaf);
  return found;
}

function causeByName(text: string, switches: Map<string, Leaf[]>): Cause | null {
  const { words } = tokensOf(text);
  if (words.length === 0 || words.length > LONGEST) return null;
  for (const [key, leaves] of switches)
    if (leaves.length === 1 && sharesStem(tokensOf(key).words, words))
      return { leaf: leaves[0]!, leaves: new Map(), sure: NAMED_SWITCH };
  return null;
}

function mark(segment: Segment, leaf: Leaf, sure: number, { exchanges }: Observation): void {
  const confidence = Math.round(sure * 1000) / 1000;
  const source: Source = {
    requestId: exchanges[leaf.exchange]!.id,
    path: pathOf(leaf),
    value: leaf.raw ?? String(leaf.value),
    transform: 'mapped',
    confidence,
  };
  segment.relation = 'presence';
  segment.sources = [source];
  segment.evidence = [
    ...segment.evidence,
    { kind: 'shown-because', weight: Math.log(sure / (1 - sure)), detail: { key: String(leaf.key) } },
  ];
}
