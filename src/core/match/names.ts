/** Names of fields and the words of captions: `fileCount` under `File Count`, `desc` for Description, `percentDone` for `62%`. */
import type { Exchange, Leaf, Observation, PayloadNode, Run, Transform } from '../../model';
import { type Candidate, support } from './candidate';
import { type Caption, type Captions, captionsAround, captionsInside } from './captions';
import { ensure } from './grouping';
import { COUNTING, splitKey } from './key-words';
import type { PageShape } from './records';
import type { RunText } from './run-text';
import { fold } from './tokens';

/** Nats for a field that is fully named by a caption. */
const NAMED = 3.5;
/** What the object's own name adds to a field's (`author.name` under Author). */
const OBJECT_NAMED = 1.2;
/** For a name that is no word of code and is shown beside the value. */
const KEY_SHOWN = 2.5;
const OF_KIND = 1.2;
const OF_OTHER_KIND = -1.2;

/** Supports claims whose field is named by the words beside the value. `from`, `to`: range of runs. */
export function* supportNames(
  candidates: Candidate[][],
  texts: RunText[],
  { runs, exchanges }: Pick<Observation, 'runs' | 'exchanges'>,
  shape: PageShape,
  captions: Captions,
  from = 0,
  to = candidates.length,
): Generator<undefined, void> {
  for (let run = from; run < Math.min(to, candidates.length); run++) {
    if (run % 250 === 249) yield;
    if (candidates[run]!.length > 0)
      nameRun(
        candidates[run]!,
        texts[run]!,
        runs[run]!.text,
        unitBeside(run, texts[run]!, runs),
        () => captionsAround(run, runs, texts, shape, captions),
        () => textsBeside(run, runs),
        exchanges,
      );
  }
}

const BESIDE = 3;

function textsBeside(run: number, runs: Run[]): string {
  return runs
    .slice(Math.max(0, run - BESIDE), run + BESIDE)
    .map(({ text }) => (text.length < 200 ? text : ''))
    .join('\n');
}

/** `{"5.0.0": "2024-03-01"}`: a name that is itself a value, and stands beside what it names. */
function isKeyShown({ key, isKey }: Leaf, value: string, beside: () => string): boolean {
  if (typeof key !== 'string' || isKey || key.length < 3 || !/[^A-Za-z_$]/.test(key) || /^\w+$/.test(key))
    return false;
  return beside().includes(key) && !value.includes(key);
}

/** The unit in the next element, where it was read with the number. */
export function unitBeside(run: number, { hasUnitBeside }: RunText, runs: Run[]): string {
  return hasUnitBeside ? (runs[run + 1]?.text ?? '') : '';
}

function nameRun(
  found: Candidate[],
  text: RunText,
  shown: string,
  unit: string,
  captionsOutside: () => Caption[],
  beside: () => string,
  exchanges: Exchange[],
): void {
  const known = new Map<number, Caption[]>();
  let outside: Caption[] | undefined;
  for (const candidate of found) {
    nameKind(candidate, shown + unit);
    const { start, end, leaf } = candidate;
    if (isKeyShown(leaf, shown.slice(start, end), beside))
      support(candidate, 'key-shown', KEY_SHOWN, { key: String(leaf.key) });
    const captions = ensure(known, start * 65_536 + end, () => {
      const inside = captionsInside(shown, text, start, end);
      if (inside[0]?.weight === 1) return inside;
      outside ??= captionsOutside();
      return [...inside, ...outside];
    });
    if (captions.length === 0) continue;
    const value = fold(shown.slice(start, end));
    const key = keyWords(leaf);
    const share = Math.max(
      namedBy(key, captions, value),
      namedBy(answerWords(leaf, exchanges), captions, value),
    );
    const above = share < 1 ? namedBy(objectWords(leaf, exchanges), captions, value) : 0;
    const weight = NAMED * share + OBJECT_NAMED * above;
    if (weight > 0) support(candidate, 'key-name', weight, { key: nameOf(leaf, above > 0) });
  }
}

