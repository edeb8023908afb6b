import { scriptState } from '../core/decode/script-state';
import type { Exchange } from '../model';
import { isData, isJavaScript, mimeOf, placeOf } from './script-kind';

type Found = Omit<Exchange, 'id'>;

/** The blocks of state that the server wrote into a document of our origin, as it stands now. */
export function embeddedExchanges(doc: Document): Found[] {
  const found: Found[] = [];
  for (const [i, script] of [...doc.scripts].entries()) {
    const text = script.textContent ?? '';
    if (!text.trim() || script.hasAttribute('src') || !(isData(script) || holdsState(script, text))) continue;
    found.push({
      ...arrivalOf(doc),
      via: 'embedded',
      url: placeOf(doc, script, i),
      mime: isData(script) ? mimeOf(script) : 'text/javascript',
      bytes: text.length,
      body: { kind: 'text', text },
    });
  }
  return found;
}

/** `window.__STATE__ = {…}`: code by its type, data by what it says. */
function holdsState(script: HTMLScriptElement, text: string): boolean {
  return isJavaScript(script) && scriptState(text) !== undefined;
}

/** The document itself. `html`: as the HTTP cache had it, null where it had not. */
export function documentExchange(doc: Document, html: string | null): Found {
  return {
    ...arrivalOf(doc),
    via: 'document',
    url: doc.URL,
    mime: doc.contentType,
    bytes: html?.length ?? -1,
    body: html === null ? { kind: 'missing', reason: 'missed' } : { kind: 'text', text: html },
    ...(html === null ? {} : { recovered: true }),
  };
}

/** How and when the document came; times in ours. */
function arrivalOf(doc: Document): Pick<Found, 'method' | 'status' | 'startedMs' | 'finishedMs' | 'cache'> {
  const { performance: its = performance } = doc.defaultView ?? {};
  const shiftMs = its.timeOrigin - performance.timeOrigin;
  const [navigation] = its.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isCached = navigation?.transferSize === 0 && navigation.decodedBodySize > 0;
  return {
    method: 'GET',
    status: navigation?.responseStatus ?? 0,
    startedMs: (navigation?.startTime ?? 0) + shiftMs,
    finishedMs: (navigation?.responseEnd ?? 0) + shiftMs,
    cache: isCached ? 'browser' : 'unknown',
  };
}
