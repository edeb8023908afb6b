import type { Label, Leaf, Observation } from '../model';
import { judge } from './judge';
import { clockRanges, yearOf } from './judge/clock';
import { historyOf } from './judge/history';
import { type Ranking, rankingOf } from './judge/rank';
import { typedRanges, typedTexts } from './judge/typed';
import type { Knowledge } from './knowledge';
import { findByName } from './match/by-name';
import type { Candidate } from './match/candidate';
import { type Captions, captionsOf } from './match/captions';
import { CellMatcher } from './match/cells';
import { findCodeNames } from './match/code-names';
import { type Columns, decideColumns, settleAgain } from './match/columns';
import { findCombined } from './match/combined';
import { findComputed } from './match/computed';
import {
  type ShownLists,
  shownLists,
  supportBeside,
  supportCounts,
  supportNeighbours,
} from './match/context';
import { type Copy, findCopy, findCopyOf, Wanted, wordsAlone } from './match/copy';
import { supportCounters } from './match/counters';
import { resolveCrowds } from './match/crowds';
import { findDerived } from './match/derived';
import { shareFields } from './match/distinct-fields';
import { findCandidates } from './match/find';
import { unframe } from './match/fragments';
import { ensure } from './match/grouping';
import { rawHints, supportHinted } from './match/hinted-values';
import { findInitials } from './match/initials';
import { supportJoined } from './match/joins';
import { keysAsWritten, supportKeysBesideValues } from './match/keys';
import { supportLists } from './match/lists';
import { findMasked } from './match/masks';
import { findMemberNames } from './match/member-names';
import { findMentions } from './match/mentions';
import { findNamedInCode } from './match/named-in-code';
import { supportNames } from './match/names';
import { findPassages } from './match/passages';
import { findPhrases } from './match/phrases';
import { findPieces } from './match/pieces';
import { positionsOn } from './match/positions';
import { findReckoned } from './match/reckoned-columns';
import { alignRecords, MOST_VOTES, type PageShape, shapeOf } from './match/records';
import { findRegrouped } from './match/regrouped';
import { findRemainders } from './match/remainders';
import { withoutRuledOut } from './match/ruled-out';
import { type RunText, readBefore, runText, textReader } from './match/run-text';
import { findShortIdentifiers } from './match/short-identifiers';
import { findShownObjects } from './match/shown-objects';
import { findSplit } from './match/splits';
import { splitIdentifiers } from './match/tiles';
import { translate } from './match/translations';
import { findTruncated } from './match/truncated';
import { readingsWithUnit } from './match/units-beside';
import { verify } from './match/verify';
import { prepareReading } from './read';

/** What was found out about the runs of a page on the way to their labels: enough to judge a changed run alone. */
export interface Findings {
  texts: RunText[];
  candidates: Candidate[][];
  shape: PageShape;
  columns: Columns;
  lists: ShownLists;
  captions: Captions;
  ranking: Ranking;
  /** Much of the page is explained by nothing that was heard (`judge/gaps.ts`). */
  gaps: boolean;
  /** Runs that number the rows they stand in. */
  positions: Set<number>;
  copy: Copy;
}

/** An earlier look at the same page. */
export interface Before {
  observation: Observation;
  findings: Findings;
}

/** Equal values beyond this do not say which object a row shows: they wait until the rows are known. */
const CROWD = MOST_VOTES;

