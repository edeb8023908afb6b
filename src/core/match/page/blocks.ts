/** Blocks: what stands in one in several inline elements is read as one sentence. */
import type { PageShape } from './page-shape';

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup text() time u var'.split(
    ' ',
  ),
);

/** The nearest element that is not inline. */
export function blockOf(place: number, { places }: PageShape): number {
  let at = place;
  while (at >= 0 && INLINE.has(places[at]!.name)) at = places[at]!.parent;
  return at;
}
