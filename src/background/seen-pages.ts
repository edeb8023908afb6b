/**
 * What is remembered of the pages labelled in a tab, to compare the next one of the same site with: hashes, salted anew for
 * each tab and site, in the browser's memory alone. Another site in the tab, or its end, forgets them.
 */
import { browser } from '../browser/api';
import { parseSiblingPage, type SeenPages } from '../messages';

/** The newest pages are remembered. */
const MOST_PAGES = 4;

interface Remembered extends SeenPages {
  origin: string;
}

function keyOf(tabId: number): string {
  return `seen-${tabId}`;
}

/** For a page of the tab at this address; with a salt to begin with where nothing is remembered yet. */
export async function seenPages(tabId: number, url: string): Promise<SeenPages> {
  const { origin } = new URL(url);
  const known = await remembered(tabId);
  if (known?.origin === origin) return { salt: known.salt, pages: known.pages };
  const fresh: Remembered = { origin, salt: crypto.randomUUID(), pages: [] };
  await browser.storage.session.set({ [keyOf(tabId)]: fresh });
  return { salt: fresh.salt, pages: [] };
}

/** Remembers a page that its content script told of. `url`: of the document that the script runs in. */
export async function rememberPage(tabId: number, url: string, told: unknown): Promise<void> {
  const page = parseSiblingPage(told);
  const known = await remembered(tabId);
  if (!page || known?.origin !== new URL(url).origin) return;
  const pages = [page, ...known.pages.filter((other) => other.url !== page.url)].slice(0, MOST_PAGES);
  await browser.storage.session.set({ [keyOf(tabId)]: { ...known, pages } });
}

export async function forgetPages(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

async function remembered(tabId: number): Promise<Remembered | undefined> {
  const kept = await browser.storage.session.get(keyOf(tabId));
  return kept[keyOf(tabId)] as Remembered | undefined;
}
