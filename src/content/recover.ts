import type { Exchange, MissingReason } from '../model';
import { mayHoldData } from '../page/media-type';
import { type Cached, cached } from './cached';
import { pause } from './in-slices';
import { isJsonp } from './jsonp';
import { unheardEntries } from './unheard-entries';

const MOST_EACH = 4 * 1024 * 1024;
const AT_ONCE = 6;
/** A request that ended less than so long ago may still be read by the page, ms. */
const IN_FLIGHT = 2000;
/** The cache takes a moment to put away what has just come: it is asked so often, ms apart. */
const TRIES = 4;
const PUT_AWAY = 150;
/** How many entries a browser keeps unless the page asks for more (https://w3c.github.io/resource-timing/). */
const BUFFER_SIZE = 250;

/** What resource timing knows of the requests that no recorder saw. */
export interface Unheard {
  found: Omit<Exchange, 'id'>[];
  /** The browser's list of requests is full: later ones are not even named. */
  isCutShort: boolean;
}

/**
 * The requests of a frame of our origin that are not among `known`: with their body where the HTTP cache has it (a page that was open
 * before the click), else only named: as `missed`, or as `unread` where we listened from the start. Sockets and event streams
 * opened before us are not among them: what they sent is gone, and their next message is heard.
 */
export async function unheard(
  win: Window,
  known: Exchange[],
  fromStart: boolean,
  signal: AbortSignal,
): Promise<Unheard> {
  const entries = win.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const shiftMs = win.performance.timeOrigin - performance.timeOrigin;
  const queue = unheardEntries(entries, known, shiftMs);
  const isOver = (entry: PerformanceResourceTiming) =>
    entry.initiatorType === 'script' ||
    isHidden(entry) ||
    entry.responseEnd + IN_FLIGHT < win.performance.now();
  const wanted = fromStart ? queue.filter(isOver) : queue;
  const found: Unheard['found'] = [];
  const work = async () => {
    for (let entry = wanted.shift(); entry && !signal.aborted; entry = wanted.shift()) {
      const isScript = entry.initiatorType === 'script';
      const isNew = isScript && entry.responseEnd + IN_FLIGHT > win.performance.now();
      const answer = fromStart && !isScript ? null : await lookUp(entry.name, isNew ? TRIES : 1, signal);
      if (!answer || isScript || mayHoldData(answer.mime))
        found.push(exchangeOf(entry, answer, shiftMs, fromStart));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  found.sort((a, b) => a.startedMs - b.startedMs);
  return { found, isCutShort: entries.length === BUFFER_SIZE };
}

/**
 * Tells of each answer that comes as a script from now on and calls a function of the page with data: nobody else can hear of it.
 * Until `signal` is aborted.
 */
export function watchScripts(signal: AbortSignal, tell: (exchange: Omit<Exchange, 'id'>) => void): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (entry.initiatorType !== 'script' || !isJsonp(entry.name)) continue;
      void lookUp(entry.name, TRIES, signal).then((answer) => {
        if (!signal.aborted) tell(exchangeOf(entry, answer, 0, false));
      });
    }
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

async function lookUp(url: string, tries: number, signal: AbortSignal): Promise<Cached | null> {
  for (let left = tries; ; left--) {
    const answer = await cached(url, MOST_EACH, signal);
    if (answer || left <= 1) return answer;
    await pause(PUT_AWAY, signal).catch(() => {});
  }
}

const VIA: Record<string, Exchange['via']> = { fetch: 'fetch', script: 'script' };

/**
 * Nobody may read a script of another origin, not even when it is there, nor what was asked for without leave (`no-cors`): of that
 * the browser does not even tell the status (https://w3c.github.io/resource-timing/#dom-performanceresourcetiming-responsestatus). Firefox (153)
 * tells an extension the status of all.
 */
function isHidden({ initiatorType, name, responseStatus }: PerformanceResourceTiming): boolean {
  const isUnnamed = initiatorType === 'script' || responseStatus === 0;
  return isUnnamed && new URL(name).origin !== location.origin;
}

function reasonOf(entry: PerformanceResourceTiming, fromStart: boolean): MissingReason {
  if (isHidden(entry)) return 'opaque';
  return entry.initiatorType === 'script' || !fromStart ? 'missed' : 'unread';
}

function exchangeOf(
  entry: PerformanceResourceTiming,
  answer: Cached | null,
  shiftMs: number,
  fromStart: boolean,
): Omit<Exchange, 'id'> {
  return {
    via: VIA[entry.initiatorType] ?? 'xhr',
    method: 'GET',
    url: entry.name,
    status: answer?.status ?? entry.responseStatus ?? 0,
    mime: answer?.mime ?? '',
    startedMs: entry.startTime + shiftMs,
    finishedMs: entry.responseEnd + shiftMs,
    bytes: answer?.text.length ?? (entry.decodedBodySize || -1),
    body: answer
      ? { kind: 'text', text: answer.text }
      : { kind: 'missing', reason: reasonOf(entry, fromStart) },
    ...(answer?.totals ? { totals: answer.totals } : {}),
    ...(answer ? { recovered: true } : {}),
    cache: entry.transferSize === 0 && entry.decodedBodySize > 0 ? 'browser' : 'unknown',
  };
}
