import type { Label, Leaf, Observation, Place } from '../model';
import { asShown, asWritten, type Labelled } from './as-shown';
import { conclude, ownOf } from './conclude';
import { addClaims, countAgain, findAgain, isAsBefore } from './find-again';
import { type Findings, find } from './findings';
import { finished } from './finished';
import { judgeServerWritten } from './html';
import { doubt, hasGaps } from './judge/gaps';
import { doubtNowhere } from './judge/nowhere';
import { markPresence, markPresenceOf } from './judge/presence';
import { rankingNow } from './judge/rank';
import { type Knowledge, learn } from './knowledge';
import type { Candidate } from './match/claims/candidate';
import { nameAnother } from './match/leaves/zones-named';
import { claimsOfNew } from './match/look-up/touched';

export { fingerprintOf, siblingLinkOf } from './html';

/** What `correlate` found out about one observation. */
export interface Correlation {
  observation: Observation;
  /** One per run, in the order of `observation.runs`. */
  labels: Label[];
  /** Every leaf of every decoded exchange, by exchange index. */
  leavesOf: Leaf[][];
  /** How each exchange was decoded (`json`, `text`, a missing reason), by exchange index. */
  decodedAs: string[];
  /** Kept for the next time, with what was worked with: the texts as they are shown, and the labels of these. */
  knowledge: Knowledge;
  findings: Findings;
  shown: Labelled;
  /** Its server wrote the page: other pages of its site are worth comparing with. */
  serverWritten: boolean;
}

/** More changed runs than this are cheaper to label all together. */
const FEW = 64;

/**
 * Labels every run of an observation. A generator, so that the caller can stop every few milliseconds: it yields often
 * and returns the whole. Pure: same input, same output.
 *
 * `previous`, what is known of an earlier observation of the same page, saves work. Bodies that are the same objects
 * are not decoded again; and where places are the same and a few runs are new objects, or the values of new exchanges can
 * be shown by a few runs only, these alone are judged again; `previous` must not be used afterwards, its findings are
 * carried on.
 */
export function* correlate(
  observation: Observation,
  previous?: Correlation,
): Generator<undefined, Correlation> {
  const shown = asShown(observation, previous);
  const found = yield* correlateShown(shown, previous && foundBefore(previous));
  const labels = asWritten(observation, found, previous);
  return { ...found, observation, labels, shown: { observation: shown, labels: found.labels } };
}

/** A correlation of texts as they are shown. */
type Found = Omit<Correlation, 'shown'>;

/** Where texts stand is told anew though none of them changed. */
function foundBefore({ shown: { observation, labels }, ...previous }: Correlation): Found {
  const { places } = previous.observation;
  return { ...previous, labels, observation: { ...observation, places } };
}

function* correlateShown(observation: Observation, previous?: Found): Generator<undefined, Found> {
  const changed = previous ? changedRuns(observation, previous) : null;
  const knowledge = yield* learn(observation, previous?.knowledge);
  const touched = previous && changed && (yield* touchedRuns(observation, previous, knowledge));
  if (touched) return relabel(observation, { ...previous, knowledge }, changed, touched);
  return yield* labelled(observation, knowledge, previous);
}

function* labelled(
  observation: Observation,
  knowledge: Knowledge,
  previous: Found | undefined,
): Generator<undefined, Found> {
  const findings = yield* find(observation, knowledge, previous);
  const labels = yield* labelsOf(observation, knowledge, findings);
  findings.gaps = yield* hasGaps(labels, observation, knowledge.index.leaves);
  if (findings.gaps)
    for (const label of labels) {
      if (label.run % 500 === 499) yield;
      doubt(label, observation);
    }
  const serverWritten = yield* judgeServerWritten(labels, observation, knowledge, findings);
  yield* doubtNowhere(labels, observation, findings.texts);
  yield* markPresence(labels, observation, knowledge, findings);
  return { observation, labels, ...decodedBy(knowledge), knowledge, findings, serverWritten };
}

