/** Work in pieces, each a task of its own, so that the page stays in hand. Not frames: a hidden tab has none. */

/** No single task of ours is longer than this by more than one step. */
const SLICE_MS = 8;

/** Runs a generator to its end. Rejects with the signal's reason as soon as it is aborted. */
export async function inSlices<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  let channel: MessageChannel | null = null;
  try {
    for (;;) {
      const until = performance.now() + SLICE_MS;
      do {
        const step = work.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      channel ??= new MessageChannel();
      await nextTask(channel);
      signal.throwIfAborted();
    }
  } finally {
    channel?.port1.close();
  }
}

/** Timers are clamped, and slow in hidden tabs; messages are neither. */
function nextTask({ port1, port2 }: MessageChannel): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Rejects when the signal is aborted meanwhile. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', stopped, { once: true });
    function done() {
      signal.removeEventListener('abort', stopped);
      resolve();
    }
    function stopped() {
      clearTimeout(timer);
      reject(signal.reason);
    }
  });
}
