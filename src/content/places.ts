import type { Place } from '../model';

/** A frame's document, as a child of the place of its iframe: XPaths start anew there. */
export const DOCUMENT = '#document';

/** XPath of a place inside its own document. */
export function xpathOf(places: readonly Place[], place: number): string {
  let path = '';
  for (let at = place; at >= 0; ) {
    const { parent, name, n } = places[at]!;
    if (name === DOCUMENT) break;
    path = `/${name}${n > 0 ? `[${n}]` : ''}${path}`;
    at = parent;
  }
  return path;
}

/** '' in the top document, else the XPath of the iframe the place is in; nested ones joined with `>>`. */
export function frameOf(places: readonly Place[], place: number): string {
  for (let at = place; at >= 0; at = places[at]!.parent) {
    const { parent, name } = places[at]!;
    if (name !== DOCUMENT || parent < 0) continue;
    const outer = frameOf(places, parent);
    return outer ? `${outer}>>${xpathOf(places, parent)}` : xpathOf(places, parent);
  }
  return '';
}

/** The places of a page. Indices stay what they are for as long as we look at the page; only positions (`n`) change. */
export class Places {
  private readonly list: Place[] = [];

  add(parent: number, name: string, n: number, marks?: Place['marks']): number {
    return this.list.push(marks ? { parent, name, n, marks } : { parent, name, n }) - 1;
  }

  at(place: number): Place {
    return this.list[place]!;
  }

  get size(): number {
    return this.list.length;
  }

  /** A sibling came or went: the place stays, its number changes. */
  renumber(place: number, n: number): void {
    const known = this.list[place]!;
    if (known.n !== n) this.list[place] = { ...known, n };
  }

  /** As they are now; later changes do not reach it. */
  snapshot(): Place[] {
    return this.list.slice();
  }
}