function* labelsOf(
  observation: Observation,
  knowledge: Knowledge,
  findings: Findings,
): Generator<undefined, Label[]> {
  const own = ownOf(observation, knowledge, findings);
  const labels: Label[] = [];
  for (let run = 0; run < observation.runs.length; run++) {
    if (run % 20 === 19) yield;
    labels.push(conclude(run, observation, knowledge, findings, own));
  }
  return labels;
}

/** Which runs differ, when no other thing of the page does and they are few; null when everything is to be looked at. */
function changedRuns({ runs, places, assets, siblings }: Observation, previous: Found): number[] | null {
  const before = previous.observation;
  if (runs.length !== before.runs.length || assets.length !== before.assets.length) return null;
  if (siblings !== before.siblings) return null;
  if (!areSame(places, before.places)) return null;
  const changed: number[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (runs[run] === before.runs[run]) continue;
    if (runs[run]!.place !== before.runs[run]!.place || changed.push(run) > FEW) return null;
  }
  return changed;
}

/** Thousands of places are compared whenever one text changes. */
function areSame(places: Place[], before: Place[]): boolean {
  if (places === before) return true;
  if (places.length !== before.length) return false;
  for (let i = 0; i < places.length; i++) if (places[i] !== before[i]) return false;
  return true;
}

/** The claims that new exchanges make, by run; null when they are to be weighed with the whole page. */
function* touchedRuns(
  observation: Observation,
  { knowledge: before, findings, serverWritten }: Found,
  knowledge: Knowledge,
): Generator<undefined, Map<number, Candidate[]> | null> {
  if (knowledge === before) return new Map();
  if (knowledge.index !== before.index || knowledge.translations !== before.translations) return null;
  // What a page is made of without this answer was judged by all of it.
  if (serverWritten || findings.gaps) return null;
  if (nameAnother(knowledge.index.leaves, before.indexed, findings.otherZones)) return null;
  return yield* claimsOfNew(observation, findings.texts, knowledge.index, before.indexed);
}

/** Judges again what changed, and what new exchanges touch. */
function relabel(
  observation: Observation,
  previous: Found,
  changed: number[],
  touched: Map<number, Candidate[]>,
): Found {
  const { knowledge } = previous;
  const findings = { ...previous.findings, ranking: rankingNow(previous.findings.ranking, observation) };
  const own = ownOf(observation, knowledge, findings);
  const labels = [...previous.labels];
  const { runs } = observation;
  const other = changed.filter((run) => !isAsBefore(runs[run]!, previous.observation.runs[run]!));
  for (const run of other) findAgain(run, observation, knowledge, findings);
  countAgain(other, observation, findings);
  const claimed = [...touched].filter(
    ([run, claims]) => !other.includes(run) && addClaims(run, claims, observation, findings),
  );
  const judged = [...new Set([...changed, ...claimed.map(([run]) => run)])].filter(
    (run) => !keepsLabel(run, observation, previous),
  );
  for (const run of judged) {
    labels[run] = conclude(run, observation, knowledge, findings, own);
    if (findings.gaps) doubt(labels[run], observation);
  }
  finished(
    doubtNowhere(
      judged.map((run) => labels[run]!),
      observation,
      findings.texts,
    ),
  );
  for (const run of judged) markPresenceOf(labels[run]!, labels, observation, knowledge, findings);
  return { ...previous, ...decodedBy(knowledge), observation, labels, findings };
}

function decodedBy({ payloads }: Knowledge): Pick<Correlation, 'leavesOf' | 'decodedAs'> {
  return { leavesOf: payloads.map(({ leaves }) => leaves), decodedAs: payloads.map(({ as }) => as) };
}

/** A text that its server wrote and that says the same was judged with its whole page. */
function keepsLabel(run: number, { runs }: Observation, { observation, serverWritten }: Found): boolean {
  return serverWritten && runs[run]!.text === observation.runs[run]!.text;
}
