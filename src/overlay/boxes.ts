import type { View } from '../messages';
import { boxShape } from './box-shape';
import { clippersOf, seenBox } from './clip';
import { fadedBy } from './faded';
import { generatedBox } from './generated-box';
import { areaOf, type Box, isEmpty, viewportOf } from './geometry';
import { groundUnder } from './ground';
import { type Item, STYLES, type Style } from './painted-run';

/** Marks on what has no text to highlight: images, fields, attributes, generated text. */
export interface Boxes {
  draw(item: Item): void;
  erase(item: Item): void;
  setView(view: View): void;
  emphasise(name: 'lit' | 'current', items: ReadonlySet<Item> | null): void;
  /** Every mark to where its element is now. Reads first, writes after. */
  place(): void;
  readonly size: number;
}

/** A picture over more of the screen than this has other things lying on it. */
const LARGE = 0.2;

interface Mark {
  box: HTMLElement;
  element: Element;
  generated: Item['generated'];
  clippers: Element[];
}

export function createBoxes(
  doc: Document,
  layer: HTMLElement,
  covered: (element: Element, box: Box) => boolean,
): Boxes {
  const marks = new Map<Item, Mark>();
  const erase = (item: Item) => {
    marks.get(item)?.box.remove();
    marks.delete(item);
  };
  let faded: ReadonlySet<Style> = new Set();
  const fade = (box: HTMLElement, { label: { label } }: Item) =>
    box.classList.toggle('faded', faded.has(label === 'mixed' ? 'backend' : label));
  return {
    erase,
    draw(item) {
      erase(item);
      const { element } = item;
      const shape = boxShape(item);
      if (!element || !shape) return;
      const box = doc.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
      box.className = 'box';
      Object.assign(box.dataset, {
        shape,
        label: item.label.label,
        kind: item.kind,
        ground: groundUnder(element),
      });
      marks.set(item, { box, element, generated: item.generated, clippers: clippersOf(element) });
      fade(box, item);
      layer.append(box);
    },
    setView(view) {
      for (const style of STYLES) layer.classList.toggle(`no-${style}`, !view[style]);
      faded = fadedBy(view);
      for (const [item, { box }] of marks) fade(box, item);
    },
    emphasise(name, items) {
      layer.classList.toggle(`any-${name}`, items !== null);
      for (const [item, { box }] of marks) box.classList.toggle(name, items?.has(item) ?? false);
    },
    place() {
      const seen = [...marks.values()].map((mark) => {
        const box = seenBox(ownBox(mark), mark.element, mark.clippers);
        return { mark, box, hidden: isEmpty(box) || covered(mark.element, box) };
      });
      const { right, bottom } = viewportOf(doc);
      for (const { mark, box, hidden } of seen) {
        put(mark.box, box, hidden);
        mark.box.classList.toggle('large', areaOf(box) > LARGE * right * bottom);
      }
    },
    get size() {
      return marks.size;
    },
  };
}

function ownBox({ element, generated }: Mark): Box {
  if (generated) return generatedBox(element, generated.pseudo, generated.text);
  return element.getBoundingClientRect();
}

function put({ style }: HTMLElement, { left, top, right, bottom }: Box, hidden: boolean): void {
  style.display = hidden ? 'none' : 'block';
  if (hidden) return;
  style.transform = `translate(${left}px, ${top}px)`;
  style.width = `${right - left}px`;
  style.height = `${bottom - top}px`;
}
