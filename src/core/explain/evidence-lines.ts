import { EVIDENCE_DETAILS } from '../../evidence-kinds';
import type { Evidence, Message } from '../../model';
import { message } from './message';
import { fileOf } from './readable';

const MOST_LINES = 8;

/** Why: the reasons, weightiest first. */
export function evidenceLines(evidence: Evidence[]): Message[] {
  return [...evidence]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_LINES)
    .map(evidenceLine);
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
