import type { Observation } from '../../model';
import type { Candidate } from '../match/claims/candidate';
import type { LeafIndex } from '../match/leaves/leaf-index';
import { findCandidates } from '../match/look-up/find';
import { findNumbers } from '../match/look-up/find-numbers';
import type { Captions } from '../match/page/captions';
import { type RunText, readBefore, textReader, withReadings } from '../match/page/run-text';
import { readingsBeside } from '../match/page/texts-in-pieces';
import { hasUnitsInHeadings, readingsUnderHeading } from '../match/page/units-of-headings';
import { MOST_VOTES } from '../match/records/votes';
import { rawHints, supportHinted } from '../match/texts/hinted-values';
import { supportByTimeAround } from '../match/texts/times-around';
import type { ReadingEnv } from '../read';
import type { FirstLook, Look } from './look';

/** Equal values beyond this do not say which object a row shows: they wait until the rows are known. */
const CROWD = MOST_VOTES;

/** Reads every text, and finds each leaf that a range of it may show by itself. `several`: see `wordsOfSeveral`. */
export function* firstLook(
  observation: Observation & ReadingEnv,
  index: LeafIndex,
  several: ReadonlySet<string>,
  before?: { observation: Observation; texts: RunText[] },
): Generator<undefined, Pick<Look, 'texts' | 'candidates'>> {
  const { runs, places, url } = observation;
  const texts: RunText[] = [];
  const candidates: Candidate[][] = [];
  const known = before && readBefore(before.observation, before.texts, observation);
  const read = textReader(observation, known ?? new Map());
  for (let i = 0; i < runs.length; i++) {
    if (i % 20 === 19) yield;
    const text = read(runs[i]!, readingsBeside(i, runs, places, observation));
    texts.push(text);
    const most = rawHints(runs[i]!).length > 0 ? undefined : CROWD;
    const found = findCandidates(runs[i]!, i, text, index, url, most);
    supportHinted(found, i, runs[i]!, text.readings, index, several);
    supportByTimeAround(found, i, runs[i]!, places, index);
    candidates.push(found);
  }
  return { texts, candidates };
}

/** Reads numbers in the units that headings name, too, and looks these up. */
export function* readInUnits(
  { candidates, texts, observation, shape, index }: FirstLook,
  captions: Captions,
  otherZones: string[],
): Generator<undefined, void> {
  const { runs } = observation;
  const env = { ...observation, otherZones };
  if (!(yield* hasUnitsInHeadings(runs, env))) return;
  for (let run = 0; run < runs.length; run++) {
    if (run % 200 === 199) yield;
    const more = readingsUnderHeading(run, runs, texts, shape, captions, env);
    if (more.length === 0) continue;
    texts[run] = withReadings(texts[run]!, more);
    findNumbers(runs[run]!, run, more, index, candidates[run]!, CROWD);
  }
}
