/** What stands around a run: neighbours from the same object, and words that name the field. */
import type { Leaf, PayloadNode, Run, Transform } from '../../model';
import { type Candidate, support } from './candidate';
import type { RunText } from './find';
import { ensure } from './grouping';
import { type Alignment, type PageShape, repeatedAbove } from './records';
import { fold } from './tokens';

/** Runs before and after that count as near. */
const NEAR = 8;
const MOST_SAME_OBJECT = 3;

/** Supports claims whose neighbours on the page come from the same object. A window slides over the runs. */
export function* supportNeighbours(candidates: Candidate[][]): Generator<undefined, void> {
  const holders: PayloadNode[][] = [];
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    holders.push(holdersOf(candidates[run]!));
  }
  const near = new Map<PayloadNode, number>();
  const add = (run: number, by: 1 | -1) => {
    for (const holder of holders[run] ?? []) near.set(holder, (near.get(holder) ?? 0) + by);
  };
  for (let run = 0; run < Math.min(NEAR, holders.length); run++) add(run, 1);
  for (let run = 0; run < candidates.length; run++) {
    if (run % 200 === 199) yield;
    add(run + NEAR, 1);
    add(run - NEAR - 1, -1);
    const own = holders[run]!;
    for (const candidate of candidates[run]!) supportNear(candidate, near, own);
  }
}

function supportNear(candidate: Candidate, near: Map<PayloadNode, number>, own: PayloadNode[]): void {
  const holder = candidate.leaf.parent;
  if (!holder) return;
  const count = others(holder, near, own) + others(holder.parent, near, own) / 2;
  if (count > 0)
    support(candidate, 'same-object', Math.min(MOST_SAME_OBJECT, count), { near: Math.ceil(count) });
}

function others(node: PayloadNode | null, near: Map<PayloadNode, number>, own: PayloadNode[]): number {
  const all = node && near.get(node);
  return all ? all - (own.includes(node) ? 1 : 0) : 0;
}

/** Objects that a run's specific claims come from. */
function holdersOf(found: Candidate[]): PayloadNode[] {
  const holders: PayloadNode[] = [];
  for (const { leaf, bits } of found)
    if (leaf.parent && bits >= 6 && !holders.includes(leaf.parent)) holders.push(leaf.parent);
  return holders;
}

/** Supports claims whose field is named by the words beside the value (`File Count` and `fileCount`). */
export function* supportNames(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 200 === 199) yield;
    const found = candidates[run]!;
    if (found.length === 0) continue;
    const beside = wordsBeside(texts, run);
    if (beside.length > MOST_BESIDE) continue;
    for (const candidate of found) {
      if (namesKind(candidate)) support(candidate, 'key-kind', 1.2, { key: String(candidate.leaf.key) });
      if (beside.length === 0) continue;
      const share = namedBy(keyWords(candidate), beside, runs[run]!.text, candidate);
      if (share > 0) support(candidate, 'key-name', 3.5 * share, { key: String(candidate.leaf.key) });
    }
  }
}

function wordsBeside(texts: RunText[], run: number): string[] {
  const words: string[] = [];
  for (const word of wordsBefore(texts, run)) if (word.length >= 3) words.push(word);
  for (const word of texts[run]!.tokens.words) if (word.length >= 3) words.push(word);
  return words;
}

/** Words by which programs name fields of a kind. */
const KIND_WORDS: Partial<Record<Transform, RegExp>> = {
  percent: /percent|pct|ratio|share|progress|rate/i,
  currency: /price|amount|cost|total|fee|cents|salary|revenue/i,
  bytes: /size|bytes|length|memory|disk/i,
  duration: /duration|length|time|seconds|minutes|millis|ms$|elapsed|uptime/i,
  date: /date|time|day|(?:ed|_|A)at$|created|updated|published|released|since|until|expires/i,
  'relative-time': /date|time|(?:ed|_|A)at$|created|updated|published|modified|seen|since/i,
};

/** Whether a field is named as fields shown this way are: `percentDone` for `62%`. */
function namesKind({ leaf, transform }: Candidate): boolean {
  return !leaf.isLength && (KIND_WORDS[transform]?.test(String(leaf.key)) ?? false);
}

/** A text of more words names nothing. */
const MOST_BESIDE = 40;

