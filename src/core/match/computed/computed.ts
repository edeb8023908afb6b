/**
 * Computed values: what a page makes of a list that it shows. Counts by value (`fonts (1)`), counts by state
 * (`Downloading (5)` beside `All (8)`), and what all of it comes to.
 */
import type { Leaf, Observation, PayloadNode, Run } from '../../../model';
import { lengthOf } from '../../decode/lengths';
import { nodePath, pathStep } from '../../decode/path';
import { push } from '../../grouping';
import type { Reading } from '../../read';
import { type Candidate, isExplained } from '../claims/candidate';
import { undecided } from '../claims/undecided';
import type { LeafIndex } from '../leaves/leaf-index';
import { ownLeaves } from '../leaves/own-leaves';
import { sharesStem } from '../names/word-likeness';
import { areNear } from '../page/near';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import type { ShownLists } from '../records/context';
import { holderWords, keyWords } from '../words/field-words';
import { splitKey } from '../words/key-words';
import { tokensOf } from '../words/tokens';
import { type Totals, totalOf, totalsOf } from './totals';

/** Lists of more objects are counted by the server. */
const MOST_RECORDS = 5000;
const MOST_LISTS = 12;
/** Values longer than this are no categories. */
const LONGEST_VALUE = 40;
/** Words of a label. */
const MOST_WORDS = 5;
/** Nats for a number that counts what its own words name, and for one of a row of counts that add up. */
const COUNTED = 4;
const COUNTED_BY_STATE = 3;

/** What can be computed of one list. */
interface Summary {
  list: PayloadNode;
  /** Folded value → how many objects have it, and the first. */
  values: Map<string, { count: number; leaf: Leaf }>;
  totals: Totals;
}

/** Adds claims on numbers that nothing sent explains. `open`: the runs with a number that no column has settled. */
export function* findComputed(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  { runs }: Observation,
  shape: PageShape,
  lists: ShownLists,
  index: LeafIndex,
): Generator<undefined, void> {
  const counted = [...lists.keys()]
    .filter(({ nodes }) => nodes.length >= 2 && nodes.length <= MOST_RECORDS)
    .slice(0, MOST_LISTS);
  if (counted.length === 0) return;
  const summaries: Summary[] = [];
  for (let i = 0; i < open.length; i++) {
    if (i % 500 === 499) yield;
    const run = open[i]!;
    const readings = undecided(candidates[run]!, texts[run]!);
    // On most pages nothing asks, and the lists need not be gone through.
    if (readings.length > 0 && summaries.length === 0)
      for (const list of counted) summaries.push(yield* summaryOf(list));
    for (const reading of readings) {
      const isOpen = !isExplained(reading, candidates[run]!);
      const found =
        countOf(reading, runs[run]!, summaries) ??
        (isOpen ? foundTotal(reading, summaries, index, wordsBeside(run, texts, runs, shape)) : null);
      if (found) candidates[run]!.push({ run, start: reading.start, end: reading.end, ...found });
    }
  }
  yield* countByState(candidates, texts, runs, shape, counted);
}

type Found = Omit<Candidate, 'run' | 'start' | 'end'>;

function* summaryOf(list: PayloadNode): Generator<undefined, Summary> {
  const summary: Summary = { list, values: new Map(), totals: yield* totalsOf(list) };
  for (let i = 0; i < list.nodes.length; i++) {
    if (i % 50 === 49) yield;
    for (const leaf of ownLeaves(list.nodes[i]!))
      if (typeof leaf.value === 'string') noteValue(summary, leaf, leaf.value);
  }
  return summary;
}

function noteValue({ values }: Summary, leaf: Leaf, value: string): void {
  if (value.length > LONGEST_VALUE) return;
  for (const part of new Set([value, ...value.split(/,\s*/)])) {
    const key = tokensOf(part).words.join(' ');
    if (key === '') continue;
    const known = values.get(key);
    if (known) known.count++;
    else values.set(key, { count: 1, leaf });
  }
}

