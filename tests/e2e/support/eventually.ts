import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 50;

/** What `look` finds, as soon as it finds something; fails with its last error, or saying what was waited for. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  atMostMs = 10_000,
): Promise<T> {
  let failure: unknown;
  for (const end = Date.now() + atMostMs; Date.now() < end; await pause(POLL_MS)) {
    try {
      const found = await look();
      if (found) return found;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
  }
  throw failure ?? new Error(`${what}: not within ${atMostMs} ms`);
}
