import type { Run, Transform } from '../../../model';
import type { Reading } from '../../read';
import type { Candidate } from '../claims/candidate';
import { findAddresses } from '../leaves/addresses';
import { type LeafIndex, MOST_LEAVES } from '../leaves/leaf-index';
import type { RunText } from '../page/run-text';
import { isIdentifier } from '../words/identifiers';
import { findAddressParts } from './address-parts';
import { findClocks } from './find-clocks';
import { findNumbers } from './find-numbers';
import { findTexts } from './find-texts';

/**
 * The first look at one run: every leaf that its text, or a range of it, may show. `base`: the page's address. What more
 * than `most` leaves hold is claimed once for all of them (`crowd`).
 */
export function findCandidates(
  run: Run,
  id: number,
  text: RunText,
  index: LeafIndex,
  base: string,
  most = Number.POSITIVE_INFINITY,
): Candidate[] {
  if (run.node === 'image') {
    const whole = findAddresses(run.text, id, index.addresses, base);
    return whole.length > 0 ? whole : findAddressParts(run.text, id, index);
  }
  const found: Candidate[] = [];
  findTexts(run, id, text.tokens, index, found, most);
  findNumbers(run, id, text.readings, index, found, most);
  findClocks(run, id, text.readings, index, found, most);
  findSymbols(run, id, index, found);
  const measures = text.readings.filter(({ transform }) => MEASURES.has(transform));
  return measures.length === 0 ? found : found.filter((one) => !isIdentifierInMeasure(one, measures));
}

const MEASURES: ReadonlySet<Transform> = new Set([
  'date',
  'relative-time',
  'duration',
  'bytes',
  'percent',
  'currency',
]);

/** `2 years ago`, `5 MB`: what is measured is called by no identifier. */
function isIdentifierInMeasure({ start, end, leaf, crowd }: Candidate, measures: Reading[]): boolean {
  if (crowd || !isIdentifier(leaf.key)) return false;
  return measures.some((one) => one.start <= start && one.end >= end && one.end - one.start > end - start);
}

function findSymbols(run: Run, id: number, index: LeafIndex, found: Candidate[]): void {
  const text = run.text.trim();
  if (text.length > 8) return;
  const leaves = index.symbols.get(text);
  if (!leaves || leaves.length > MOST_LEAVES) return;
  const start = run.text.indexOf(text);
  for (const leaf of leaves)
    found.push({
      run: id,
      start,
      end: start + text.length,
      leaf,
      transform: 'exact',
      bits: 1,
      support: [],
    });
}
