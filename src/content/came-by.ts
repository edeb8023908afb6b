import { withoutFragment } from '../core/without-fragment';
import type { Exchange } from '../model';
import { isControlled } from './controlled';

/** Entries of resource timing that name a request and an exchange that is one begin within so many ms of each other. */
const SAME_START = 20;
const ASKED: ReadonlySet<string> = new Set(['fetch', 'xhr']);
/** What an entry has told of: entries do not change. */
const told = new WeakSet<Exchange>();

/**
 * Notes of each answer from where it came, as far as resource timing tells: from the browser's cache, from the server, or from a service
 * worker, be it from its own store or by asking in its turn: a page cannot tell which of the two
 * (https://www.w3.org/TR/service-workers/#dom-performanceresourcetiming-workerstart).
 */
export function noteCameBy(exchanges: Exchange[]): void {
  const open = exchanges.filter((exchange) => ASKED.has(exchange.via) && !told.has(exchange));
  if (open.length === 0) return;
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const byAddress = Map.groupBy(entries, ({ name }) => name);
  const isBehindWorker = isControlled();
  for (const exchange of open) {
    const entry = byAddress.get(withoutFragment(exchange.url))?.find((one) => isOf(exchange, one));
    if (!entry) continue;
    told.add(exchange);
    exchange.cache = cameBy(entry, isBehindWorker, exchange.cache ?? 'unknown');
  }
}

/** `said`: what the answer's own headers say of caches on its way. */
function cameBy(
  entry: PerformanceResourceTiming,
  isBehindWorker: boolean,
  said: NonNullable<Exchange['cache']>,
): NonNullable<Exchange['cache']> {
  if (isBehindWorker && (entry.workerStart > 0 || hasNoProtocol(entry))) return 'worker';
  // Of another origin nothing is told without its leave.
  if (entry.decodedBodySize === 0) return said;
  if (entry.transferSize === 0) return 'browser';
  // A cache that answers has to say how old its answer is (RFC 9111, 4), and of our own origin we see all headers.
  return said === 'unknown' && isOwn(entry) ? 'fresh' : said;
}

/** Firefox (153) tells no time of the worker: an answer that it made has come by no protocol, and an address of ours hides none. */
function hasNoProtocol(entry: PerformanceResourceTiming): boolean {
  const { nextHopProtocol, encodedBodySize, transferSize } = entry;
  return nextHopProtocol === '' && encodedBodySize === 0 && transferSize === 0 && isOwn(entry);
}

function isOwn({ name }: PerformanceResourceTiming): boolean {
  return name.startsWith(`${location.origin}/`);
}

function isOf({ startedMs }: Exchange, { startTime }: PerformanceResourceTiming): boolean {
  return Math.abs(startTime - startedMs) < SAME_START;
}
