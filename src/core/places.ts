import type { Place } from '../model';

/** XPath of a place: `/html[1]/body[1]/p[2]/text()[1]`, attributes as `/@title`, shadow roots as `/shadow-root()`. */
export function xpathOf(places: Place[], place: number): string {
  let path = '';
  for (let at = place; at >= 0; at = places[at]!.parent) {
    const { name, n } = places[at]!;
    path = n > 0 ? `/${name}[${n}]${path}` : `/${name}${path}`;
  }
  return path;
}
