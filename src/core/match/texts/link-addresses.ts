/**
 * Links whose address is itself a value: `<a href={book.url}>{book.title}</a>`. What stands in such a link comes from the object that has
 * the address, too, where it says the same.
 */
import type { Observation, PayloadNode, Place } from '../../../model';
import { ensure } from '../../grouping';
import { type Candidate, support } from '../claims/candidate';

/** Nats. */
const BESIDE_ADDRESS = 2.5;
/** Shorter addresses are values by chance. UTF-16 units. */
const SHORTEST = 8;
/** A thing has fewer; in a table of everything, what stands beside what says nothing. */
const MOST_FIELDS = 200;
/** Elements between a text and its link. */
const LEVELS_UP = 3;

/** Supports claims on values that stand beside the address of their link. */
export function* supportBesideAddress(
  candidates: Candidate[][],
  { runs, places }: Pick<Observation, 'runs' | 'places'>,
): Generator<undefined, void> {
  for (let run = 0; run < runs.length; run++) {
    if (run % 500 === 499) yield;
    supportInLink(candidates[run]!, runs[run]!.place, places);
  }
}

/** The same for one text. */
export function supportInLink(found: Candidate[], place: number, places: Observation['places']): void {
  const address = found.length > 1 ? addressAbove(place, places) : undefined;
  if (address === undefined || address.length < SHORTEST) return;
  const known = new Map<PayloadNode, boolean>();
  for (const one of found) {
    const { parent, value, isLength } = one.leaf;
    if (!parent || isLength || value === address) continue;
    if (
      ensure(
        known,
        parent,
        ({ leaves }) => leaves.length <= MOST_FIELDS && leaves.some(({ value }) => value === address),
      )
    )
      support(one, 'beside-address', BESIDE_ADDRESS);
  }
}

/** The address of the link that a text stands in. */
export function addressAbove(place: number, places: readonly Place[]): string | undefined {
  let at = places[place]!.parent;
  for (let up = 0; at >= 0 && up <= LEVELS_UP; up++, at = places[at]!.parent)
    if (places[at]!.name === 'a') return places[at]!.marks?.href;
  return undefined;
}