/** Words by which programs name fields of a kind. */
const KIND_WORDS: Partial<Record<Kind, RegExp>> = {
  rate: /speed|rate|bandwidth|throughput|bps|per_?sec/i,
  count: /count|total|num|(?:^|_)n_|quantity|qty/i,
  percent: /percent|pct|ratio|share|progress|rate/i,
  currency: /price|amount|cost|total|fee|cents|salary|revenue|balance/i,
  bytes: /size|bytes|length|memory|disk|upload|download|quota|capacity|space/i,
  duration: /duration|length|time|seconds|minutes|millis|ms$|elapsed|uptime|eta/i,
  date: /date|time|day|(?:ed|_)at$|created|updated|published|released|since|until|expires|(?:ed|_)on$/i,
  'relative-time': /date|time|(?:ed|_)at$|created|updated|published|modified|seen|since/i,
};
/** Words of fields that are never shown this way. */
const OTHER_KIND: Partial<Record<Kind, RegExp>> = {
  rate: /(?:^|_)id$|size|total|percent|ratio|count|time|date|status|index|priority/i,
  count: /bytes|sizes$|speed|percent|progress|time|date|duration|limit|(?:^|_)id$|(?:ed|_)at$/i,
  bytes:
    /percent|pct|ratio|count|(?:^|_)num|(?:^|_)n_|(?:^|_)id$|error|status|date|index|priority|rank|eta$/i,
  percent: /(?:^|_)id$|error|status|date|bytes|(?:^|_)num|count|index|priority|eta$|size/i,
  duration: /(?:^|_)id$|error|status|bytes|percent|ratio|count|price|size/i,
  currency: /(?:^|_)id$|error|status|bytes|percent|date|duration/i,
};

/** Whether a field is named as fields shown this way are (`percentDone` for `62%`), or as fields of another kind are. */
function nameKind(candidate: Candidate, shown: string): void {
  const { leaf, reading } = candidate;
  if (leaf.isLength || !reading) return;
  const key = String(leaf.key);
  const kind = kindOf(candidate, shown);
  if (!KIND_WORDS[kind] && !OTHER_KIND[kind]) return;
  const fit = kindFit(key, kind) || kindFit(tableOf(leaf), kind);
  if (fit > 0) support(candidate, 'key-kind', OF_KIND, { key });
  else if (fit < 0) support(candidate, 'key-other-kind', OF_OTHER_KIND, { key });
}

/** The name of the table that a leaf is an entry of: `sizes` of `sizes.draft`. */
function tableOf({ parent }: Leaf): string {
  return parent && isTable(parent) ? String(parent.key) : '';
}

/** An object of numbers and nothing else holds one kind of number under names of another kind. */
function isTable({ kind, nodes, leaves, parent }: PayloadNode): boolean {
  return (
    kind === 'object' &&
    parent !== null &&
    nodes.length === 0 &&
    leaves.every(({ value }) => typeof value === 'number')
  );
}

const kindFits = new Map<string, number>();

function kindFit(key: string, kind: Kind): number {
  if (kindFits.size > 10_000) kindFits.clear();
  return ensure(kindFits, `${kind} ${key}`, () => {
    const name = inParts(key);
    return KIND_WORDS[kind]?.test(name) ? 1 : OTHER_KIND[kind]?.test(name) ? -1 : 0;
  });
}

/** `run_At` of `runAt`: where a word begins is known from then on, whatever its case. */
function inParts(key: string): string {
  return key.replace(/([a-z\d])(?=[A-Z])/g, '$1_');
}

/** What follows the number or its unit: ` kB/s` beside it, `/s` in its own text. */
export const PER_SECOND = /^\s?(?:[kKMGT]?i?[Bb])?(?:ps\b|\s?\/\s?s)/;

/** `12 kB/s` is a rate; a number without a unit is its own kind. */
function kindOf({ transform, end, reading }: Candidate, shown: string): Kind {
  const read = reading!.reading;
  const kind = transform === 'exact' ? read.transform : transform;
  if (kind === 'bytes' && PER_SECOND.test(shown.slice(end))) return 'rate';
  if (kind !== 'exact' && kind !== 'number') return kind;
  return read.dimension === 'instant' ? 'date' : Number.isInteger(reading!.value) ? 'count' : kind;
}

type Kind = Transform | 'rate';

/** The name that the captions met: with the object's own (`byObject`, or where a name only says that it counts), `followers.total`. */
function nameOf(leaf: Leaf, byObject: boolean): string {
  const names: string[] = [];
  const wanted = byObject || (!leaf.isLength && isOnlyCounting(splitKey(String(leaf.key)))) ? 2 : 1;
  for (let at: Leaf | PayloadNode | null = leaf.isLength ? leaf.parent : leaf; at; at = at.parent) {
    if (typeof at.key === 'string' && at.key !== '$') names.unshift(at.key);
    if (names.length === wanted) break;
  }
  return names.join('.');
}

/** `fileCount`, `file_count` → file, count; an item of a list is named by its list. */
function keyWords(leaf: Leaf): string[] {
  let key: string | number = leaf.isLength ? (leaf.parent?.key ?? '') : leaf.key;
  for (let at = leaf.parent; typeof key === 'number' && at; at = at.parent) key = at.key;
  const words = splitKey(String(key));
  if (leaf.isLength || !isOnlyCounting(words)) return words;
  return [...words, ...listsBeside(leaf).flatMap(splitKey)];
}