const STATE = ['state', 'status', 'phase', 'stage', 'condition'];

/** The field that tells states apart, in the first object: named so. */
function stateOf(list: PayloadNode): Leaf | null {
  const named = (leaf: Leaf) =>
    typeof leaf.key === 'string' && splitKey(leaf.key).some((word) => STATE.includes(word));
  const fields = list.nodes[0]!.leaves.filter((leaf) => typeof leaf.value === 'string' && named(leaf));
  return fields[0] ?? null;
}

/** `fonts (1)`: as many objects have the value that stands beside the number. */
function countOf({ start, value }: Reading, { text }: Run, summaries: Summary[]): Found | null {
  const words = tokensOf(text.slice(0, start)).words.join(' ');
  if (words === '' || !Number.isInteger(value)) return null;
  for (const { list, values } of summaries) {
    const known = values.get(words);
    if (known?.count !== value) continue;
    const field = pathStep(known.leaf.key);
    return {
      leaf: known.leaf,
      transform: 'count',
      bits: 3,
      support: [{ kind: 'counted', weight: COUNTED, detail: { count: value } }],
      formula: `count of ${nodePath(list)}[*]${field}`,
    };
  }
  return null;
}

/** The words of a text, and of one right before or after it. */
function wordsBeside(run: number, texts: RunText[], runs: Run[], { places }: PageShape): string[] {
  const beside = [run - 1, run + 1].filter(
    (at) => runs[at]?.node === 'text' && areNear(runs[run]!.place, runs[at]!.place, places),
  );
  return [run, ...beside].flatMap((at) => texts[at]!.tokens.words.slice(0, MOST_WORDS));
}

function foundTotal(
  reading: Reading,
  summaries: Summary[],
  index: LeafIndex,
  words: readonly string[],
): Found | null {
  for (const { totals } of summaries) {
    const total = totalOf(reading, totals, index, words);
    if (total) return total;
  }
  return null;
}

/** One of several counts in elements of one kind. */
interface Tally {
  run: number;
  reading: Reading;
  /** In an element of its own: `<a>All <b>8</b></a>`. */
  isBadge: boolean;
}

/** `All (8)  Downloading (5)  Paused (0)`: counts of one list, where one of them is all of it. */
function* countByState(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  lists: PayloadNode[],
): Generator<undefined, void> {
  const groups = new Map<number, Tally[]>();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    const inText = tallyOf(runs[run]!, texts[run]!);
    const reading = inText ?? badgeOf(runs[run]!, texts[run]!);
    if (!reading) continue;
    const item = repeatedItem(runs[run]!.place, shape);
    if (item >= 0 && (inText || isNamedIn(item, run, runs, shape)))
      push(groups, shape.groups[item]!, { run, reading, isBadge: !inText });
  }
  let looked = 0;
  for (const tallies of groups.values()) {
    if (++looked % 200 === 0) yield;
    const list = lists.find(({ nodes }) => isTallyOf(tallies, nodes.length));
    if (!list || tallies.some((tally) => isOfAnother(tally, list, candidates, texts))) continue;
    const open = tallies.filter(({ run }) => !countedIn(candidates[run]!));
    const field = tallies.map(({ run }) => countedIn(candidates[run]!)?.leaf).find(Boolean) ?? stateOf(list);
    const all = tallies.find(({ reading }) => reading.value === list.nodes.length);
    for (const tally of open) {
      if (tally !== all && field) candidates[tally.run] = withoutLength(candidates[tally.run]!, list);
      claimTally(candidates[tally.run]!, tally, list, tally === all ? null : field);
    }
  }
}

