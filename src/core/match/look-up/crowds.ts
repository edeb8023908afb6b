/**
 * Crowds: values that many objects hold (a genre, a round number). Which of them a text shows only its row can tell, so that
 * they are claimed once for all until the columns are known; where no column has settled the text, one by one after all.
 */
import type { Observation } from '../../../model';
import type { Candidate } from '../claims/candidate';
import { isSettledBy } from '../claims/ruled-out';
import type { LeafIndex } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';
import { findCandidates } from './find';

/** Replaces claims on crowds, in `candidates` by run: by nothing, or by a claim on each leaf. */
export function* resolveCrowds(
  candidates: Candidate[][],
  texts: RunText[],
  { runs, url }: Observation,
  index: LeafIndex,
): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 100 === 99) yield;
    const crowds = candidates[run]!.filter(({ crowd }) => crowd);
    if (crowds.length === 0) continue;
    const known = candidates[run]!.filter(({ crowd }) => !crowd);
    const open = crowds.filter((crowd) => !known.some((one) => isSettledBy(crowd, one)));
    const all = open.length === 0 ? [] : findCandidates(runs[run]!, run, texts[run]!, index, url);
    const lost = all.filter((one) => open.some((crowd) => areOfOneRange(one, crowd)) && !isKnown(one, known));
    candidates[run] = [...known, ...lost];
  }
}

function areOfOneRange(a: Candidate, b: Candidate): boolean {
  return a.start === b.start && a.end === b.end;
}

function isKnown({ leaf, start, end }: Candidate, known: Candidate[]): boolean {
  return known.some((one) => one.leaf === leaf && one.start === start && one.end === end);
}
