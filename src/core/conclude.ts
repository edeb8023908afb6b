import type { Label, Leaf, Observation } from '../model';
import type { Findings } from './findings';
import { isOfShell } from './html/shell';
import { judge } from './judge';
import { historyOf } from './judge/history';
import { WholeText } from './judge/whole-text';
import type { Knowledge } from './knowledge';
import { unframe } from './match/fragments';
import { ensure } from './match/grouping';
import { translate } from './match/translations';
import { verify } from './match/verify';
import { type OwnTexts, rangesOf } from './own-texts';

/** The verdict on one run from all that was found. Of texts that nothing claims, each is judged once. */
export function conclude(
  run: number,
  observation: Observation,
  knowledge: Knowledge,
  findings: Findings,
  own: OwnTexts,
): Label {
  const { node, text, typed } = observation.runs[run]!;
  const isOfPlace = findings.positions.has(run);
  if (findings.candidates[run]!.length > 0 || node !== 'text' || typed || isOfPlace)
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
  { texts, candidates, ranking, positions, shell, copy }: Findings,
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
    whole: new WholeText(text, candidates[run]!),
    translated: translate(text, texts[run]!.tokens.words, translations),
    isPosition: positions.has(run),
    isOfShell: isOfShell(run, observation, shell),
    ...rangesOf(text, own),
    undecided: fragments.undecided,
    history: (leaf: Leaf) => historyOf(leaf, payloads, before),
  };
  return judge(one, ranking);
}
