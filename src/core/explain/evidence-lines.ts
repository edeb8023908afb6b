import { EVIDENCE_DETAILS } from '../../evidence-kinds';
import type { Evidence, Message, Segment, Source } from '../../model';
import { message } from './message';
import { placesAmong } from './places';
import { fileOf } from './readable';

const MOST_LINES = 8;

/** Why: the reasons, weightiest first. */
export function evidenceLines({ evidence, sources }: Segment): Message[] {
  return evidence
    .flatMap((reason) => withPlaces(reason, sources))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_LINES)
    .map(evidenceLine);
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
  return name === 'url' ? fileOf(String(value)) : String(value);
}
