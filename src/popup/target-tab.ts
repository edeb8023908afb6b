import { browser } from '../browser/api';

/** The popup was opened as a tab of its own, about another tab. */
export const inOwnTab = new URLSearchParams(location.search).has('tabId');

/** The tab this popup is about: the one named by `?tabId=`, else the active one of its window; null where there is none. */
export async function targetTab(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tabId');
  if (named) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
