/** Rows that come and go together: few enough that drawing them is not felt. */
export const CHUNK = 12;
/** So much more than one sees is drawn on either side, px: more than a page of scrolling with the keyboard. */
const MARGIN = 800;

/** The chunks whose rows are elements. */
export type Here = ReadonlySet<number>;

/** What is known of rows that are not there, px: the heights of chunks that were, and that of a row nobody has seen: what the
 *  first ones had, and no other later, or what one looks at would move. */
export interface Heights {
  known: Map<number, number>;
  row: number;
}

interface Extent {
  top: number;
  bottom: number;
  focused: boolean;
}

export function rowsIn(chunk: number, rows: number): number {
  return Math.min(CHUNK, rows - chunk * CHUNK);
}

/**
 * The chunks of a list that are near the screen, or hold the focus; null where these are `here` and the list need not be
 * drawn again. Notes the heights of those that are. The children of the list are, chunk after chunk, its rows, or one
 * element in their place.
 */
export function chunksNear(list: Element, here: Here, rows: number, heights: Heights): Here | null {
  const extents = extentsOf(list, here, rows);
  const isFirst = heights.known.size === 0;
  for (const chunk of here) {
    const { top, bottom } = extents[chunk] ?? { top: 0, bottom: 0 };
    if (bottom <= top) continue;
    heights.known.set(chunk, bottom - top);
    if (isFirst) heights.row = (bottom - top) / rowsIn(chunk, rows);
  }
  const near = new Set<number>();
  for (const [chunk, { top, bottom, focused }] of extents.entries())
    if (focused || (bottom > -MARGIN && top < innerHeight + MARGIN)) near.add(chunk);
  return !isFirst && near.symmetricDifference(here).size === 0 ? null : near;
}

function extentsOf(list: Element, here: Here, rows: number): Extent[] {
  const elements = [...list.children];
  const extents: Extent[] = [];
  for (let chunk = 0, at = 0; chunk * CHUNK < rows; chunk++) {
    const own = elements.slice(at, at + (here.has(chunk) ? rowsIn(chunk, rows) : 1));
    at += own.length;
    extents.push({
      top: own[0]?.getBoundingClientRect().top ?? 0,
      bottom: own.at(-1)?.getBoundingClientRect().bottom ?? 0,
      focused: own.some((element) => element.contains(document.activeElement)),
    });
  }
  return extents;
}
