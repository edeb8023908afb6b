import type { EvidenceKind } from '../../evidence-kinds';
import type { Evidence, Leaf, Observation, PayloadNode, Source, Transform } from '../../model';
import { pathOf } from '../decode/path';
import { push } from '../grouping';
import type { Candidate } from '../match/claims/candidate';
import { isLaterItem } from './counter-evidence';
import { mostOfEcho } from './echo-of-address';
import { type Ranking, ranked } from './rank';
import {
  IN_SCRIPT_WORDS,
  MOST_BITS,
  OF_ANY_ROW,
  OF_CODE_FOR_ITEM,
  OF_DEFAULT,
  OF_KEPT_ALONE,
  OF_LIST_IN_CODE,
  OF_NOUGHT,
  PER_BIT,
  probability,
  rawLogOdds,
} from './weights';

/** All candidates of one range, and how sure we are that one of them is right. */
export interface Claim {
  start: number;
  end: number;
  /** Best first, each with its share of the claim's probability. */
  order: [Candidate, number][];
  /** Log-odds of the best, counter-evidence included. */
  logOdds: number;
  /** The same before the most that is believed of such a claim: a doubt of the text speaks for no other range of it. */
  weighed: number;
  against: Evidence[];
}

/** Sources named on one segment. */
const MOST_SOURCES = 8;

/** Groups a run's candidates by range and weighs each group. `against` gives counter-evidence for a range. */
export function claimsOf(
  found: Candidate[],
  observation: Observation,
  ranking: Ranking,
  against: (best: Candidate) => Evidence[],
): Claim[] {
  if (found.length === 0) return [];
  if (found.length === 1) return [weigh(found, observation, ranking, against)];
  const ranges = new Map<number, Candidate[]>();
  for (const candidate of found) push(ranges, candidate.start * LONGEST_TEXT + candidate.end, candidate);
  const claims: Claim[] = [];
  for (const candidates of ranges.values()) claims.push(weigh(candidates, observation, ranking, against));
  return claims;
}

/** Longer than any text of a page, so that a range is one number. */
const LONGEST_TEXT = 2 ** 26;

function weigh(
  candidates: Candidate[],
  observation: Observation,
  ranking: Ranking,
  against: (best: Candidate) => Evidence[],
): Claim {
  const order = ranked(candidates, observation, ranking);
  const best = order[0]![0];
  const counter = against(best);
  const sum = rawLogOdds(best) + counter.reduce((all, { weight }) => all + weight, 0);
  const most = Math.min(
    isOfAnyRow(order) ? OF_ANY_ROW : Number.POSITIVE_INFINITY,
    mayBeDefault(best, counter) ? OF_DEFAULT : Number.POSITIVE_INFINITY,
    mayBeListOfCode(best, counter) ? OF_LIST_IN_CODE : Number.POSITIVE_INFINITY,
    counter.some(({ kind }) => kind === 'kept-alone') ? OF_KEPT_ALONE : Number.POSITIVE_INFINITY,
    isAnyNought(best, counter) ? OF_NOUGHT : Number.POSITIVE_INFINITY,
    isPickedByCode(best, counter) || isSpeltByCode(order, counter)
      ? OF_CODE_FOR_ITEM
      : Number.POSITIVE_INFINITY,
    mostOfEcho(counter),
  );
  const logOdds = Math.min(sum, most);
  return { start: best.start, end: best.end, order, logOdds, weighed: sum, against: counter };
}

/** Rows that have the same value, from which on it tells none of them. */
const MANY_ROWS = 3;
const IN_ROWS: ReadonlySet<string> = new Set(['column', 'record']);

/** What tells that this field is shown here, whatever it says. */
const TELLS_FIELD: ReadonlySet<string> = new Set([
  'column',
  'record',
  'key-name',
  'key-shown',
  'named-in-code',
  'list-items',
  'counted',
]);

/**
 * Whether the site's own code has the whole text, several words of it, and nothing tells that its field is shown here: code has
 * settings with what is said where there are none (`title ?? "My board"`), and servers send just these.
 */
function mayBeDefault({ support }: Candidate, counter: Evidence[]): boolean {
  const isInScript = counter.some(({ kind, weight }) => kind === 'in-script' && weight <= IN_SCRIPT_WORDS);
  return isInScript && !support.some(({ kind, weight }) => TELLS_FIELD.has(kind) && weight > 0);
}

/** Whether the site's own code has the word, and the rows of its column have nothing else of their objects: code lists states, too. */
function mayBeListOfCode({ support, reading, leaf }: Candidate, counter: Evidence[]): boolean {
  if (reading || leaf.isKey || !counter.some(({ kind }) => kind === 'in-script')) return false;
  return support.some(({ kind, detail }) => kind === 'column' && detail?.fields === 1);
}

/** What tells that the page shows items of the list, or that it is the list which is shown. */
const SHOWS_LIST: ReadonlySet<string> = new Set(['list-items', 'joined', 'key-name', 'key-shown']);

/**
 * Whether the site's own code has the word, and of its list the page shows none of those before it. Pages show lists whole, or what
 * they begin with; code that asks whether a list has a word (`state.includes("up")`) writes that itself.
 */
function isPickedByCode({ leaf, support }: Candidate, counter: Evidence[]): boolean {
  if (!isLaterItem(leaf) || !counter.some(({ kind }) => kind === 'in-script')) return false;
  return !support.some(({ kind }) => SHOWS_LIST.has(kind));
}

