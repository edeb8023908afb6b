import type { Observation, Run } from '../model';
import { textsOfShell } from './html/shell';
import { type Ranking, rankingOf } from './judge/rank';
import type { Knowledge } from './knowledge';
import type { Candidate } from './match/claims/candidate';
import { openNumbers } from './match/claims/open-numbers';
import { findAssignedInCode, type Targets } from './match/code/assigned-in-code';
import { type Drawings, findDrawnInCode } from './match/code/drawn-in-code';
import { findLinkedInCode, type LinkedInCode } from './match/code/linked-in-code';
import { findMadeInCode, type Makings } from './match/code/made-in-code';
import { findMentions } from './match/code/mentions';
import { findNamedInCode, type NamedInCode } from './match/code/named-in-code';
import { findNamesInTexts } from './match/code/names-in-texts';
import { findCombined } from './match/computed/combined';
import { findComputed } from './match/computed/computed';
import { supportCounters } from './match/computed/counters';
import { findDerived } from './match/computed/derived';
import { findFixedPoints } from './match/computed/fixed-points';
import { findGroupSums } from './match/computed/group-sums';
import { findPriceChanges } from './match/computed/price-changes';
import { findReckoned } from './match/computed/reckoned-columns';
import { findReckonedDays } from './match/computed/reckoned-days';
import { findRemainders } from './match/computed/remainders';
import { findRestsOfLists } from './match/computed/rests-of-lists';
import { findSeriesTotals } from './match/computed/series-totals';
import { findShares } from './match/computed/shares';
import { findStateCounts } from './match/computed/state-counts';
import { findSumsInOrder } from './match/computed/sums-in-order';
import { findSumsInRows } from './match/computed/sums-in-rows';
import { findTimeAxes } from './match/computed/time-axes';
import { type Copy, findCopy, Wanted } from './match/copy/copy';
import { Families } from './match/leaves/families';
import { keysAsWritten, supportKeysBesideValues } from './match/leaves/keys';
import type { LeafIndex } from './match/leaves/leaf-index';
import { siblingAnswers } from './match/leaves/sibling-answers';
import { zonesNamed } from './match/leaves/zones-named';
import { resolveCrowds } from './match/look-up/crowds';
import { findCandidates } from './match/look-up/find';
import { type FieldIndex, findByName } from './match/names/by-name';
import { doubtCountedNouns, doubtWordsAfterNumbers } from './match/names/counted-nouns';
import { findGluedToNames } from './match/names/glued-names';
import { supportListedValues } from './match/names/listed-values';
import { supportNames } from './match/names/names';
import { findDateParts } from './match/numbers/date-parts';
import { findDaysAndTimes } from './match/numbers/days-and-times';
import { findHexadecimals } from './match/numbers/hexadecimals';
import { findNumberTables } from './match/numbers/number-tables';
import { findTimesBeside } from './match/numbers/times-beside';
import { findUnsigned } from './match/numbers/unsigned';
import { type Captions, captionsOf } from './match/page/captions';
import { type PageShape, shapeOf } from './match/page/page-shape';
import { positionsOn } from './match/page/positions';
import { type RunText, readBefore, textReader } from './match/page/run-text';
import { readingsBeside } from './match/page/texts-in-pieces';
import { CellMatcher } from './match/records/cells';
import { type Columns, decideColumns } from './match/records/columns';
import { doubtColumnsOfOthers, type Misnamed } from './match/records/columns-of-others';
import {
  type ShownLists,
  shownLists,
  supportBeside,
  supportCounts,
  supportNeighbours,
} from './match/records/context';
import { shareFields } from './match/records/distinct-fields';
import { alignFlatGrids } from './match/records/flat-grids';
import { supportLists } from './match/records/lists';
import { findNamedOfObject } from './match/records/named-of-object';
import { withdrawFromOutside } from './match/records/outside-rows';
import { supportPlaceInList } from './match/records/place-in-list';
import { alignRecords } from './match/records/records';
import { supportTileRows } from './match/records/tile-rows';
import { splitIdentifiers } from './match/records/tiles';
import { MOST_VOTES } from './match/records/votes';
import { wholeLists } from './match/records/whole-lists';
import { findCodeNames } from './match/texts/code-names';
import { findCutInTheMiddle } from './match/texts/cut-in-the-middle';
import { findFirstNames } from './match/texts/first-names';
import { flagsByName } from './match/texts/flags-by-name';
import { rawHints, supportHinted } from './match/texts/hinted-values';
import { findInitials } from './match/texts/initials';
import { supportJoined } from './match/texts/joins';
import { supportBesideAddress } from './match/texts/link-addresses';
import { findMasked } from './match/texts/masks';
import { findMemberNames } from './match/texts/member-names';
import { findPassages } from './match/texts/passages';
import { findPhrases } from './match/texts/phrases';
import { findPieces } from './match/texts/pieces';
import { findRegrouped } from './match/texts/regrouped';
import { findShortIdentifiers } from './match/texts/short-identifiers';
import { findShownObjects } from './match/texts/shown-objects';
import { findSplit } from './match/texts/splits';
import { supportByTooltips } from './match/texts/tooltips';
import { findTruncated } from './match/texts/truncated';
import { ownTexts, wantWords } from './own-texts';
import { prepareReading, type ReadingEnv } from './read';

