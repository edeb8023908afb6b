import { shadowRootOf } from '../browser/closed-shadow-roots';
import type { Correlation } from '../core';
import type { View } from '../messages';
import type { Label, Observation } from '../model';
import { type CardContent, createOverlay, type Overlay, type PaintedRun, removeLeftover } from '../overlay';
import { DEFAULTS, followSettings, keptView, type Settings } from '../settings';
import type { PlacelessCard } from './card-of';
import { documentOf } from './dom';
import { inManner } from './manner';

export interface PaintingOptions {
  signal: AbortSignal;
  /** What there is to say of a run, or of a part of it, where it is shown. */
  card(run: number, segment: number | null, node: Node): PlacelessCard | null;
  /** The person pressed Esc twice. */
  leave(): void;
}

/** Labels of some runs, and where these stand. */
export interface Painted {
  labels: Label[];
  observation: Pick<Observation, 'runs' | 'places'>;
}

/** How far labels go: over the whole page, or what is in view, or only what is data there. */
export type Extent = 'page' | 'view' | 'data-in-view';

/**
 * By some of what is known only, a label must be likely to be shown. On 39 captured screens, of 2,086 texts that are data 81 wait
 * for the whole look, and 11 others are taken for data until then (16 and 28 if any confidence would do).
 */
const LIKELY = 0.8;

function isLikelyData({ label, confidence }: Label): boolean {
  return (label === 'backend' || label === 'mixed') && confidence >= LIKELY;
}

/** Our pixels on the documents of one group of frames: one overlay each. A run's number there is its place, which it keeps. */
export class Painting {
  private readonly overlays = new Map<
    Document,
    { overlay: Overlay; end: AbortController; host: Element | null }
  >();
  private painted = new Map<number, PaintedRun>();
  private runAt = new Map<number, number>();
  private correlation: Correlation | null = null;
  private view: View = { backend: true, frontend: true, unsure: true };

  private settings: Settings = DEFAULTS;

  constructor(private readonly options: PaintingOptions) {
    followSettings((settings) => {
      this.settings = settings;
      for (const { overlay } of this.overlays.values()) overlay.setColours(settings.colours);
    }, options.signal);
    void keptView().then((view) => view && !options.signal.aborted && this.setView(view));
  }

  isOurs(node: Node): boolean {
    for (const { host } of this.overlays.values()) if (host === node) return true;
    return false;
  }

  /** Puts the means of painting on a document. They have a browser style the page anew, once, whenever they come. */
  prepare(document: Document): void {
    this.overlayOf(document);
  }

  /** Shows where values were spotted, before there is a card for them. `nodes`: of the runs observed. */
  spot(spotted: Painted, nodes: readonly Node[]): void {
    this.showLabels(spotted, nodes, 'data-in-view');
  }

  /** Shows these labels; only what differs from those shown before is touched. */
  show(correlation: Correlation, nodes: readonly Node[], extent: Extent): void {
    this.correlation = correlation;
    this.runAt = new Map(correlation.observation.runs.map(({ place }, i) => [place, i]));
    this.showLabels(correlation, nodes, extent);
  }

  private showLabels(
    { labels, observation: { runs, places } }: Painted,
    nodes: readonly Node[],
    extent: Extent,
  ): void {
    const painted = new Map<number, PaintedRun>();
    for (const label of labels) {
      if (extent === 'data-in-view' && !isLikelyData(label)) continue;
      const { place, node: kind, attribute, text } = runs[label.run]!;
      const node = nodes[label.run] as Text | Element;
      const pseudo = places[place]?.name === '::after' ? 'after' : 'before';
      painted.set(place, {
        id: place,
        kind,
        node,
        label,
        ...(extent === 'page' ? {} : { inView: true }),
        ...(attribute ? { attribute } : {}),
        ...(kind === 'generated' ? { generated: { pseudo, text } } : {}),
      });
    }
    const before = this.painted;
    this.painted = painted;
    this.paint(before);
  }

  /** The texts of an element were replaced: a number that ticks keeps its label until it is judged anew. */
  carry(element: Element): void {
    const document = documentOf(element);
    if (document) this.overlays.get(document)?.overlay.carry(element);
  }

