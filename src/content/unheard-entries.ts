import { withoutFragment } from '../core/without-fragment';
import type { Exchange } from '../model';
import { isJsonp } from './jsonp';

/** What is read of an entry of resource timing; times in ms since its frame began. */
export type Entry = Pick<PerformanceResourceTiming, 'name' | 'initiatorType' | 'startTime'>;

/**
 * The entries of resource timing that may be answers with data and are not among the exchanges `known`: the last of each address.
 * What is known began `shiftMs` later by its own clock than by that of the entries.
 */
export function unheardEntries<E extends Entry>(entries: E[], known: Exchange[], shiftMs: number): E[] {
  const heard = new Set(known.map(({ url }) => withoutFragment(url)));
  const redirected = redirectedStarts(entries, known, shiftMs);
  const wanted = new Map<string, E>();
  for (const entry of entries) {
    const isScript = entry.initiatorType === 'script' && isJsonp(entry.name);
    const isAsked = entry.initiatorType === 'fetch' || entry.initiatorType === 'xmlhttprequest';
    const isHeard =
      heard.has(withoutFragment(entry.name)) || (isAsked && redirected.has(Math.round(entry.startTime)));
    if ((isAsked || isScript) && !isHeard) wanted.set(entry.name, entry);
  }
  return [...wanted.values()];
}

/**
 * The moments, in whole ms, at which something was asked for whose answer has another address: its entry keeps the first. What is known by
 * its own address says nothing of others that began in the same moment.
 */
function redirectedStarts(entries: Entry[], known: Exchange[], shiftMs: number): Set<number> {
  const named = new Set(entries.map(({ name }) => withoutFragment(name)));
  const redirected = known.filter(({ url }) => !named.has(withoutFragment(url)));
  return new Set(redirected.map(({ startedMs }) => Math.round(startedMs - shiftMs)));
}
