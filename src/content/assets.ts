import { bringsState } from '../core/decode/script-chunks';
import type { Asset } from '../model';
import { cached } from './cached';
import { documentAddress } from './document-address';
import { isJsonp } from './jsonp';
import { isJavaScript, placeOf } from './script-kind';

/** Bundles that nobody made smaller have five or six. UTF-16 units. */
const MOST_EACH = 12 * 1024 * 1024;
const MOST_ALL = 24 * 1024 * 1024;
const AT_ONCE = 6;
/** Code that is no text: what it says is not to be found in it. */
const COMPILED = /\.wasm(\?|$)/;

/**
 * The texts that a document of our origin is made of: its HTML as it came, its scripts and style sheets. Inline ones from the DOM,
 * external ones of our origin from the HTTP cache: nothing is asked of the network. Those of other origins cannot be read, nor
 * can WebAssembly: their text is ''.
 */
export async function assetsOf(doc: Document, signal: AbortSignal): Promise<Asset[]> {
  const assets = inlineScripts(doc);
  const queue = externals(doc);
  let total = assets.reduce((sum, { text }) => sum + text.length, 0);
  const work = async () => {
    for (let next = queue.shift(); next && total < MOST_ALL && !signal.aborted; next = queue.shift()) {
      const answer = COMPILED.test(next.url)
        ? null
        : await cached(next.url, Math.min(MOST_EACH, MOST_ALL - total), signal);
      total += answer?.text.length ?? 0;
      // An empty file was read, and says nothing.
      if (answer?.text !== '') assets.push({ ...next, text: answer?.text ?? '' });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...assets, ...queue.map((left) => ({ ...left, text: '' }))];
}

/** Those of a document that run, but for those whose text is data. */
export function inlineScripts(doc: Document): Asset[] {
  const assets: Asset[] = [];
  for (const [i, script] of [...doc.scripts].entries()) {
    const text = script.textContent ?? '';
    if (script.hasAttribute('src') || !text.trim() || text.length > MOST_EACH || !isJavaScript(script))
      continue;
    // What others bring in pieces is data, in whatever code it is wrapped.
    if (bringsState(text)) continue;
    assets.push({ kind: 'script', url: placeOf(doc, script, i), text });
  }
  return assets;
}

/** The document first: it tells most. */
function externals(doc: Document): Omit<Asset, 'text'>[] {
  const found = new Map<string, Asset['kind']>();
  const add = (url: string | undefined, kind: Asset['kind']) => {
    // What JSONP brings is data, though it is written in JavaScript.
    if (url?.startsWith('http') && !found.has(url) && !isJsonp(url)) found.set(url, kind);
  };
  add(documentAddress(doc), 'html');
  for (const script of doc.scripts) add(script.src, 'script');
  for (const link of doc.querySelectorAll('link')) {
    if (link.relList.contains('stylesheet')) add(link.href, 'style');
    else if (link.relList.contains('modulepreload')) add(link.href, 'script');
  }
  const timings = doc.defaultView?.performance.getEntriesByType('resource') ?? [];
  for (const { name, initiatorType } of timings as PerformanceResourceTiming[]) {
    if (initiatorType === 'script' || /\.m?js(\?|$)/.test(name) || COMPILED.test(name)) add(name, 'script');
  }
  return [...found].map(([url, kind]) => ({ url, kind }));
}
