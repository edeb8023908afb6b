/** A live range costs the page something as long as it lives: it is used and parked at once. */
export function textRects(node: Text, start: number, end: number): DOMRect[] {
  return rectsIn(node.ownerDocument, (range) => {
    range.setStart(node, Math.min(start, node.data.length));
    range.setEnd(node, Math.min(end, node.data.length));
  });
}

/** Of what an element holds, in order. */
export function contentRects(element: Element): DOMRect[] {
  return rectsIn(element.ownerDocument, (range) => range.selectNodeContents(element));
}

function rectsIn(doc: Document, set: (range: Range) => void): DOMRect[] {
  const range = scratch.get(doc) ?? doc.createRange();
  scratch.set(doc, range);
  set(range);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  range.setStart(doc, 0);
  range.collapse(true);
  return rects;
}

const scratch = new WeakMap<Document, Range>();
