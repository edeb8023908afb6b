import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/api';
import { openPanel } from '../browser/side-panel';
import type { NoticeMessage, RequestMessage } from '../messages';
import { showShare } from './badge';
import { bringRest } from './frames';
import { locate, makeMenu, PANEL_ITEM } from './locate';
import { ALL_SITES, keepRegistered } from './registration';
import { endReload, reloadAllowed } from './reload-and-listen';
import { forgetPages, rememberPage } from './seen-pages';
import { analyze, off, stateOf, tabRequests } from './tab-requests';

/** Only our own pages may ask; a content script, which a page could have taken over, may only tell. */
function isOwnPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
}

function answer(message: RequestMessage): Promise<unknown> | undefined {
  const handler = Object.hasOwn(tabRequests, message.type) ? tabRequests[message.type] : undefined;
  if (!handler || !Number.isInteger(message.tabId)) return undefined;
  return (handler as (body: RequestMessage) => Promise<unknown>)(message);
}

function hear(
  message: NoticeMessage,
  tabId: number,
  frameId: number,
  url: string,
): Promise<void> | undefined {
  if (message.notice === 'rest') return bringRest(tabId, frameId);
  if (message.notice === 'leave') void off(tabId);
  else if (message.notice === 'changed' && frameId === 0) void showShare(tabId, message.share).catch(gone);
  else if (message.notice === 'frames') void analyze(tabId);
  else if (message.notice === 'seen' && frameId === 0)
    void rememberPage(tabId, url, message.page).catch(gone);
  return undefined;
}

/** The tab was closed meanwhile: there is nothing to tell anybody. */
function gone(): void {}

/** Asks once on which sites to be ready; not where that was granted with the installation, as organisations do. */
async function welcome(): Promise<void> {
  if (await browser.permissions.contains({ origins: ALL_SITES })) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
}

async function toggle(tabId: number): Promise<void> {
  const { state } = await stateOf(tabId);
  await (state === 'off' || state === 'failed' ? analyze(tabId) : off(tabId));
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (typeof message !== 'object' || message === null) return undefined;
  if ('type' in message && isOwnPage(sender)) return answer(message as RequestMessage);
  if ('notice' in message && sender.id === browser.runtime.id && sender.tab?.id !== undefined)
    return hear(message as NoticeMessage, sender.tab.id, sender.frameId ?? 0, sender.url ?? '');
  return undefined;
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  void makeMenu();
  if (reason === 'install') void welcome();
});

browser.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status === 'complete') void endReload(tabId).then((was) => (was ? analyze(tabId) : null));
});

browser.tabs.onRemoved.addListener((tabId) => void forgetPages(tabId));

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === PANEL_ITEM) void openPanel(tab?.windowId).catch(gone);
  else void locate(info, tab?.id);
});
browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'toggle' && tab?.id !== undefined) void toggle(tab.id);
  if (command === 'panel') void openPanel(tab?.windowId).catch(gone);
});

browser.permissions.onAdded.addListener(() => {
  void keepRegistered();
  void reloadAllowed();
});
browser.permissions.onRemoved.addListener(() => void keepRegistered());
void keepRegistered();
