/**
 * Reloads a tab with the recorder in place before its first script. In Chromium the click's own permission covers this; in
 * Firefox it ends with the reload, so the popup asks for the site first.
 */
import { browser } from '../browser/api';
import { listeningScripts } from './registration';

/** Kept for the browser's session, since the worker may sleep while a page loads. */
function keyOf(tabId: number): string {
  return `reloading-${tabId}`;
}

export async function isReloading(tabId: number): Promise<boolean> {
  return keyOf(tabId) in (await browser.storage.session.get(keyOf(tabId)));
}

/** False where the page has no address that a script could be registered for. */
export async function reloadAndListen(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  const match = url ? matchOf(url) : null;
  if (!match) return false;
  await forget(tabId);
  await browser.scripting.registerContentScripts(listeningScripts(`once-${tabId}`, [match], false));
  await browser.storage.session.set({ [keyOf(tabId)]: true });
  await browser.tabs.reload(tabId);
  return true;
}

/** When the tab has loaded: takes the registration back, and tells whether it was there. */
export async function endReload(tabId: number): Promise<boolean> {
  if (!(await isReloading(tabId))) return false;
  await forget(tabId);
  return true;
}

async function forget(tabId: number): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id).filter((id) => id.startsWith(`once-${tabId}-`));
  if (ids.length) await browser.scripting.unregisterContentScripts({ ids });
  await browser.storage.session.remove(keyOf(tabId));
}

/** Match pattern of an address's site: ports cannot be written in one. */
function matchOf(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : null;
}
