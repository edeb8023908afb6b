import type { Correlation } from '../core';
import { labelPlainValues } from '../core/plain-values';
import type { Observation, Run } from '../model';
import type { Acts } from './acts';
import { inSlices, pause } from './in-slices';
import { inView } from './in-view';
import { Languages } from './languages';
import { likelyAnswers } from './likely-answers';
import type { Listening } from './listening';
import { observationOf } from './observation';
import { type Observing, observe } from './observe';
import type { OtherPages } from './other-pages';
import type { Painted } from './painting';
import { Typing } from './typing';
import { Walker } from './walk';
import type { Beyond } from './walk-unseen';

/** Places of things that are gone are forgotten when there are this many times as many as runs. */
const MOST_PLACES = 16;
/** Fewer elements out of view are walked and labelled as fast as none. */
const FEW = 500;
/** What the page read before it drew comes from the recorder up to 50 ms later (`src/page/sender.ts`), ms. */
const UNTIL_HEARD = 60;
/** A frame that takes longer is not waited for: a hidden tab has none, ms. */
const LONGEST_FRAME = 50;

export type Rest = typeof import('./rest');

export interface LookingOptions {
  signal: AbortSignal;
  listening: Listening;
  others: OtherPages;
  acts: Acts;
  isOurs(node: Node): boolean;
  /** Something may look different now. */
  changed(): void;
  /** Other texts stand in this element now, in the place of some that stood there. */
  replaced(element: Element): void;
  /** A frame loaded that may need scripts of its own. */
  frameLoaded(): void;
  /** A document was met for the first time. */
  met(document: Document): void;
  /** Values were found in view, and nothing else yet. `nodes`: of the runs observed. */
  spotted(spotted: Painted, nodes: readonly Node[]): void;
  /** There are labels for what is in view, and for nothing else yet. Not `whole`: by some of what is known only. */
  glimpsed(by: { whole: boolean }): void;
}

/** The eyes: walks what changed, and labels anew when that makes a difference. */
export class Looking {
  correlation: Correlation | null = null;
  /** Here with the first correlation. */
  rest: Rest | null = null;
  /** The DOM node of each run of `correlation`. */
  nodes: Node[] = [];
  /** How often everything was looked at, and labelled where need be. */
  wholeLooks = 0;
  private readonly typing = new Typing();
  private readonly languages = new Languages();
  private readonly observing: Observing;
  private readonly watched = new WeakSet<Document | ShadowRoot>();
  private walker: Walker;
  /** What the next look walks besides what changed. */
  private wanted: 'whole' | 'rest' | null = 'whole';
  private heardMore = true;

  constructor(private readonly options: LookingOptions) {
    const { isOurs, changed, replaced, frameLoaded, signal } = options;
    this.observing = observe({ isOurs, changed, replaced, frameLoaded }, signal);
    this.walker = this.newWalker();
  }

  get pending(): boolean {
    return this.wanted !== null || this.heardMore || this.observing.pending;
  }

  /** At the next look, everything is walked again. */
  wantWhole(): void {
    this.wanted = 'whole';
  }

  /** Exchanges came: at the next look, everything is labelled again. */
  hearMore(): void {
    this.heardMore = true;
  }

  /** What is there and cannot be walked. Rejects when the signal is aborted. */
  beyond(): Promise<Beyond> {
    return inSlices(this.walker.unseen(), this.options.signal);
  }

  /**
   * Labels what is in view before everything else, where that is sooner. What it walked and decoded is taken over by the look at the
   * whole page, which may still judge some of these otherwise.
   */
  async glimpse(): Promise<void> {
    const { signal, glimpsed, listening } = this.options;
    this.wanted = 'rest';
    const isLong = await inSlices(this.walker.walkInView(FEW), signal);
    await listening.heard;
    const { runs, nodes } = await inSlices(this.walker.result(), signal);
    const seen = await inSlices(inView(nodes), signal);
    if (seen.length === 0) return;
    const runsInView = seen.map((i) => runs[i]!);
    const nodesInView = seen.map((i) => nodes[i]!);
    await this.spot(runsInView, nodesInView);
    await listening.read();
    const { correlate, firstObservation } = await this.theRest();
    const whole = await this.observed(runsInView);
    const first = await inSlices(firstObservation(whole), signal);
    if (first === whole && !isLong) return;
    this.correlation = await inSlices(correlate(first), signal);
    this.nodes = nodesInView;
    glimpsed({ whole: first === whole });
  }