/** What was found out about the runs of a page on the way to their labels: enough to judge a changed run alone. */
export interface Findings {
  texts: RunText[];
  /** Time zones that answers name, IANA names. */
  otherZones: string[];
  candidates: Candidate[][];
  shape: PageShape;
  columns: Columns;
  lists: ShownLists;
  captions: Captions;
  namedInCode: NamedInCode;
  /** What the code calls fields between which there was doubt. */
  assigned: Targets;
  /** The code that draws elements whose texts several fields may be. */
  drawn: Drawings;
  /** What code puts into the addresses of links. */
  linkedInCode: LinkedInCode;
  /** What code makes itself of what was sent. */
  made: Makings;
  /** Fields that headings seem to name, and that their columns do not show. */
  misnamed: Misnamed;
  /** Fields of numbers by what they are called; null where every number of the page was claimed without. */
  fields: FieldIndex | null;
  ranking: Ranking;
  /** Much of the page is explained by nothing that was heard (`judge/gaps.ts`). */
  gaps: boolean;
  /** Rows that the page draws otherwise than the rest of their list (`judge/presence.ts`). */
  drawnOtherwise: ReadonlySet<string>;
  /** Runs that number the rows they stand in. */
  positions: Set<number>;
  /** Texts that stand in the HTML of a page that draws itself, by `writtenKey`. */
  shell: Set<string>;
  copy: Copy;
}

/** An earlier look at the same page. */
export interface Before {
  observation: Observation;
  findings: Findings;
}

/**
 * How closely is looked: for all that a text may show, or only for what stands there as a value by itself, in rows and columns. Each
 * pass that is left out is code that has never run yet when the first label is waited for.
 */
export type Closeness = 'all' | 'plain';

/** Equal values beyond this do not say which object a row shows: they wait until the rows are known. */
const CROWD = MOST_VOTES;

