import { browser } from '../browser/api';
import type { RequestName, Requests } from '../messages';

/** Asks the background. Rejects when there is nobody to answer. */
export async function ask<N extends RequestName>(
  type: N,
  body: Requests[N]['body'],
): Promise<Requests[N]['answer']> {
  return browser.runtime.sendMessage({ type, ...body });
}
