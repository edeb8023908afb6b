/**
 * Presence: words of the page's own that are shown because of data. In a list, a field that is empty in just those rows
 * that have the words (or in just those that have not); a code that always has these words; elsewhere, a switch that
 * the words name.
 */
import type { Label, Leaf, Observation, PayloadNode, Segment, Source, Transform } from '../../model';
import { pathOf } from '../decode/path';
import type { Findings } from '../findings';
import { finished } from '../finished';
import { ensure, push } from '../grouping';
import type { Knowledge } from '../knowledge';
import { fieldOf } from '../match/leaves/field-of';
import { sharesStem } from '../match/names/word-likeness';
import { repeatedAbove } from '../match/page/page-shape';
import type { Alignment } from '../match/records/alignment';
import { splitKey } from '../match/words/key-words';
import { tokensOf } from '../match/words/tokens';
import { mappedCells } from './mapped';

/** How sure we are of a cause: the only field that parts the rows, or a switch of that name. */
const ONLY_FIELD = 0.75;
const NAMED_SWITCH = 0.7;
/** Different texts whose cause is looked for, and rows that are compared for one: what is shown in a few rows of thousands is no switch. */
const MOST_TEXTS = 200;
const MOST_ROWS = 300;
/** Longer texts are not shown because of one value. Words. */
const LONGEST = 8;

/** Marks in `labels` the front end's own words that are shown because of data. Changes the labels. */
export function* markPresence(
  labels: Label[],
  observation: Observation,
  knowledge: Knowledge,
  findings: Findings,
): Generator<undefined, void> {
  const switches = yield* switchesOf(knowledge);
  const causes = new Map<string, Cause | null>();
  const texts = yield* rowsWith(labels, observation, findings);
  findings.drawnOtherwise = drawnOtherwise(texts);
  for (const [text, rows] of texts) {
    if (causes.size === MOST_TEXTS) break;
    yield;
    causes.set(text, causeInRows(text, rows, findings.drawnOtherwise));
  }
  const mapped = yield* mappedCells(labels, observation, findings, (label) => ownWords(label, observation));
  for (const label of labels) {
    if (label.run % 500 === 499) yield;
    const segment = ownWords(label, observation);
    if (!segment) continue;
    const code = mapped.get(label.run);
    if (code) {
      mark(segment, code.leaf, code.sure, observation, 'enum');
      continue;
    }
    const text = observation.runs[label.run]!.text;
    markBecauseOf(causes.get(text.trim()) ?? causeByName(text, switches), label, segment, observation);
  }
}

/**
 * The same for one label that was judged again, by the rows that have its text now; what always stands for a code is not
 * learnt again. `labels`: all of the page.
 */
export function markPresenceOf(
  label: Label,
  labels: Label[],
  observation: Observation,
  knowledge: Knowledge,
  findings: Findings,
): void {
  const segment = ownWords(label, observation);
  if (!segment) return;
  const { runs } = observation;
  const text = runs[label.run]!.text.trim();
  const alike = isInRow(label, observation, findings)
    ? labels.filter(({ run }) => runs[run]!.text.trim() === text)
    : [];
  const rows = finished(rowsWith(alike, observation, findings)).get(text);
  const cause =
    (rows && causeInRows(text, rows, findings.drawnOtherwise)) ??
    causeByName(text, finished(switchesOf(knowledge)));
  markBecauseOf(cause, label, segment, observation);
}

function markBecauseOf(
  cause: Cause | null,
  { run }: Label,
  segment: Segment,
  observation: Observation,
): void {
  const leaf = cause?.leaves.get(run) ?? cause?.leaf;
  if (leaf && cause) mark(segment, leaf, cause.sure, observation);
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
  /** The places of these rows. */
  slots: Set<number>;
}

/** So many texts that stand in the same rows, and in no others, are part of how these are drawn: unfolded, selected, of another kind. */
const MANY_TEXTS = 3;

/** Rows (`keyOf`) that have several texts which the other rows of their list have not. */
function drawnOtherwise(texts: Map<string, Rows>): Set<string> {
  const counts = new Map<string, number>();
  for (const rows of texts.values()) {
    if (rows.holding.size >= rows.all.length) continue;
    const key = keyOf(rows);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts.keys()].filter((key) => counts.get(key)! >= MANY_TEXTS));
}

function keyOf({ slots }: Rows): string {
  return [...slots].join();
}

