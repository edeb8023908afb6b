import type { Knowledge } from '../knowledge';
import { isSentAsText } from '../match/claims/candidate';
import { Families } from '../match/leaves/families';
import { siblingAnswers } from '../match/leaves/sibling-answers';
import { resolveCrowds } from '../match/look-up/crowds';
import { findNumberTables } from '../match/numbers/number-tables';
import { positionsOn } from '../match/page/positions';
import { CellMatcher } from '../match/records/cells';
import { decideColumns } from '../match/records/columns';
import { shownLists } from '../match/records/context';
import { alignFlatGrids } from '../match/records/flat-grids';
import { alignRecords } from '../match/records/records';
import { wholeLists } from '../match/records/whole-lists';
import type { FirstLook, Look } from './look';

/** What is known once it is decided which elements show the objects of which list. */
type Rows = Pick<Look, 'families' | 'positions' | 'whole' | 'columns' | 'lists'>;

/** Finds the rows and columns of a page. */
export function* findRows(
  { candidates, texts, observation, shape, index }: FirstLook,
  { payloads, kinds, before }: Knowledge,
): Generator<undefined, Rows> {
  const { runs, exchanges } = observation;
  const roots = payloads.map(({ root }, i) => (kinds[i] === 'data' ? root : null));
  const families = new Families(yield* siblingAnswers(roots, exchanges, before), exchanges);
  const tabled = yield* findNumberTables(candidates, texts, runs, index);
  const positions = yield* positionsOn(runs, texts, shape, (run) => isSentAsText(candidates[run]!));
  const whole = yield* wholeLists(candidates, runs, shape);
  const silent = new Set([...tabled, ...positions, ...[...whole].map(({ run }) => run)]);
  const aligned = yield* alignRecords(candidates, observation, shape, families, silent, index);
  const grids = yield* alignFlatGrids(candidates, aligned, observation, shape, families);
  const alignments = [...aligned, ...grids];
  const matcher = new CellMatcher(observation, texts, index);
  const columns = yield* decideColumns(alignments, candidates, observation, shape, matcher);
  yield* resolveCrowds(candidates, texts, observation, index);
  return { families, positions, whole, columns, lists: shownLists(alignments) };
}
