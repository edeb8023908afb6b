/**
 * Reads of the DOM that the page cannot bend: a form answers `form.firstChild` with its field of that name, even to an
 * extension's script (https://html.spec.whatwg.org/multipage/forms.html#the-form-element, LegacyOverrideBuiltIns), so the
 * accessors are taken from their prototypes once.
 */

function reader<T extends object, K extends keyof T>(prototype: T, name: K): (target: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (target) => get.call(target) : (target) => target[name];
}

export const firstChildOf = reader(Node.prototype, 'firstChild');
export const nextSiblingOf = reader(Node.prototype, 'nextSibling');
export const parentOf = reader(Node.prototype, 'parentNode');
export const nodeTypeOf = reader(Node.prototype, 'nodeType');
export const documentOf = reader(Node.prototype, 'ownerDocument');
export const isConnected = reader(Node.prototype, 'isConnected');
export const localNameOf = reader(Element.prototype, 'localName');
export const openShadowRootOf = reader(Element.prototype, 'shadowRoot');
export const widthOf = reader(HTMLElement.prototype, 'offsetWidth');
export const heightOf = reader(HTMLElement.prototype, 'offsetHeight');

export const scrollHeightOf = reader(Element.prototype, 'scrollHeight');

const {
  getAttribute,
  getAttributeNames,
  getElementsByTagName,
  hasAttributes,
  checkVisibility,
  getBoundingClientRect,
  matches,
} = Element.prototype;
const SEEN = { opacityProperty: true, visibilityProperty: true };
const NONE: string[] = [];

export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

export function attributeNamesOf(element: Element): string[] {
  return hasAttributes.call(element) ? getAttributeNames.call(element) : NONE;
}

/** How many elements there are below one. */
export function countBelow(element: Element): number {
  return getElementsByTagName.call(element, '*').length;
}

export function isVisible(element: Element): boolean {
  return checkVisibility.call(element, SEEN);
}

/** In px of its own window. */
export function boxOf(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}

export function isMatch(element: Element, selectors: string): boolean {
  return matches.call(element, selectors);
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

export function isText(node: Node): node is Text {
  return nodeTypeOf(node) === 3;
}

/** A document's title is one of the names that an `<img name>` may take over. */
export const titleOf = reader(Document.prototype, 'title');

/** The document that a frame shows; null where it is of another origin (by now). */
export function documentIn(frame: Window): Document | null {
  try {
    return frame.document;
  } catch {
    return null;
  }
}
