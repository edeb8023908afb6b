import type { PageMessage } from '../messages';
import type { Asset, Exchange, Label } from '../model';
import { assetsOf } from './assets';
import { noteCameBy } from './came-by';
import { documentExchange, embeddedExchanges } from './embedded';
import { Exchanges, type Gone } from './exchanges';
import { inSlices } from './in-slices';
import { keeperOf, ourWorld } from './keeper-world';
import { connect, type LinkState, type RecorderLink } from './recorder-link';
import { unheard, watchScripts } from './recover';
import { storedExchanges } from './stores';

/** A page whose recorder says nothing for so long is labelled from what else can be known, ms. */
const LONGEST_CATCHING_UP = 1500;

/** What is known of the traffic of one group of frames. */
export interface Listening {
  /** What was buffered and could be recovered is here. Never rejects. */
  ready: Promise<void>;
  readonly fromStart: boolean;
  exchanges(): Exchange[];
  assets(): Promise<Asset[]>;
  /** A frame of the group: its traffic counts, too. */
  add(frame: Window): void;
  /** `restore`: the recorder goes from the page; else it buffers again. */
  end(restore: boolean): void;
  /** How the recorders are doing, frame by frame: `forged` and `flooded` are to be told. */
  states(): LinkState[];
  /** Forgets what none of these labels needs, where there is much of it. */
  tidy(labels: Label[]): void;
  /** What was heard and is not here any more: already in the page, and since. */
  gone(): { dropped: Gone; forgotten: Gone };
  /** The browser's own list of requests was full: later ones that nobody heard are not even named. */
  readonly isCutShort: boolean;
}

/** Listens to this frame, and to those that are added, until `signal` is aborted. `changed`: there is more to know. */
export function listenToPage(signal: AbortSignal, changed: () => void): Listening {
  return new PageListening(signal, changed);
}

class PageListening implements Listening {
  readonly ready: Promise<void>;
  fromStart = false;
  isCutShort = false;
  private readonly heard: Exchanges;
  private readonly links = new Map<Document, RecorderLink | null>();
  private readonly known = new Map<Document, Promise<Asset[]>>();

  constructor(
    private readonly signal: AbortSignal,
    private readonly changed: () => void,
  ) {
    this.heard = new Exchanges(() => signal.aborted || changed());
    const listening = this.listenTo(window, (fromStart) => {
      this.fromStart = fromStart;
    });
    this.ready = Promise.all([listening, this.readStores()]).then(() => {});
    watchScripts(signal, (exchange) => this.addOnce(exchange));
  }

  exchanges(): Exchange[] {
    const exchanges = this.heard.list();
    noteCameBy(exchanges);
    return exchanges;
  }

  async assets(): Promise<Asset[]> {
    return (await Promise.all(this.known.values())).flat();
  }

  add(frame: Window): void {
    void this.listenTo(frame, () => {}).then(this.changed);
  }

  end(restore: boolean): void {
    for (const link of this.links.values()) restore ? link?.restore() : link?.stop();
    this.links.clear();
  }

  states(): LinkState[] {
    return [...this.links.values()].flatMap((link) => link?.state ?? []);
  }

  tidy(labels: Label[]): void {
    this.heard.tidy(labels);
  }

  gone(): { dropped: Gone; forgotten: Gone } {
    return this.heard;
  }

  private async listenTo(frame: Window, started: (fromStart: boolean) => void): Promise<void> {
    const doc = documentOf(frame);
    if (!doc || this.links.has(doc) || this.signal.aborted) return;
    const link = connect(frame);
    this.links.set(doc, link);
    this.known.set(doc, this.readDocument(doc));
    const fromStart = link ? await this.collect(link) : false;
    started(fromStart);
    await Promise.all([this.recover(frame, fromStart), this.heard.settled(), this.known.get(doc)]);
  }

  /** Whether the recorder was there from the start; when it has sent all it had, or says nothing. */
  private collect(link: RecorderLink): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_CATCHING_UP, false);
      link.collect((message: PageMessage) => {
        if (message.type === 'records') return this.heard.hear(message.records, link, link.shiftMs);
        this.heard.noteDropped(message.dropped.count, message.dropped.urls);
        clearTimeout(timer);
        resolve(message.fromStart);
      });
    });
  }

  private async recover(frame: Window, fromStart: boolean): Promise<void> {
    try {
      const { found, isCutShort } = await unheard(frame, this.heard.list(), fromStart, this.signal);
      for (const exchange of found) this.addOnce(exchange);
      this.isCutShort ||= isCutShort && !fromStart;
    } catch {
      // The frame has become another origin's, or is gone.
    }
  }

  /** A script that came while we began to listen is met twice. */
  private addOnce(found: Omit<Exchange, 'id'>): void {
    const isSame = ({ url, startedMs }: Exchange) => url === found.url && startedMs === found.startedMs;
    if (!this.heard.list().some(isSame)) this.heard.add(found);
  }

  /** One for the group: its frames are of one origin. */
  private async readStores(): Promise<void> {
    for (const exchange of await storedExchanges(this.signal)) this.heard.add(exchange);
  }

  private async readDocument(doc: Document): Promise<Asset[]> {
    try {
      await parsed(doc, this.signal);
      const assets = await assetsOf(doc, this.signal);
      const html = assets.find(({ kind }) => kind === 'html');
      if (doc.URL.startsWith('http')) this.heard.add(documentExchange(doc, html?.text || null));
      const seen = doc === document ? keeperOf(ourWorld).scripts : [];
      const embedded = await inSlices(embeddedExchanges(doc, seen), this.signal);
      for (const exchange of embedded) this.heard.add(exchange);
      return assets;
    } catch {
      return [];
    }
  }
}

function documentOf(frame: Window): Document | null {
  try {
    return frame.document;
  } catch {
    return null;
  }
}

/** Resolves when a document has come in full, or takes too long: what it embeds may be in its last line. */
function parsed(doc: Document, signal: AbortSignal): Promise<unknown> {
  if (doc.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    doc.addEventListener('DOMContentLoaded', resolve, { once: true, signal });
    setTimeout(resolve, LONGEST_CATCHING_UP);
  });
}
