import type { Label, RunKind, Segment } from '../model';
import type { Style } from '../ui/palette';
import type { Pseudo } from './generated-box';

/** A run of the page, as the overlay is told of it. */
export interface PaintedRun {
  /** The caller's own number; what `update`, `light` and `card` speak of. */
  id: number;
  kind: RunKind;
  /** The text node itself; for every other kind the element. May be in a shadow tree, closed ones too. */
  node: Text | Element;
  /** For `attribute` and `image`: which. */
  attribute?: string;
  /** For `generated`: before or after what its element holds, and its text. */
  generated?: { pseudo: Pseudo; text: string };
  label: Label;
  /** It is known to be on the screen: a text is painted at once, and not when the browser has told where it is. */
  inView?: boolean;
}

/** A painted run with what the overlay keeps of it. */
export interface Item extends PaintedRun {
  /** The element it stood in when it was settled; null before. */
  element: Element | null;
  /** The element whose nearness to the viewport decides whether it is painted; null until it is watched. */
  anchor: Element | null;
  near: boolean;
}

/** What a card is about: a run, or one segment of it. */
export interface Hit {
  item: Item;
  /** Null: the whole run. */
  segment: Segment | null;
}

export type { Style } from '../ui/palette';
export const STYLES = ['backend', 'frontend', 'unsure'] as const satisfies readonly Style[];

export function isText(item: PaintedRun): item is PaintedRun & { node: Text } {
  return item.kind === 'text' && item.node.nodeType === Node.TEXT_NODE;
}

export function elementOf({ node }: PaintedRun): Element | null {
  if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
