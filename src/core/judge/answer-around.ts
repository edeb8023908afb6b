/**
 * Of equal values in answers to different questions, the answer that an element shows: who draws a letter that is open draws what the
 * answer about that letter said, though the list beside it says its sender, too. It is the one that other texts can only come from, in
 * the smallest element around a text that tells the answers apart.
 */
import type { Leaf, Observation } from '../../model';
import { type Candidate, supportBy } from '../match/claims/candidate';
import { rootOf } from '../match/leaves/record-lists';
import { toldAround } from '../match/page/told-around';
import { SPECIFIC } from '../match/records/context';

/** Nats: it decides where nothing else does. */
export const OF_ANSWER_AROUND = 0.6;
/** More answers with one value are told apart by nothing around. */
const MOST_ANSWERS = 4;
/** Texts in an element that shows one answer. */
const MOST_RUNS = 60;

/** The exchange of which the texts around are, if any. `candidates`: claims on one range; `all`: by run. `endpoints`: by exchange. */
export function answerAround(
  candidates: readonly Candidate[],
  all: Candidate[][],
  observation: Observation,
  endpoints: readonly string[],
): number | undefined {
  const rivals = new Set(candidates.map(({ leaf }) => leaf.exchange));
  if (rivals.size < 2 || rivals.size > MOST_ANSWERS || candidates.some(isOfRowOrLength)) return undefined;
  const asked = new Set([...rivals].map((one) => endpoints[one]));
  if (asked.size < rivals.size) return undefined;
  const saidBy = (run: number) => answersOf(all[run] ?? [], rivals);
  const told = toldAround(candidates[0]!.run, rivals, observation, saidBy, MOST_RUNS);
  return candidates.some(({ leaf }) => leaf.exchange === told && isOfObject(leaf)) ? told : undefined;
}

/** An answer that is a list is of several things, of which an element shows one or all. */
function isOfObject(leaf: Leaf): boolean {
  return rootOf(leaf)?.kind === 'object';
}

/** Rows are told by their columns, and how many there are by what has them. */
function isOfRowOrLength(one: Candidate): boolean {
  return one.leaf.isLength === true || supportBy(one, 'column') !== undefined;
}

/** Those of the answers that a text may come from, as far as it says much. */
function answersOf(found: readonly Candidate[], rivals: ReadonlySet<number>): Set<number> {
  const said = new Set<number>();
  for (const { bits, crowd, leaf } of found)
    if (!crowd && bits >= SPECIFIC && rivals.has(leaf.exchange)) said.add(leaf.exchange);
  return said;
}
