/** How far beyond the edges of the screen labels are already painted. */
const MARGIN = '30% 20%';

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
  const observer = new view.IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect: box } of entries)
      changed(target, isIntersecting, box.width === 0 && box.height === 0);
    settled();
  }, margins);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return observer;
}