/** The last run with words before this one that is short enough to be a caption. */
function wordsBefore(texts: RunText[], run: number): string[] {
  for (let at = run - 1; at >= Math.max(0, run - 3); at--) {
    const { words } = texts[at]!.tokens;
    if (words.length > 0) return words.length <= 4 ? words : [];
  }
  return [];
}

/** `trackId`, `track_id` → track, id; an item of a list is named by its list. Without words that only say that it counts. */
function keyWords({ leaf }: Candidate): string[] {
  let key: string | number = leaf.isLength ? (leaf.parent?.key ?? '') : leaf.key;
  for (let at = leaf.parent; typeof key === 'number' && at; at = at.parent) key = at.key;
  const words = ensure(splitKeys, String(key), splitKey);
  if (leaf.isLength || words.length > 0) return words;
  return listsBeside(leaf).flatMap((name) => ensure(splitKeys, name, splitKey));
}

/** `total_count` counts what stands beside it. */
function listsBeside({ parent }: Leaf): string[] {
  const lists = parent?.nodes.filter(({ kind }) => kind === 'array') ?? [];
  return [...lists, ...(parent ? [parent] : [])].map(({ key }) => String(key));
}

/** Keys repeat in every object of a list. Bounded, since a page chooses its keys. */
const splitKeys = new Map<string, string[]>();

function splitKey(key: string): string[] {
  if (splitKeys.size > 10_000) splitKeys.clear();
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(fold)
    .filter((word) => !COUNTING.has(word));
}

/** Say that a field counts, not what. */
const COUNTING = new Set([
  'count',
  'number',
  'total',
  'num',
  'amount',
  'quantity',
  'qty',
  'nb',
  'size',
  'length',
]);

function namedBy(key: string[], beside: string[], text: string, { start, end }: Candidate): number {
  let named = 0;
  for (const word of key)
    if (word.length >= 3 && beside.some((other) => sameStem(word, other)))
      if (!fold(text.slice(start, end)).includes(word)) named++;
  return named && named / key.length;
}

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  const short = Math.min(a.length, b.length);
  return short >= 4 && a.slice(0, short - 1) === b.slice(0, short - 1) && Math.abs(a.length - b.length) <= 3;
}

/** Where the items of lists are shown: list → its repeated elements. */
export type ShownLists = Map<PayloadNode, Set<number>>;

export function shownLists(alignments: Alignment[]): ShownLists {
  const shown: ShownLists = new Map();
  for (const { records } of alignments)
    for (const [slot, { parent }] of records) if (parent) ensure(shown, parent, () => new Set()).add(slot);
  return shown;
}

const LIST_SHOWN = 3;

/** Supports a count with a word beside it that equals the length of a list shown elsewhere on the page. */
export function supportCounts(
  found: Candidate[],
  text: RunText,
  place: number,
  shape: PageShape,
  shown: ShownLists,
): void {
  if (text.tokens.words.length < 2) return;
  for (const candidate of found) {
    const { isLength, parent } = candidate.leaf;
    const slots = isLength && parent && shown.get(parent);
    if (slots && !repeatedAbove(place, shape).some((slot) => slots.has(slot)))
      support(candidate, 'list-shown', LIST_SHOWN);
  }
}

/** Nats for a number that stands in one text with settled data: who writes `0 B of 1.7 GB` fills in both. */
const BESIDE_DATA = 2.2;

/** Supports numbers whose text holds another range that a column has settled. */
export function supportBeside(found: Candidate[]): void {
  if (found.length < 2) return;
  const settled = found.filter(({ support }) =>
    support.some(({ kind, weight }) => kind === 'column' && weight > 2),
  );
  if (settled.length === 0) return;
  for (const candidate of found)
    if (candidate.reading && settled.some((other) => apart(other, candidate) && sameRecord(other, candidate)))
      support(candidate, 'beside-data', BESIDE_DATA);
}

function apart(a: Candidate, b: Candidate): boolean {
  return a.end <= b.start || b.end <= a.start;
}

function sameRecord(a: Candidate, b: Candidate): boolean {
  return a.leaf.parent !== null && a.leaf.parent === b.leaf.parent;
}

/** Whether two lists of words share one of three letters and more, endings aside. */
export function sharesStem(words: string[], others: string[]): boolean {
  return words.some((word) => word.length >= 3 && others.some((other) => sameStem(word, other)));
}
