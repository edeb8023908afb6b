/** How far beyond the edges of the screen labels are already painted. */
const MARGIN = '30% 20%';
/** While one scrolls, labels come and go this often: each time, the browser paints the texts around anew. */
const EVERY_MS = 150;

/** So many more are watched at once, or as many as there are. */
const FEW = 100;

/** A browser looks at all that is watched in the frame after each `observe`: they come in lots, each as large as all before. */
interface Nearby {
  observe(element: Element): void;
  unobserve(element: Element): void;
  /** Nothing more is to come for now. */
  flush(): void;
}

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
): Nearby {
  const view = doc.defaultView as Window & typeof globalThis;
  const margins: Margins = { root: doc, rootMargin: MARGIN, scrollMargin: MARGIN };
  const met = new Map<Element, IntersectionObserverEntry>();
  const waiting = new Set<Element>();
  let watched = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldMs = Number.NEGATIVE_INFINITY;
  const tell = () => {
    timer = undefined;
    toldMs = performance.now();
    for (const [element, { isIntersecting, boundingClientRect: box }] of met)
      changed(element, isIntersecting, box.width === 0 && box.height === 0);
    met.clear();
    flush();
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
    waiting.clear();
  };
  signal.addEventListener('abort', stop, { once: true });
  const flush = () => {
    for (const element of waiting) observer.observe(element);
    watched += waiting.size;
    waiting.clear();
  };
  return {
    flush,
    observe(element) {
      waiting.add(element);
      if (waiting.size >= Math.max(FEW, watched)) flush();
    },
    unobserve(element) {
      if (waiting.delete(element)) return;
      observer.unobserve(element);
      watched--;
    },
  };
}