  /** Values that these runs show letter for letter: the first labels. */
  private async spot(runs: Run[], nodes: readonly Node[]): Promise<void> {
    const { signal, listening, spotted } = this.options;
    const exchanges = await inSlices(likelyAnswers(listening.exchanges(), runs), signal);
    const labels = await inSlices(labelPlainValues({ runs, exchanges }), signal);
    if (labels.length === 0) return;
    spotted({ labels, observation: { runs, places: this.walker.places.snapshot() } }, nodes);
    await nextFrame(signal);
  }

  /** True where the labels are new. Rejects when the signal is aborted. */
  async look(): Promise<boolean> {
    const whole = await this.walk(this.options.signal);
    const isNew = await this.label(this.options);
    if (whole) this.wholeLooks++;
    return isNew;
  }

  private async label({ signal }: LookingOptions): Promise<boolean> {
    const { runs, nodes } = await inSlices(this.walker.result(), signal);
    if (!this.heardMore && this.isKnown(runs)) return this.moveTexts();
    if (this.wholeLooks > 0) await untilHeard(signal);
    this.heardMore = false;
    const observation = await this.observed(runs);
    const { correlate } = await this.theRest();
    this.correlation = await inSlices(correlate(observation, this.correlation ?? undefined), signal);
    this.nodes = nodes;
    return true;
  }

  private observed(runs: Run[]): Promise<Observation> {
    const { listening, others, acts } = this.options;
    const { languages } = this;
    return observationOf(runs, this.walker.places, { listening, others, acts, languages });
  }

  /** The texts are the same and so are their labels; where they and the frames stand may not be. */
  private moveTexts(): false {
    if (this.correlation) this.correlation.observation.places = this.walker.places.snapshot();
    return false;
  }

  private async theRest(): Promise<Rest> {
    this.rest ??= await import('./rest');
    return this.rest;
  }

  private async walk(signal: AbortSignal): Promise<boolean> {
    const seenMs = this.wholeLooks > 0 ? performance.now() : undefined;
    const changes = this.observing.take();
    if (this.walker.places.size > 1000 + MOST_PLACES * this.nodes.length) this.startOver();
    const { wanted } = this;
    this.wanted = null;
    if (wanted === 'rest') await inSlices(this.walker.walkRest(), signal);
    if (wanted === 'whole') await inSlices(this.walker.walkAll(seenMs), signal);
    else if (changes)
      await inSlices(this.walker.walkChanged(changes.children, changes.subtrees, seenMs), signal);
    return wanted !== null;
  }

  private startOver(): void {
    this.walker = this.newWalker();
    this.wanted = 'whole';
  }

  private isKnown(runs: Run[]): boolean {
    const known = this.correlation?.observation;
    return (
      known?.url === location.href &&
      known.runs.length === runs.length &&
      runs.every((run, i) => run === known.runs[i])
    );
  }

  private newWalker(): Walker {
    return new Walker(document, {
      typing: this.typing,
      isOurs: this.options.isOurs,
      met: (root) => this.meet(root),
    });
  }

  private meet(root: Document | ShadowRoot): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observing.watch(root);
    if (!('defaultView' in root)) return;
    this.typing.watch(root, this.options.signal, (element) => this.observing.add(element));
    this.options.met(root);
  }
}

/** Without the answer that it came in, what is new would be called the page's own until the next look. */
async function untilHeard(signal: AbortSignal): Promise<void> {
  await pause(UNTIL_HEARD, signal);
  // On a busy page both are due at once: then the recorder's message is already on its way.
  await pause(0, signal);
}

/** Lets what was painted come to the screen before anything else is done. */
function nextFrame(signal: AbortSignal): Promise<void> {
  const painted = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return Promise.race([painted, pause(LONGEST_FRAME, signal)]);
}
