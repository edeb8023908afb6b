import type { Menus } from 'webextension-polyfill';
import { browser } from '../browser/api';
import { askFrames, framesOf } from './frames';
import { analyze, stateOf } from './tab-requests';

const ITEM = 'locate';
export const PANEL_ITEM = 'panel';
const WHERE = ['page', 'frame', 'selection', 'link', 'image', 'editable', 'video'] as const;

/** Browsers keep the menu for an extension whose background sleeps; making it again would be an error. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title: browser.i18n.getMessage('menu_locate'),
    contexts: [...WHERE],
  });
  // On the icon's own menu: a second item on the page's menu would push the first into a submenu.
  browser.contextMenus.create({
    id: PANEL_ITEM,
    title: browser.i18n.getMessage('menu_panel'),
    contexts: ['action'],
  });
}

/** "Where does this come from?": labels the tab if it is not, then has the frame that was clicked show its card. */
export async function locate({ menuItemId }: Menus.OnClickData, tabId: number | undefined): Promise<void> {
  if (menuItemId !== ITEM || tabId === undefined) return;
  const { state } = await stateOf(tabId);
  if (state !== 'labelled' && !(await analyze(tabId)).ok) return;
  await askFrames(tabId, await framesOf(tabId), 'locate', {});
}
