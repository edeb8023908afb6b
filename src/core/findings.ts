import type { Observation } from '../model';
import { drawnByServer } from './html/drawn-by-server';
import { textsOfShell } from './html/shell';
import { askedRuns } from './judge/asked-texts';
import { type Ranking, rankingOf } from './judge/rank';
import type { Knowledge } from './knowledge';
import type { Candidate } from './match/claims/candidate';
import { openNumbers } from './match/claims/open-numbers';
import { findMentions } from './match/code/mentions';
import { findNamesInTexts } from './match/code/names-in-texts';
import { supportCounters } from './match/computed/counters';
import { type Copy, findCopy, Wanted } from './match/copy/copy';
import { keysAsWritten } from './match/leaves/keys';
import { zonesNamed } from './match/leaves/zones-named';
import { type Captions, captionsOf } from './match/page/captions';
import { type PageShape, shapeOf } from './match/page/page-shape';
import type { RunText } from './match/page/run-text';
import type { Columns } from './match/records/columns';
import type { Misnamed } from './match/records/columns-of-others';
import type { ShownLists } from './match/records/context';
import { shareFields } from './match/records/distinct-fields';
import { supportLists } from './match/records/lists';
import { supportListsInOrder } from './match/records/lists-in-order';
import { supportPlaces } from './match/records/parallel-lists';
import { flagsByName } from './match/texts/flags-by-name';
import { wordsOfSeveral } from './match/texts/hinted-values';
import { findMemberNames } from './match/texts/member-names';
import { findPassages } from './match/texts/passages';
import { ownTexts, wantWords } from './own-texts';
import { findAltered, findInPieces } from './passes/altered';
import { findBesideOthers, supportByNeighbours, supportShown } from './passes/beside';
import { type ByCode, type ByName, findNamed, findUsedInCode } from './passes/by-code';
import { firstLook, readInUnits } from './passes/first-look';
import type { FirstLook, Look } from './passes/look';
import { findReckonedValues, findTotals } from './passes/reckoned';
import { findRows } from './passes/rows';
import { prepareReading } from './read';

/** What was found out about the runs of a page on the way to their labels: enough to judge a changed run alone. */
export interface Findings extends ByName, ByCode {
  texts: RunText[];
  /** Time zones that answers name, IANA names. */
  otherZones: string[];
  candidates: Candidate[][];
  /** Words that stand on elements with several raw values each (`match/texts/hinted-values.ts`). */
  wordsOfSeveral: ReadonlySet<string>;
  shape: PageShape;
  columns: Columns;
  lists: ShownLists;
  captions: Captions;
  /** Fields that headings seem to name, and that their columns do not show. */
  misnamed: Misnamed;
  ranking: Ranking;
  /** Much of the page is explained by nothing that was heard (`judge/gaps.ts`). */
  gaps: boolean;
  /** Rows that the page draws otherwise than the rest of their list (`judge/presence.ts`). */
  drawnOtherwise: ReadonlySet<string>;
  /** Runs that number the rows they stand in. */
  positions: Set<number>;
  /** Runs that spell out what a request asked. */
  asked: ReadonlySet<number>;
  /** Texts that stand in the HTML of a page that draws itself, by `writtenKey`. */
  shell: Set<string>;
  /** Addresses of HTML that a server drew from data. */
  drawnByServer: ReadonlySet<string>;
  copy: Copy;
}

/** An earlier look at the same page. */
export interface Before {
  observation: Observation;
  findings: Findings;
}

/** Matches all runs with all leaves. Texts that were read before, and words that were looked for, are taken over. */
export function* find(
  observation: Observation,
  knowledge: Knowledge,
  before?: Before,
): Generator<undefined, Findings> {
  const { runs, places, assets } = observation;
  const { index, templates } = knowledge;
  yield* prepareReading(observation);
  const otherZones = zonesNamed(index.leaves);
  const known = before && { observation: before.observation, texts: before.findings.texts };
  const several = yield* wordsOfSeveral(runs);
  const { texts, candidates } = yield* firstLook({ ...observation, otherZones }, index, several, known);
  yield;
  const shape = yield* shapeOf(places);
  const first: FirstLook = { observation, index, texts, candidates, shape };
  yield* findAltered(first);
  yield* keysAsWritten(candidates);
  yield* findPassages(index, candidates, texts, observation);
  yield* findInPieces(first);
  const captions = yield* captionsOf(runs, shape);
  yield* readInUnits(first, captions, otherZones);
  const rows = yield* findRows(first, knowledge);
  const open = yield* openNumbers(candidates, texts);
  const code = [...assets, ...templates];
  const look: Look = { ...first, ...rows, open, captions, code };
  yield* supportShown(look);
  yield* findReckonedValues(look);
  yield* supportLists(candidates, observation, shape, rows.whole);
  yield* supportPlaces(candidates, observation);
  yield* supportListsInOrder(candidates, runs, shape);
  yield* findBesideOthers(look);
  const byName = yield* findNamed(look);
  const misnamed = yield* supportByNeighbours(look);
  const byCode = yield* findUsedInCode(look);
  yield* supportCounters(candidates, texts, runs, shape, index);
  yield* findTotals(look);
  const ranking = yield* rankingOn(look);
  const wanted = yield* wordsWanted(candidates, observation);
  const copy = yield* findCopy(code, wanted, before?.findings.copy);
  const flags = yield* flagsByName(runs, index.leaves);
  yield* findMemberNames(candidates, flags, observation, copy.found);
  yield* findNamesInTexts(candidates, runs, code);
  const shell = yield* textsOfShell(candidates, observation);
  const drawn = yield* drawnByServer(observation, index.leaves);
  const asked = yield* askedRuns(observation, index.leaves);
  const { columns, lists, positions } = rows;
  const shown = { texts, candidates, shape, columns, lists, captions, positions };
  const own = { shell, drawnByServer: drawn, copy, asked, gaps: false, drawnOtherwise: new Set<string>() };
  const told = { otherZones, wordsOfSeveral: several, misnamed, ranking };
  return { ...shown, ...byName, ...byCode, ...own, ...told };
}

/** Which of several equal values each text shows. */
function* rankingOn({
  candidates,
  observation,
  shape,
  columns,
  positions,
  code,
}: Look): Generator<undefined, Ranking> {
  const mentions = yield* findMentions(candidates, code);
  const distinct = yield* shareFields(candidates, observation.runs, shape, columns.rows, mentions);
  return yield* rankingOf(candidates, observation, mentions, distinct, positions);
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
