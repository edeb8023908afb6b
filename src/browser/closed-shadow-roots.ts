/**
 * A script of an extension may look into closed shadow roots, but each browser spells it its own way.
 * Chrome: `chrome.dom` (https://developer.chrome.com/docs/extensions/reference/api/dom); Firefox: a member of the element
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1439153).
 */

const HTML = 'http://www.w3.org/1999/xhtml';

interface FirefoxElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

interface ChromeDom {
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** `chrome.dom` throws for anything but HTML elements. */
function chromeShadowRoot(element: Element): ShadowRoot | null {
  const { dom } = (globalThis as { chrome?: ChromeDom }).chrome ?? {};
  return dom && element.namespaceURI === HTML ? dom.openOrClosedShadowRoot(element as HTMLElement) : null;
}

/** The shadow root of an element, open or closed; null where it has none. Never throws. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  try {
    const { openOrClosedShadowRoot } = element as FirefoxElement;
    return openOrClosedShadowRoot ?? element.shadowRoot ?? chromeShadowRoot(element);
  } catch {
    return element.shadowRoot;
  }
}

/** Elements without a hyphen that may hold a shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const PLAIN_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Asking costs; most elements can never have a shadow root. */
export function mayHostShadow(localName: string): boolean {
  return PLAIN_HOSTS.has(localName) || localName.includes('-');
}