/**
 * Whether the site's own code has the word letter for letter, and the answer only in another case, in a list or object of which no row
 * tells: the names of columns, which code writes out itself.
 */
function isSpeltByCode(order: Claim['order'], counter: Evidence[]): boolean {
  const isInCase = order.every(([{ transform }]) => transform === 'case');
  if (!isInCase || !counter.some(({ kind }) => kind === 'in-script')) return false;
  return !order[0]![0].support.some(({ kind, weight }) => IN_ROWS.has(kind) && weight > 0);
}

/** What says where a number may come from, and not of which field. */
const VAGUE: ReadonlySet<string> = new Set(['record', 'same-object', 'key-kind', 'key-other-kind']);
/** Nats of one such reason that is as good as a name: the only field that is left over for a tile. */
const TELLING = 3.2;
/** Nats of a column whose rows say next to nothing: some are empty lists of which all other objects have one, too. */
const FAINT = 1.2;

/** Whether a text is 0, and nothing tells of which field. */
function isAnyNought({ leaf, support }: Candidate, counter: Evidence[]): boolean {
  if (leaf.value !== 0 || counter.some(({ kind }) => kind === 'fills-placeholder')) return false;
  const most = (kind: EvidenceKind) =>
    VAGUE.has(kind) ? TELLING : kind === 'column' && leaf.isLength ? FAINT : 0;
  return support.every(({ kind, weight }) => weight < most(kind));
}

/** Whether all rows of a list have the value, and nothing tells that this text is in one of them. */
function isOfAnyRow(order: [Candidate, number][]): boolean {
  const { leaf, support } = order[0]![0];
  const list = listAround(leaf);
  if (order.length < MANY_ROWS || !list || support.some(({ kind }) => IN_ROWS.has(kind))) return false;
  return order.every(([{ leaf: other }]) => other.key === leaf.key && listAround(other) === list);
}

/** What lists the object of a leaf; a connection of GraphQL lists it in an object of its own (`edges[3].node`). */
function listAround({ parent }: Leaf): PayloadNode | null {
  const above = parent?.parent ?? null;
  return above?.kind === 'object' && above.parent?.kind === 'array' ? above.parent : above;
}

/** The candidates as sources, each with its share of the claim's probability. */
export function sourcesOf(claim: Claim, observation: Observation): Source[] {
  const sure = probability(claim.logOdds);
  return claim.order
    .slice(0, MOST_SOURCES)
    .map(([candidate, share]) =>
      sourceOf(candidate, rounded(sure * share * ofField(candidate)), observation),
    );
}

/** How sure we are that it is this field, where only the object is known. */
const OF_ANY_FIELD = 0.5;

function ofField({ isOfAnyField }: Candidate): number {
  return isOfAnyField ? OF_ANY_FIELD : 1;
}

function sourceOf(
  { leaf, transform, formula }: Candidate,
  confidence: number,
  { exchanges }: Observation,
): Source {
  const requestId = exchanges[leaf.exchange]!.id;
  const path = pathOf(leaf);
  const value = shortened(leaf.raw ?? String(leaf.value));
  const { field } = leaf;
  const source: Source =
    field === undefined
      ? { requestId, path, value, transform, confidence }
      : { requestId, path, field, value, transform, confidence };
  if (formula) source.formula = formula;
  return source;
}

/** A whole article is not repeated as evidence. */
const LONGEST_VALUE = 500;

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

export function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

/** The likeliest candidate of a claim. */
export function bestOf({ order }: Pick<Claim, 'order'>): Candidate {
  return order[0]![0];
}

/** Everything that speaks for the best candidate of a claim, and what speaks against. */
export function evidenceOf(claim: Claim): Evidence[] {
  const best = bestOf(claim);
  const match: Evidence = {
    kind: matchKind(best),
    weight: PER_BIT * Math.min(MOST_BITS, best.bits),
    detail: { bits: Math.round(best.bits) },
  };
  const all: Evidence[] = [match, ...best.support];
  const count = claim.order.length;
  if (count > 1) all.push({ kind: 'several-sources', weight: 0, detail: { count } });
  all.push(...claim.against);
  return all;
}

/** What a text has in common with its value, by the transform; any other is a number as it is written for people. */
const MATCH_KINDS: Partial<Record<Transform, EvidenceKind>> = {
  url: 'url-match',
  date: 'date-format',
  'relative-time': 'date-format',
  normalized: 'normalized-text',
  case: 'normalized-text',
  substring: 'normalized-text',
  initials: 'normalized-text',
  mask: 'normalized-text',
  slug: 'normalized-text',
  markup: 'exact-text',
  truncate: 'cut-text',
  split: 'piece-of-text',
  key: 'named-so',
  enum: 'words-for-value',
  mapped: 'words-for-value',
  count: 'computed-number',
  sum: 'computed-number',
  average: 'computed-number',
  difference: 'computed-number',
  product: 'computed-number',
  share: 'computed-number',
  position: 'computed-number',
};

function matchKind({ transform, bits }: Candidate): EvidenceKind {
  if (transform === 'exact') return bits >= 8 ? 'exact-text' : 'short-text';
  return MATCH_KINDS[transform] ?? 'number-format';
}
