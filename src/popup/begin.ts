/**
 * Runs while the popup's own scripts are loaded, and needs none of them: whoever clicked the icon waits for the first label. Asks
 * the page what is known of it, and the background for labels where nothing is.
 */
import type { Begun } from '../findings/begun';
import type { FrameMessage, Glance, RequestMessage, Requests } from '../messages';

const QUESTION: FrameMessage = { to: 'frame', type: 'glance' };

async function targetTab(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tabId');
  if (named) return Number(named);
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function glanceAt(tabId: number): Promise<Glance | null> {
  try {
    return (await chrome.tabs.sendMessage(tabId, QUESTION, { frameId: 0 })) ?? null;
  } catch {
    return null; // Nobody is there.
  }
}

async function analyze(tabId: number): Promise<Requests['analyze']['answer']> {
  const asked: RequestMessage = { type: 'analyze', tabId };
  const answer = await chrome.runtime.sendMessage<RequestMessage, Partial<Requests['analyze']['answer']>>(
    asked,
  );
  if (!answer?.tab) throw new Error('the background did not answer');
  return { ok: answer.ok === true, tab: answer.tab };
}

function begin(): Begun {
  const tab = targetTab();
  const glance = tab.then((tabId) => (tabId === null ? null : glanceAt(tabId)));
  const analyzed = Promise.all([tab, glance]).then(([tabId, known]) =>
    tabId === null || known ? null : analyze(tabId),
  );
  analyzed.catch(() => {});
  const everywhere = chrome.permissions.contains({ origins: ['<all_urls>'] });
  return { tab, glance, everywhere, analyzed };
}

globalThis.backlightBegun = begin();
