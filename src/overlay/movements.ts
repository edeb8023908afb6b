/** Nothing tells when content above a thing grew: while something must stay in place, it is looked at this often. */
const LOOK_MS = 400;

/** Tells when what is on the screen may be elsewhere than it was. `wanted` says whether anybody has to know. */
export function watchMovements(
  doc: Document,
  moved: () => void,
  wanted: () => boolean,
  signal: AbortSignal,
): void {
  const view = doc.defaultView as Window & typeof globalThis;
  const tell = () => {
    if (wanted()) moved();
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'load', 'transitionend', 'animationend', 'toggle'])
    doc.addEventListener(type, tell, options);
  view.addEventListener('resize', tell, options);
  view.visualViewport?.addEventListener('resize', tell, options);
  const observer = new view.ResizeObserver(tell);
  observer.observe(doc.documentElement);
  if (doc.body) observer.observe(doc.body);
  const timer = setInterval(() => {
    if (doc.visibilityState === 'visible') tell();
  }, LOOK_MS);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearInterval(timer);
    },
    { once: true },
  );
}
