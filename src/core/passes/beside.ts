import { findTimeAxes } from '../match/computed/time-axes';
import { supportKeysBesideValues } from '../match/leaves/keys';
import { doubtCountedNouns, doubtWordsAfterNumbers } from '../match/names/counted-nouns';
import { supportListedValues } from '../match/names/listed-values';
import { supportNames } from '../match/names/names';
import { findDateParts } from '../match/numbers/date-parts';
import { findDaysAndTimes } from '../match/numbers/days-and-times';
import { findDaysBeside } from '../match/numbers/days-beside';
import { findMonthsAbove } from '../match/numbers/months-above';
import { supportSeries } from '../match/numbers/series';
import { findTimesBeside } from '../match/numbers/times-beside';
import { findTimesInOrder } from '../match/numbers/times-in-order';
import { doubtColumnsOfOthers, type Misnamed } from '../match/records/columns-of-others';
import { supportBeside, supportCounts, supportNeighbours } from '../match/records/context';
import { supportListsInTexts } from '../match/records/lists-in-texts';
import { withdrawFromOutside } from '../match/records/outside-rows';
import { supportPlaceInList } from '../match/records/place-in-list';
import { supportTileRows } from '../match/records/tile-rows';
import { findInitials } from '../match/texts/initials';
import { supportJoined } from '../match/texts/joins';
import { supportBesideAddress } from '../match/texts/link-addresses';
import { findShownObjects } from '../match/texts/shown-objects';
import { supportByTooltips } from '../match/texts/tooltips';
import type { FirstLook, Look } from './look';

/** What is known by what stands beside it. */
export function* findBesideOthers({
  candidates,
  texts,
  observation,
  shape,
  index,
  open,
  positions,
}: Look): Generator<undefined, void> {
  const { runs } = observation;
  yield* supportSeries(open, candidates, runs);
  yield* findInitials(candidates, runs);
  yield* findDateParts(candidates, texts, runs, index);
  yield* findDaysAndTimes(candidates, texts, runs, index);
  yield* findTimeAxes(candidates, texts, observation, shape, index);
  yield* findTimesBeside(candidates, texts, runs, index);
  yield* findTimesInOrder(candidates, texts, runs, shape, index, positions);
  yield* findDaysBeside(candidates, observation);
  yield* findMonthsAbove(candidates, texts, runs, shape);
  yield* findShownObjects(candidates, runs);
}

/** Supports claims by the lists that the page shows, and by what stands in the same text. */
export function* supportShown(look: Look): Generator<undefined, void> {
  const { candidates, texts, observation } = look;
  for (let run = 0; run < observation.runs.length; run++) {
    if (run % 500 === 499) yield;
    supportShownIn(run, look);
  }
  yield* supportJoined(candidates, texts, observation.runs);
}

/** The same of one text, but for what is joined in it. */
export function supportShownIn(
  run: number,
  { candidates, texts, observation: { runs }, shape, lists }: Omit<FirstLook, 'index'> & Pick<Look, 'lists'>,
): void {
  supportCounts(candidates[run]!, run, texts, runs, shape, lists);
  supportListsInTexts(candidates, run, runs, shape.places);
  supportPlaceInList(candidates, run, runs);
  supportBeside(candidates[run]!);
}

/** Supports and doubts claims by what stands around them. Answers which headings seem to name fields that their columns do not show. */
export function* supportByNeighbours(look: Look): Generator<undefined, Misnamed> {
  const { candidates, texts, observation, shape, lists, captions } = look;
  const { runs, places } = observation;
  yield* supportKeysBesideValues(candidates);
  yield* supportNeighbours(candidates);
  yield* withdrawFromOutside(candidates, runs, shape, lists);
  yield* supportByTooltips(candidates, runs, places);
  yield* supportBesideAddress(candidates, observation);
  yield* supportNames(candidates, texts, observation, shape, captions);
  yield* supportListedValues(candidates, runs);
  const misnamed = yield* doubtColumnsOfOthers(candidates, runs, shape, captions);
  yield* doubtCountedNouns(candidates, runs);
  yield* doubtWordsAfterNumbers(candidates, runs);
  yield* supportTileRows(candidates, texts, runs, shape);
  return misnamed;
}
