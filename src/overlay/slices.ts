const SLICE_MS = 8;

/**
 * Works through a queue, never for longer than a slice at once: the first slice runs now, the rest in tasks of their own. `done`
 * is called whenever nothing is left. Returns what to call when the queue has grown.
 */
export function inSlices<T>(
  queue: T[],
  work: (one: T) => void,
  done: () => void,
  signal: AbortSignal,
): () => void {
  let scheduled = false;
  const run = () => {
    scheduled = false;
    const until = performance.now() + SLICE_MS;
    let at = 0;
    while (at < queue.length && !signal.aborted && (at % 16 !== 15 || performance.now() < until))
      work(queue[at++]!);
    queue.splice(0, at);
    if (queue.length === 0) done();
    else if (!signal.aborted) schedule();
  };
  const schedule = () => {
    scheduled = true;
    setTimeout(run);
  };
  return () => {
    if (!scheduled) run();
  };
}