  private paint(before: Map<number, PaintedRun>): void {
    const byDocument = new Map<Document, { changed: PaintedRun[]; removed: number[] }>();
    const of = (run: PaintedRun) => {
      const document = documentOf(run.node)!;
      const known = byDocument.get(document) ?? { changed: [], removed: [] };
      byDocument.set(document, known);
      return known;
    };
    for (const [id, run] of before) {
      const next = this.painted.get(id);
      if (!next || documentOf(next.node) !== documentOf(run.node)) of(run).removed.push(id);
    }
    for (const [id, run] of this.painted) {
      const known = before.get(id);
      if (known?.node === run.node && looksSame(known.label, run.label)) this.painted.set(id, known);
      else of(run).changed.push(run);
    }
    for (const [document, { changed, removed }] of byDocument)
      this.overlayOf(document)?.update(changed, removed);
    // A card that is open may have more to say, though nothing that is painted changed.
    for (const [document, { overlay }] of this.overlays)
      if (!byDocument.has(document)) overlay.update([], []);
    this.forgetGone();
  }

  private overlayOf(document: Document): Overlay | null {
    const known = this.overlays.get(document);
    if (known) return known.overlay;
    if (!document.defaultView || !document.documentElement) return null;
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.options.signal]);
    removeLeftover(document, shadowRootOf);
    const last = document.documentElement.lastElementChild;
    const overlay = createOverlay(document, {
      signal,
      translate: (key, substitutions) => inManner(this.settings, key, substitutions),
      manner: () => ({ terms: this.settings.language === 'plain', restaurant: this.settings.restaurant }),
      card: (id, segment) => this.card(id, segment),
      leave: () => this.options.leave(),
    });
    const host = document.documentElement.lastElementChild;
    overlay.setColours(this.settings.colours);
    overlay.setView(this.view);
    this.overlays.set(document, { overlay, end, host: host === last ? null : host });
    return overlay;
  }

  /** Frames that went away take their overlay along. */
  private forgetGone(): void {
    for (const [document, { end }] of this.overlays) {
      if (document.defaultView) continue;
      end.abort();
      this.overlays.delete(document);
    }
  }

  private card(id: number, segment: number | null): CardContent | null {
    const run = this.runAt.get(id);
    const node = this.painted.get(id)?.node;
    if (run === undefined || !node) return null;
    const told = this.options.card(run, segment, node);
    if (!told) return null;
    const { effect, ...content } = told;
    if (!effect) return content;
    const { message, places } = effect;
    return {
      ...content,
      effect: { message, ...(places.length > 0 ? { show: () => this.lightPlaces(places) } : {}) },
    };
  }

  getView(): View {
    return this.view;
  }

  setView(view: View): void {
    this.view = view;
    for (const { overlay } of this.overlays.values()) overlay.setView(view);
  }

  /** Lights up the runs whose first source is this, or the one at a place (`p12`); null ends it. Returns how many. */
  light(requestId: string | null, path?: string, place?: string): number {
    const ids = place ? [Number(place.slice(1))] : requestId === null ? null : this.servedBy(requestId, path);
    return this.lightPlaces(ids);
  }

  private lightPlaces(ids: number[] | null): number {
    let count = 0;
    for (const { overlay } of this.overlays.values()) count += overlay.light(ids);
    return count;
  }

  private servedBy(requestId: string, path?: string): number[] {
    const { labels, observation } = this.correlation ?? {};
    const found = (labels ?? []).filter(({ segments }) =>
      segments.some(
        ({ label, sources: [first] }) =>
          label === 'backend' &&
          first?.requestId === requestId &&
          (path === undefined || first.path === path),
      ),
    );
    return found.map(({ run }) => observation!.runs[run]!.place);
  }

  /** Pins the card on what a node shows. */
  pinAt(node: Node): boolean {
    const document = documentOf(node);
    return (document && this.overlays.get(document)?.overlay.pinAt(node)) ?? false;
  }
}

/** The same to the eye; what the card says is asked for when it is shown. */
function looksSame(a: Label, b: Label): boolean {
  return (
    a.label === b.label &&
    a.segments.length === b.segments.length &&
    a.segments.every((segment, i) => {
      const other = b.segments[i]!;
      return segment.start === other.start && segment.end === other.end && segment.label === other.label;
    })
  );
}