/** Matches all runs with all leaves. Texts that were read before, and words that were looked for, are taken over. */
export function* find(
  observation: Observation,
  { index, templates }: Knowledge,
  before?: Before,
): Generator<undefined, Findings> {
  const { runs, places, assets } = observation;
  const texts: RunText[] = [];
  const candidates: Candidate[][] = [];
  yield* prepareReading(observation);
  const known = before && readBefore(before.observation, before.findings.texts, observation);
  const read = textReader(observation, known ?? new Map());
  for (let i = 0; i < runs.length; i++) {
    if (i % 20 === 19) yield;
    const text = read(runs[i]!, readingsWithUnit(i, runs, places, observation));
    texts.push(text);
    const most = rawHints(runs[i]!).length > 0 ? undefined : CROWD;
    const found = findCandidates(runs[i]!, i, text, index, observation.url, most);
    supportHinted(found, i, runs[i]!, index);
    candidates.push(found);
  }
  yield;
  yield* findTruncated(candidates, texts, runs, index);
  yield* findMasked(candidates, runs, index);
  yield* findShortIdentifiers(candidates, runs, index);
  yield* findPieces(candidates, runs, index);
  yield* findCodeNames(candidates, texts, runs, index, observation.locales);
  yield* findRegrouped(candidates, runs, index);
  yield* splitIdentifiers(candidates, runs);
  yield* keysAsWritten(candidates);
  yield* findPassages(index, candidates, texts, observation);
  const shape = yield* shapeOf(places);
  yield* findSplit(candidates, texts, runs, shape, index);
  yield* findPhrases(candidates, texts, runs, shape, index);
  const alignments = yield* alignRecords(candidates, observation, shape);
  const matcher = new CellMatcher(observation, texts, index);
  const columns = yield* decideColumns(alignments, candidates, observation, shape, matcher);
  yield* resolveCrowds(candidates, texts, observation, index);
  const lists = shownLists(alignments);
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    supportCounts(candidates[run]!, texts[run]!, runs[run]!.place, shape, lists);
    supportBeside(candidates[run]!);
  }
  yield* supportJoined(candidates, texts, runs);
  yield* findRemainders(candidates, texts, runs);
  yield* findComputed(candidates, texts, observation, shape, lists, index);
  yield* findDerived(candidates, texts, runs, index);
  yield* findCombined(candidates, texts, index);
  yield* findReckoned(candidates, texts, runs, shape, columns);
  yield* supportLists(candidates, observation, shape);
  yield* findInitials(candidates, runs);
  yield* findShownObjects(candidates, runs);
  const captions = yield* captionsOf(runs, shape);
  yield* findByName(candidates, texts, runs, shape, captions, index);
  yield* findNamedInCode(candidates, texts, runs, shape, captions, [...assets, ...templates], index);
  yield* supportKeysBesideValues(candidates);
  yield* supportNeighbours(candidates);
  yield* supportNames(candidates, texts, observation, shape, captions);
  yield* supportCounters(candidates, texts, runs, shape);
  const mentions = yield* findMentions(candidates, [...assets, ...templates]);
  const distinct = yield* shareFields(candidates, runs, shape, columns.rows);
  const ranking = yield* rankingOf(candidates, observation, mentions, distinct);
  const wanted = new Wanted();
  const own = ownTexts(observation);
  for (let run = 0; run < runs.length; run++) {
    if (run % 100 === 99) yield;
    if (runs[run]!.node !== 'image') wantWords(wanted, runs[run]!.text, candidates[run]!, own);
  }
  const copy = yield* findCopy([...assets, ...templates], wanted, before?.findings.copy);
  yield* findMemberNames(candidates, runs, copy.found, assets);
  const positions = yield* positionsOn(runs, texts, shape);
  return { texts, candidates, shape, columns, lists, captions, ranking, gaps: false, positions, copy };
}

/** How far around a changed run its neighbours are asked. */
const AROUND = 9;

/** Matches one changed run again, in place, by what is known of the rest of the page. */
export function findAgain(
  run: number,
  observation: Observation,
  { index }: Knowledge,
  findings: Findings,
): void {
  const { runs, places } = observation;
  const { texts, candidates, shape, columns, lists, copy } = findings;
  texts[run] = runText(runs[run]!, observation, readingsWithUnit(run, runs, places, observation));
  candidates[run] = findCandidates(runs[run]!, run, texts[run]!, index, observation.url);
  supportHinted(candidates[run]!, run, runs[run]!, index);
  settleAgain(run, candidates, observation, shape, columns, new CellMatcher(observation, texts, index));
  supportCounts(candidates[run]!, texts[run]!, runs[run]!.place, shape, lists);
  supportBeside(candidates[run]!);
  for (const _ of supportJoined([candidates[run]!], [texts[run]!], [runs[run]!]));
  supportAround(run, observation, findings);
  const wanted = new Wanted();
  wantWords(wanted, runs[run]!.text, candidates[run]!, ownTexts(observation));
  findCopyOf(wanted, copy);
}

