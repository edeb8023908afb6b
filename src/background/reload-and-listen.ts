/**
 * Reloads a tab with the recorder in place before its first script. In Chromium the click's own permission covers this; in
 * Firefox it ends with the reload, so the popup asks for the site first.
 */
import { browser } from '../browser/api';
import { sitePattern } from '../browser/site-pattern';
import { listeningScripts } from './registration';

/** Kept for the browser's session, since the worker may sleep while a page loads. */
function keyOf(tabId: number): string {
  return `reloading-${tabId}`;
}

export async function isReloading(tabId: number): Promise<boolean> {
  return keyOf(tabId) in (await browser.storage.session.get(keyOf(tabId)));
}

/** Answers to a prompt that come later than this belong to another click. */
const PROMPT_MS = 60_000;

/**
 * False where the page has no address that a script could be registered for. In Firefox it waits for the site's own
 * permission: here and not in the popup, which closes when the person answers the browser's prompt.
 */
export async function reloadAndListen(tabId: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tabId);
  const match = sitePattern(url);
  if (!match) return false;
  if (await lacksLeave(match)) await browser.storage.session.set({ [waitingKey(tabId)]: Date.now() });
  else await reload(tabId, match);
  return true;
}

/** The person allowed a site: reloads the tabs that waited for it. */
export async function reloadAllowed(): Promise<void> {
  const kept = await browser.storage.session.get();
  for (const [key, since] of Object.entries(kept)) {
    const tabId = Number(/^waiting-(\d+)$/.exec(key)?.[1] ?? Number.NaN);
    if (Number.isNaN(tabId)) continue;
    const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
    const match = sitePattern(url);
    if (!match || (await lacksLeave(match))) continue;
    await browser.storage.session.remove(key);
    if (Date.now() - Number(since) < PROMPT_MS) await reload(tabId, match);
  }
}

/** The person did not allow it. */
export async function giveUp(tabId: number): Promise<void> {
  await browser.storage.session.remove(waitingKey(tabId));
}

function waitingKey(tabId: number): string {
  return `waiting-${tabId}`;
}

/** Chromium's click on the icon covers a reload; Firefox's ends with it. */
async function lacksLeave(match: string): Promise<boolean> {
  return import.meta.env.MODE === 'firefox' && !(await browser.permissions.contains({ origins: [match] }));
}

async function reload(tabId: number, match: string): Promise<void> {
  await forget(tabId);
  await browser.scripting.registerContentScripts(listeningScripts(`once-${tabId}`, [match], false));
  await browser.storage.session.set({ [keyOf(tabId)]: true });
  await browser.tabs.reload(tabId);
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
