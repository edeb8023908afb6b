import { findColumnsOfSeries } from '../match/computed/columns-of-series';
import { findCombined } from '../match/computed/combined';
import { findComputed } from '../match/computed/computed';
import { findCountsInRows } from '../match/computed/counts-in-rows';
import { findCountsOfBlocks } from '../match/computed/counts-of-blocks';
import { findCountsOfKinds } from '../match/computed/counts-of-kinds';
import { findDerived } from '../match/computed/derived';
import { findFixedPoints } from '../match/computed/fixed-points';
import { findGroupSums } from '../match/computed/group-sums';
import { findLastPages } from '../match/computed/last-pages';
import { findMonthsByNumber } from '../match/computed/months-by-number';
import { findNamedInParallel } from '../match/computed/named-in-parallel';
import { findPriceChanges } from '../match/computed/price-changes';
import { findReckonedAgain } from '../match/computed/reckoned-again';
import { findReckoned } from '../match/computed/reckoned-columns';
import { findReckonedDays } from '../match/computed/reckoned-days';
import { findRemainders } from '../match/computed/remainders';
import { findRestsBelowLists } from '../match/computed/rests-below-lists';
import { findRestsOfLists } from '../match/computed/rests-of-lists';
import { findSeriesTotals } from '../match/computed/series-totals';
import { findShares } from '../match/computed/shares';
import { findStateCounts } from '../match/computed/state-counts';
import { findSumsInOrder } from '../match/computed/sums-in-order';
import { findSumsInRows } from '../match/computed/sums-in-rows';
import { findSumsOfKinds } from '../match/computed/sums-of-kinds';
import { findSumsOfShown } from '../match/computed/sums-of-shown';
import { findSumsOfTables } from '../match/computed/sums-of-tables';
import { findTotalsAround } from '../match/computed/totals-around';
import { findWrittenTasks } from '../match/computed/written-tasks';
import { findPointed } from '../match/records/pointed-columns';
import type { Look } from './look';

/** What no value explains by itself: counts, sums, shares, differences. */
export function* findReckonedValues(look: Look): Generator<undefined, void> {
  const { open, candidates, texts, observation, shape, columns, positions, index } = look;
  const { runs, now } = observation;
  yield* findPointed(open, candidates, texts, runs, shape, columns, index);
  yield* findSumsInRows(open, candidates, texts, runs, shape, columns);
  yield* findCountsInRows(open, candidates, texts, runs, shape, columns);
  yield* findReckonedFromMany(look);
  yield* findReckoned(open, candidates, texts, runs, shape, columns, positions, now);
  yield* findColumnsOfSeries(open, candidates, texts, runs, shape, index.leaves, positions);
  yield* findNamedInParallel(open, candidates, texts, runs, shape, index);
  yield* findFixedPoints(open, candidates, texts, runs, shape, columns);
  yield* findReckonedDays(open, candidates, texts, runs, shape, columns);
  yield* findMonthsByNumber(candidates, texts, runs, shape, columns);
  yield* findReckonedAgain(open, candidates, runs);
}

function* findReckonedFromMany(look: Look): Generator<undefined, void> {
  const { open, candidates, texts, observation, shape, lists, index, positions, columns } = look;
  const { runs } = observation;
  yield* findRemainders(candidates, texts, runs);
  yield* findRestsOfLists(candidates, runs, observation.places, index);
  yield* findRestsBelowLists(open, candidates, texts, runs, observation.places, lists);
  yield* findLastPages(candidates, runs, lists, positions);
  yield* findComputed(open, candidates, texts, observation, shape, lists, index);
  yield* findStateCounts(open, candidates, observation, index);
  yield* findWrittenTasks(index.leaves, candidates, runs, shape);
  yield* findCountsOfKinds(open, candidates, texts, runs, lists);
  yield* findCountsOfBlocks(open, candidates, texts, runs, observation.places, lists);
  yield* findGroupSums(open, candidates, texts, observation, lists, index);
  yield* findSumsOfShown(open, candidates, texts, observation);
  yield* findSumsOfKinds(open, candidates, texts, runs, lists);
  yield* findShares(open, candidates, texts, runs, shape, index);
  yield* findPriceChanges(open, candidates, texts, index);
  yield* findDerived(open, candidates, texts, index);
  yield* findCombined(candidates, texts, observation, shape, index, positions, columns);
}

/** The same of what is reckoned from much, where nothing else was found. */
export function* findTotals({
  open,
  candidates,
  texts,
  observation,
  index,
  families,
}: Look): Generator<undefined, void> {
  yield* findSumsOfTables(open, candidates, texts);
  yield* findSeriesTotals(open, candidates, texts, index);
  yield* findSumsInOrder(open, candidates, texts, families);
  yield* findTotalsAround(open, candidates, texts, observation);
}
