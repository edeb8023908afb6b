/**
 * What was reckoned once is shown again beside the same name: a score among all scores, and above what it is made of. Where rows told
 * how it is reckoned, one text alone never would.
 */
import type { PayloadNode, Run } from '../../../model';
import { push } from '../../grouping';
import { trimmedRange } from '../../trimmed-range';
import { type Candidate, isExplained, isSettled } from '../claims/candidate';

/** Runs before and after in which the name stands. */
const NEAR = 2;
/** Texts that say the same, of which more are looked at no further. */
const MOST_EQUAL = 24;
/** Nats for the same number beside the same name. */
const AGAIN = 3;
const NAME = /\p{L}{3}/u;
/** Bits from which a text is a name. */
const TELLING = 8;

/** Adds claims on the runs of `open` that nothing explains. */
export function* findReckonedAgain(
  open: readonly number[],
  candidates: Candidate[][],
  runs: readonly Run[],
): Generator<undefined, void> {
  const reckoned = reckonedTexts(open, candidates, runs);
  if (reckoned.size === 0) return;
  for (let i = 0; i < open.length; i++) {
    if (i % 200 === 199) yield;
    const run = open[i]!;
    const all = reckoned.get(runs[run]!.text.trim());
    const range = trimmedRange(runs[run]!.text);
    if (!all || all.length > MOST_EQUAL || isExplained(range, candidates[run]!)) continue;
    const objects = objectsNamedNear(run, candidates, runs);
    for (const one of all)
      if (one.run !== run && objects.has(one.leaf.parent))
        candidates[run]!.push({
          ...one,
          run,
          ...range,
          support: [{ kind: 'computed', weight: AGAIN }],
        });
  }
}

/** What is all of a text and was reckoned, by that text. */
function reckonedTexts(
  open: readonly number[],
  candidates: Candidate[][],
  runs: readonly Run[],
): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const run of open) {
    const { start, end } = trimmedRange(runs[run]!.text);
    const best = candidates[run]!.find(
      (one) => one.formula !== undefined && one.start <= start && one.end >= end && isSettled(one),
    );
    if (best) push(found, runs[run]!.text.trim(), best);
  }
  return found;
}

/** The objects that texts beside a run tell of, by their words. */
function objectsNamedNear(
  run: number,
  candidates: Candidate[][],
  runs: readonly Run[],
): Set<PayloadNode | null> {
  const objects = new Set<PayloadNode | null>();
  for (let at = Math.max(0, run - NEAR); at <= Math.min(runs.length - 1, run + NEAR); at++)
    if (at !== run && NAME.test(runs[at]!.text))
      for (const one of candidates[at]!)
        if (one.bits >= TELLING || isSettled(one)) objects.add(one.leaf.parent);
  return objects;
}
