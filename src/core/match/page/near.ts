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

/** The smallest element around two places; of several around one place, the smaller has the higher number. */
export function elementAround(a: number, b: number, places: readonly Place[]): number {
  let [one, other] = [a, b];
  while (one !== other) {
    if (one > other) one = places[one]!.parent;
    else other = places[other]!.parent;
  }
  return one;
}

/** Whether a place is in an element, or is it. @param place −1 for none */
export function isWithinElement(place: number, element: number, places: readonly Place[]): boolean {
  // An element has a lower number than what is in it.
  let at = place;
  while (at > element) at = places[at]!.parent;
  return at === element;
}

/** Whether elements of the same names are around two places, up to the one that holds both. */
export function areDrawnAlike(one: number, other: number, places: readonly Place[]): boolean {
  let [a, b] = [one, other];
  while (a >= 0 && b >= 0 && a !== b) {
    if (places[a]!.name !== places[b]!.name) return false;
    [a, b] = [places[a]!.parent, places[b]!.parent];
  }
  return a === b;
}
