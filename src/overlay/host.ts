export interface Host {
  element: HTMLElement;
  shadow: ShadowRoot;
  /** On top of whatever the page put in the top layer since. */
  raise(): void;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
/** A page that takes our host away again and again has its way. */
const MOST_RETURNS = 10;
/** Whatever the page's stylesheets say of elements like ours. Not `all`: the browser would write out every property. */
const INLINE = {
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  transform: 'none',
  'clip-path': 'none',
  contain: 'none',
  'pointer-events': 'none',
};

/** The overlay's only node in the page: one element of no size, in the top layer, with a closed shadow tree. */
export function createHost(doc: Document, signal: AbortSignal): Host {
  const element = doc.createElementNS(XHTML, 'div') as HTMLElement;
  const shadow = element.attachShadow({ mode: 'closed' });
  for (const [name, value] of Object.entries(INLINE)) element.style.setProperty(name, value, 'important');
  element.setAttribute('popover', 'manual');
  doc.documentElement.append(element);
  const raise = () => raised(element);
  raise();
  doc.addEventListener('fullscreenchange', raise, { signal });
  returning(doc, element, signal);
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return { element, shadow, raise };
}

function raised(element: HTMLElement): void {
  try {
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  } catch {
    // Detached, or a document without a top layer: the highest z-index will do.
    element.style.setProperty('z-index', '2147483647', 'important');
  }
}

/** Pages that draw themselves anew (`document.open`, frameworks that own the root) drop what they do not know. */
function returning(doc: Document, element: HTMLElement, signal: AbortSignal): void {
  let left = MOST_RETURNS;
  const observer = new MutationObserver(() => {
    if (element.isConnected || left-- <= 0 || !doc.documentElement) return;
    doc.documentElement.append(element);
    raised(element);
    observer.observe(doc.documentElement, { childList: true });
  });
  observer.observe(doc, { childList: true });
  observer.observe(doc.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