function* rowsWith(
  labels: Label[],
  observation: Observation,
  { columns, shape }: Findings,
): Generator<undefined, Map<string, Rows>> {
  const found = new Map<string, Rows>();
  for (const label of labels) {
    if (label.run % 500 === 499) yield;
    if (!ownWords(label, observation)) continue;
    const { place, text } = observation.runs[label.run]!;
    for (const slot of repeatedAbove(place, shape)) {
      const row = columns.rows.get(slot)?.[0];
      if (!row) continue;
      const rows = ensure(found, text.trim(), () => ({
        all: rowsOf(row.alignment),
        holding: new Map(),
        slots: new Set<number>(),
      }));
      rows.holding.set(label.run, row.record);
      rows.slots.add(slot);
      break;
    }
  }
  return found;
}

function isInRow({ run }: Label, { runs }: Observation, { shape, columns }: Findings): boolean {
  return repeatedAbove(runs[run]!.place, shape).some((slot) => columns.rows.has(slot));
}

const recordsOf = new WeakMap<Alignment, PayloadNode[]>();

function rowsOf(alignment: Alignment): PayloadNode[] {
  const known = recordsOf.get(alignment);
  if (known) return known;
  const records = [...alignment.records.values()];
  recordsOf.set(alignment, records);
  return records;
}

/** `otherwise`: see `drawnOtherwise`; in such rows a text is told by no field but one that names it. */
function causeInRows(text: string, rows: Rows, otherwise: ReadonlySet<string>): Cause | null {
  if (rows.holding.size >= rows.all.length || rows.all.length > MOST_ROWS) return null;
  const holding = new Set(rows.holding.values());
  const fields = [...partingFields(rows.all, holding)];
  const named = fields.filter((field) => sharesStem(tokensOf(field).words, tokensOf(text).words));
  const isTold =
    fields.length <= MOST_FIELDS &&
    bitsOf(rows.all.length, holding.size) >= TELLING &&
    !otherwise.has(keyOf(rows));
  const field = named[0] ?? (isTold ? fields[0] : undefined);
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
/** Bits that the parting of the rows must tell for a field whose name says nothing: two rows are parted by some field or other. */
const TELLING = 1.5;

/** How much it tells which `k` of `n` rows have the words: the logarithm of the ways to choose them. */
function bitsOf(n: number, k: number): number {
  let bits = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) bits += Math.log2((n - i + 1) / i);
  return bits;
}

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

/** A value that is true, and the words of its key. */
interface Switch {
  words: string[];
  leaf: Leaf;
}

/** More switches than this are settings of everything. */
const MOST_SWITCHES = 100;

const knownSwitches = new WeakMap<Knowledge, Switch[]>();

/** The values that are true and whose key stands only once. */
function* switchesOf(knowledge: Knowledge): Generator<undefined, Switch[]> {
  const known = knownSwitches.get(knowledge) ?? (yield* findSwitches(knowledge));
  knownSwitches.set(knowledge, known);
  return known;
}

function* findSwitches({ index }: Knowledge): Generator<undefined, Switch[]> {
  const byKey = new Map<string, Leaf[]>();
  for (let i = 0; i < index.leaves.length; i++) {
    if (i % 2000 === 0) yield;
    const leaf = index.leaves[i]!;
    if (leaf.value === true && typeof leaf.key === 'string') push(byKey, leaf.key, leaf);
  }
  const single = [...byKey].filter(([, leaves]) => leaves.length === 1).slice(0, MOST_SWITCHES);
  return single.map(([key, [leaf]]) => ({
    words: splitKey(key).filter((word) => !OF_SWITCH.has(word)),
    leaf: leaf!,
  }));
}

/** Say that it is a switch, not of what. */
const OF_SWITCH: ReadonlySet<string> = new Set(
  'is has can show shown enable enabled visible allow allowed available active use display'.split(' '),
);

function causeByName(text: string, switches: Switch[]): Cause | null {
  if (switches.length === 0) return null;
  const { words } = tokensOf(text);
  if (words.length === 0 || words.length > LONGEST) return null;
  const named = switches.find(
    (one) => one.words.length > 0 && one.words.every((word) => sharesStem([word], words)),
  );
  return named ? { leaf: named.leaf, leaves: new Map(), sure: NAMED_SWITCH } : null;
}

function mark(
  segment: Segment,
  leaf: Leaf,
  sure: number,
  { exchanges }: Observation,
  transform: Transform = 'mapped',
): void {
  const confidence = Math.round(sure * 1000) / 1000;
  const source: Source = {
    requestId: exchanges[leaf.exchange]!.id,
    path: pathOf(leaf),
    value: leaf.raw ?? String(leaf.value),
    transform,
    confidence,
  };
  segment.relation = 'presence';
  segment.sources = [source];
  segment.evidence = [
    ...segment.evidence,
    { kind: 'shown-because', weight: Math.log(sure / (1 - sure)), detail: { key: String(leaf.key) } },
  ];
}
