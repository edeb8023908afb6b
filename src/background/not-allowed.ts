import { browser } from '../browser/api';
import type { TabState } from '../messages';
import { ALL_SITES } from './registration';

/** Schemes of pages that are not web pages, and the sentence for each. */
const SCHEMES: Record<string, string> = {
  'chrome-extension:': 'extension',
  'moz-extension:': 'extension',
  'view-source:': 'source',
  'file:': 'file',
  'chrome-error:': 'error_page',
};

/** Why a script was refused in a tab. `tabs` hides the address of pages we may not touch: then only the browser's words are left. */
export async function refusalOf(tabId: number, error: unknown): Promise<TabState> {
  const words = String(error instanceof Error ? error.message : error);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { state: 'failed', reason: 'state_failed_gone' };
  const reason = reasonFor(tab.url ?? '', words);
  // With leave to look at every site, what is still refused is none.
  const lacksLeave = reason !== 'permission' || !(await browser.permissions.contains({ origins: ALL_SITES }));
  return { state: 'not-allowed', reason: `state_not_allowed_${lacksLeave ? reason : 'browser'}` };
}

/** Name of the reason, from the address as far as it is known and what the browser said. */
export function reasonFor(url: string, words: string): string {
  if (/error page|chrome-error:/i.test(words)) return 'error_page';
  const address = url || /"?([a-z-]+:\/\/[^\s"]*)/i.exec(words)?.[1] || '';
  const scheme = /^[a-z-]+:/i.exec(address)?.[0].toLowerCase() ?? '';
  if (SCHEMES[scheme]) return SCHEMES[scheme];
  if (scheme === 'http:' || scheme === 'https:') return reasonOnWeb(address, words);
  if (scheme || /\b[a-z]+:\/\/ URL/i.test(words)) return 'browser';
  return /gallery/i.test(words) ? 'protected' : 'permission';
}

/** A web page whose address we see but may not script: a PDF in the browser's own viewer, or a site the browser protects. */
function reasonOnWeb(address: string, words: string): string {
  if (/\.pdf$/i.test(new URL(address).pathname)) return 'pdf';
  return /must request permission/i.test(words) ? 'permission' : 'protected';
}
