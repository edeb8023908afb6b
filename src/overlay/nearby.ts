/** How far beyond the edges of the screen labels are already painted. */
const MARGIN = '30% 20%';
/** While one scrolls, labels come and go this often: each time, the browser paints the texts around anew. */
const EVERY_MS = 150;

/** `scrollMargin` reaches into scrolling boxes too; not in every TypeScript yet. */
interface Margins extends IntersectionObserverInit {
  scrollMargin?: string;
}

/**
 * Watches which elements are in or near the viewport. Explicitly rooted in the document: with the implicit root, margins
 * do not count in frames of another origin (https://github.com/w3c/IntersectionObserver/issues/283).
 */
export function createNearby(
  doc: Document,
  changed: (element: Element, near: boolean, sizeless: boolean) => void,
  settled: () => void,
  signal: AbortSignal,
): Pick<IntersectionObserver, 'observe' | 'unobserve'> {
  const view = doc.defaultView as Window & typeof globalThis;
  const margins: Margins = { root: doc, rootMargin: MARGIN, scrollMargin: MARGIN };
  const met = new Map<Element, IntersectionObserverEntry>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldMs = Number.NEGATIVE_INFINITY;
  const tell = () => {
    timer = undefined;
    toldMs = performance.now();
    for (const [element, { isIntersecting, boundingClientRect: box }] of met)
      changed(element, isIntersecting, box.width === 0 && box.height === 0);
    met.clear();
    settled();
  };
  const observer = new view.IntersectionObserver((entries) => {
    for (const entry of entries) met.set(entry.target, entry);
    const wait = toldMs + EVERY_MS - performance.now();
    if (wait <= 0) tell();
    else timer ||= setTimeout(tell, wait);
  }, margins);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
  return observer;
}
