/**
 * Gaps: a page on which many words stand in no answer and in none of the site's own files got data that we did not hear.
 * Then an answer that we did hear may hold a value by chance, or hold it too; nothing single is certain there.
 */
import type { Label, Leaf, Observation, Run, Segment } from '../../model';
import { writtenKey } from '../html/written-texts';
import { areFilesRead, hasScripts } from '../match/copy/copy';

/** Words that nothing explains, at least, and their share among all that are not the site's own. */
const FEWEST = 3;
const MUCH = 0.22;
/** Where files are not known: so many times more of the page's words stand in those that are. */
const MOSTLY = 3;
/** The most that is said of a value on such a page, in data and in what is in no answer. */
const SUREST = 0.85;
const SUREST_COPY = 0.7;
/** A column of so many rows is no chance, whatever was missed. */
const ROWS = 4;
/** Numbers are computed; a word of four letters is written somewhere. */
const WORDY = /\p{L}{4}/u;

/**
 * Whether much of the page is explained by nothing. Says no where the site's own scripts are not known, and where those that are
 * known have so little of the page that its words are in the others. `leaves`: of all data; what
 * their fields are called explains headings that are made of it (`firstDay`, First Day).
 */
export function* hasGaps(
  labels: Label[],
  { runs, assets }: Observation,
  leaves: readonly Leaf[],
): Generator<undefined, boolean> {
  if (!hasScripts(assets)) return false;
  const unexplained = new Set<string>();
  const written = new Set<string>();
  const data = new Set<string>();
  for (const { run, segments } of labels) {
    if (run % 500 === 499) yield;
    if (runs[run]!.node !== 'text') continue;
    for (const segment of segments) {
      const words = wordsOf(segment, runs[run]!);
      if (!WORDY.test(words)) continue;
      if (segment.label !== 'frontend') data.add(words);
      else (isUnexplained(segment) ? unexplained : written).add(words);
    }
  }
  const isMuch = () =>
    unexplained.size >= FEWEST && unexplained.size >= (unexplained.size + data.size) * MUCH;
  if (!isMuch() || (!areFilesRead(assets) && written.size < unexplained.size * MOSTLY)) return false;
  const names = yield* namesOf(leaves);
  for (const words of unexplained) if (names.has(writtenKey(words))) unexplained.delete(words);
  return isMuch();
}

/** What fields are called, and the objects and lists that they are in. */
function* namesOf(leaves: readonly Leaf[]): Generator<undefined, Set<string>> {
  const keys = new Set<string | number | null>();
  for (let i = 0; i < leaves.length; i++) {
    if (i % 2000 === 1999) yield;
    const { key, parent } = leaves[i]!;
    keys.add(key);
    if (parent) keys.add(parent.key);
  }
  return new Set([...keys].map((key) => writtenKey(String(key))));
}

function wordsOf({ start, end }: Segment, { text }: Run): string {
  return text.slice(start, end).trim();
}

/** No answer has the words, and no file has them as they stand. */
export function isUnexplained({ evidence }: Segment): boolean {
  return evidence.some(({ kind }) => kind === 'no-match');
}

/** Lowers in `label` what would be certain on a page without gaps. */
export function doubt(label: Label, { runs }: Observation): void {
  for (const segment of label.segments) {
    const most = segment.label === 'backend' ? SUREST : isUnexplained(segment) ? SUREST_COPY : 1;
    if (segment.confidence <= most || isColumn(segment) || runs[label.run]!.typed) continue;
    segment.confidence = most;
    segment.evidence.push({ kind: 'much-unexplained', weight: -1 });
    for (const source of segment.sources) source.confidence = Math.min(source.confidence, most);
  }
  const sure = label.segments.filter((segment) => segment.label === 'backend' || label.label === 'frontend');
  const all = sure.map(({ confidence }) => confidence);
  if (all.length === 0 || label.label === 'unsure') return;
  label.confidence = Math.min(
    label.confidence,
    label.label === 'frontend' ? Math.min(...all) : Math.max(...all),
  );
}

function isColumn({ evidence }: Segment): boolean {
  return evidence.some(
    ({ kind, weight, detail: { rows = 0 } = {} }) => kind === 'column' && weight > 3 && Number(rows) >= ROWS,
  );
}
