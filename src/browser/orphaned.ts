import { browser } from './api';

/**
 * The extension was updated, reloaded or removed while its script stayed in the page: nobody answers it any more.
 * https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts (Chrome: `runtime.id` is gone, calls throw);
 * Firefox ends such scripts itself (https://bugzilla.mozilla.org/show_bug.cgi?id=1223425).
 */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
