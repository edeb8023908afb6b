/**
 * Numbers of an object that is shown: `0` stands in too many places to be looked up, and `faults` of a hundred objects is one name of a
 * hundred zeros; but where the texts around come from one of them, its own fields are few.
 */
import type { PayloadNode, Run } from '../../../model';
import { ensure } from '../../grouping';
import type { Candidate } from '../claims/candidate';
import type { LeafIndex } from '../leaves/leaf-index';
import { type FieldIndex, fieldsByName, hasOpenNumber, nameNumbers } from '../names/by-name';
import type { Captions } from '../page/captions';
import type { PageShape } from '../page/page-shape';
import type { RunText } from '../page/run-text';
import { holdersOf, NEAR } from './context';

/** Two texts of one object may stand together by chance where a list repeats values. */
const TEXTS_OF_OBJECT = 2;

/** The fields of each object that was asked for a number. */
type FieldsOfObjects = Map<PayloadNode, FieldIndex>;

/** Adds claims on numbers that nothing claims, by the fields of the object that most texts around show. */
export function* findNamedOfObject(
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  index: LeafIndex,
): Generator<undefined, void> {
  const known: FieldsOfObjects = new Map();
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    nameByObject(run, candidates, texts, runs, shape, captions, index, known);
  }
}

/** The same for one text. */
export function nameByObject(
  run: number,
  candidates: Candidate[][],
  texts: RunText[],
  runs: Run[],
  shape: PageShape,
  captions: Captions,
  index: LeafIndex,
  known: FieldsOfObjects = new Map(),
): void {
  const found = candidates[run]!;
  if (!hasOpenNumber(texts[run]!, found)) return;
  const object = objectAround(run, candidates);
  if (!object) return;
  const fields = ensure(known, object, () => fieldsByName(object.leaves));
  nameNumbers(run, found, texts, runs, shape, captions, fields, index);
}

/** The object that most of the texts around a run come from, if no other has as many. */
function objectAround(run: number, candidates: Candidate[][]): PayloadNode | null {
  const shown = new Map<PayloadNode, number>();
  const last = Math.min(candidates.length - 1, run + NEAR);
  for (let at = Math.max(0, run - NEAR); at <= last; at++)
    for (const holder of at === run ? [] : holdersOf(candidates[at]!))
      shown.set(holder, (shown.get(holder) ?? 0) + 1);
  const [best, next] = [...shown].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < TEXTS_OF_OBJECT || next?.[1] === best[1]) return null;
  return best[0];
}
