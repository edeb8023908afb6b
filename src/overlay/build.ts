import type { Piece } from './rich-text';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

export type Builder = ReturnType<typeof builderFor>;

/** Makes elements for our shadow tree. Text is only ever set as text. */
export function builderFor(doc: Document) {
  const make = (name: string, attributes: Record<string, string> = {}, children: (Node | string)[] = []) => {
    const element = doc.createElementNS(XHTML, name) as HTMLElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const icon = (path: string) => {
    const svg = doc.createElementNS(SVG, 'svg');
    const line = doc.createElementNS(SVG, 'path');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    line.setAttribute('d', path);
    svg.append(line);
    return svg;
  };
  const term = (text: string, name: string) =>
    make(
      'button',
      { type: 'button', class: 'term', 'data-action': 'term', 'data-term': name, 'aria-expanded': 'false' },
      [text],
    );
  const rich = (pieces: Piece[]) =>
    pieces.map(({ text, filled, term: name }) =>
      name ? term(text, name) : filled ? make('bdi', {}, [text]) : text,
    );
  return { make, icon, rich };
}
