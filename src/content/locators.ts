import { attr, finder } from '@medv/finder';
import { secretsIn } from '../core/secrets';
import { isElement, parentOf } from './dom';

/** Long enough for any page that people write; a machine's page gets a longer selector instead. */
const LONGEST_MS = 50;

/** The element that shows a node; null in a shadow tree, where no selector reaches from outside. */
function shownBy(node: Node): Element | null {
  const element = isElement(node) ? node : parentOf(node);
  const isReached = element && isElement(element) && element.getRootNode() === element.ownerDocument;
  return isReached ? (element as Element) : null;
}

/** The shortest selector that fits this element alone, in its own document; '' where there is none. */
export function cssOf(node: Node): string {
  const element = shownBy(node);
  if (!element) return '';
  try {
    const attribute = (name: string, value: string) => attr(name, value) && secretsIn(value).length === 0;
    const root = element.ownerDocument.documentElement;
    return finder(element, { root, timeoutMs: LONGEST_MS, attr: attribute });
  } catch {
    return '';
  }
}

/** The element as a Playwright locator (https://playwright.dev/docs/locators), through the frames it is in. */
export function playwrightOf(node: Node): string {
  const element = shownBy(node);
  const css = cssOf(node);
  if (!element || !css) return '';
  return `${frameLocator(element)}${testIdLocator(element) ?? `.locator(${JSON.stringify(css)})`}`;
}

function frameLocator({ ownerDocument }: Element): string {
  const frame = ownerDocument.defaultView?.frameElement;
  if (!frame) return 'page';
  return `${frameLocator(frame)}.locator(${JSON.stringify(cssOf(frame))}).contentFrame()`;
}

function testIdLocator(element: Element): string | null {
  const id = element.getAttribute('data-testid');
  if (!id) return null;
  const same = element.ownerDocument.querySelectorAll(`[data-testid=${JSON.stringify(id)}]`);
  return same.length === 1 ? `.getByTestId(${JSON.stringify(id)})` : null;
}
