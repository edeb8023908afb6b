/**
 * Tiles: an identifier is often made of its object's own fields (`ferry@5.0.0` of `ferry` and `5.0.0`). Where the page
 * shows all of them in a row, it has put them together itself.
 */
import type { Leaf, Run } from '../../../model';
import { type Candidate, ensureClaim } from '../claims/candidate';
import { isIdentifier } from '../words/identifiers';

const MOST_FIELDS = 60;
const MARKS = /[^\p{L}\p{N}]/gu;
const MARK = /[^\p{L}\p{N}]/u;

interface Tile {
  start: number;
  end: number;
  leaf: Leaf;
}

/** Replaces claims on identifiers by claims on the fields that they are made of. */
export function* splitIdentifiers(candidates: Candidate[][], runs: Run[]): Generator<undefined, void> {
  for (let run = 0; run < candidates.length; run++) {
    if (run % 500 === 499) yield;
    const found = candidates[run]!;
    if (!found.some(isMadeUp)) continue;
    const split = new Set<Candidate>();
    for (const one of found) {
      const tiles = isMadeUp(one) ? tilesOf(one, runs[run]!.text) : null;
      if (!tiles) continue;
      split.add(one);
      for (const tile of tiles) addTile(found, one, tile);
    }
    if (split.size > 0) candidates[run] = found.filter((one) => !split.has(one));
  }
}

function isMadeUp({ leaf, transform }: Candidate): boolean {
  return (
    (transform === 'exact' || transform === 'substring') &&
    typeof leaf.value === 'string' &&
    isIdentifier(leaf.key) &&
    MARK.test(leaf.value.trim())
  );
}

/** Texts of the same object, longest first, that cover the range but for its punctuation; null where they do not. */
function tilesOf({ leaf, start, end }: Candidate, text: string): Tile[] | null {
  const fields = leaf.parent?.leaves ?? [];
  if (fields.length > MOST_FIELDS) return null;
  const values = fields.filter(
    (one) => one !== leaf && typeof one.value === 'string' && one.value.length > 1,
  );
  values.sort((a, b) => String(b.value).length - String(a.value).length);
  const tiles: Tile[] = [];
  for (const one of values) {
    const at = text.indexOf(String(one.value), start);
    const over = at + String(one.value).length;
    if (at < 0 || over > end || (at === start && over === end)) continue;
    if (!tiles.some((tile) => at < tile.end && over > tile.start))
      tiles.push({ start: at, end: over, leaf: one });
  }
  const covered = tiles.reduce((sum, tile) => sum + letters(text.slice(tile.start, tile.end)), 0);
  return tiles.length >= 2 && covered === letters(text.slice(start, end)) ? tiles : null;
}

function letters(text: string): number {
  return text.replace(MARKS, '').length;
}

function addTile(found: Candidate[], { run, bits, support }: Candidate, { start, end, leaf }: Tile): void {
  const claim: Candidate = { run, start, end, leaf, transform: 'exact', bits, support: [...support] };
  const one = ensureClaim(found, claim);
  one.bits = Math.max(one.bits, bits);
}
