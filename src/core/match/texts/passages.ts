/**
 * Passages: texts of the page found inside values (an article's HTML or Markdown, a sentence with a link in it).
 * A run of two words or more anchors; its neighbours on the page follow word by word, so that a lone `3` in a table
 * of an article is found too.
 */
import type { Leaf, Observation, Run } from '../../../model';
import { ensure } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, ensureClaim, support } from '../claims/candidate';
import { type LeafIndex, LONG_TEXT } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';
import { plainText } from '../words/plain-text';
import { spokenWords, wordsOf } from '../words/tokens';

interface Stream {
  words: string[];
  /** Which leaves a word belongs to: of a value always its own, of an HTML answer one text after the other. */
  leavesAt(word: number): Leaf[];
  /** A sentence rather than an article: a few words of it are found by chance. */
  isShort?: true;
}

/** Where a run stands in a stream. */
interface Hit {
  stream: Stream;
  at: number;
}

/** Words that may lie between neighbours on the page: a link's address, a list's mark. */
const GAP = 14;
/** Places of one pair of words that are tried. */
const MOST_PLACES = 40;
/** A short value has so many words, is held by so few leaves, and that share of it is told from a phrase of copy. */
const FEWEST_WORDS = 4;
const MOST_LEAVES = 8;
const COVERED = 0.4;
/** Letters and digits in turns are no words, though they are looked up as such. */
const CODE = /^[a-z\d]+$/i;
/** Bits of each word where no neighbour comes from the same value: an article has most short phrases somewhere. */
const LONE_BITS = 3.5;
/** Nats where it goes on from the neighbour without a word between. */
const ADJOINED = 1.5;
/** Texts to either side that tell which of several values they are from. */
const MOST_REACH = 8;
const ELLIPSIS = /(?:…|\.\.\.)\s*$/;

/** Adds a claim for every run that is part of a long value. */
export function* findPassages(
  { long, flows, texts: values }: Pick<LeafIndex, 'long' | 'flows' | 'texts'>,
  candidates: Candidate[][],
  texts: RunText[],
  observation: Observation,
): Generator<undefined, void> {
  // A text that is a value by itself is not looked for in long ones; but in HTML it says where its neighbours stand.
  const wanted = yield* pairsOf(texts, (run) => !candidates[run]!.some((one) => one.transform === 'exact'));
  const anchors = flows.length > 0 ? yield* pairsOf(texts, () => true) : wanted;
  if (anchors.pairs.size === 0) return;
  const places = new Map<string, Hit[]>();
  for (const [text, leaves] of byText(long)) {
    const words = wordsOf(plainText(text));
    yield;
    notePairs({ words, leavesAt: () => leaves }, wanted, places);
  }
  yield* noteShort(values, wanted, places);
  for (const flow of flows) {
    notePairs(streamOf(flow), anchors, places);
    yield;
  }
  if (places.size === 0) return;
  const anchored: Hit[][] = [];
  for (let run = 0; run < texts.length; run++) {
    if (run % 500 === 499) yield;
    anchored.push(anchorsOf(texts[run]!.tokens.words, observation.runs[run]!.text, places));
  }
  const hits: (Hit | null)[] = [];
  for (let run = 0; run < texts.length; run++) {
    if (run % 100 === 99) yield;
    hits.push(likeliest(run, anchored, texts[run]!.tokens.words.length));
  }
  // What stands in a field of a form is whole: neither its label nor what comes after it goes on with it.
  const isWhole = (run: number) => observation.runs[run]!.node === 'value';
  const joined = hits.map((hit, run) => (isWhole(run) ? null : hit));
  yield* extend(joined, texts, isWhole, 1);
  yield* extend(joined, texts, isWhole, -1);
  for (let run = 0; run < hits.length; run++) {
    if (run % 500 === 499) yield;
    const hit = joined[run] ?? hits[run];
    if (!hit) continue;
    const near = joined[run] ? sameStream(joined, texts, run) : 0;
    claim(hit, run, near, near > 0 && adjoins(joined, texts, run), candidates, texts, observation);
  }
}

/** An article may be in a list and in an answer of its own: which of them it is, is asked later. */
function byText(long: LeafIndex['long']): Map<string, Leaf[]> {
  const leaves = new Map<string, Leaf[]>();
  for (const { leaf, text } of long) {
    const same = ensure(leaves, text, () => []);
    if (same.length < MOST_LEAVES) same.push(leaf);
  }
  return leaves;
}

