import { browser } from '../browser/api';

const GROUND = '#1a5fb4';

/** The share of data on the page in whole percents, 0 to 1; null: nothing. */
export async function showShare(tabId: number, share: number | null): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND });
  await browser.action.setBadgeText({ tabId, text: share === null ? '' : `${Math.round(share * 100)}%` });
}
