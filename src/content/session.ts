import { locale } from '../browser/language';
import { isOrphaned } from '../browser/orphaned';
import type { ExplainContext } from '../core/explain';
import { SURE } from '../core/judge/weights';
import type { Found, FramePart, Glance, SeenPages, SiblingRead, TabState, View } from '../messages';
import type { Exchange, Unseen } from '../model';
import { Acts } from './acts';
import type { PlacelessCard } from './card-of';
import { inSlices, pause } from './in-slices';
import { ItemPages } from './item-pages';
import { type Listening, listenToPage } from './listening';
import { Looking, type Rest } from './looking';
import { OtherPages } from './other-pages';
import { Pace } from './pace';
import { type Extent, Painting } from './painting';
import { tell } from './tell';

/** The background may have to wake before it tells which other pages it remembers; it may fail, too. */
const LONGEST_START = 1000;

/** Labels one group of same-origin frames, from the click until it is turned off. */
export class Session {
  state: TabState = { state: 'working' };
  readonly painting: Painting;
  readonly items = new ItemPages();
  private readonly end = new AbortController();
  private readonly listening: Listening;
  private readonly looking: Looking;
  private readonly others = new OtherPages();
  private readonly pace: Pace;
  private exchanges = new Map<string, Exchange>();
  private pointed: Node | null = null;
  private readonly acts = new Acts();
  private readonly started = Promise.withResolvers<void>();
  private isStarted = false;

  constructor() {
    const { signal } = this.end;
    this.painting = new Painting({
      signal,
      card: (run, segment, node) => this.card(run, segment, node),
      leave: () => tell('leave', {}),
    });
    this.listening = listenToPage(signal, () => {
      this.looking.hearMore();
      this.pace.changed();
    });
    this.pace = new Pace(signal, () => this.looking);
    this.looking = new Looking({
      signal,
      listening: this.listening,
      others: this.others,
      acts: this.acts,
      isOurs: (node) => this.painting.isOurs(node),
      changed: () => this.pace.changed(),
      replaced: (element) => this.painting.carry(element),
      frameLoaded: () => tell('frames', {}),
      met: (met) => this.meet(met, signal),
      spotted: (spotted, nodes) => this.painting.spot(spotted, nodes),
      glimpsed: ({ whole }) => this.paint(whole ? 'view' : 'data-in-view'),
    });
    this.watchPage(signal);
    void this.live(signal);
  }

  /** The first time: all that there is to know from outside of the page. Then: looks at everything again. */
  start(seen?: SeenPages): void {
    if (this.isStarted) {
      this.again();
      return;
    }
    this.isStarted = true;
    if (seen) this.others.recall(seen);
    this.started.resolve();
    if (this.looking.wholeLooks === 0) return;
    this.looking.hearMore();
    this.pace.changed();
  }

  /** Everything is looked at again, and labelled again where anything differs. */
  again(): void {
    this.looking.wantWhole();
    this.pace.changed();
  }

  /** Ends it without a trace. `restore`: the recorder goes from the page, too. */
  stop(restore: boolean): void {
    if (this.end.signal.aborted) return;
    this.state = { state: 'off' };
    this.listening.end(restore);
    this.end.abort(new DOMException('The labels were turned off', 'AbortError'));
    tell('changed', { share: null });
  }

  /** Which labels are painted. Whoever shows the switches is told: there may be several. */
  setView(view: View): void {
    this.painting.setView(view);
    const { correlation, rest } = this.looking;
    if (correlation && rest && this.state.state === 'labelled')
      tell('changed', { share: rest.dataShareOf(correlation) });
  }

  /** With `items`: everything, once the page has settled; without: what is known now. Null where that is nothing. */
  async part(items: boolean): Promise<FramePart | null> {
    if (items) await this.settled().catch(() => {});
    const { correlation, rest } = this.looking;
    if (!correlation || !rest || this.state.state !== 'labelled') return null;
    const explainContext = (run: number) => this.explainContext(run, correlation);
    const walked = await this.looking.beyond().catch(() => null);
    if (!walked) return null;
    const beyond = { ...walked, unseen: [...walked.unseen, ...this.notHeard(rest)] };
    const options = { items, explainContext, signal: this.end.signal };
    const part = await rest.partOf(correlation, beyond, options).catch(() => null);
    if (!part || !items) return part;
    return { ...part, report: { ...part.report, items: [] }, items: this.items.keep(part.report.items) };
  }

  private notHeard({ unheardLinks, cutShortList, letGo }: Rest): Unseen[] {
    const { listening } = this;
    return [
      ...unheardLinks(listening.states()),
      ...cutShortList(listening.isCutShort),
      ...letGo(listening.gone()),
    ];
  }

