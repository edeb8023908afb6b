// What runs in the measured page, each function written out and sent there as it is.

/** Resolves after the frame that is being made is on the screen, and what waited for it is done. */
export function settled() {
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => scheduler.postTask(() => resolve(null), { priority: 'background' })),
    ),
  );
}

/** How many texts the page has. One pass over them, and nothing else. */
export function passOverTexts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) if (/** @type {Text} */ (walker.currentNode).data.trim()) count++;
  return count;
}

/** When the first label stood on the screen, ms since the page began. The page sees the highlights, not whose they are. */
export function firstLabelInView() {
  const inView = (/** @type {AbstractRange} */ { startContainer: { parentElement } }) => {
    const { top = -1, bottom = -1 } = parentElement?.getBoundingClientRect() ?? {};
    return bottom > 0 && top < innerHeight;
  };
  return new Promise((resolve) => {
    const look = () => {
      const painted = [...CSS.highlights.values()].some((highlight) => [...highlight].some(inView));
      if (!painted) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls down a step a frame and back to the top. Returns how long each frame took, ms. @param {number} frames */
export function scrollThrough(frames) {
  const STEP = 60;
  /** @type {number[]} */
  const times = [];
  return new Promise((resolve) => {
    let last = 0;
    const next = (/** @type {number} */ now) => {
      if (last) times.push(now - last);
      last = now;
      scrollBy(0, STEP);
      if (times.length < frames) return requestAnimationFrame(next);
      scrollTo(0, 0);
      resolve(times);
    };
    requestAnimationFrame(next);
  });
}
