/**
 * Which of several equal values a text shows: the sources of one claim, likeliest first. That the text is data is not in
 * question here; `3` may stand in ten objects, and the one that the rest of the page comes from is the likeliest.
 */
import type { Leaf, Observation, PayloadNode } from '../../model';
import { ensure } from '../grouping';
import { type Candidate, supportBy } from '../match/claims/candidate';
import { mentionWeight, plainerWeight, readAmong, unreadWeight } from '../match/code/mention-weights';
import type { Mentions } from '../match/code/mentions';
import { endpointOf } from '../match/leaves/families';
import { isListLike, isWithin } from '../match/leaves/record-lists';
import { holdersOf, isTotalOf } from '../match/records/context';
import type { Distinct } from '../match/records/distinct-fields';
import { isIdentifier } from '../match/words/identifiers';
import { isSecondHand } from '../second-hand';
import { answerAround, OF_ANSWER_AROUND } from './answer-around';
import { isAskedFor } from './asked-fields';
import { ITS_TURN, itemsInOrder } from './items-in-order';
import { type LinkedAnswers, linkedAnswers } from './linked-answers';
import { itemsShown, LIST_ITEM } from './list-items';
import { oncePerPlace } from './one-place';
import { answersOfText, OF_SAME_OBJECT, OF_TEXT, objectsOfText } from './one-text';
import { askedForPage, type OfPage, stepsOf, valuesInQuery } from './page-address';
import { madeWeight } from './plainly-sent';
import { pointedAt } from './pointed-at';
import { FALLS_ON, fallingOn } from './said-in-words';
import { ofShownObjects } from './shown-object';
import { TOLD_OTHERWISE, toldOtherwise } from './told-by-row';
import { answersWithVersions } from './versions';
import { BEFORE_ANSWER, rawLogOdds } from './weights';

/** How much of the page comes from each object of the payloads: runs, each shared among its candidates. */
export type Homes = Map<PayloadNode, number>;

/** Bits at which a claim says where its neighbours may come from. */
const TELLING = 4;
/** A text that stands in more objects than this tells nothing. */
const MOST_HOLDERS = 24;

/** What is known of the page that tells equal values apart. */
export interface Ranking {
  /** By run: all that its texts may come from. */
  candidates: Candidate[][];
  homes: Homes;
  /** Exchanges that tell something of the page that no other does. */
  needed: ReadonlySet<number>;
  mentions: Mentions;
  distinct: Distinct;
  /** Claims on the item of a list whose turn it is (`items-in-order.ts`). */
  turns: ReadonlySet<Candidate>;
  /** By exchange: which endpoint answered, and whether it was asked for what the page's address names. */
  endpoints: string[];
  ofPage: OfPage[];
  /** What the page's own address says, step by step. */
  steps: ReadonlySet<string>;
  /** The values in its query. */
  query: ReadonlySet<string>;
  /** By exchange: whether it tells what a thing was before, of which another tells what it is. */
  ofVersions: boolean[];
  /** The exchanges that were asked for what the links of a place name. */
  linked: LinkedAnswers;
  /** Runs that go in equal steps with those beside them (`match/positions.ts`). */
  positions: ReadonlySet<number>;
  /** By exchange: whether it came over a connection that stays open, where one message seldom takes the place of another. */
  isMessage: boolean[];
  /** What was worked out of objects so far: thousands of leaves ask the same. */
  standings: Map<PayloadNode, Standing>;
}

/** How deep an object lies, and how much of the page comes from it and what it lies in. */
interface Standing {
  depth: number;
  home: number;
}

export function* rankingOf(
  candidates: Candidate[][],
  observation: Observation,
  mentions: Mentions,
  distinct: Distinct,
  positions: ReadonlySet<number>,
): Generator<undefined, Ranking> {
  const { homes, needed } = yield* homesOf(candidates);
  const turns = yield* itemsInOrder(candidates, observation);
  return {
    candidates,
    homes,
    needed,
    mentions,
    distinct,
    turns,
    positions,
    ...addressesOf(observation),
    standings: new Map(),
  };
}