  /** What a page of ours shows first. Null where nothing is known yet. */
  async glance(): Promise<Glance | null> {
    const part = await this.part(false);
    if (!part) return null;
    const { page, summary } = part.report;
    const isWhole = Object.keys(part.children).length === 0;
    return { tab: this.state, view: this.painting.getView(), page, summary, isWhole };
  }

  /** Reads another page of this layout and labels anew by the comparison. */
  async readSibling(): Promise<SiblingRead> {
    const { correlation } = this.looking;
    if (!correlation?.serverWritten) return { read: 'no-link' };
    const answer = await this.others.read(correlation, this.end.signal);
    if (answer.read === 'compared') {
      this.looking.hearMore();
      this.pace.changed();
    }
    return answer;
  }

  /** What on the page, and in what it received, contains a text. Null where nothing is known yet. */
  async search(text: string, requestId?: string): Promise<Found | null> {
    const { correlation, rest } = this.looking;
    if (!correlation || !rest || this.state.state !== 'labelled') return null;
    return inSlices(rest.search(correlation, text, requestId), this.end.signal).catch(() => null);
  }

  /** Pins the card on what was right-clicked; where that was before we looked, on what the pointer is over. */
  async locate(): Promise<boolean> {
    await this.settled().catch(() => {});
    const node = this.pointed ?? [...document.querySelectorAll(':hover')].at(-1);
    return node !== undefined && this.painting.pinAt(node);
  }

  private card(run: number, segment: number | null, node: Node): PlacelessCard | null {
    const { correlation, rest } = this.looking;
    if (!correlation || !rest) return null;
    const exchange = (id: string) => this.exchanges.get(id);
    const context = this.explainContext(run, correlation);
    return rest.cardOf(correlation, {
      run,
      segment,
      node,
      context,
      exchange,
      acts: this.acts.on(node),
    });
  }

  private explainContext(run: number, of = this.looking.correlation): ExplainContext {
    const { text = '', node } = of?.observation.runs[run] ?? {};
    return {
      text,
      ...(node ? { node } : {}),
      exchange: (id) => this.exchanges.get(id),
      locale,
      sure: SURE,
    };
  }

  /** Addresses that change without a load, pages that come back from the back/forward cache. */
  private watchPage(signal: AbortSignal): void {
    const moved = () => {
      this.acts.screenChanged();
      this.pace.changed();
    };
    for (const name of ['popstate', 'hashchange']) addEventListener(name, moved, { signal });
    navigation()?.addEventListener('currententrychange', moved, { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.again(), { signal });
    addEventListener('pagehide', ({ persisted }) => persisted || this.stop(false), { signal });
  }

  private meet(met: Document, signal: AbortSignal): void {
    const point = (event: Event) => {
      const [target] = event.composedPath();
      this.pointed = target && 'nodeType' in target ? (target as Node) : null;
    };
    this.acts.watch(met, signal);
    met.addEventListener('contextmenu', point, { capture: true, passive: true, signal });
    if (met !== document && met.defaultView) this.listening.add(met.defaultView);
  }

  private async live(signal: AbortSignal): Promise<void> {
    try {
      const { listening } = this;
      // What we add would stand where the parser puts the body.
      if (document.readyState === 'loading') await listening.read();
      this.painting.prepare(document);
      await this.looking.glimpse();
      await listening.read();
      await Promise.race([this.started.promise, pause(LONGEST_START, signal)]);
      while (!signal.aborted) {
        const began = performance.now();
        if (await this.looking.look()) await this.show(signal);
        await this.pace.next(began);
        if (isOrphaned()) this.stop(true);
      }
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  private paint(extent: Extent): void {
    const { correlation, nodes } = this.looking;
    if (!correlation) return;
    this.exchanges = new Map(correlation.observation.exchanges.map((exchange) => [exchange.id, exchange]));
    this.painting.show(correlation, nodes, extent);
  }

  private async show(signal: AbortSignal): Promise<void> {
    const { correlation, rest } = this.looking;
    if (!correlation || !rest) return;
    this.paint('page');
    void this.others.remember(correlation);
    this.listening.tidy(correlation.labels);
    this.state = { state: 'labelled', ...(correlation.serverWritten ? { serverWritten: true } : {}) };
    this.pace.news();
    await inSlices(rest.countAhead(correlation), signal);
    tell('changed', { share: rest.dataShareOf(correlation) });
  }

  private fail(error: unknown): void {
    console.warn('Backlight stopped:', error);
    this.stop(true);
    this.state = {
      state: 'failed',
      reason: isOrphaned() ? 'state_failed_outdated' : 'state_failed_internal',
    };
  }

  private settled(): Promise<void> {
    return this.pace.settled(() => this.again());
  }
}

/** The Navigation API, where there is one; Firefox has it since 147. */
function navigation(): EventTarget | undefined {
  return (window as { navigation?: EventTarget }).navigation;
}