/** Matches all runs with all leaves. Texts that were read before, and words that were looked for, are taken over. */
export function* find(
  observation: Observation,
  { index, templates, payloads, kinds, before: asked }: Knowledge,
  before?: Before,
  closeness: Closeness = 'all',
): Generator<undefined, Findings> {
  const { runs, places, assets, exchanges } = observation;
  const isClose = closeness === 'all';
  yield* prepareReading(observation);
  const otherZones = zonesNamed(index.leaves);
  const { texts, candidates } = yield* firstLook({ ...observation, otherZones }, index, before);
  yield;
  if (isClose) yield* findAltered(candidates, texts, observation, index);
  yield* keysAsWritten(candidates);
  yield* findPassages(index, candidates, texts, observation);
  const shape = yield* shapeOf(places);
  if (isClose) yield* findSplit(candidates, texts, runs, shape, index);
  if (isClose) yield* findPhrases(candidates, texts, runs, shape, index);
  const roots = payloads.map(({ root }, i) => (kinds[i] === 'data' ? root : null));
  const families = new Families(yield* siblingAnswers(roots, exchanges, asked), exchanges);
  const tabled = yield* findNumberTables(candidates, texts, runs, index);
  const positions = yield* positionsOn(runs, texts, shape);
  const whole = yield* wholeLists(candidates, runs, shape);
  const silent = new Set([...tabled, ...positions, ...[...whole].map(({ run }) => run)]);
  const aligned = yield* alignRecords(candidates, observation, shape, families, silent, index);
  const grids = yield* alignFlatGrids(candidates, aligned, observation, shape, families);
  const alignments = [...aligned, ...grids];
  const matcher = new CellMatcher(observation, texts, index);
  const columns = yield* decideColumns(alignments, candidates, observation, shape, matcher);
  yield* resolveCrowds(candidates, texts, observation, index);
  const open = isClose ? yield* openNumbers(candidates, texts) : [];
  const lists = shownLists(alignments);
  yield* supportShown(candidates, texts, runs, shape, lists);
  yield* supportJoined(candidates, texts, runs);
  if (isClose) yield* findSumsInRows(open, candidates, texts, runs, shape, columns);
  if (isClose)
    yield* findReckonedFromMany(open, candidates, texts, observation, shape, lists, index, positions);
  if (isClose) yield* findReckoned(open, candidates, texts, runs, shape, columns, positions, observation.now);
  if (isClose) yield* findFixedPoints(open, candidates, texts, runs, shape, columns);
  if (isClose) yield* findReckonedDays(open, candidates, texts, runs, shape, columns);
  yield* supportLists(candidates, observation, shape, whole);
  if (isClose) yield* findBesideOthers(candidates, texts, observation, shape, index);
  const captions = yield* captionsOf(runs, shape);
  if (isClose) yield* findNamedOfObject(candidates, texts, runs, shape, captions, index);
  const fields = isClose ? yield* findByName(candidates, texts, runs, shape, captions, index) : null;
  const code = [...assets, ...templates];
  const namedInCode = isClose
    ? yield* findNamedInCode(candidates, texts, runs, shape, captions, code, index)
    : { beside: new Map(), filling: new Map(), fields: new Map() };
  const assigned: Targets = isClose
    ? yield* findAssignedInCode(candidates, texts, runs, shape, captions, code)
    : new Map();
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
  const drawn: Drawings = isClose ? yield* findDrawnInCode(candidates, runs, code) : new Map();
  const linkedInCode: LinkedInCode = isClose
    ? yield* findLinkedInCode(candidates, observation, code)
    : new Map();
  const made: Makings = isClose ? yield* findMadeInCode(candidates, code) : new Map();
  yield* supportCounters(candidates, texts, runs, shape, index);
  if (isClose) yield* findSeriesTotals(open, candidates, texts, index);
  if (isClose) yield* findSumsInOrder(open, candidates, texts, families);
  const mentions = yield* findMentions(candidates, code);
  const distinct = yield* shareFields(candidates, runs, shape, columns.rows, mentions);
  const ranking = yield* rankingOf(candidates, observation, mentions, distinct, positions);
  const wanted = yield* wordsWanted(candidates, observation);
  const copy = yield* findCopy(code, wanted, before?.findings.copy);
  const flags = isClose ? yield* flagsByName(runs, index.leaves) : new Map<number, Candidate>();
  yield* findMemberNames(candidates, flags, observation, copy.found);
  if (isClose) yield* findNamesInTexts(candidates, runs, code);
  const shell = yield* textsOfShell(candidates, observation);
  return {
    texts,
    otherZones,
    candidates,
    shape,
    columns,
    lists,
    captions,
    namedInCode,
    assigned,
    drawn,
    linkedInCode,
    made,
    misnamed,
    fields,
    ranking,
    gaps: false,
    drawnOtherwise: new Set(),
    positions,
    shell,
    copy,
  };
}

// What goes over all runs is a function of its own: compiled by itself, it is soon fast, and the list of all passes never is.

