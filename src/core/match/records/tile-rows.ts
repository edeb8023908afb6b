/**
 * Rows of named numbers: `1 running · 2 queued · 1 locked`, a line of tiles with their names. Each number may stand in several
 * objects under the same name; where one object alone has a field that fits for every tile of the row, each shows that field.
 */
import type { Leaf, PayloadNode, Run } from '../../../model';
import { type Candidate, support } from '../claims/candidate';
import { rowsOfTiles } from '../page/like-elements';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';

/** Repeated elements around a number that may be its tile. */
const LEVELS = 2;
const FEWEST = 3;
const MOST = 24;
/** Longer texts are sentences. UTF-16 units. */
const LONGEST = 32;
/** Nats. */
const ALL_OF_ROW = 5;

/** Supports claims on the fields of the only object that has one for each tile of a row. */
export function* supportTileRows(
  candidates: Candidate[][],
  texts: RunText[],
  runs: readonly Run[],
  shape: PageShape,
): Generator<undefined, void> {
  const rows = yield* rowsOfTiles(runs, shape, LEVELS, (run) => isTile(runs[run]!, texts[run]!));
  for (const [tiles = [], ...more] of rows) {
    yield;
    if (more.length === 0 && tiles.length >= FEWEST && tiles.length <= MOST)
      supportRow(tiles.map((run) => candidates[run]!));
  }
}

function isTile({ node, text }: Run, { readings }: RunText): boolean {
  return node === 'text' && text.length <= LONGEST && readings.length > 0;
}

function supportRow(tiles: Candidate[][]): void {
  const named = tiles.map((found) => found.filter(isNamed));
  if (named.every((found) => found.every(({ leaf }) => leaf === found[0]!.leaf))) return;
  const objects = objectsOf(named[0]!).filter((object) => hasFieldForEach(object, named));
  if (objects.length !== 1) return;
  for (const one of named.flat())
    if (one.leaf.parent === objects[0]) support(one, 'same-object', ALL_OF_ROW, { near: tiles.length });
}

function isNamed({ leaf, reading, support: all }: Candidate): boolean {
  return (
    reading !== undefined && !leaf.isKey && all.some(({ kind, weight }) => kind === 'key-name' && weight > 0)
  );
}

function objectsOf(found: Candidate[]): PayloadNode[] {
  const parents = found.flatMap(({ leaf }) => (leaf.parent?.kind === 'object' ? leaf.parent : []));
  return [...new Set(parents)];
}

/** Each tile its own. */
function hasFieldForEach(object: PayloadNode, tiles: Candidate[][]): boolean {
  const shown = new Set<Leaf>();
  for (const found of tiles) {
    const one = found.find(({ leaf }) => leaf.parent === object && !shown.has(leaf));
    if (!one) return false;
    shown.add(one.leaf);
  }
  return true;
}
