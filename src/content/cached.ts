import type { Exchange } from '../model';
import { isControlled } from './controlled';
import { totalsOf } from './header-totals';

/** A text that the browser's HTTP cache holds. */
export interface Cached extends Pick<Exchange, 'totals'> {
  text: string;
  mime: string;
  status: number;
}

/**
 * What the HTTP cache holds for an address of our own origin, stale or not; null where it holds nothing. Never asks the network: a
 * page that a service worker controls is left alone, because the worker would hear of it and might ask; so is a sandboxed one,
 * which is of no origin (`window.origin` is "null"), and one that was gone back to or put away: there Chromium (156) takes every
 * request for one that prefers the cache, and asks the network for what it lacks.
 */
export async function cached(url: string, most: number, signal: AbortSignal): Promise<Cached | null> {
  if (new URL(url).origin !== window.origin || isControlled() || isRestored()) return null;
  try {
    const response = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin', signal });
    const mime = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
    if (!response.ok || Number(response.headers.get('content-length')) > most) return null;
    const text = await response.text();
    if (text.length > most) return null;
    return { text, mime, status: response.status, ...totalsOf((name) => response.headers.get(name)) };
  } catch {
    return null;
  }
}

function isRestored(): boolean {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return load?.type === 'back_forward';
}