/** Values of some words that are not looked through as long ones, and that few leaves have. */
function* noteShort(
  values: LeafIndex['texts'],
  wanted: Pairs,
  places: Map<string, Hit[]>,
): Generator<undefined, void> {
  let looked = 0;
  for (const value of values.values()) {
    if (++looked % 2000 === 0) yield;
    const { key, size, leaves } = value;
    if (
      size < FEWEST_WORDS ||
      spokenWords(value.words) < FEWEST_WORDS ||
      key.length > LONG_TEXT ||
      leaves.length > MOST_LEAVES
    )
      continue;
    if (CODE.test(String(leaves[0]!.value))) continue;
    notePairs({ words: value.words, leavesAt: () => leaves, isShort: true }, wanted, places);
  }
}

/** The first two words of texts, and the first alone, by which most pairs are told. */
interface Pairs {
  pairs: Set<string>;
  firsts: Set<string>;
}

/** Texts that are read one after the other. */
function streamOf(flow: Leaf[]): Stream {
  const words: string[] = [];
  const leaves: Leaf[] = [];
  for (const leaf of flow)
    for (const word of wordsOf(String(leaf.value))) {
      words.push(word);
      leaves.push(leaf);
    }
  return { words, leavesAt: (word) => [leaves[word]!] };
}

function* pairsOf(texts: RunText[], isWanted: (run: number) => boolean): Generator<undefined, Pairs> {
  const wanted: Pairs = { pairs: new Set(), firsts: new Set() };
  for (let run = 0; run < texts.length; run++) {
    if (run % 500 === 499) yield;
    const { words } = texts[run]!.tokens;
    if (words.length < 2 || !isWanted(run)) continue;
    wanted.pairs.add(`${words[0]} ${words[1]}`);
    wanted.firsts.add(words[0]!);
  }
  return wanted;
}

function notePairs(stream: Stream, wanted: Pairs, places: Map<string, Hit[]>): void {
  for (let at = 0; at + 1 < stream.words.length; at++) {
    if (!wanted.firsts.has(stream.words[at]!)) continue;
    const pair = `${stream.words[at]} ${stream.words[at + 1]}`;
    if (!wanted.pairs.has(pair)) continue;
    const hits = places.get(pair);
    if (!hits) places.set(pair, [{ stream, at }]);
    else if (hits.length < MOST_PLACES) hits.push({ stream, at });
  }
}

function anchorsOf(words: string[], text: string, places: Map<string, Hit[]>): Hit[] {
  const hits = words.length < 2 ? undefined : places.get(`${words[0]} ${words[1]}`);
  const cut = ELLIPSIS.test(text);
  return hits?.filter(({ stream, at }) => reads(stream.words, at, words, cut)) ?? NONE;
}

const NONE: Hit[] = [];

/**
 * Of several values the one that neighbours on the page go on with furthest, as an article does and not its excerpt; else the one that
 * says nothing else: an excerpt, and not the article.
 */
function likeliest(run: number, anchored: Hit[][], words: number): Hit | null {
  const all = anchored[run]!;
  if (all.length < 2) return all[0] ?? null;
  const reach = all.map((hit) => reachOf(hit, run, anchored, 1) + reachOf(hit, run, anchored, -1));
  const furthest = Math.max(...reach);
  if (furthest > 0) return all[reach.indexOf(furthest)]!;
  return all.find(({ stream }) => stream.words.length === words) ?? all[0]!;
}

/** Texts of the page, one after the other, that the same value goes on with. */
function reachOf({ stream, at }: Hit, run: number, anchored: Hit[][], step: 1 | -1): number {
  let last = at;
  for (let reach = 0; reach < MOST_REACH; reach++) {
    const beside = anchored[run + step * (reach + 1)] ?? NONE;
    const next = beside.find((hit) => hit.stream === stream && hit.at !== last);
    if (!next) return reach;
    last = next.at;
  }
  return MOST_REACH;
}

