/**
 * Items of lists: where a text stands in one (`<li>`), and an object of a list has the same field as an object that came by itself, it is
 * the one of the list. In a heading it is the other.
 */
import type { Place } from '../../model';
import type { Candidate } from '../match/claims/candidate';

/** Nats. */
export const LIST_ITEM = 1;
const ITEMS = new Set(['li', 'option']);
/** Elements between a text and its item. */
const LEVELS_UP = 4;

/** Whether a claim on a text is one on an object of a list that is shown by its items, of those that say the same. */
export function itemsShown(
  candidates: readonly Candidate[],
  place: number,
  places: readonly Place[],
): (one: Candidate) => boolean {
  if (!isInItem(place, places)) return () => false;
  const byThemselves = candidates.filter(({ leaf }) => leaf.parent?.parent === null && !leaf.isLength);
  return ({ leaf: { parent, key, exchange, isLength } }) =>
    parent?.parent?.kind === 'array' &&
    !isLength &&
    byThemselves.some(({ leaf }) => leaf.key === key && leaf.exchange !== exchange);
}

function isInItem(place: number, places: readonly Place[]): boolean {
  for (let at = place, up = 0; at >= 0 && up <= LEVELS_UP; at = places[at]!.parent, up++)
    if (ITEMS.has(places[at]!.name)) return true;
  return false;
}
