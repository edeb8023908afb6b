import type { Place } from '../../../model';

/** How far up the element is that holds both. */
const LEVELS = 3;

/** Whether two places are in one small element, `levels` above them at most. */
export function areNear(a: number, b: number, places: readonly Place[], levels = LEVELS): boolean {
  const above = new Set<number>();
  for (let at = a, up = 0; at >= 0 && up <= levels; at = places[at]!.parent, up++) above.add(at);
  for (let at = b, up = 0; at >= 0 && up <= levels; at = places[at]!.parent, up++)
    if (above.has(at)) return true;
  return false;
}
