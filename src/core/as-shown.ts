/**
 * Texts as a browser shows them: where a template breaks its lines and indents them, it paints one space. All of core reads them so,
 * and digits of other scripts as 0 to 9; only here is it known how they are written and where they stand in the DOM.
 */
import type { Label, Observation, Run, Segment, Source } from '../model';
import { inPlainDigits } from './read';

const SPACES = /[ \t\n\r\f]{2,}/;
const ALL_SPACES = new RegExp(SPACES, 'g');
/** Longer texts are prose or code, UTF-16 units: spaces in them part words, and whoever shows code shows its lines. */
const LONGEST = 400;

const NONE: Run[] = [];

/** Labels, and the observation whose runs they are of. */
export interface Labelled {
  observation: Observation;
  labels: Label[];
}

/** The observation with its texts as they are shown, itself where all are. Runs that were there before are the same objects as then. */
export function asShown(
  observation: Observation,
  before?: { observation: Observation; shown: Labelled },
): Observation {
  const { runs } = observation;
  const known = before?.observation.runs ?? NONE;
  const shownBefore = before?.shown.observation.runs ?? NONE;
  let shown = known === shownBefore ? null : shownBefore.slice();
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    if (run === known[i]) continue;
    const one = shownRun(run);
    if (one !== run) shown ??= runs.slice();
    if (shown) shown[i] = one;
  }
  if (!shown) return observation;
  shown.length = runs.length;
  return { ...observation, runs: shown };
}

/** The labels of an observation, of those of its texts as they are shown. Labels that are the same objects give the same again. */
export function asWritten(
  observation: Observation,
  shown: Labelled,
  before?: Labelled & { shown: Labelled },
): Label[] {
  if (shown.observation === observation) return shown.labels;
  return shown.labels.map((label, i) => {
    const run = observation.runs[i]!;
    if (run === shown.observation.runs[i]) return label;
    const isKnown = label === before?.shown.labels[i] && run === before.observation.runs[i];
    return isKnown ? before.labels[i]! : writtenLabel(label, run);
  });
}

function shownRun(run: Run): Run {
  if (run.node === 'image') return run;
  const digits = inPlainDigits(run.text);
  const text = hasWideSpaces(run) ? digits.replace(ALL_SPACES, ' ') : digits;
  return text === run.text ? run : { ...run, text };
}

function hasWideSpaces({ node, text }: Run): boolean {
  return node === 'text' && text.length <= LONGEST && SPACES.test(text);
}

function writtenLabel(label: Label, run: Run): Label {
  const offsets = hasWideSpaces(run) ? offsetsIn(run.text) : null;
  const isPlain = inPlainDigits(run.text) === run.text;
  const segments = label.segments.map((segment) => {
    const one = isPlain ? segment : inOtherDigits(segment, run.text);
    return offsets ? { ...one, start: offsets[one.start]!, end: offsets[one.end - 1]! + 1 } : one;
  });
  return { ...label, segments };
}

/** Of what the text has in other digits than the answer, nothing is there letter for letter. */
function inOtherDigits(segment: Segment, text: string): Segment {
  const written = (source: Source): Source =>
    source.transform === 'exact' && !text.includes(source.value)
      ? { ...source, transform: 'normalized' }
      : source;
  return { ...segment, sources: segment.sources.map(written) };
}

/** Where each character that is shown stands. */
function offsetsIn(text: string): number[] {
  const offsets: number[] = [];
  let from = 0;
  for (const { 0: spaces, index } of text.matchAll(ALL_SPACES)) {
    for (let at = from; at <= index; at++) offsets.push(at);
    from = index + spaces.length;
  }
  for (let at = from; at < text.length; at++) offsets.push(at);
  return offsets;
}