/** Whether the stream goes on with these words; the last may be cut short before an ellipsis. */
function reads(stream: string[], at: number, words: string[], cut: boolean): boolean {
  const last = words.length - 1;
  for (let i = 0; i < last; i++) if (stream[at + i] !== words[i]) return false;
  const end = stream[at + last];
  return end === words[last] || (cut && end?.startsWith(words[last]!) === true);
}

/** From an anchored run to its neighbour, as long as the stream goes on with the neighbour's words. */
function* extend(
  hits: (Hit | null)[],
  texts: RunText[],
  isWhole: (run: number) => boolean,
  step: 1 | -1,
): Generator<undefined, void> {
  for (let run = step > 0 ? 1 : hits.length - 2; run >= 0 && run < hits.length; run += step) {
    if (run % 500 === 499) yield;
    const { words } = texts[run]!.tokens;
    if (hits[run] || words.length === 0 || isWhole(run)) continue;
    const from = neighbour(hits, texts, run, step);
    if (from) hits[run] = next(from.hit, from.length, words, step);
  }
}

function neighbour(
  hits: (Hit | null)[],
  texts: RunText[],
  run: number,
  step: 1 | -1,
): { hit: Hit; length: number } | null {
  for (let at = run - step, tries = 0; tries < 3 && at >= 0 && at < hits.length; at -= step, tries++) {
    const hit = hits[at];
    const { length } = texts[at]!.tokens.words;
    if (hit) return { hit, length };
    if (length > 0) return null;
  }
  return null;
}

function next({ stream, at }: Hit, length: number, words: string[], step: 1 | -1): Hit | null {
  for (let gap = 0; gap <= GAP; gap++) {
    const there = step > 0 ? at + length + gap : at - words.length - gap;
    if (there >= 0 && reads(stream.words, there, words, false)) return { stream, at: there };
  }
  return null;
}

/**
 * Neighbours on the page, one to each side, from the same long value: from elsewhere in it, since the same words again say nothing. What
 * the value begins or ends with needs none to that side.
 */
function sameStream(hits: (Hit | null)[], texts: RunText[], run: number): number {
  const { stream, at } = hits[run]!;
  const isSame = (other: number) => hits[other]?.stream === stream && hits[other].at !== at;
  const [before, after] = [isSame(run - 1), isSame(run + 1)];
  if (!before && !after) return 0;
  const isEnd = at + texts[run]!.tokens.words.length === stream.words.length;
  return Number(before || at === 0) + Number(after || isEnd);
}

/** Whether the value goes on with the next text of the page, or comes from the one before, without a word between. */
function adjoins(hits: (Hit | null)[], texts: RunText[], run: number): boolean {
  const follows = (from: number, to: number) => {
    const [one, next] = [hits[from], hits[to]];
    return !!one && next?.stream === one.stream && next.at === one.at + texts[from]!.tokens.words.length;
  };
  return follows(run, run + 1) || follows(run - 1, run);
}

function claim(
  { stream, at }: Hit,
  run: number,
  neighbours: number,
  isAdjoined: boolean,
  candidates: Candidate[][],
  texts: RunText[],
  observation: Observation,
): void {
  const { words } = texts[run]!.tokens;
  const leaves = stream.leavesAt(at);
  if (words.length > 1 && stream.leavesAt(at + words.length - 1)[0] !== leaves[0]) return;
  if (stream.isShort && neighbours === 0 && words.length < stream.words.length * COVERED) return;
  const alone = LONE_BITS * spokenWords(words) - Math.log2(stream.words.length);
  const bits = neighbours > 0 ? Math.min(40, 3 + words.length * 5) : Math.max(0, Math.min(40, alone));
  const weight = neighbours > 0 ? 1.5 + 1.5 * neighbours + (isAdjoined ? ADJOINED : 0) : 0;
  for (const leaf of leaves) {
    const one = claimOn(leaf, observation.runs[run]!, run, bits, candidates[run]!);
    support(one, 'passage', weight, { near: neighbours });
  }
}

function claimOn(leaf: Leaf, shown: Run, run: number, bits: number, found: Candidate[]): Candidate {
  const { start, end } = trimmedRange(shown.text);
  const asIs = String(leaf.value).includes(shown.text.slice(start, end));
  const transform = ELLIPSIS.test(shown.text) ? 'truncate' : asIs ? 'substring' : 'markup';
  return ensureClaim(found, { run, start, end, leaf, transform, bits, support: [] });
}
