import type { Run } from '../../model';
import { findAddressParts } from './address-parts';
import { findAddresses } from './addresses';
import type { Candidate } from './candidate';
import { findNumbers } from './find-numbers';
import { findTexts } from './find-texts';
import { type LeafIndex, MOST_LEAVES } from './leaf-index';
import type { RunText } from './run-text';

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
  findSymbols(run, id, index, found);
  return found;
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
