import type { Box } from './geometry';
import { contentRects } from './range-rects';

export type Pseudo = 'before' | 'after';

/**
 * Where text that a stylesheet adds is seen. No browser tells (the interface of
 * https://drafts.csswg.org/css-pseudo-4/#CSSPseudoElement-interface has no geometry): placed apart, it is where its style
 * says; in the flow, it lies beside the first or last line of what the element holds, as large as its style or its words.
 */
export function generatedBox(element: Element, pseudo: Pseudo, text: string): Box {
  const view = element.ownerDocument.defaultView!;
  const style = view.getComputedStyle(element, `::${pseudo}`);
  const around = view.getComputedStyle(element);
  const isApart = style.position === 'absolute' && around.position !== 'static';
  const [left, top] = isApart
    ? cornerApart(element, style)
    : cornerInFlow(element, around, style, pseudo, text);
  const [width, height] = sizeOf(style, text, element.ownerDocument);
  return { left, top, right: left + width, bottom: top + height };
}

type Corner = [left: number, top: number];

/** The used offsets count from the padding box of the element. */
function cornerApart(element: Element, style: CSSStyleDeclaration): Corner {
  const { left, top } = element.getBoundingClientRect();
  return [left + element.clientLeft + px(style.left), top + element.clientTop + px(style.top)];
}

function cornerInFlow(
  element: Element,
  around: CSSStyleDeclaration,
  style: CSSStyleDeclaration,
  pseudo: Pseudo,
  text: string,
): Corner {
  const [width, height] = sizeOf(style, text, element.ownerDocument);
  const inner = contentBox(element, around);
  const line = contentRects(element).at(pseudo === 'before' ? 0 : -1);
  const isLeft = (pseudo === 'before') === (around.direction === 'ltr');
  const room = line ? (isLeft ? line.left - inner.left : inner.right - line.right) : 0;
  if (line && room >= width / 2) {
    const left = isLeft ? line.left - px(style.marginRight) - width : line.right + px(style.marginLeft);
    return [left, (line.top + line.bottom - height) / 2];
  }
  // Nothing beside it: alone in its element, or on a line of its own.
  return [
    around.direction === 'ltr' ? inner.left : inner.right - width,
    pseudo === 'before' ? inner.top : inner.bottom - height,
  ];
}

function contentBox(element: Element, style: CSSStyleDeclaration): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    left: left + px(style.borderLeftWidth) + px(style.paddingLeft),
    top: top + px(style.borderTopWidth) + px(style.paddingTop),
    right: right - px(style.borderRightWidth) - px(style.paddingRight),
    bottom: bottom - px(style.borderBottomWidth) - px(style.paddingBottom),
  };
}

/** Used width and height, px; of text in a line, which has none in its style, the text's own. */
function sizeOf(style: CSSStyleDeclaration, text: string, doc: Document): [width: number, height: number] {
  const lineHeight = px(style.lineHeight) || px(style.fontSize) * 1.2;
  if (style.display !== 'inline' && px(style.width) > 0)
    return [px(style.width), px(style.height) || lineHeight];
  return [textWidth(style, text, doc), lineHeight];
}

const pens = new WeakMap<Document, CanvasRenderingContext2D | null>();

function textWidth({ font, fontSize }: CSSStyleDeclaration, text: string, doc: Document): number {
  if (!pens.has(doc)) {
    const canvas = doc.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
    pens.set(doc, canvas.getContext('2d'));
  }
  const pen = pens.get(doc);
  if (!pen) return px(fontSize) * text.length * 0.5;
  pen.font = font;
  return pen.measureText(text).width;
}

/** 0 for `auto`, `normal` and the like. */
function px(length: string): number {
  return Number.parseFloat(length) || 0;
}
