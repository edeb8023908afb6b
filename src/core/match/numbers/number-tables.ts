/**
 * Tables of numbers: objects that hold numbers and nothing else, each under a name (`{ "Rye": 71, "Oats": 28 }`): filters and
 * what each finds, counts by state, votes. Where a page writes several of the names, each beside its number, it shows this
 * very object, whatever else has such a name or such a number.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { push } from '../../grouping';
import { contains, type Reading } from '../../read';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import { amountOf } from '../leaves/amounts';
import type { LeafIndex } from '../leaves/leaf-index';
import { isOfNumbers } from '../leaves/record-lists';
import { readAs } from '../look-up/find-numbers';
import type { RunText } from '../page/run-text';
import { splitKey } from '../words/key-words';

/** So many names with their numbers are no chance; two are none where they are the whole table. */
const FEWEST = 3;
const FEWEST_OF_WHOLE = 2;
/** Larger ones are indices. */
const MOST_MEMBERS = 500;
/** Longer texts are no names. UTF-16 units. */
const LONGEST = 60;
/** Where a number stands that goes with the name of a run: after it, in the text itself, before it. Runs. */
const BESIDE = [1, 2, 0, -1];
/** Nats for a number that stands beside its name, as others of its table do. */
const LISTED = 5;

/** A name and its number, where they stand. */
interface Entry {
  nameRun: number;
  run: number;
  reading: Reading;
  leaf: Leaf;
}

/** Claims the numbers of such tables. Returns the runs that show them: they tell of no row of any list. */
export function* findNumberTables(
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  index: LeafIndex,
): Generator<undefined, ReadonlySet<number>> {
  const shown = new Set<number>();
  const members = yield* membersByName(candidates);
  if (members.size === 0) return shown;
  const tables = new Map<PayloadNode, Entry[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    if (runs[run]!.node !== 'text' || runs[run]!.text.length > LONGEST) continue;
    for (const entry of entriesOf(run, texts, members)) push(tables, entry.leaf.parent!, entry);
  }
  for (const [table, entries] of tables) {
    // One number beside several names is the number of one of them.
    const names = new Set(entries.map(({ leaf }) => leaf.key)).size;
    const numbers = new Set(entries.map(({ run, reading }) => `${run} ${reading.start}`)).size;
    if (Math.min(names, numbers) < Math.min(FEWEST, Math.max(FEWEST_OF_WHOLE, table.leaves.length))) continue;
    for (const { nameRun, run, reading, leaf } of entries) {
      shown.add(nameRun).add(run);
      const claim = readAs(runs[run]!, run, reading, leaf, amountOf(leaf)!, index);
      if (claim)
        support(ensureClaim(candidates[run]!, claim), 'key-shown', LISTED, { key: String(leaf.key) });
    }
  }
  return shown;
}

/** Members of the tables that the page may show something of, by the words of their names. */
function* membersByName(candidates: Candidate[][]): Generator<undefined, Map<string, Leaf[]>> {
  const tables = new Map<PayloadNode, boolean>();
  const members = new Map<string, Leaf[]>();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    for (const { leaf, reading } of candidates[run]!) {
      if (!reading || !leaf.parent || tables.has(leaf.parent)) continue;
      tables.set(leaf.parent, isTable(leaf.parent));
      if (tables.get(leaf.parent)) for (const one of leaf.parent.leaves) push(members, nameOf(one.key), one);
    }
  }
  return members;
}

/** The items of an array are rows. */
function isTable(node: PayloadNode): boolean {
  const { kind, leaves, parent } = node;
  if (kind !== 'object' || (parent?.kind === 'array' && parent.nodes.length > 1)) return false;
  return leaves.length >= FEWEST_OF_WHOLE && leaves.length <= MOST_MEMBERS && isOfNumbers(node);
}

function nameOf(key: string | number): string {
  return splitKey(String(key)).join(' ');
}

/** The members that a run names beside their number, or with it in one text (`Rye (71)`). */
function* entriesOf(nameRun: number, texts: RunText[], members: Map<string, Leaf[]>): Generator<Entry> {
  const found = new Set<Leaf>();
  for (const far of BESIDE) {
    const run = nameRun + far;
    for (const reading of texts[run]?.readings ?? []) {
      if (reading.dimension !== 'number' || reading.foreign) continue;
      const name = wordsOutside(texts[nameRun]!, run === nameRun ? reading : null);
      for (const leaf of (name && members.get(name)) || []) {
        if (found.has(leaf) || !shows(reading, amountOf(leaf)!)) continue;
        found.add(leaf);
        yield { nameRun, run, reading, leaf };
      }
    }
  }
}

/** A nothing that something would have to be cut down to is some other number. */
function shows(reading: Reading, value: number): boolean {
  return contains(reading, value) && (reading.value !== 0 || value === 0);
}

function wordsOutside({ tokens }: RunText, reading: Reading | null): string {
  const words = reading
    ? tokens.words.filter((_, i) => tokens.ends[i]! <= reading.start || tokens.starts[i]! >= reading.end)
    : tokens.words;
  return words.join(' ');
}