/** Reads every text, and finds each leaf that a range of it may show by itself. */
function* firstLook(
  observation: Observation & ReadingEnv,
  index: LeafIndex,
  before?: Before,
): Generator<undefined, Pick<Findings, 'texts' | 'candidates'>> {
  const { runs, places, url } = observation;
  const texts: RunText[] = [];
  const candidates: Candidate[][] = [];
  const known = before && readBefore(before.observation, before.findings.texts, observation);
  const read = textReader(observation, known ?? new Map());
  for (let i = 0; i < runs.length; i++) {
    if (i % 20 === 19) yield;
    const text = read(runs[i]!, readingsBeside(i, runs, places, observation));
    texts.push(text);
    const most = rawHints(runs[i]!).length > 0 ? undefined : CROWD;
    const found = findCandidates(runs[i]!, i, text, index, url, most);
    supportHinted(found, i, runs[i]!, text.readings, index);
    candidates.push(found);
  }
  return { texts, candidates };
}

/** Values that do not stand there as they were sent: cut, masked, by a part, a name or in other groups. */
function* findAltered(
  candidates: Candidate[][],
  texts: RunText[],
  { runs, locales }: Observation,
  index: LeafIndex,
): Generator<undefined, void> {
  yield* findTruncated(candidates, texts, runs, index);
  yield* findCutInTheMiddle(candidates, runs, index);
  yield* findMasked(candidates, runs, index);
  yield* findShortIdentifiers(candidates, runs, index);
  yield* findHexadecimals(candidates, runs, index);
  yield* findUnsigned(candidates, texts, index);
  yield* findGluedToNames(candidates, runs, index);
  yield* findPieces(candidates, runs, index);
  yield* findFirstNames(candidates, runs, index);
  yield* findCodeNames(candidates, texts, runs, index, locales);
  yield* findRegrouped(candidates, runs, index);
  yield* splitIdentifiers(candidates, runs);
}

/** What no value explains by itself: counts, sums, shares, differences. */
function* findReckonedFromMany(
  open: readonly number[],
  candidates: Candidate[][],
  texts: RunText[],
  observation: Observation,
  shape: PageShape,
  lists: ShownLists,
  index: LeafIndex,
  positions: ReadonlySet<number>,
): Generator<undefined, void> {
  const { runs } = observation;
  yield* findRemainders(candidates, texts, runs);
  yield* findRestsOfLists(candidates, runs, observation.places, index);
  yield* findComputed(open, candidates, texts, observation, shape, lists, index);
  yield* findStateCounts(open, candidates, observation, index);
  yield* findGroupSums(open, candidates, texts, observation, lists, index);
  yield* findShares(open, candidates, texts, runs, shape, index);
  yield* findPriceChanges(open, candidates, texts, index);
  yield* findDerived(open, candidates, texts, index);
  yield* findCombined(candidates, texts, observation, shape, index, positions);
}

/** What is known by what stands beside it. */
function* findBesideOthers(
  candidates: Candidate[][],
  texts: RunText[],
  observation: Observation,
  shape: PageShape,
  index: LeafIndex,
): Generator<undefined, void> {
  const { runs } = observation;
  yield* findInitials(candidates, runs);
  yield* findDateParts(candidates, texts, runs, index);
  yield* findDaysAndTimes(candidates, texts, runs, index);
  yield* findTimeAxes(candidates, observation, shape, index);
  yield* findTimesBeside(candidates, texts, runs, index);
  yield* findShownObjects(candidates, runs);
}

/** Supports claims by the lists that the page shows, and by what stands in the same text. */
function* supportShown(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  lists: ShownLists,
): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    supportCounts(candidates[run]!, run, texts, runs, shape, lists);
    supportPlaceInList(candidates, run, runs);
    supportBeside(candidates[run]!);
  }
}

function* wordsWanted(candidates: Candidate[][], observation: Observation): Generator<undefined, Wanted> {
  const { runs } = observation;
  const wanted = new Wanted();
  const own = ownTexts(observation);
  for (let run = 0; run < runs.length; run++) {
    if (run % 100 === 99) yield;
    if (runs[run]!.node !== 'image') wantWords(wanted, runs[run]!.text, candidates[run]!, own);
  }
  return wanted;
}
