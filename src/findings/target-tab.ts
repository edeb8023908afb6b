import { browser } from '../browser/api';

const named = new URLSearchParams(location.search).get('tabId');

/** The tab that the address of this page names with `?tabId=`; null where it names none. */
export const namedTab = named ? Number(named) : null;

/** The popup was opened as a tab of its own, about another tab. */
export const inOwnTab = namedTab !== null;

/** The tab the popup is about: the one named, else the active one of its window; null where there is none. */
export async function targetTab(): Promise<number | null> {
  if (namedTab !== null) return namedTab;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
