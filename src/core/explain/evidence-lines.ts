import { EVIDENCE_DETAILS, type EvidenceKind } from '../../evidence-kinds';
import type { Evidence, Message, Segment, Source } from '../../model';
import { message } from './message';
import { placesAmong } from './places';
import { fileOf, isInside } from './readable';

const MOST_LINES = 8;

/** Why: the reasons for it, weightiest first, and after a line that says so those that make it less sure. */
export function evidenceLines({ evidence, sources, label }: Segment): Message[] {
  const reasons = evidence
    .filter(({ kind }) => kind !== 'computed' || !evidence.some((one) => one.kind === 'computed-number'))
    .flatMap((reason) => withPlaces(reason, sources))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_LINES);
  const against = reasons.filter((reason) => isDoubt(reason, label));
  const lines = reasons.filter((reason) => !against.includes(reason)).map(evidenceLine);
  return against.length === 0 ? lines : [...lines, message('less-sure'), ...against.map(evidenceLine)];
}

/** They say something of a match that is good or bad, and never that it is sure. */
const DOUBTS: ReadonlySet<EvidenceKind> = new Set(['short-text', 'several-sources']);

/**
 * Of data, what weighs against it. Of the page's own each reason speaks for that, but for clues of pages that a server wrote: their
 * weight is always how much they speak for data.
 */
function isDoubt({ kind, weight }: Evidence, label: Segment['label']): boolean {
  if (label === 'frontend') return kind.startsWith('html-') && weight > 0;
  return weight < 0 || DOUBTS.has(kind);
}

/** Places are counted as one reads them; one place is not several. */
function withPlaces(reason: Evidence, sources: Source[]): Evidence[] {
  const { kind, detail } = reason;
  if (kind !== 'several-sources' || typeof detail?.count !== 'number') return [reason];
  const count = placesAmong(sources, detail.count);
  return count > 1 ? [{ ...reason, detail: { count } }] : [];
}

function evidenceLine({ kind, detail = {} }: Evidence): Message {
  const filled = EVIDENCE_DETAILS[kind].map((name) => detailText(name, detail[name]));
  return filled.some((text) => text === null)
    ? message(`evidence-${kind}-plain`)
    : message(`evidence-${kind}`, ...filled.map(String));
}

function detailText(name: string, value: string | number | undefined): string | null {
  if (value === undefined) return null;
  if (name === 'key') return String(value).replace(/\.$/, '') || null;
  if (name === 'url') return isInside(String(value)) ? null : fileOf(String(value));
  return String(value);
}
