import type { PaletteName } from '../ui/palette';
import { createAdoptedSheet } from './adopt-sheet';
import type { Host } from './host';
import { overlaySheet } from './overlay-sheet';

/** What ours stands in, inside the host's shadow tree, with its stylesheet: boxes below, the card above them. */
export interface Layers {
  boxes: HTMLElement;
  card: HTMLElement;
  setColours(name: PaletteName): void;
}

/** The sheet is adopted: of a `<style>`, a page with a strict policy would hear as of a violation (Firefox). */
export function createLayers(doc: Document, { shadow }: Host, signal: AbortSignal): Layers {
  const make = (name: string) => doc.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
  const [boxes, card] = [make('div'), make('div')];
  boxes.className = 'layer';
  card.className = 'layer';
  shadow.append(boxes, card);
  const sheet = createAdoptedSheet(doc, () => shadow, signal);
  sheet.adopt(shadow);
  const setColours = (name: PaletteName) => sheet.replace(overlaySheet(name));
  setColours('blue');
  return { boxes, card, setColours };
}
