import type { PaletteName } from '../ui/palette';
import type { Host } from './host';
import { overlaySheet } from './overlay-sheet';

/** What ours stands in, inside the host's shadow tree, with its stylesheet: boxes below, the card above them. */
export interface Layers {
  boxes: HTMLElement;
  card: HTMLElement;
  setColours(name: PaletteName): void;
}

export function createLayers(doc: Document, { shadow }: Host): Layers {
  const make = (name: string) => doc.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
  const [style, boxes, card] = [make('style'), make('div'), make('div')];
  boxes.className = 'layer';
  card.className = 'layer';
  shadow.append(style, boxes, card);
  const setColours = (name: PaletteName) => {
    style.textContent = overlaySheet(name);
  };
  setColours('blue');
  return { boxes, card, setColours };
}