/** The same after more exchanges. */
export function rankingNow(ranking: Ranking, observation: Observation): Ranking {
  return observation.exchanges.length === ranking.endpoints.length
    ? ranking
    : { ...ranking, ...addressesOf(observation) };
}

function addressesOf({
  url,
  places,
  exchanges,
}: Observation): Pick<
  Ranking,
  'endpoints' | 'ofPage' | 'steps' | 'query' | 'ofVersions' | 'linked' | 'isMessage'
> {
  const isAsked = askedForPage(url);
  return {
    endpoints: exchanges.map((exchange) => questionOf(exchange.url)),
    ofPage: exchanges.map((exchange) => isAsked(exchange.url)),
    steps: new Set(stepsOf(url)),
    query: valuesInQuery(url),
    ofVersions: answersWithVersions(exchanges),
    linked: linkedAnswers(places, exchanges),
    isMessage: exchanges.map(({ via }) => via === 'websocket' || via === 'eventsource'),
  };
}

/** What is asked of an endpoint: the same again has the same parameters, whatever their values. */
function questionOf(url: string): string {
  const names = [...url.matchAll(/[?&]([^=&#]{2,})/g)].map(([, name]) => name);
  return `${endpointOf(url)}?${names.sort().join('&')}`;
}

/** Counts for every object how many runs may come from it or from what is in it. */
function* homesOf(candidates: Candidate[][]): Generator<undefined, Pick<Ranking, 'homes' | 'needed'>> {
  const homes: Homes = new Map();
  const needed = new Set<number>();
  for (let run = 0; run < candidates.length; run++) {
    if (run % 1000 === 999) yield;
    const holders = holdersOf(candidates[run]!, TELLING);
    if (holders.length === 0 || holders.length > MOST_HOLDERS) continue;
    if (holders.every(({ exchange }) => exchange === holders[0]!.exchange)) needed.add(holders[0]!.exchange);
    if (holders.length === 1) {
      for (let at: PayloadNode | null = holders[0]!; at; at = at.parent)
        homes.set(at, (homes.get(at) ?? 0) + 1);
      continue;
    }
    const reached = new Set<PayloadNode>();
    for (const holder of holders)
      for (let at: PayloadNode | null = holder; at && !reached.has(at); at = at.parent) {
        reached.add(at);
        homes.set(at, (homes.get(at) ?? 0) + 1 / holders.length);
      }
  }
  return { homes, needed };
}

/** Nats a level: of equal values the one nearer the top is the plainer. */
const DEEPER = 0.1;
/** Nats for the last answer of an endpoint that was asked again, and for what was asked for last of all. */
const ASKED_AGAIN = 0.8;
const LATER = 0.6;
/**
 * What is asked for within so long of each other is asked for together, and what is later was asked for by somebody who had seen the
 * rest. ms, and on a slow machine or line a part of the time since the page began. When an answer comes is chance.
 */
const TOGETHER = 2000;
const TOGETHER_OF_ALL = 0.5;
const HOME = 0.8;
/** Nats for what an answer says that was asked for what the page's address names. */
const OF_PAGE = 1.5;
/** Nats for what an answer that tells nothing else says of itself, and not of one of many: it was asked for something. */
const ASKED_FOR_THIS = 0.6;
/** Nats for a field that was asked for by name. */
const ASKED_FOR = 1.5;
/** Nats for what the browser keeps for the site, or a worker tells it, where an answer says the same: the site passed on what it was
 *  answered. */
const SECOND_HAND = -6;
/** Nats for a value that would have been rounded to the nothing that is shown. */
const ROUNDED_TO_ZERO = -1.5;
/** Nats for a field that fits all rows of its column, where an equal value of this row may not fit the others. */
const WHOLE_COLUMN = 2;
const ROWS_OF_COLUMN = 3;

/** Orders the candidates of one range, best first, and gives each its share of their common probability. */
export function ranked(
  candidates: Candidate[],
  observation: Observation,
  ranking: Ranking,
): [Candidate, number][] {
  if (candidates.length === 1) return [[candidates[0]!, 1]];
  const latest = latestOf(candidates, observation, ranking);
  const ofPage = candidates.some(({ leaf }) => ranking.ofPage[leaf.exchange]);
  const isLone = (one: Candidate) => ofPage && isAloneInRow(one);
  const inRow = candidates.some((one) => isOfRow(one) && !isLone(one));
  const named = inRow ? [] : candidates.filter(isNamedList);
  const counted = !inRow && candidates.some(isShownList);
  const together = Math.max(0, ...candidates.map(joinedWith));
  // What counts up with the rows is a field that does so, too, or none.
  const counts = ranking.positions.has(candidates[0]!.run) && candidates.some(isInColumn);
  const read = readAmong(candidates, ranking.mentions);
  const { place, text } = observation.runs[candidates[0]!.run]!;
  const isItem = itemsShown(candidates, place, observation.places);
  const linked = ranking.linked(place);
  const inText = ranking.candidates[candidates[0]!.run] ?? [];
  const ofText = answersOfText(candidates, inText);
  const objects = objectsOfText(candidates, inText);
  const otherwise = toldOtherwise(candidates, ranking.candidates, observation, ranking.endpoints);
  const around = answerAround(candidates, ranking.candidates, observation, ranking.endpoints);
  const pointed = pointedAt(candidates, ranking.candidates);
  const falling = fallingOn(candidates, text.slice(candidates[0]!.start, candidates[0]!.end));
  const ofShown = ofShownObjects(candidates, ranking.candidates);
  const scored = candidates.map((one): [Candidate, number] => [
    one,
    score(one, observation, ranking, latest) +
      plainerWeight(one, candidates, ranking.mentions) +
      madeWeight(one, candidates) +
      unreadWeight(one, ranking.mentions, read) +
      ((inRow && !isOfRow(one)) || (counts && !isInColumn(one)) ? OUTSIDE_ROW : 0) +
      namedWeight(one, named) +
      (isLone(one) ? -ALONE : 0) +
      (otherwise.has(one) ? TOLD_OTHERWISE : 0) +
      (isItem(one) ? LIST_ITEM : 0) +
      (one.leaf.exchange === around ? OF_ANSWER_AROUND : 0) +
      (pointed.has(one) ? POINTED_AT : 0) +
      (falling.has(one) ? FALLS_ON : 0) +
      (ofShown.has(one) ? OF_SHOWN_OBJECT : 0) +
      (ranking.ofVersions[one.leaf.exchange] ? OF_VERSIONS : 0) +
      (ranking.turns.has(one) ? ITS_TURN : 0) +
      (linked?.includes(one.leaf.exchange) ? OF_LINK : 0) +
      (ofText.has(one.leaf.exchange) && !ranking.isMessage[one.leaf.exchange] ? OF_TEXT : 0) +
      (objects.has(one.leaf.parent) ? OF_SAME_OBJECT : 0) +
      (named.some((list) => isOfItem(one, list)) ? OF_ITEM : 0) +
      (together >= SEVERAL && joinedWith(one) < together ? APART : 0) +
      (counted && isOfAnyItem(one) ? OF_ANY_ITEM : 0),
  ]);
  scored.sort((a, b) => b[1] - a[1]);
  const places = oncePerPlace(scored);
  const top = places[0]![1];
  let sum = 0;
  for (const one of places) {
    one[1] = Math.exp(one[1] - top);
    sum += one[1];
  }
  for (const one of places) one[1] /= sum;
  return places;
}

/** Nats for what is elsewhere, where a list has all the values of a text in order, of which one equals it: from so many on. */
const APART = -3;
const SEVERAL = 3;

/** How many values of one list or object the text shows with this one, in order. */
function joinedWith(one: Candidate): number {
  return Number(supportBy(one, 'joined')?.detail?.values ?? 0);
}

/** Nats for what a thing was before, where an equal value says what it is. */
const OF_VERSIONS = -1.5;

/** Nats for an object that others point to whose texts stand around: less than what a column says. */
const POINTED_AT = 4;

/** Nats for an object of which the row shows something that the others with an equal value do not have. */
const OF_SHOWN_OBJECT = 2;

/** Nats for an answer that was asked for what the text's link, or its row's, names. */
const OF_LINK = 1.5;

/** Nats for what is elsewhere, where the object that the row shows has the same value. */
const OUTSIDE_ROW = -2.5;
const SETTLED = 2;

/** Nats for what is not the length of the list that the words beside the number name, and nothing else. */
const UNNAMED = -1.5;
const NAMED = 3;
/** Nats for the field that says how many that list has: an answer has one since the list may be longer than what was sent of it. */
const NAMED_TOTAL = 4;

function namedWeight(one: Candidate, named: Candidate[]): number {
  if (named.length === 0 || isNamedList(one)) return 0;
  return named.some(({ leaf }) => isTotalOf(one, leaf.parent!)) ? NAMED_TOTAL : UNNAMED;
}

/** Nats besides for what is in an item of that list, where no row of it is shown: `4` under Pools is how many there are. */
const OF_ITEM = -3;

function isOfItem({ leaf }: Candidate, { leaf: length }: Candidate): boolean {
  return leaf.parent !== length.parent && leaf.parent !== null && isWithin(leaf.parent, length.parent!);
}

/** Nats for what is in one item of any list and is not named, where a list of so many items is shown: the badge of a tab counts it. */
const OF_ANY_ITEM = -2;

function isShownList({ leaf, support }: Candidate): boolean {
  return leaf.isLength === true && support.some(({ kind }) => kind === 'list-shown');
}

function isOfAnyItem({ leaf, formula, support }: Candidate): boolean {
  if (formula || leaf.parent?.parent?.kind !== 'array') return false;
  return !support.some(({ kind }) => kind === 'key-name');
}

function isNamedList({ leaf, support }: Candidate): boolean {
  return leaf.isLength === true && support.some(({ kind, weight }) => kind === 'key-name' && weight >= NAMED);
}

const OF_PLACE = new Set(['column', 'named-in-code']);

function isOfRow({ support }: Candidate): boolean {
  return support.some(({ kind, weight }) => kind === 'record' || (OF_PLACE.has(kind) && weight >= SETTLED));
}

/** Nats of an element that alone shows something of an object of a list. */
const ALONE = 3.5;

/**
 * An element that alone shows an object of a list: on a page that is about one thing, where the answer about that thing says the same, it
 * shows that.
 */
function isAloneInRow({ support }: Candidate): boolean {
  return (
    support.some(({ kind, weight }) => kind === 'record' && weight >= ALONE) &&
    !support.some(({ kind }) => kind === 'column')
  );
}

/** A field that fits rows enough to say something. */
function isInColumn({ support }: Candidate): boolean {
  return support.some(({ kind, weight }) => kind === 'column' && weight > SETTLED);
}

/** When each endpoint answered last, and when anything was asked for last (under ''). */
function latestOf(
  candidates: Candidate[],
  { exchanges }: Observation,
  ranking: Ranking,
): Map<string, number> {
  const latest = new Map<string, number>([['', 0]]);
  let last = -1;
  for (const { leaf } of candidates) {
    if (leaf.exchange === last && !ranking.isMessage[last]) continue;
    last = leaf.exchange;
    const { startedMs, finishedMs } = exchanges[last]!;
    const asking = askingOf(leaf, ranking);
    latest.set(asking, Math.max(latest.get(asking) ?? 0, finishedMs));
    latest.set('', Math.max(latest.get('')!, startedMs));
  }
  return latest;
}

/** What a value was the answer to: its endpoint; of a connection's messages, those that have it in the same place. */
function askingOf({ exchange, parent, key }: Leaf, { endpoints, isMessage }: Ranking): string {
  const endpoint = endpoints[exchange]!;
  return isMessage[exchange] ? `${endpoint} ${parent?.key}.${key}` : endpoint;
}

/** Likelier first; among equals the plainer transform, a value rather than a length, the object shown elsewhere. */
function score(
  candidate: Candidate,
  { exchanges, runs }: Observation,
  ranking: Ranking,
  latest: Map<string, number>,
): number {
  const { homes, mentions, distinct, ofPage, standings } = ranking;
  const { leaf, transform } = candidate;
  const exchange = exchanges[leaf.exchange]!;
  const { startedMs, finishedMs } = exchange;
  const run = runs[candidate.run]!;
  const plain = transform === 'exact' ? 0.5 : transform === 'normalized' ? -2 : 0;
  const again = finishedMs >= (latest.get(askingOf(leaf, ranking)) ?? 0) ? ASKED_AGAIN : 0;
  const last = latest.get('')!;
  const late = startedMs >= last - Math.max(TOGETHER, last * TOGETHER_OF_ALL) ? LATER : 0;
  const named = isIdentifier(leaf.key) && !ranking.positions.has(candidate.run) ? -1.5 : 0;
  const count = leaf.isLength ? -0.5 : 0;
  const passedOn = isSecondHand(exchange) ? SECOND_HAND : 0;
  const { depth, home } = leaf.parent
    ? ensure(standings, leaf.parent, (holder) => standingOf(holder, homes))
    : NOWHERE;
  const early = run.seenMs !== undefined && startedMs > run.seenMs ? BEFORE_ANSWER : 0;
  const rounded =
    candidate.reading?.reading.value === 0 && candidate.reading.value !== 0 ? ROUNDED_TO_ZERO : 0;
  const page = ofPageWeight(candidate, ofPage[leaf.exchange]!);
  const isOfAnswer = !leaf.parent?.parent && !leaf.isLength;
  const purpose = isOfAnswer && !ranking.needed.has(leaf.exchange) ? ASKED_FOR_THIS : 0;
  const wanted = isAskedFor(leaf.key, exchange) ? ASKED_FOR : 0;
  const own = (distinct.get(candidate) ?? 0) + (isWholeColumn(candidate) ? WHOLE_COLUMN : 0);
  const known =
    own +
    early +
    rounded +
    plain +
    named +
    again +
    late +
    count +
    passedOn +
    mentionWeight(candidate, mentions) +
    page +
    purpose +
    wanted;
  // A list's length is at home where the list is shown, which is asked elsewhere (`supportCounts`).
  return rawLogOdds(candidate) + known + (leaf.isLength ? 0 : HOME * home) - depth * DEEPER;
}

/** A word may name the page by chance, and any answer has some three of something: its lists are counted where words name them. */
function ofPageWeight(one: Candidate, asked: OfPage): number {
  const isTold = asked === 'by-id' || !one.leaf.isLength || supportBy(one, 'key-name') !== undefined;
  return asked && isTold ? OF_PAGE : 0;
}

function isWholeColumn({ support }: Candidate): boolean {
  const { rows = 0, of = 0, fields = 0 } = support.find(({ kind }) => kind === 'column')?.detail ?? {};
  return rows === of && fields !== 1 && Number(rows) >= ROWS_OF_COLUMN;
}

const NOWHERE: Standing = { depth: 0, home: 0 };

/**
 * `home` is the mean over the objects. Lists and dictionaries are nobody's home: that the page shows one item of them
 * says nothing for the others.
 */
function standingOf(holder: PayloadNode, homes: Homes): Standing {
  let depth = 0;
  let objects = 0;
  let home = 0;
  for (let at: PayloadNode | null = holder; at; at = at.parent) {
    if (at.parent) depth++;
    if (isListLike(at)) continue;
    objects++;
    home += Math.log1p(homes.get(at) ?? 0);
  }
  return { depth, home: objects === 0 ? 0 : home / objects };
}
