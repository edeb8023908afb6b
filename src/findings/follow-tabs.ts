import { browser } from '../browser/api';
import { attend } from './session';
import { namedTab } from './target-tab';

/**
 * Shows whichever tab is in front of the panel's window, or for good the one named by `?tabId=`. It labels nothing by
 * itself: the person does.
 */
export async function followTabs(): Promise<void> {
  if (namedTab !== null) return attend(namedTab);
  const { id: windowId } = await browser.windows.getCurrent();
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, windowId: windowId! });
    if (tab?.id !== undefined) await attend(tab.id);
  };
  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) void attend(info.tabId);
  });
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (status === 'complete' && tab.active && tab.windowId === windowId) void look();
  });
  await look();
}
