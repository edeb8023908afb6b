import type { EvidenceKind } from '../../evidence-kinds';
import type { Message, Segment } from '../../model';
import { message } from './message';

/** Evidence that leaves a doubt → what would settle it; the first that applies is told. */
const DOUBTS: [kind: EvidenceKind, told: string][] = [
  ['late-listening', 'unsure-late'],
  ['unreadable-answer', 'unsure-nothing'],
  ['typed', 'unsure-typed'],
  ['in-translation', 'unsure-own'],
  ['in-config', 'unsure-own'],
  ['in-script', 'unsure-own'],
  ['in-html', 'unsure-own'],
  ['in-address', 'unsure-address'],
  ['kept-alone', 'unsure-kept'],
  ['before-answer', 'unsure-early'],
  ['computed-number', 'unsure-counted'],
  ['short-text', 'unsure-short'],
  ['several-sources', 'unsure-several'],
];

/** Why there is no verdict, and what would bring one. */
export function unsureSentence({ evidence, sources, origin }: Segment): Message {
  if (origin === 'html') return message('unsure-written');
  const has = (kind: EvidenceKind) => evidence.some((one) => one.kind === kind);
  const doubt = DOUBTS.find(([kind]) => has(kind))?.[1];
  if (doubt === 'unsure-several' && new Set(sources.map(({ requestId }) => requestId)).size < 2)
    return message('unsure-several-places');
  if (doubt) return message(doubt);
  if (sources.length > 0) return message('unsure');
  return message(has('not-in-code') ? 'unsure-nowhere' : 'unsure-nothing');
}
