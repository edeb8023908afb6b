import type { Observation, Run } from '../model';
import type { Findings } from './findings';
import { finished } from './finished';
import type { Knowledge } from './knowledge';
import { type Candidate, isSentAsText } from './match/claims/candidate';
import { withoutRuledOut } from './match/claims/ruled-out';
import { supportAssigned } from './match/code/assigned-in-code';
import { supportDrawn } from './match/code/drawn-in-code';
import { supportFilled } from './match/code/filled-by-id';
import { supportLinked } from './match/code/linked-in-code';
import { supportMade } from './match/code/made-in-code';
import { supportNamedInCode } from './match/code/named-in-code';
import { findCopyOf, Wanted } from './match/copy/copy';
import { findCandidates } from './match/look-up/find';
import { nameNumbers } from './match/names/by-name';
import { supportNames } from './match/names/names';
import { positionsOn } from './match/page/positions';
import { runText, withReadings } from './match/page/run-text';
import { readingsBeside } from './match/page/texts-in-pieces';
import { readingsUnderHeading } from './match/page/units-of-headings';
import { CellMatcher } from './match/records/cells';
import { settleAgain } from './match/records/columns';
import { withdrawNames } from './match/records/columns-of-others';
import { supportNeighbours } from './match/records/context';
import { nameByObject } from './match/records/named-of-object';
import { withdrawFromOutside } from './match/records/outside-rows';
import { supportHinted } from './match/texts/hinted-values';
import { supportJoined } from './match/texts/joins';
import { supportInLink } from './match/texts/link-addresses';
import { supportByTimeAround } from './match/texts/times-around';
import { supportByTooltips } from './match/texts/tooltips';
import { ownTexts, wantWords } from './own-texts';
import { supportShownIn } from './passes/beside';

/** How far around a changed run its neighbours are asked. */
const AROUND = 9;

/** Whether a run that was observed anew is what it was: then what was found of it with the whole page holds. */
export function isAsBefore(now: Run, before: Run): boolean {
  return (
    now.text === before.text &&
    now.node === before.node &&
    now.attribute === before.attribute &&
    now.textTransform === before.textTransform &&
    now.typed === before.typed &&
    JSON.stringify(now.hints) === JSON.stringify(before.hints)
  );
}

/** Matches one changed run again, in place, by what is known of the rest of the page. */
export function findAgain(
  run: number,
  observation: Observation,
  { index }: Knowledge,
  findings: Findings,
): void {
  const { runs, places } = observation;
  const { texts, candidates, shape, columns, captions, copy } = findings;
  const env = { ...observation, otherZones: findings.otherZones };
  texts[run] = runText(runs[run]!, env, readingsBeside(run, runs, places, env));
  texts[run] = withReadings(texts[run]!, readingsUnderHeading(run, runs, texts, shape, captions, env));
  candidates[run] = findCandidates(runs[run]!, run, texts[run]!, index, observation.url);
  supportHinted(candidates[run]!, run, runs[run]!, texts[run]!.readings, index, findings.wordsOfSeveral);
  supportByTimeAround(candidates[run]!, run, runs[run]!, places, index);
  settleAgain(run, candidates, observation, shape, columns, new CellMatcher(observation, texts, index));
  supportShownIn(run, { ...findings, observation });
  for (const _ of supportJoined([candidates[run]!], [texts[run]!], [runs[run]!]));
  const { fields, namedInCode, assigned, drawn, linkedInCode, filled, made } = findings;
  nameByObject(run, candidates, texts, runs, shape, captions, index);
  if (fields) nameNumbers(run, candidates[run]!, texts, runs, shape, captions, fields, index);
  supportNamedInCode(run, candidates[run]!, texts, runs, shape, captions, namedInCode, index);
  supportAssigned(run, candidates[run]!, texts, runs, shape, captions, assigned);
  supportAround(run, observation, findings);
  supportDrawn(candidates[run]!, runs[run]!, drawn);
  supportInLink(candidates[run]!, runs[run]!.place, places);
  supportLinked(candidates[run]!, runs[run]!, places, linkedInCode);
  supportFilled(candidates[run]!, runs[run]!, filled);
  supportMade(candidates[run]!, made);
  const wanted = new Wanted();
  wantWords(wanted, runs[run]!.text, candidates[run]!, ownTexts(observation));
  findCopyOf(wanted, copy);
}

/** Which runs number their rows, where one that did has changed: `changed` are matched already. */
export function countAgain(changed: number[], { runs }: Observation, findings: Findings): void {
  const { positions, texts, shape } = findings;
  if (!changed.some((run) => positions.has(run))) return;
  findings.positions = finished(
    positionsOn(runs, texts, shape, (run) => isSentAsText(findings.candidates[run]!)),
  );
}

/** Adds claims on one run that came with one more answer. False where its text is settled, and they are none. */
export function addClaims(
  run: number,
  more: Candidate[],
  observation: Observation,
  findings: Findings,
): boolean {
  const { texts, candidates } = findings;
  const all = withoutRuledOut([...candidates[run]!, ...more]);
  if (!more.some((one) => all.includes(one))) return false;
  candidates[run] = all;
  supportShownIn(run, { ...findings, observation });
  for (const _ of supportJoined([all], [texts[run]!], [observation.runs[run]!]));
  supportAround(run, observation, findings);
  return true;
}

/** Asks the neighbours of a run, and lets them ask it. */
function supportAround(run: number, observation: Observation, findings: Findings): void {
  const { texts, candidates, shape, lists, captions, misnamed } = findings;
  const { runs } = observation;
  const [from, to] = [Math.max(0, run - AROUND), Math.min(runs.length, run + AROUND)];
  for (const _ of supportNeighbours(candidates.slice(from, to)));
  for (const _ of withdrawFromOutside(candidates, runs, shape, lists, from, to));
  for (const _ of supportByTooltips(candidates, runs, observation.places, from, to));
  for (const _ of supportNames(candidates, texts, observation, shape, captions, from, to));
  for (let at = from; at < to; at++) withdrawNames(at, candidates[at]!, runs, shape, captions, misnamed);
}
