import { browser } from '../browser/api';
import type { TabState } from '../messages';
import { reasonFor } from './reason';
import { ALL_SITES } from './registration';

/** Why a script was refused in a tab. `tabs` hides the address of pages we may not touch: then only the browser's words are left. */
export async function refusalOf(tabId: number, error: unknown): Promise<TabState> {
  const words = String(error instanceof Error ? error.message : error);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { state: 'failed', reason: 'state_failed_gone' };
  if (tab.discarded) return { state: 'failed', reason: 'state_failed_discarded' };
  const reason = reasonFor(tab.url ?? '', words);
  // With leave to look at every site, what is still refused is none.
  const lacksLeave = reason !== 'permission' || !(await browser.permissions.contains({ origins: ALL_SITES }));
  return { state: 'not-allowed', reason: `state_not_allowed_${lacksLeave ? reason : 'browser'}` };
}