/** Adds claims on one run that came with one more answer. False where its text is settled, and they are none. */
export function addClaims(
  run: number,
  more: Candidate[],
  observation: Observation,
  findings: Findings,
): boolean {
  const { texts, candidates, shape, lists } = findings;
  const all = withoutRuledOut([...candidates[run]!, ...more]);
  if (!more.some((one) => all.includes(one))) return false;
  candidates[run] = all;
  supportCounts(all, texts[run]!, observation.runs[run]!.place, shape, lists);
  supportBeside(all);
  for (const _ of supportJoined([all], [texts[run]!], [observation.runs[run]!]));
  supportAround(run, observation, findings);
  return true;
}

/** Asks the neighbours of a run, and lets them ask it. */
function supportAround(run: number, observation: Observation, findings: Findings): void {
  const { texts, candidates, shape, captions } = findings;
  const [from, to] = [Math.max(0, run - AROUND), Math.min(observation.runs.length, run + AROUND)];
  for (const _ of supportNeighbours(candidates.slice(from, to)));
  for (const _ of supportNames(candidates, texts, observation, shape, captions, from, to));
}

/** The verdict on one run from all that was found. Of texts that nothing claims, each is judged once. */
export function conclude(
  run: number,
  observation: Observation,
  knowledge: Knowledge,
  findings: Findings,
  own: OwnTexts,
): Label {
  const { node, text, typed } = observation.runs[run]!;
  if (findings.candidates[run]!.length > 0 || node !== 'text' || typed)
    return verdictOn(run, observation, knowledge, findings, own);
  const known = ensure(own.unclaimed, text, () => verdictOn(run, observation, knowledge, findings, own));
  return known.run === run ? known : copyFor(run, known);
}

/** Labels are changed later, each for itself. */
function copyFor(run: number, { label, confidence, segments }: Label): Label {
  const copies = segments.map((segment) => ({
    ...segment,
    sources: [...segment.sources],
    evidence: [...segment.evidence],
  }));
  return { run, label, confidence, segments: copies };
}

function verdictOn(
  run: number,
  observation: Observation,
  { translations, payloads, before, fragments }: Knowledge,
  { texts, candidates, ranking, positions, copy }: Findings,
  own: OwnTexts,
): Label {
  const { text } = observation.runs[run]!;
  unframe(candidates[run]!, text, fragments);
  verify(candidates[run]!, text, observation);
  const one = {
    observation,
    id: run,
    run: observation.runs[run]!,
    copy: copy.found,
    candidates: candidates[run]!,
    text: texts[run]!,
    translated: translate(text, texts[run]!.tokens.words, translations),
    isPosition: positions.has(run),
    ...rangesOf(text, own),
    undecided: fragments.undecided,
    history: (leaf: Leaf) => historyOf(leaf, payloads, before),
  };
  return judge(one, ranking);
}

/** What the page shows of itself and of the person. */
export interface OwnTexts {
  /** What was typed. */
  typed: string[];
  /** This year. */
  year: string;
  /** Verdicts on texts that nothing claims: they differ by their words alone. */
  unclaimed: Map<string, Label>;
}

export function ownTexts(observation: Observation): OwnTexts {
  return { typed: typedTexts(observation.runs), year: yearOf(observation), unclaimed: new Map() };
}

function rangesOf(text: string, { typed, year }: OwnTexts) {
  return { typed: typedRanges(text, typed), clock: clockRanges(text, year) };
}

/** What may be looked for among the site's own words: the whole text, the claimed ranges, and what lies between them. */
function wantWords(wanted: Wanted, text: string, claims: Range[], own: OwnTexts): void {
  if (!wanted.add(text) && claims.length === 0) return;
  wanted.add(wordsAlone(text));
  const { typed, clock } = rangesOf(text, own);
  const ranges: Range[] = [...claims, ...typed, ...clock];
  let at = 0;
  let last: Range = { start: -1, end: -1 };
  for (const range of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { start, end } = range;
    if (start === last.start && end === last.end) continue;
    wanted.add(text.slice(start, end));
    if (start > at) wanted.add(text.slice(at, start));
    at = Math.max(at, end);
    last = range;
  }
  if (at > 0 && at < text.length) wanted.add(text.slice(at));
}

interface Range {
  start: number;
  end: number;
}