/** The name of the object a leaf belongs to; an answer's outermost object is named by its address (`/system/version`). */
function objectWords({ key, parent, isLength, exchange }: Leaf, exchanges: Exchange[]): string[] {
  if (typeof key === 'number') return [];
  let at = isLength ? (parent?.parent ?? null) : parent;
  while (at && typeof at.key === 'number') at = at.parent;
  return splitKey(at?.parent ? String(at.key) : endpointName(exchanges[exchange]!.url));
}

/**
 * A list that is all of an answer, but for what wraps it, is called what was asked for, and so is its total: `/orders`,
 * `{"data": […]}`, `{"total": 31}`.
 */
function answerWords(leaf: Leaf, exchanges: Exchange[]): string[] {
  return countsAnswer(leaf) ? splitKey(endpointName(exchanges[leaf.exchange]!.url)) : [];
}

function countsAnswer({ key, isLength, parent }: Leaf): boolean {
  if (!parent) return false;
  const words = splitKey(String(key));
  if (!isLength) return !parent.parent && words.length > 0 && isOnlyCounting(words);
  return !parent.parent || (!parent.parent.parent && parent.parent.nodes.length === 1);
}

function isOnlyCounting(words: string[]): boolean {
  return words.every((word) => COUNTING.has(word));
}

/** The last part of an address, without its ending. */
function endpointName(url: string): string {
  return /([^/]*?)(?:\.\w+)?$/.exec(url.replace(/[?#].*$/, ''))?.[1] ?? '';
}

/** `total_count` counts what stands beside it. */
function listsBeside({ parent }: Leaf): string[] {
  const lists = parent?.nodes.filter(({ kind }) => kind === 'array').slice(0, 20) ?? [];
  return [...lists, ...(parent ? [parent] : [])].map(({ key }) => String(key));
}

/** Share of a key's words that the captions name. Words that only say that it counts are no part of the name. */
function namedBy(key: string[], captions: Caption[], value: string): number {
  let named = 0;
  let all = 0;
  for (const word of key) {
    const best = isInValue(word, value) ? 0 : bestOf(word, captions);
    if (best === 0 && COUNTING.has(word)) continue;
    named += best;
    all++;
  }
  return all === 0 ? 0 : named / all;
}

/** A word of the value itself names nothing: `rock` in `genre.rock`. */
function isInValue(word: string, value: string): boolean {
  return word.length < 2 || value.includes(word);
}

function bestOf(word: string, captions: Caption[]): number {
  let best = 0;
  for (const { words, weight } of captions) {
    if (weight <= best) continue;
    const like = words.reduce(
      (most, other) => Math.max(most, likeness(word, other)),
      gluedLikeness(word, words),
    );
    best = Math.max(best, like * weight);
  }
  return best;
}

/** How much a word of a key says the same as a word of a caption, 0 to 1. */
function likeness(key: string, word: string): number {
  if (key === word) return 1;
  if (sameStem(key, word)) return 0.95;
  if (isShort(key, word) || isShort(word, key)) return 0.75;
  if (key.length === 2 && word.length >= 6 && word.startsWith(key)) return 0.5;
  return word.length >= 4 && (key.startsWith(word) || key.endsWith(word))
    ? (0.8 * word.length) / key.length
    : 0;
}

/** `upspeed` under `Up Speed`. */
function gluedLikeness(key: string, words: string[]): number {
  return words.length > 1 && key.length > 4 && words.join('') === key ? 1 : 0;
}

/** Abbreviations keep the first letter and leave letters out: `num` number, `qty` quantity, `desc` description. */
function isShort(short: string, long: string): boolean {
  if (short.length < 3 || long.length < short.length + 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length && (long.startsWith(short) || !/[aeiou]/.test(short.slice(1)));
}

/** Endings by which words of one stem differ: plural, participles, the one who does it. */
const ENDING = /(?:ies|es|s|ed|ing|er|ers|d|y|e)$/;

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < 3 || a[0] !== b[0]) return false;
  if (short >= 6 && a.slice(0, short - 1) === b.slice(0, short - 1) && Math.abs(a.length - b.length) <= 3)
    return true;
  const [stem, other] = [stemOf(a), stemOf(b)];
  return stem.length >= 3 && (stem === other || stem === b || other === a);
}

/** A word without its ending, as far as three letters are left. */
export function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 3 ? stem : word;
}

/** Whether two lists of words share one of three letters and more, endings aside. */
export function sharesStem(words: string[], others: string[]): boolean {
  return words.some((word) => word.length >= 3 && others.some((other) => sameStem(word, other)));
}
