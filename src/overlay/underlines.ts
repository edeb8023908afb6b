import type { View } from '../messages';
import { clippersOf, seenBox } from './clip';
import { fadedBy } from './faded';
import { type Box, isEmpty } from './geometry';
import { type Item, isText, type Style } from './painted-run';
import { textRects } from './range-rects';
import { type Span, spansOf } from './spans';

/** Lines under texts that are elements of ours, where highlights will not do. */
export interface Underlines {
  draw(item: Item): void;
  erase(item: Item): void;
  setView(view: View): void;
  /** Every line to where its text is now. Reads first, writes after. */
  place(): void;
  readonly size: number;
}

interface Lines {
  group: HTMLElement;
  element: Element;
  node: Text;
  spans: Span[];
  clippers: Element[];
}

interface Stretch {
  style: Style;
  box: Box;
}

export function createUnderlines(
  doc: Document,
  layer: HTMLElement,
  covered: (element: Element, box: Box) => boolean,
): Underlines {
  const drawn = new Map<Item, Lines>();
  let faded: ReadonlySet<Style> = new Set();
  const make = (className: string) => {
    const element = doc.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
    element.className = className;
    return element;
  };
  const erase = (item: Item) => {
    drawn.get(item)?.group.remove();
    drawn.delete(item);
  };
  const write = (group: HTMLElement, stretches: Stretch[]) => {
    while (group.children.length > stretches.length) group.lastChild?.remove();
    while (group.children.length < stretches.length) group.append(make('underline'));
    for (const [i, { style, box }] of stretches.entries()) {
      const line = group.children[i] as HTMLElement;
      line.dataset.label = style;
      line.classList.toggle('faded', faded.has(style));
      line.style.transform = `translate(${box.left}px, ${box.top}px)`;
      line.style.width = `${box.right - box.left}px`;
      line.style.height = `${box.bottom - box.top}px`;
    }
  };
  return {
    erase,
    draw(item) {
      erase(item);
      const { element } = item;
      if (!element || !isText(item)) return;
      const spans = spansOf(item.label.segments, item.node.data.length);
      const group = make('underlines');
      drawn.set(item, { group, element, node: item.node, spans, clippers: clippersOf(element) });
      layer.append(group);
    },
    setView(view) {
      faded = fadedBy(view);
      this.place();
    },
    place() {
      const seen = [...drawn.values()].map((lines) => ({ lines, stretches: seenOf(lines, covered) }));
      for (const { lines, stretches } of seen) write(lines.group, stretches);
    },
    get size() {
      return drawn.size;
    },
  };
}

/** What of the lines is on the screen, and not behind something. */
function seenOf(
  { element, node, spans, clippers }: Lines,
  covered: (element: Element, box: Box) => boolean,
): Stretch[] {
  return spans.flatMap(({ start, end, style }) =>
    textRects(node, start, end)
      .map((rect) => seenBox(rect, element, clippers))
      .filter((box) => !isEmpty(box) && !covered(element, box))
      .map((box) => ({ style, box })),
  );
}
