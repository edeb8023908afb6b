/**
 * Runs while the popup's own scripts are loaded, and needs none of them: whoever clicked the icon waits for the first label. Asks
 * the page what is known of it. Where nothing is, puts our scripts there, which begin at once, and tells the background, which
 * may have to be woken first.
 */
import type { Begun } from '../findings/begun';
import type { FrameMessage, FrameRequests, RequestMessage, Requests } from '../messages';

/** Two questions: what is short is drawn while the lists, which may be long, are on their way. */
const GLANCE = { to: 'frame', type: 'glance' } as const satisfies FrameMessage;
const PART = { to: 'frame', type: 'part', items: false } as const satisfies FrameMessage;

/**
 * The scripts of `background/scripts.ts`, where the build puts them: whatever this imported would be one file more to wait for. From
 * the root: Firefox takes other paths from the page that asks.
 */
const KEEPER = '/src/content/keeper.js';
const PARTS = '/src/content/parts.js';
const CONTENT = '/src/content/content-script.js';
const RECORDER = '/src/page/recorder.js';

const named = new URLSearchParams(location.search).get('tabId');

async function targetTab(): Promise<number | null> {
  if (named) return Number(named);
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function askTop<N extends 'glance' | 'part'>(
  tabId: number,
  question: { type: N },
): Promise<FrameRequests[N]['answer']> {
  try {
    return (await chrome.tabs.sendMessage(tabId, question, { frameId: 0 })) ?? null;
  } catch {
    return null; // Nobody is there.
  }
}

/**
 * As `background/frames.ts` does it, in the tab in front. Answers the frames; nothing where the tab refuses: the background finds
 * out why.
 */
async function enter(tabId: number): Promise<number[] | undefined> {
  // Another tab may have been put away, and would let us wait.
  if (named) return undefined;
  const target = { tabId, allFrames: true };
  const run = (files: string[], world: 'MAIN' | 'ISOLATED') =>
    chrome.scripting.executeScript({ target, files, world, injectImmediately: true });
  try {
    const [, results] = await Promise.all([
      run([RECORDER], 'MAIN'),
      run([KEEPER, PARTS, CONTENT], 'ISOLATED'),
    ]);
    return results.map(({ frameId }) => frameId);
  } catch {
    return undefined;
  }
}

async function analyze(tabId: number): Promise<Requests['analyze']['answer']> {
  const frames = await enter(tabId);
  const asked: RequestMessage = { type: 'analyze', tabId, ...(frames ? { frames } : {}) };
  const answer = await chrome.runtime.sendMessage<RequestMessage, Partial<Requests['analyze']['answer']>>(
    asked,
  );
  if (!answer?.tab) throw new Error('the background did not answer');
  return { ok: answer.ok === true, tab: answer.tab };
}

function begin(): Begun {
  const tab = targetTab();
  const glance = tab.then((tabId) => (tabId === null ? null : askTop(tabId, GLANCE)));
  const part = Promise.all([tab, glance]).then(([tabId, known]) =>
    tabId !== null && known ? askTop(tabId, PART) : null,
  );
  const analyzed = Promise.all([tab, glance]).then(([tabId, known]) =>
    tabId === null || known ? null : analyze(tabId),
  );
  analyzed.catch(() => {});
  const everywhere = chrome.permissions.contains({ origins: ['<all_urls>'] });
  return { tab, glance, part, everywhere, analyzed };
}

globalThis.backlightBegun = begin();
