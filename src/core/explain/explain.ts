import type { Explanation, Label, Message, Segment } from '../../model';
import { candidateLines } from './candidate-lines';
import { changeLine } from './change-line';
import { confidenceLine } from './confidence';
import type { ExplainContext } from './context';
import { dataSentence } from './data-sentence';
import { evidenceLines } from './evidence-lines';
import { factLines } from './fact-lines';
import { ownSentence } from './own-sentence';
import { partLine, partsSentence } from './parts-sentence';
import { placesOf } from './places';
import { reasonsBeside } from './reasons-beside';
import { unsureSentence } from './unsure-sentence';

/**
 * A label in words: first a sentence anyone understands, then the evidence. `segment` is the part that is asked about;
 * null explains the whole, which for a mixed label means its parts. Nothing is told that is not in the label.
 *
 * The lines come in this order, told apart by their keys: `explain_change_…` continues the sentence; `explain_confidence_…`;
 * `explain_fact_…`; `explain_evidence_…`, those after `explain_less_sure` speak against it; `explain_candidate…`.
 */
export function explain(label: Label, segment: Segment | null, context: ExplainContext): Explanation {
  if (!segment && hasParts(label)) return explainParts(label, context);
  const part = segment ?? mainSegment(label);
  if (!part) return { sentence: { key: 'explain_own', substitutions: [] }, lines: [] };
  const change = part.label === 'backend' ? changeLine(part, context) : null;
  return {
    sentence: sentenceOf(part, context),
    lines: [...(change ? [change] : []), ...evidenceOf(part, context)],
  };
}

/** Whether a text is more than one thing: data and the page's own, or values from several places. */
function hasParts({ label, segments }: Label): boolean {
  if (label === 'mixed') return true;
  if (segments.length === 1) return false;
  const data = segments.filter((segment) => segment.label === 'backend');
  return label === 'backend' && placesOf(data.flatMap(({ sources }) => sources.slice(0, 1))).length > 1;
}

/** All by its parts; the evidence is that of the surest, which is named. */
function explainParts(label: Label, context: ExplainContext): Explanation {
  const data = label.segments.filter((segment) => segment.label === 'backend');
  const main = data.reduce<Segment | undefined>(surer, undefined);
  return { sentence: partsSentence(label, context), lines: main ? evidenceOf(main, context, data) : [] };
}

function sentenceOf(segment: Segment, context: ExplainContext): Message {
  if (segment.label === 'unsure') return unsureSentence(segment);
  const data = segment.label === 'backend' || segment.relation === 'presence';
  return data ? dataSentence(segment, context) : ownSentence(segment, context);
}

/** `among`: the parts that the segment is one of. */
function evidenceOf(segment: Segment, context: ExplainContext, among: Segment[] = []): Message[] {
  return [
    confidenceLine(segment.confidence, segment.label === 'frontend' ? 0 : context.sure, context.locale),
    ...(among.length > 1 ? [partLine(segment, context)] : []),
    ...factLines(segment, context),
    ...evidenceLines({ ...segment, evidence: reasonsBeside(segment) }),
    ...candidateLines(segment, context),
  ];
}

/** The segment that gave the label its name: of that label, the surest. */
function mainSegment({ label, segments }: Label): Segment | undefined {
  const named = segments.filter((segment) => segment.label === label);
  return (named.length > 0 ? named : segments).reduce<Segment | undefined>(surer, undefined);
}

function surer(best: Segment | undefined, one: Segment): Segment {
  return best && best.confidence >= one.confidence ? best : one;
}
