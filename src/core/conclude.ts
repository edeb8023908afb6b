import type { Evidence, Label, Leaf, Observation } from '../model';
import type { Findings } from './findings';
import { ensure } from './grouping';
import { isOfShell } from './html/shell';
import { judge } from './judge';
import { historyOf } from './judge/history';
import { WholeText } from './judge/whole-text';
import type { Knowledge } from './knowledge';
import { verify } from './match/claims/verify';
import { TranslatedSentences } from './match/copy/translated-sentences';
import { type Translated, translate } from './match/copy/translations';
import { unframe } from './match/texts/fragments';
import { amongNames } from './match/words/names-of-members';
import { type OwnTexts, ownTexts, rangesOf } from './own-texts';

/** What all verdicts on one page need. */
export interface Own extends OwnTexts {
  /** What texts are translations of, by themselves: many stand on a page more than once. */
  translated: Map<string, Translated | null>;
  /** Its translations that stand in several elements. */
  sentences: TranslatedSentences;
  isMemberName: (word: string) => boolean;
  history: (leaf: Leaf) => Evidence | null;
}

export function ownOf(
  observation: Observation,
  { translations, index, payloads, before }: Knowledge,
  { texts, shape }: Findings,
): Own {
  const sentences = new TranslatedSentences(observation.runs, texts, shape, translations);
  return {
    ...ownTexts(observation),
    translated: new Map(),
    sentences,
    isMemberName: amongNames(index.leaves),
    history: (leaf) => historyOf(leaf, payloads, before),
  };
}

/** The verdict on one run from all that was found. Of texts that nothing claims, each is judged once. */
export function conclude(
  run: number,
  observation: Observation,
  knowledge: Knowledge,
  findings: Findings,
  own: Own,
): Label {
  const { node, text, typed } = observation.runs[run]!;
  const { translations } = knowledge;
  const { texts, positions, asked } = findings;
  // The text of an image is its address.
  const alone =
    node === 'image'
      ? null
      : ensure(own.translated, text, () => translate(text, texts[run]!.tokens.words, translations));
  const across = alone || node !== 'text' ? null : own.sentences.of(run);
  const verdict = () => verdictOn(run, observation, knowledge, findings, own, alone ?? across);
  const isOfPlace = positions.has(run) || asked.has(run) || across !== null;
  if (findings.candidates[run]!.length > 0 || node !== 'text' || typed || isOfPlace) return verdict();
  const known = ensure(own.unclaimed, text, verdict);
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
  { fragments, translations }: Knowledge,
  { texts, candidates, ranking, positions, asked, shell, drawnByServer, copy }: Findings,
  own: Own,
  translated: Translated | null,
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
    whole: new WholeText(text, candidates[run]!),
    translated,
    translations,
    isPosition: positions.has(run),
    isOfShell: isOfShell(run, observation, shell),
    drawnByServer,
    ...rangesOf(text, own),
    ...(asked.has(run) ? { typed: [{ start: 0, end: text.length }] } : {}),
    undecided: fragments.undecided,
    isMemberName: own.isMemberName,
    history: own.history,
  };
  return judge(one, ranking);
}
