import type { ReportRequest } from '../model';

/** `with`: part of the page itself; `after`: the burst of requests that follows at once; `click`, `input` and `scroll`:
 *  because of what the person did; `later`: after the page had gone quiet; `live`: connections that stay open. */
export type Phase = 'with' | 'after' | 'click' | 'input' | 'scroll' | 'later' | 'live';
export const PHASES: readonly Phase[] = ['with', 'after', 'click', 'input', 'scroll', 'later', 'live'];

/** One bar of the timeline: a request, or all messages of one live connection. Milliseconds since navigation start. */
export interface Bar {
  id: string;
  name: string;
  phase: Phase;
  startedMs: number;
  finishedMs: number;
  /** Messages, for a live connection; else 1. */
  count: number;
  /** Of a single-page app, counted from 1. */
  screen: { n: number; url: string };
}

/** The first load is over when nothing was in flight for so long: enough for one answer to lead to the next request, too
 *  little for a person to have read the page and clicked. */
const QUIET_MS = 600;

/** One message of a connection that stays open. */
export function isLive({ via }: ReportRequest): boolean {
  return via === 'websocket' || via === 'eventsource';
}

function isDocument({ via }: ReportRequest): boolean {
  return via === 'document' || via === 'embedded' || via === 'storage';
}

/** When the first load was over: the end of the unbroken activity that starts with the document. */
function firstLoadEnd(requests: ReportRequest[]): number {
  let end = Math.max(0, ...requests.filter(isDocument).map((r) => r.finishedMs));
  const rest = requests.filter((r) => !isDocument(r) && !isLive(r)).sort((a, b) => a.startedMs - b.startedMs);
  for (const { startedMs, finishedMs } of rest) {
    if (startedMs > end + QUIET_MS) break;
    end = Math.max(end, finishedMs);
  }
  return end;
}

/** What was kept from before came with the page, as far as this page goes. */
function bar(request: ReportRequest, phase: Phase): Bar {
  const { id, name, screen = { n: 1, url: '' } } = request;
  const startedMs = Math.max(0, request.startedMs);
  const finishedMs = Math.max(startedMs, request.finishedMs);
  return { id, name, phase, startedMs, finishedMs, count: 1, screen };
}

function joinLive(bars: Map<string, Bar>, request: ReportRequest): void {
  const known = bars.get(request.url);
  if (!known) {
    bars.set(request.url, bar(request, 'live'));
    return;
  }
  known.count += 1;
  known.startedMs = Math.min(known.startedMs, request.startedMs);
  known.finishedMs = Math.max(known.finishedMs, request.finishedMs);
}

/** The timeline's bars, in order of start. */
export function barsOf(requests: ReportRequest[]): Bar[] {
  const end = firstLoadEnd(requests);
  const live = new Map<string, Bar>();
  const bars: Bar[] = [];
  for (const request of requests) {
    if (isLive(request)) joinLive(live, request);
    else if (isDocument(request)) bars.push(bar(request, 'with'));
    else bars.push(bar(request, request.trigger ?? (request.startedMs <= end ? 'after' : 'later')));
  }
  return [...bars, ...live.values()].sort((a, b) => a.startedMs - b.startedMs);
}

/** How many requests were in flight at once, at most. Live connections stay open and are not counted. */
export function mostInFlight(bars: Bar[]): number {
  const loads = bars.filter((b) => b.phase !== 'live' && b.finishedMs > b.startedMs);
  const changes = loads.flatMap((b) => [
    { at: b.startedMs, by: 1 },
    { at: b.finishedMs, by: -1 },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  let most = 0;
  for (const { by } of changes) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}
