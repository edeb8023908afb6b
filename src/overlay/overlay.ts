import type { View } from '../messages';
import type { PaletteName } from '../ui/palette';
import type { Manner } from './card';
import type { CardContent, Translate } from './card-content';
import type { Point } from './geometry';
import type { PaintedRun } from './painted-run';

export interface OverlayOptions {
  /** Fills a message of `_locales`; '' where there is none of that name. */
  translate: Translate;
  /**
   * What the card says of a run, or of one segment of it (its index in `label.segments`); null for the whole of a run.
   * Asked for when the card is shown, so it must be quick. Null: no card.
   */
  card(run: number, segment: number | null): CardContent | null;
  /** How things are to be explained; asked for when a card is shown. */
  manner?(): Manner;
  /** The person pressed Esc again after it closed the card: time to turn the labels off. */
  leave?(): void;
  /** Ends it; nothing of ours is left in the document. */
  signal: AbortSignal;
}

/** The labels of one document: its text, its shadow trees, its images and fields. */
export interface Overlay {
  /** Our only node in the page. */
  readonly host: Element;
  /** Exactly these, in reading order, instead of whatever was shown. Returns at once; painting goes on in slices. */
  show(runs: readonly PaintedRun[]): void;
  /** New and changed runs, and the ids of those that are gone. */
  update(changed: readonly PaintedRun[], removed: readonly number[]): void;
  /** The texts of this element were replaced: where only numbers differ labels go on to the new ones, until the caller knows better. */
  carry(element: Element): void;
  /** Which labels are painted and can be pointed at. */
  setView(view: View): void;
  setColours(name: PaletteName): void;
  /** Let these stand out, everything else step back, and bring the first into view; null ends it. Returns how many there are. */
  light(ids: readonly number[] | null): number;
  /** Pin the card on what is at this point (px of the viewport), or on what this node shows. False: nothing is labelled there. */
  pinAt(where: Point | Node): boolean;
  /** Pin the card on the next or previous label in reading order. False: there is none. */
  next(): boolean;
  previous(): boolean;
  /** Close the card. */
  hide(): void;
}
