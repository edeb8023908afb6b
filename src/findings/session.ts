import { computed, signal } from '@preact/signals';
import { browser } from '../browser/api';
import type { Glance, NoticeMessage, Overview, Requests, TabState, View } from '../messages';
import { keepView } from '../settings';
import { ask } from '../ui/ask';
import { type Begun, begun } from './begun';
import { endpointsOf } from './endpoints';
import { overviewOf } from './glance';

/** The last snapshot; null until the first one is here. */
export const overview = signal<Overview | null>(null);

const glance = signal<Glance | null>(null);

/** What counts of that snapshot, which may be known before its lists are. */
export const gist = computed<Omit<Glance, 'isWhole'> | Overview | null>(() => overview.value ?? glance.value);

/** The menu of that snapshot; sorted once, however often what shows it is drawn. */
export const endpoints = computed(() => endpointsOf(overview.value?.requests ?? []));

/** What the tab is doing, which may be known before there is anything to show. */
export const tab = signal<TabState>({ state: 'working' });

let tabId = -1;
/** Labels are being asked for: a snapshot that says "off" is older than that. */
let starting = false;
let refreshing: Promise<void> | null = null;
let stale = false;

/**
 * Shows what is known of the tab, now and whenever it changes, and labels it. What is known comes first, where anything is: looking
 * at the page anew keeps it busy. Resolves when that is shown, or there is none of it.
 */
export async function openSession(): Promise<void> {
  const first = await begun();
  const found = await first?.tab;
  if (!first || found == null) {
    tab.value = { state: 'failed', reason: first ? 'popup_no_tab' : 'popup_no_answer' };
    return;
  }
  tabId = found;
  browser.runtime.onMessage.addListener(onNotice);
  starting = true;
  const known = await first.glance;
  if (known?.isWhole) {
    glance.value = known;
    tab.value = known.tab;
  }
  void (known ? labelAfter(known, first) : labelled(first.analyzed));
}

async function labelAfter(known: Glance, { part, everywhere }: Begun): Promise<void> {
  const whole = overviewOf(known, await part, await everywhere);
  if (whole) show(whole);
  else await refresh();
  await label();
}

/** Shows what is known of a tab, from now on, without labelling it. */
export async function attend(id: number): Promise<void> {
  if (tabId < 0) browser.runtime.onMessage.addListener(onNotice);
  if (id !== tabId) {
    tabId = id;
    glance.value = null;
    overview.value = null;
    tab.value = { state: 'working' };
  }
  await refresh();
}

/** Puts the labels on; where they are on, looks at everything again. */
export async function label(): Promise<void> {
  starting = true;
  if (tab.value.state === 'off' || tab.value.state === 'failed') tab.value = { state: 'working' };
  await labelled(ask('analyze', { tabId }));
}

async function labelled(asked: Begun['analyzed']): Promise<void> {
  const answer = await attempt(asked);
  starting = false;
  // What a snapshot said meanwhile is newer than the start of the work.
  if (answer && answer.tab.state !== 'working') tab.value = answer.tab;
  await refresh();
}

/** Takes the labels off. */
export async function unlabel(): Promise<void> {
  await attempt(ask('off', { tabId }));
  await refresh();
}

/** Loads the page again with somebody listening from its first moment. */
export async function reloadAndListen(): Promise<void> {
  tab.value = { state: 'working' };
  const answer = await attempt(ask('reload-and-listen', { tabId }));
  if (answer?.ok) await refresh();
  else if (answer) tab.value = { state: 'failed', reason: 'popup_cannot_reload' };
}

/** Reads one more page of the site, signed out, and compares; null where nobody answers. */
export async function readSibling() {
  const answer = await attempt(ask('read-sibling', { tabId }));
  await refresh();
  return answer;
}

/** The person did not allow the reload. */
export async function stay(): Promise<void> {
  await attempt(ask('stay', { tabId }));
  await refresh();
}

export async function showOnly(view: View): Promise<void> {
  if (overview.value) overview.value = { ...overview.value, view };
  await attempt(ask('view', { tabId, view }));
  void keepView(view).catch(() => undefined);
}

/** Lights up what a request, one field of it, or one place shows on the page; null ends it. Answers how many places. */
export async function reveal(what: Omit<Requests['reveal']['body'], 'tabId'>): Promise<number> {
  return (await attempt(ask('reveal', { tabId, ...what })))?.count ?? 0;
}

/** Labels and fields that contain a text; with `requestId`, the fields of that request. */
export async function searchFor(text: string, requestId?: string) {
  return attempt(ask('search', { tabId, text, ...(requestId ? { requestId } : {}) }));
}

export async function fullReport() {
  return attempt(ask('report', { tabId }));
}

/** The tab that all this is about. */
export function tabOf(): number {
  return tabId;
}

/** Takes a snapshot. While one is on its way, any number of calls make one more. */
function refresh(): Promise<void> {
  stale = true;
  refreshing ??= takeSnapshots().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function takeSnapshots(): Promise<void> {
  while (stale) {
    stale = false;
    const asked = tabId;
    const snapshot = await attempt(ask('overview', { tabId }));
    if (!snapshot) return;
    // The person went to another tab meanwhile, and it has been asked about.
    if (asked !== tabId) continue;
    if (!(starting && snapshot.tab.state === 'off')) show(snapshot);
    else overview.value = snapshot;
  }
}

function show(snapshot: Overview): void {
  overview.value = snapshot;
  tab.value = snapshot.tab;
}

/** The answer, or null where the background failed, which is then what the tab's state says. */
async function attempt<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch {
    tab.value = { state: 'failed', reason: 'popup_no_answer' };
    return null;
  }
}

/** Notices of other tabs are none of ours; one without a sender's tab was passed on by the background. */
function onNotice(message: unknown, sender: { tab?: { id?: number } }): void {
  const { notice } = message as Partial<NoticeMessage>;
  if (notice === 'changed' && (sender.tab?.id ?? tabId) === tabId) void refresh();
}
