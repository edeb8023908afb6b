import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 50;

/**
 * Whether a condition comes true in time.
 *
 * @param {number} ms
 * @param {() => Promise<boolean>} condition
 */
export async function becomes(ms, condition) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(POLL_MS))
    if (await condition()) return true;
  return false;
}
