import type { Label, Leaf, Observation } from '../model';
import { judge } from './judge';
import { clockRanges, yearOf } from './judge/clock';
import { historyOf } from './judge/history';
import { typedRanges, typedTexts } from './judge/typed';
import type { Knowledge } from './knowledge';
import type { Candidate } from './match/candidate';
import { CellMatcher } from './match/cells';
import { type Columns, decideColumns, settleAgain } from './match/columns';
import {
  type ShownLists,
  shownLists,
  supportBeside,
  supportCounts,
  supportNames,
  supportNeighbours,
} from './match/context';
import { type CopyIndex, findCopy, findCopyOf } from './match/copy';
import { findCandidates, type RunText, runText, verify } from './match/find';
import { unframe } from './match/fragments';
import { findInitials } from './match/initials';
import { supportLists } from './match/lists';
import { findPassages } from './match/passages';
import { alignRecords, type PageShape, shapeOf } from './match/records';
import { translate } from './match/translations';

/** What was found out about the runs of a page on the way to their labels: enough to judge a changed run alone. */
export interface Findings {
  texts: RunText[];
  candidates: Candidate[][];
  shape: PageShape;
  columns: Columns;
  lists: ShownLists;
  copy: CopyIndex;
}

/** Matches all runs with all leaves. */
export function* find(
  observation: Observation,
  { index, templates }: Knowledge,
): Generator<undefined, Findings> {
  const { runs, places, assets } = observation;
  const texts: RunText[] = [];
  const candidates: Candidate[][] = [];
  for (let i = 0; i < runs.length; i++) {
    if (i % 50 === 49) yield;
    const text = runText(runs[i]!, observation);
    texts.push(text);
    candidates.push(findCandidates(runs[i]!, i, text, index, observation));
  }
  yield* findPassages(index, candidates, texts, observation);
  const shape = shapeOf(places);
  const alignments = yield* alignRecords(candidates, observation, shape);
  const matcher = new CellMatcher(observation, texts, index);
  const columns = yield* decideColumns(alignments, candidates, observation, shape, matcher);
  const lists = shownLists(alignments);
  for (let run = 0; run < runs.length; run++)
    supportCounts(candidates[run]!, texts[run]!, runs[run]!.place, shape, lists);
  supportBeside(candidates);
  yield* supportLists(candidates, observation, shape);
  findInitials(candidates, runs);
  yield* supportNeighbours(candidates);
  yield* supportNames(candidates, texts, runs);
  const copy = yield* findCopy(
    [...assets, ...templates],
    wordsOn(observation, candidates, ownTexts(observation)),
  );
  return { texts, candidates, shape, columns, lists, copy };
}

/** How far around a changed run its neighbours are asked. */
const AROUND = 9;

/** Matches one changed run again, in place, by what is known of the rest of the page. */
export function findAgain(
  run: number,
  observation: Observation,
  { index, templates }: Knowledge,
  findings: Findings,
): void {
  const { runs, assets } = observation;
  const { texts, candidates, shape, columns, lists, copy } = findings;
  texts[run] = runText(runs[run]!, observation);
  candidates[run] = findCandidates(runs[run]!, run, texts[run]!, index, observation);
  settleAgain(run, candidates, observation, shape, columns, new CellMatcher(observation, texts, index));
  supportCounts(candidates[run]!, texts[run]!, runs[run]!.place, shape, lists);
  supportBeside([candidates[run]!]);
  const [from, to] = [Math.max(0, run - AROUND), run + AROUND];
  const near = candidates.slice(from, to);
  for (const _ of supportNeighbours(near));
  for (const _ of supportNames(near, texts.slice(from, to), runs.slice(from, to)));
  const ranges = Object.values(rangesOf(runs[run]!.text, ownTexts(observation))).flat();
  findCopyOf([...assets, ...templates], wordsOfRun(runs[run]!.text, [...candidates[run]!, ...ranges]), copy);
}

/** The verdict on one run from all that was found. */
export function conclude(
  run: number,
  observation: Observation,
  { translations, payloads, before, fragments }: Knowledge,
  { texts, candidates, copy }: Findings,
  own: OwnTexts,
): Label {
  const { text } = observation.runs[run]!;
  unframe(candidates[run]!, text, fragments);
  verify(candidates[run]!, text, observation);
  const translated = translate(text, texts[run]!.tokens.words, translations);
  const one = {
    run,
    candidates: candidates[run]!,
    text: texts[run]!,
    translated,
    ...rangesOf(text, own),
    undecided: fragments.undecided,
    history: (leaf: Leaf) => historyOf(leaf, payloads, before),
  };
  return judge(one, observation, copy);
}

/** What the page shows of itself and of the person. */
export interface OwnTexts {
  /** What was typed. */
  typed: string[];
  /** This year. */
  year: string;
}

export function ownTexts(observation: Observation): OwnTexts {
  return { typed: typedTexts(observation.runs), year: yearOf(observation) };
}

function rangesOf(text: string, { typed, year }: OwnTexts) {
  return { typed: typedRanges(text, typed), clock: clockRanges(text, year) };
}

/** Every text that may be looked for among the site's own words. */
function* wordsOn({ runs }: Observation, candidates: Candidate[][], own: OwnTexts): Generator<string> {
  for (let run = 0; run < runs.length; run++)
    if (runs[run]!.node !== 'image')
      yield* wordsOfRun(runs[run]!.text, [
        ...candidates[run]!,
        ...Object.values(rangesOf(runs[run]!.text, own)).flat(),
      ]);
}

/** The whole text, the claimed ranges, and what lies between them. */
function* wordsOfRun(text: string, candidates: { start: number; end: number }[]): Generator<string> {
  yield text;
  let at = 0;
  for (const { start, end } of [...candidates].sort((a, b) => a.start - b.start)) {
    yield text.slice(start, end);
    if (start > at) yield text.slice(at, start);
    at = Math.max(at, end);
  }
  if (at > 0 && at < text.length) yield text.slice(at);
}
