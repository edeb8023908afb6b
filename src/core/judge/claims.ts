import type { Evidence, Observation, Source } from '../../model';
import { pathOf } from '../decode/path';
import type { Candidate } from '../match/candidate';
import { supported } from '../match/candidate';
import { MOST_BITS, PER_BIT, PRIOR, probability } from './weights';

/** All candidates of one range, best first, and how sure we are that one of them is right. */
export interface Claim {
  start: number;
  end: number;
  candidates: Candidate[];
  /** Log-odds of the best, counter-evidence included. */
  logOdds: number;
  against: Evidence[];
}

/** Sources named on one segment. */
const MOST_SOURCES = 8;

/** Groups a run's candidates by range and weighs each group. `against` gives counter-evidence for a range. */
export function claimsOf(
  found: Candidate[],
  observation: Observation,
  against: (start: number, end: number, best: Candidate) => Evidence[],
): Claim[] {
  const ranges = new Map<string, Candidate[]>();
  for (const candidate of found) {
    const key = `${candidate.start}-${candidate.end}`;
    const list = ranges.get(key);
    if (list) list.push(candidate);
    else ranges.set(key, [candidate]);
  }
  return [...ranges.values()].map((candidates) => weigh(candidates, observation, against));
}

function weigh(
  candidates: Candidate[],
  observation: Observation,
  against: (start: number, end: number, best: Candidate) => Evidence[],
): Claim {
  const latest = Math.max(...candidates.map(({ leaf }) => observation.exchanges[leaf.exchange]!.finishedMs));
  const ranks = new Map(candidates.map((one) => [one, rank(one, observation, latest)]));
  candidates.sort((a, b) => ranks.get(b)! - ranks.get(a)!);
  const best = candidates[0]!;
  const counter = against(best.start, best.end, best);
  const logOdds = rawLogOdds(best) + counter.reduce((sum, { weight }) => sum + weight, 0);
  return { start: best.start, end: best.end, candidates, logOdds, against: counter };
}

export function rawLogOdds(candidate: Candidate): number {
  return PRIOR + PER_BIT * Math.min(MOST_BITS, candidate.bits) + supported(candidate);
}

/** People are shown names; identifiers repeat them for programs. */
const IDENTIFIER = /(?:^|_|[a-z])(?:id|Id|ID|slug|uuid|guid|key|Key|handle|href)$/;
/** Nats a level: of equal values the one nearer the top is the plainer. */
const DEEPER = 0.05;
/** Nats for the last answer that brought a value: who asks again shows the new answer. */
const LATEST = 0.8;

/** Likelier first; among equals the plainer transform, a value rather than a length, the later answer. */
function rank(candidate: Candidate, { exchanges }: Observation, latest: number): number {
  const { leaf, transform } = candidate;
  const plain = transform === 'exact' ? 0.5 : transform === 'normalized' ? -2 : 0;
  const late = exchanges[leaf.exchange]!.finishedMs >= latest ? LATEST : 0;
  const named = IDENTIFIER.test(String(leaf.key)) ? -1.5 : 0;
  return rawLogOdds(candidate) + plain + named + late - (leaf.isLength ? 0.5 : 0) - depth(candidate) * DEEPER;
}

function depth({ leaf }: Candidate): number {
  let steps = 0;
  for (let at = leaf.parent; at; at = at.parent) steps++;
  return steps;
}

/** The candidates as sources, each with its share of the claim's probability. */
export function sourcesOf(claim: Claim, observation: Observation): Source[] {
  const top = claim.candidates.slice(0, MOST_SOURCES);
  const weights = top.map((candidate) => Math.exp(rawLogOdds(candidate) - rawLogOdds(top[0]!)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const sure = probability(claim.logOdds);
  return top.map((candidate, i) => ({
    requestId: observation.exchanges[candidate.leaf.exchange]!.id,
    path: pathOf(candidate.leaf),
    ...(candidate.leaf.field === undefined ? {} : { field: candidate.leaf.field }),
    value: shortened(candidate.leaf.raw ?? String(candidate.leaf.value)),
    transform: candidate.transform,
    confidence: rounded((sure * weights[i]!) / sum),
  }));
}

/** A whole article is not repeated as evidence. */
const LONGEST_VALUE = 500;

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

export function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

/** Everything that speaks for the best candidate of a claim, and what speaks against. */
export function evidenceOf(claim: Claim): Evidence[] {
  const best = claim.candidates[0]!;
  const match: Evidence = {
    kind: matchKind(best),
    weight: PER_BIT * Math.min(MOST_BITS, best.bits),
    detail: { bits: Math.round(best.bits) },
  };
  const several: Evidence[] =
    claim.candidates.length > 1
      ? [{ kind: 'several-sources', weight: 0, detail: { count: claim.candidates.length } }]
      : [];
  return [match, ...best.support, ...several, ...claim.against];
}

const DATES = new Set(['date', 'relative-time']);
const TEXTS = new Set(['normalized', 'case', 'substring', 'initials', 'mask', 'slug']);

function matchKind({ transform, bits }: Candidate): string {
  if (transform === 'url') return 'url-match';
  if (DATES.has(transform)) return 'date-format';
  if (transform === 'exact') return bits >= 8 ? 'exact-text' : 'short-text';
  return TEXTS.has(transform)
    ? 'normalized-text'
    : transform === 'markup' || transform === 'truncate'
      ? 'exact-text'
      : 'number-format';
}
