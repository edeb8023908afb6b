import { documentOf, heightOf, isVisible, widthOf } from './dom';

/** Whether a person can see it. One layout per walk: nothing here writes. */

/** `none`: nothing below shows either; `contents`: no box of its own, its texts may show. */
export type Shown = 'yes' | 'no' | 'none' | 'contents';

/** As CSS decides it for one element. `outside` is what its parent is: only where a hidden area begins is the style asked for the reason. */
export function shownOf(element: Element, outside: Shown): Shown {
  if (isVisible(element)) return 'yes';
  if (outside === 'no') return 'no';
  const { display } = styleOf(element);
  return display === 'contents' ? 'contents' : display === 'none' ? 'none' : 'no';
}

/** The window of the element's own document: a frame's styles are its own. */
export function styleOf(element: Element, pseudo?: string): CSSStyleDeclaration {
  return (documentOf(element)?.defaultView ?? window).getComputedStyle(element, pseudo);
}

/** Cut to a pixel or to nothing, as texts meant for screen readers only are. Sizes are asked last: they cost the most. */
export function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.overflow !== 'visible' && isPixel(element)) return true;
  if (style.position !== 'absolute') return false;
  return /^rect\(0px,? 0px,? 0px,? 0px\)$/.test(style.clip) || style.clipPath === 'inset(50%)';
}

/** The text takes up room on the page. `range` is lent, to spare one per text. */
export function hasBox(text: Text, range: Range): boolean {
  range.selectNodeContents(text);
  const { width, height } = range.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** Only HTML has these sizes; SVG texts are not hidden that way. */
function isPixel(element: Element): boolean {
  return (
    'offsetWidth' in element && widthOf(element as HTMLElement) <= 1 && heightOf(element as HTMLElement) <= 1
  );
}
