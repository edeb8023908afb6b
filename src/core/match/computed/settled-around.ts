/** Settled claims near a text, those of its own row before those of the next, which may stand nearer. */
import type { Run } from '../../../model';
import { type Candidate, settledNear } from '../claims/candidate';
import { isWithinElement } from '../page/near';
import { type PageShape, repeatedAbove } from '../page/page-shape';

/** @param near runs before and after that are looked at */
export function settledAround(
  run: number,
  candidates: Candidate[][],
  near: number,
  runs: readonly Run[],
  shape: PageShape,
): Candidate[] {
  const found = [...settledNear(run, candidates, near)];
  for (const item of repeatedAbove(runs[run]!.place, shape)) {
    const own = found.filter((one) => isWithinElement(runs[one.run]!.place, item, shape.places));
    if (own.length > 0) return [...own, ...found];
  }
  return found;
}
