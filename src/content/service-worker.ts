import type { Exchange } from '../model';
import { isControlled } from './controlled';

/** Entries of resource timing that name a request and an exchange that is one begin within so many ms of each other. */
const SAME_START = 20;
const ASKED: ReadonlySet<string> = new Set(['fetch', 'xhr']);

/**
 * Notes which answers a service worker gave, from its own store or by asking in its turn: a page cannot tell which of the two
 * (https://www.w3.org/TR/service-workers/#dom-performanceresourcetiming-workerstart).
 */
export function noteAnsweredByWorker(exchanges: Exchange[]): void {
  if (!isControlled()) return;
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const byWorker = entries.filter((entry) => entry.workerStart > 0 || hasNoProtocol(entry));
  if (byWorker.length === 0) return;
  for (const exchange of exchanges)
    if (
      ASKED.has(exchange.via) &&
      exchange.cache !== 'worker' &&
      byWorker.some((entry) => isOf(exchange, entry))
    )
      exchange.cache = 'worker';
}

/** Firefox (153) tells no time of the worker: an answer that it made has come by no protocol, and an address of ours hides none. */
function hasNoProtocol({
  name,
  nextHopProtocol,
  encodedBodySize,
  transferSize,
}: PerformanceResourceTiming): boolean {
  const isEmpty = nextHopProtocol === '' && encodedBodySize === 0 && transferSize === 0;
  return isEmpty && name.startsWith(`${location.origin}/`);
}

function isOf({ url, startedMs }: Exchange, { name, startTime }: PerformanceResourceTiming): boolean {
  return name === url.split('#', 1)[0] && Math.abs(startTime - startedMs) < SAME_START;
}