/** A text of words and one whole number at its end. */
function tallyOf({ node, text }: Run, { readings, tokens }: RunText): Reading | null {
  const { words } = tokens;
  if (
    readings.length === 0 ||
    node !== 'text' ||
    words.length < 2 ||
    words.length > 4 ||
    !/\d\)?\s*$/.test(text)
  )
    return null;
  const whole = readings.filter(
    ({ value, step, dimension }) => dimension !== 'instant' && step <= 1 && value >= 0,
  );
  const reading = whole.at(-1);
  const isOfName = reading && GLUED.test(text.slice(0, reading.start));
  return !reading || isOfName || /\d/.test(words.slice(0, -1).join('')) ? null : reading;
}

/** A text that is a whole number. */
function badgeOf({ node, text }: Run, { readings }: RunText): Reading | null {
  if (node !== 'text' || !/^\s*\(?\d{1,4}\)?\s*$/.test(text)) return null;
  return readings.find(({ dimension, step }) => dimension !== 'instant' && step <= 1) ?? null;
}

/** Whether words stand right beside a text in one element. */
function isNamedIn(item: number, run: number, runs: Run[], { places }: PageShape): boolean {
  const isWithin = (place: number): boolean =>
    place === item || (place > item && isWithin(places[place]!.parent));
  return [run - 1, run + 1].some((at) => {
    const beside = runs[at];
    return beside !== undefined && /\p{L}{2}/u.test(beside.text) && isWithin(beside.place);
  });
}

/** `F1`: a digit of a name. */
const GLUED = /\p{L}$/u;
const LEVELS = 3;

function repeatedItem(place: number, { places, siblings }: PageShape): number {
  for (let at = place, up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++)
    if (siblings[at]! > 2 && places[at]!.name !== 'text()') return at;
  return -1;
}

function isTallyOf(tallies: Tally[], size: number): boolean {
  const counts = tallies.map(({ reading }) => reading.value);
  return (
    tallies.length >= 3 &&
    size >= 2 &&
    counts.some((count) => count === size) &&
    counts.every((count) => count <= size) &&
    new Set(counts).size > 1 &&
    // Numbers of their own are many things: only counts of states add up to the list.
    (!tallies.some(({ isBadge }) => isBadge) || counts.reduce((all, count) => all + count, 0) === 2 * size)
  );
}

/** `Orders (4)  Invoices (2)  Reminders (2)`: a tally whose words are the name of a list of its own that is as long. */
function isOfAnother(
  { run, reading }: Tally,
  list: PayloadNode,
  candidates: Candidate[][],
  texts: RunText[],
): boolean {
  const words = texts[run]!.tokens.words.slice(0, -1);
  return candidates[run]!.some(({ leaf, start }) => {
    if (!leaf.isLength || leaf.parent === list || start !== reading.start) return false;
    const names = [holderWords(leaf), keyWords(leaf)];
    return names.some((name) => name.length > 0 && name.every((word) => sharesStem([word], words)));
  });
}

function countedIn(found: Candidate[]): Candidate | undefined {
  return found.find(({ support }) => support.some(({ kind }) => kind === 'counted'));
}

/** One filter says how many all are; another with as many counts those in a state that all happen to be in. */
function withoutLength(found: Candidate[], list: PayloadNode): Candidate[] {
  return found.filter(({ leaf }) => !leaf.isLength || leaf.parent !== list);
}

/**
 * All of a list is its length, also where it is a dictionary; some of it, the objects with a value in `field`: the one that
 * tells their state, or the one whose values stand beside (`All (8)  Fonts (1)  Untagged (1)`).
 */
function claimTally(
  found: Candidate[],
  { run, reading }: Tally,
  list: PayloadNode,
  field: Leaf | null,
): void {
  const size = list.nodes.length;
  const leaf = field ?? lengthOf(list, size);
  found.push({
    run,
    start: reading.start,
    end: reading.end,
    leaf,
    transform: 'count',
    bits: 2,
    support: [{ kind: 'counted', weight: COUNTED_BY_STATE, detail: { count: reading.value } }],
    formula: `count of ${nodePath(list)}[*]${leaf === field ? pathStep(leaf.key) : ''}`,
  });
}
