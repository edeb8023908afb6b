import type { Label, Leaf, Observation } from '../model';
import { decode, type Payload } from './decode';
import { judge } from './judge';
import { typedRanges, typedTexts } from './judge/typed';
import type { Candidate } from './match/candidate';
import { CellMatcher } from './match/cells';
import { decideColumns } from './match/columns';
import { supportBeside, supportCounts, supportNames, supportNeighbours } from './match/context';
import { findCopy } from './match/copy';
import { findCandidates, type RunText, runText, verify } from './match/find';
import { indexLeaves } from './match/leaf-index';
import { findPassages } from './match/passages';
import { alignRecords, shapeOf } from './match/records';
import { carries, indexTranslations, translate } from './match/translations';
import type { ReadingEnv } from './read';

/** What `correlate` found out about one observation. */
export interface Correlation {
  observation: Observation;
  /** One per run, in the order of `observation.runs`. */
  labels: Label[];
  /** Every leaf of every decoded exchange, by exchange index. */
  leavesOf: Leaf[][];
  /** How each exchange was decoded (`json`, `text`, a missing reason), by exchange index. */
  decodedAs: string[];
}

/**
 * Labels every run of an observation. A generator, so that the caller can stop every few milliseconds: it yields often
 * and returns the whole. Pure: same input, same output.
 *
 * `previous`, a correlation of an earlier observation of the same page, saves decoding what was decoded before.
 */
export function* correlate(
  observation: Observation,
  previous?: Correlation,
): Generator<undefined, Correlation> {
  const { runs, exchanges, assets } = observation;
  const env: ReadingEnv = observation;
  void previous;
  const payloads: Payload[] = [];
  for (let i = 0; i < exchanges.length; i++) {
    payloads.push(decode(exchanges[i]!, i));
    yield;
  }
  const kinds = payloads.map((payload, i) => carries(payload, exchanges[i]!));
  const index = yield* indexLeaves(payloads.flatMap(({ leaves }, i) => (kinds[i] === 'data' ? leaves : [])));
  const translations = indexTranslations(
    payloads.flatMap(({ leaves }, i) => (kinds[i] === 'data' ? [] : leaves)),
  );

  const texts: RunText[] = [];
  const candidates: Candidate[][] = [];
  for (let i = 0; i < runs.length; i++) {
    if (i % 100 === 99) yield;
    const text = runText(runs[i]!, env);
    texts.push(text);
    candidates.push(findCandidates(runs[i]!, i, text, index, observation));
  }
  yield* findPassages(index.long, candidates, texts, observation);
  const shape = shapeOf(observation.places);
  const alignments = yield* alignRecords(candidates, observation, shape);
  yield* decideColumns(
    alignments,
    candidates,
    observation,
    shape,
    new CellMatcher(observation, texts, index),
  );
  supportCounts(candidates, alignments);
  supportBeside(candidates);
  yield* supportNeighbours(candidates);
  yield* supportNames(candidates, texts, observation);

  const copy = yield* findCopy(assets, wordsOnPage(observation, candidates));
  const typed = typedTexts(runs);
  const labels: Label[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 200 === 199) yield;
    const { text } = runs[run]!;
    verify(candidates[run]!, text, env);
    const translated = translate(text, texts[run]!.tokens.words, translations);
    labels.push(
      judge(
        { run, candidates: candidates[run]!, text: texts[run]!, translated, typed: typedRanges(text, typed) },
        observation,
        copy,
      ),
    );
  }
  return {
    observation,
    labels,
    leavesOf: payloads.map(({ leaves }) => leaves),
    decodedAs: payloads.map(({ as }) => as),
  };
}

/** Every text that may be looked for among the site's own words: whole runs, claimed ranges, and what lies between. */
function* wordsOnPage({ runs }: Observation, candidates: Candidate[][]): Generator<string> {
  for (let run = 0; run < runs.length; run++) {
    const { text, node } = runs[run]!;
    if (node === 'image') continue;
    yield text;
    let at = 0;
    for (const { start, end } of [...candidates[run]!].sort((a, b) => a.start - b.start)) {
      yield text.slice(start, end);
      if (start > at) yield text.slice(at, start);
      at = Math.max(at, end);
    }
    if (at > 0 && at < text.length) yield text.slice(at);
  }
}
