import type { EvidenceKind } from '../../evidence-kinds';
import type { Evidence, Label, Observation, Segment } from '../../model';
import type { Findings } from '../findings';
import { rounded } from '../judge/claims';
import { probability, SURE } from '../judge/weights';
import type { Knowledge } from '../knowledge';
import { xpathOf } from '../places';
import { CLUES, type Clue, PRIOR_DATA } from './clues';
import { cluesOf } from './clues-of';
import { dataRanges } from './data-ranges';
import { type HtmlPage, pageOf } from './page';
import { type ServerWritten, serverWritten } from './server-written';

/** Between this and `SURE`, it is not known. */
const DOUBT = 1 - SURE;

/**
 * On a page that its server wrote, and for the runs that nothing else explains: data or template, by what the page itself
 * tells and by other pages of the same site. Changes `labels`. False where the page is no such page.
 */
export function* judgeServerWritten(
  labels: Label[],
  observation: Observation,
  { payloads }: Knowledge,
  { texts }: Findings,
): Generator<undefined, boolean> {
  const written = yield* serverWritten(
    observation,
    labels,
    payloads.map(({ leaves }) => leaves),
  );
  if (!written) return false;
  const page = yield* pageOf(observation, texts);
  for (const label of labels) {
    if (label.run % 50 === 49) yield;
    if (isOpen(label, observation) && written.isWritten(label.run)) judgeRun(label, page, written);
  }
  return true;
}

/** Nobody knows better: not typed, not translated, not drawn by a stylesheet, not a claim of data. */
function isOpen({ run, segments }: Label, { runs }: Observation): boolean {
  const { node } = runs[run]!;
  if (node === 'image' || node === 'generated') return false;
  return segments.every(({ label, origin }) => label !== 'backend' && OPEN.has(origin));
}

const OPEN: ReadonlySet<string> = new Set(['markup', 'computed', 'script']);

function judgeRun(label: Label, page: HtmlPage, written: ServerWritten): void {
  const clues = cluesOf(page, label.run);
  const sure = probability(logOdds(clues));
  const evidence = evidenceOf(clues);
  if (sure <= DOUBT) ownWords(label, 1 - sure, evidence, written);
  else {
    label.segments = segmentsOf(label.run, page, sure, evidence, written);
    label.label = sure < SURE ? 'unsure' : label.segments.some(isOwn) ? 'mixed' : 'backend';
    label.confidence = rounded(sure);
  }
}

export function logOdds(clues: Iterable<Clue>): number {
  let sum = PRIOR_DATA;
  for (const clue of clues) sum += CLUES[clue].weight;
  return sum;
}

/** One reason each, however many clues say so. */
function evidenceOf(clues: Iterable<Clue>): Evidence[] {
  const told = new Map<EvidenceKind, number>();
  for (const clue of clues)
    told.set(CLUES[clue].told, (told.get(CLUES[clue].told) ?? 0) + CLUES[clue].weight);
  return [...told]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .map(([kind, weight]) => ({ kind, weight }));
}

/** A weaker reason is none, nats. */
const LEAST = 0.2;

function ownWords(label: Label, sure: number, evidence: Evidence[], { source }: ServerWritten): void {
  label.label = 'frontend';
  label.confidence = rounded(sure);
  label.segments = label.segments.map((segment) =>
    segment.evidence.some(({ kind }) => kind === 'clock')
      ? segment
      : {
          ...segment,
          label: 'frontend',
          origin: 'markup',
          confidence: rounded(sure),
          evidence,
          writtenIn: source.url,
        },
  );
}

function isOwn({ label }: Segment): boolean {
  return label === 'frontend';
}

function segmentsOf(
  run: number,
  page: HtmlPage,
  sure: number,
  evidence: Evidence[],
  { source }: ServerWritten,
): Segment[] {
  const { places, runs } = page.observation;
  const { text, place } = runs[run]!;
  const path = xpathOf(places, place);
  return dataRanges(run, page).map(({ start, end, isData }): Segment => {
    const base = { start, end, relation: 'value' as const, confidence: rounded(sure), evidence };
    if (!isData) return { ...base, label: 'frontend', origin: 'markup', sources: [], writtenIn: source.url };
    return {
      ...base,
      label: sure < SURE ? 'unsure' : 'backend',
      origin: 'html',
      sources: [
        {
          requestId: source.id,
          path,
          value: text.slice(start, end),
          transform: 'exact',
          confidence: rounded(sure),
        },
      ],
    };
  });
}
