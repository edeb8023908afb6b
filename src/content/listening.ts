import type { PageMessage } from '../messages';
import type { Asset, Exchange, Label } from '../model';
import { noteCameBy } from './came-by';
import { documentIn } from './dom';
import { Exchanges, type Gone } from './exchanges';
import type { Reading } from './reading';
import { connect, type LinkState, type RecorderLink } from './recorder-link';

/** A page whose recorder says nothing for so long is labelled from what else can be known, ms. */
const LONGEST_CATCHING_UP = 1500;

/** What is known of the traffic of one group of frames. */
export interface Listening {
  /** What the recorder of this frame buffered is here. Never rejects. */
  readonly heard: Promise<void>;
  readonly fromStart: boolean;
  /** Reads what the documents and stores hold, and recovers what nobody heard; once. Rejects where the rest of our script does not come. */
  read(): Promise<void>;
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
  readonly heard: Promise<void>;
  fromStart = false;
  private readonly known: Exchanges;
  private readonly links = new Map<Document, RecorderLink | null>();
  private reading: Reading | null = null;
  private whole: Promise<void> | null = null;

  constructor(
    private readonly signal: AbortSignal,
    private readonly changed: () => void,
  ) {
    this.known = new Exchanges(() => signal.aborted || changed());
    this.heard = this.hear(window).then((fromStart) => {
      this.fromStart = fromStart ?? false;
    });
  }

  get isCutShort(): boolean {
    return this.reading?.isCutShort ?? false;
  }

  read(): Promise<void> {
    this.whole ??= this.readAll();
    return this.whole;
  }

  exchanges(): Exchange[] {
    const exchanges = this.known.list();
    noteCameBy(exchanges);
    return exchanges;
  }

  async assets(): Promise<Asset[]> {
    return this.reading?.assets() ?? [];
  }

  add(frame: Window): void {
    void this.listenTo(frame).catch(() => {});
  }

  end(restore: boolean): void {
    for (const link of this.links.values()) restore ? link?.restore() : link?.stop();
    this.links.clear();
  }

  states(): LinkState[] {
    return [...this.links.values()].flatMap((link) => link?.state ?? []);
  }

  tidy(labels: Label[]): void {
    this.known.tidy(labels);
  }

  gone(): { dropped: Gone; forgotten: Gone } {
    return this.known;
  }

  private async readAll(): Promise<void> {
    await this.heard;
    const reading = await this.reader();
    await Promise.all([reading.frame(window, this.fromStart), reading.stores()]);
  }

  private async listenTo(frame: Window): Promise<void> {
    const fromStart = await this.hear(frame);
    if (fromStart === null) return;
    const reading = await this.reader();
    await reading.frame(frame, fromStart);
    this.changed();
  }

  private async reader(): Promise<Reading> {
    const { Reading } = await import('./rest');
    this.reading ??= new Reading(this.known, this.signal);
    return this.reading;
  }

  /** Whether the recorder of a frame was there from the start; null where the frame is none of ours, or known. */
  private async hear(frame: Window): Promise<boolean | null> {
    const doc = documentIn(frame);
    if (!doc || this.links.has(doc) || this.signal.aborted) return null;
    const link = connect(frame);
    this.links.set(doc, link);
    return link ? this.collect(link) : false;
  }

  /** When it has sent all it had, or says nothing. */
  private collect(link: RecorderLink): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_CATCHING_UP, false);
      link.collect((message: PageMessage) => {
        if (message.type === 'records') return this.known.hear(message.records, link, link.shiftMs);
        this.known.noteDropped(message.dropped.count, message.dropped.urls);
        clearTimeout(timer);
        resolve(message.fromStart);
      });
    });
  }
}
