import { browser } from '../browser/api';
import type { Notices } from '../messages';

/** Tells the background, and our own pages that are open. Nobody there is no error. */
export function tell<N extends keyof Notices>(notice: N, payload: Notices[N]): void {
  try {
    void browser.runtime.sendMessage({ notice, ...payload }).catch(() => {});
  } catch {
    // The extension is gone: there is nobody to tell.
  }
}
