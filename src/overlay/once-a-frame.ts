/** Calls `work` at most once a frame, however often it is asked for. */
export function onceAFrame(view: Window, work: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame), { once: true });
  return () => {
    if (frame !== 0 || signal.aborted) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      work();
    });
  };
}
