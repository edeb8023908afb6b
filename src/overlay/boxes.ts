import type { View } from '../messages';
import { boxShape } from './box-shape';
import { clippersOf, seenBox } from './clip';
import { generatedBox } from './generated-box';
import { type Box, isEmpty } from './geometry';
import type { Item } from './painted-run';

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
  return {
    erase,
    draw(item) {
      erase(item);
      const { element } = item;
      const shape = boxShape(item);
      if (!element || !shape) return;
      const box = doc.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
      box.className = 'box';
      Object.assign(box.dataset, { shape, label: item.label.label });
      marks.set(item, { box, element, generated: item.generated, clippers: clippersOf(element) });
      layer.append(box);
    },
    setView(view) {
      for (const [name, shown] of Object.entries(view)) layer.classList.toggle(`no-${name}`, !shown);
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
      for (const { mark, box, hidden } of seen) put(mark.box, box, hidden);
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
