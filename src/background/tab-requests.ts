/** What extension pages may ask, one function each. Nothing is remembered here: the page's frames are asked each time. */
import { browser } from '../browser/api';
import type { Found, FrameRequests, Overview, RequestName, Requests, TabState, View } from '../messages';
import type { Report, ReportItem } from '../model';
import { askFrame, askFrames, enter, framesOf } from './frames';
import { mergeFound, mergeParts, type Part, splitId, unanswered } from './merge';
import { refusalOf } from './not-allowed';
import { ALL_SITES } from './registration';
import { giveUp, isReloading, reloadAndListen } from './reload-and-listen';
import { seenPages } from './seen-pages';

type Handlers = { [N in RequestName]: (body: Requests[N]['body']) => Promise<Requests[N]['answer']> };

const ALL_SHOWN: View = { backend: true, frontend: true, unsure: true };
const OFF: TabState = { state: 'off' };

export const tabRequests: Handlers = {
  analyze: ({ tabId, frames }) => analyze(tabId, frames),
  report: async ({ tabId }) => ((await stateOf(tabId)).state === 'off' ? null : collect(tabId, true)),
  overview: ({ tabId }) => overview(tabId),
  off: ({ tabId }) => off(tabId),
  'reload-and-listen': async ({ tabId }) => ({ ok: await reloadAndListen(tabId) }),
  stay: async ({ tabId }) => {
    await giveUp(tabId);
    return { ok: true };
  },
  view: async ({ tabId, view }) => {
    const answers = await askFrames(tabId, await reachable(tabId), 'set-view', { view });
    return { ok: answers.length > 0 };
  },
  'read-sibling': async ({ tabId }) => (await askFrame(tabId, 0, 'read-sibling', {})) ?? { read: 'failed' },
  reveal: ({ tabId, ...what }) => reveal(tabId, what),
  search: ({ tabId, text, requestId }) => search(tabId, text, requestId),
};

/** Labels a tab, again if it is labelled already. `entered`: frames that have our scripts. */
export async function analyze(tabId: number, entered?: number[]): Promise<{ ok: boolean; tab: TabState }> {
  try {
    const [frames, body] = await Promise.all([entered ?? enter(tabId), whatWasSeen(tabId)]);
    const inner = frames.filter((frameId) => frameId !== 0);
    const [top] = await Promise.all([
      askFrame(tabId, 0, 'start', body),
      askFrames(tabId, inner, 'start', {}),
    ]);
    // Firefox does not reject where a script could not be run, but says so frame by frame.
    if (!top && entered) return analyze(tabId);
    const tab = top?.tab;
    return { ok: tab?.state === 'working' || tab?.state === 'labelled', tab: tab ?? gone };
  } catch (error) {
    return { ok: false, tab: await refusalOf(tabId, error) };
  }
}

/** For the top document alone: the other frames may be of other sites. */
async function whatWasSeen(tabId: number): Promise<FrameRequests['start']['body']> {
  const { url } = await browser.tabs.get(tabId);
  return url?.startsWith('http') ? { seen: await seenPages(tabId, url) } : {};
}

const gone: TabState = { state: 'failed', reason: 'state_failed_gone' };

export async function off(tabId: number): Promise<{ ok: boolean }> {
  const restore = !(await browser.permissions.contains({ origins: ALL_SITES }));
  const answers = await askFrames(tabId, await reachable(tabId), 'stop', { restore });
  return { ok: answers.length > 0 };
}

/** What the top document says of itself; where nobody is there, whether anybody could be. */
export async function stateOf(tabId: number): Promise<TabState> {
  if (await isReloading(tabId)) return { state: 'working' };
  const answer = await askFrame(tabId, 0, 'state', {});
  if (answer) return answer.tab;
  return framesOf(tabId).then(
    () => OFF,
    (error) => refusalOf(tabId, error),
  );
}

async function overview(tabId: number): Promise<Overview> {
  // All at once: somebody waits for it, and each answer may have to wait for a busy page.
  const [tab, everywhere, view, report] = await Promise.all([
    stateOf(tabId),
    browser.permissions.contains({ origins: ALL_SITES }),
    askFrame(tabId, 0, 'get-view', {}),
    collect(tabId, false),
  ]);
  return {
    // The labels may have come between the two questions: numbers beside "working" would be switches that do not switch.
    tab: report && tab.state === 'working' ? await stateOf(tabId) : tab,
    page: report?.page ?? null,
    summary: report?.summary ?? null,
    requests: report?.requests ?? [],
    everywhere,
    view: view ?? ALL_SHOWN,
  };
}

async function collect(tabId: number, items: boolean): Promise<Report | null> {
  const top = partsOf(tabId, [0], items);
  const others = (await reachable(tabId)).filter((frameId) => frameId !== 0);
  const parts = [...(await top), ...(await partsOf(tabId, others, items))];
  if (!items || unanswered(parts).length === 0) return mergeParts(parts);
  // Frames that loaded after the click: they are asked once more.
  const known = new Set(parts.map(({ frameId }) => frameId));
  const late = (await enter(tabId).catch(() => [])).filter((frameId) => !known.has(frameId));
  await askFrames(tabId, late, 'start', {});
  return mergeParts([...parts, ...(await partsOf(tabId, late, items))]);
}

async function partsOf(tabId: number, frames: number[], items: boolean): Promise<Part[]> {
  const parts = await askFrames(tabId, frames, 'part', { items });
  const whole = await Promise.all(
    parts.map(({ frameId, answer }) => withItems(tabId, { ...answer, frameId })),
  );
  return whole.filter((part) => part !== null);
}

/** Items come in pages: no message is so long that it would hold up a page. Null where they went with their frame meanwhile. */
async function withItems(tabId: number, part: Part): Promise<Part | null> {
  if (!part.items) return part;
  const { key, pages } = part.items;
  const items: ReportItem[] = [];
  for (let page = 0; page < pages; page++) {
    const more = await askFrame(tabId, part.frameId, 'items', { key, page });
    if (!more) return null;
    items.push(...more);
  }
  return { ...part, report: { ...part.report, items } };
}

type Chosen = Omit<Requests['reveal']['body'], 'tabId'>;

async function reveal(tabId: number, { requestId, path, place }: Chosen): Promise<{ count: number }> {
  const chosen = splitId(place ?? requestId ?? '');
  const counts = (await reachable(tabId)).map(async (frameId) => {
    const id = chosen.frameId === frameId && chosen.id ? chosen.id : null;
    const what = place
      ? { requestId: null, ...(id ? { place: id } : {}) }
      : { requestId: id, ...(path ? { path } : {}) };
    const answer = await askFrame(tabId, frameId, 'light', what);
    return answer?.count ?? 0;
  });
  return { count: (await Promise.all(counts)).reduce((sum, count) => sum + count, 0) };
}

async function search(tabId: number, text: string, requestId?: string): Promise<Found> {
  const one = requestId === undefined ? null : splitId(requestId);
  const frames = one ? [one.frameId] : await reachable(tabId);
  const answers = await askFrames(tabId, frames, 'search', { text, ...(one ? { requestId: one.id } : {}) });
  return mergeFound(answers.map(({ frameId, answer }) => ({ frameId, found: answer })));
}

/** Frames we may enter; the top document alone where the permission to look is gone. */
function reachable(tabId: number): Promise<number[]> {
  return framesOf(tabId).catch(() => [0]);
}
