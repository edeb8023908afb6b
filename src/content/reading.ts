import type { Asset, Exchange } from '../model';
import { assetsOf } from './assets';
import { documentIn } from './dom';
import { documentExchange, embeddedExchanges } from './embedded';
import type { Exchanges } from './exchanges';
import { goneScripts } from './gone-scripts';
import { inSlices } from './in-slices';
import { keeperOf, ourWorld } from './keeper-world';
import { unheard, watchScripts } from './recover';
import { storedExchanges } from './stores';

/** A document that takes longer to come is read as far as it is here, ms. */
const LONGEST_PARSING = 1500;

/** What a group of frames tells besides what recorders heard: its documents, its stores, and requests that nobody heard. */
export class Reading {
  /** The browser's own list of requests was full: later ones that nobody heard are not even named. */
  isCutShort = false;
  private readonly known = new Map<Document, Promise<Asset[]>>();

  /** What is found is added to `exchanges`. */
  constructor(
    private readonly exchanges: Exchanges,
    private readonly signal: AbortSignal,
  ) {
    watchScripts(signal, (exchange) => this.addOnce(exchange));
  }

  async assets(): Promise<Asset[]> {
    return (await Promise.all(this.known.values())).flat();
  }

  /** `fromStart`: its recorder was there before its first script. Never rejects. */
  async frame(frame: Window, fromStart: boolean): Promise<void> {
    const doc = documentIn(frame);
    if (!doc) return;
    const assets = this.document(doc);
    this.known.set(doc, assets);
    await Promise.all([this.recover(frame, fromStart), this.exchanges.settled(), assets]);
  }

  /** Once for the group: its frames are of one origin. Never rejects. */
  async stores(): Promise<void> {
    for (const exchange of await storedExchanges(this.signal)) this.exchanges.add(exchange);
  }

  private async recover(frame: Window, fromStart: boolean): Promise<void> {
    try {
      const { found, isCutShort } = await unheard(frame, this.exchanges.list(), fromStart, this.signal);
      for (const exchange of found) this.addOnce(exchange);
      this.isCutShort ||= isCutShort && !fromStart;
    } catch {
      // The frame has become another origin's, or is gone.
    }
  }

  /** A script that came while we began to listen is met twice. */
  private addOnce(found: Omit<Exchange, 'id'>): void {
    const isSame = ({ url, startedMs }: Exchange) => url === found.url && startedMs === found.startedMs;
    if (!this.exchanges.list().some(isSame)) this.exchanges.add(found);
  }

  private async document(doc: Document): Promise<Asset[]> {
    try {
      await parsed(doc, this.signal);
      const assets = await assetsOf(doc, this.signal);
      const html = assets.find(({ kind }) => kind === 'html');
      if (doc.URL.startsWith('http')) this.exchanges.add(documentExchange(doc, html?.text || null));
      const seen = doc === document ? keeperOf(ourWorld).scripts : [];
      const gone = goneScripts(html?.text ?? '', [...seen, ...doc.scripts]);
      const embedded = await inSlices(embeddedExchanges(doc, [...gone, ...seen]), this.signal);
      for (const exchange of embedded) this.exchanges.add(exchange);
      return assets;
    } catch {
      return [];
    }
  }
}

/** Resolves when a document has come in full, or takes too long: what it embeds may be in its last line. */
function parsed(doc: Document, signal: AbortSignal): Promise<unknown> {
  if (doc.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    doc.addEventListener('DOMContentLoaded', resolve, { once: true, signal });
    setTimeout(resolve, LONGEST_PARSING);
  });
}
