import type { View } from '../messages';
import { type PaletteName, palettes } from '../ui/palette';
import { createAdoptedSheet } from './adopt-sheet';
import { fadedBy } from './faded';
import { groundUnder } from './ground';
import { GROUNDS, HIGHLIGHTS, type HighlightName, highlightSheet, type Look } from './highlight-sheet';
import type { Host } from './host';
import { markOurs } from './leftover';
import { type Item, isText, STYLES } from './painted-run';
import { randomName } from './random-name';
import { spansOf } from './spans';

/** Ranges of text painted in a document and its shadow trees. */
export interface Highlights {
  paint(item: Item): void;
  erase(item: Item): void;
  setView(view: View): void;
  setColours(name: PaletteName): void;
  /** Let these stand out; `null` ends it. `lit` makes everything else step back. */
  emphasise(name: 'lit' | 'current', ranges: StaticRange[] | null): void;
}

/**
 * Paints with the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/): no node of the page is
 * touched. Static ranges, because live ones cost the page something on each of its own changes.
 */
export function createHighlights(doc: Document, host: Host, signal: AbortSignal): Highlights {
  const { registry, ids, highlights } = registered(doc, signal);
  markOurs(host.shadow, Object.values(ids));
  const sheet = createAdoptedSheet(
    doc,
    (root) => (root === doc ? host.element : (root as ShadowRoot)),
    signal,
  );
  const painted = new Map<Item, [Highlight, StaticRange][]>();
  const scope = highlightsInherit(doc) ? ':root' : '';
  let look: Look = { palette: palettes.blue, dim: false, faded: new Set() };
  const change = (some: Partial<Look>) => {
    look = { ...look, ...some };
    sheet.replace(highlightSheet(ids, scope, look));
  };
  change({});
  sheet.adopt(doc);

  const erase = (item: Item) => {
    for (const [highlight, range] of painted.get(item) ?? []) highlight.delete(range);
    painted.delete(item);
  };
  const rangesOf = (item: Item & { node: Text }): [Highlight, StaticRange][] => {
    const ground = item.element ? groundUnder(item.element) : 'light';
    return spansOf(item.label.segments, item.node.data.length).map(({ start, end, style }) => [
      highlights[`${style}-${ground}`],
      staticRange(item.node, start, end),
    ]);
  };
  return {
    erase,
    paint(item) {
      erase(item);
      if (!isText(item) || signal.aborted) return;
      const root = item.node.getRootNode();
      if ('adoptedStyleSheets' in root) sheet.adopt(root as Document | ShadowRoot);
      const ranges = rangesOf(item);
      for (const [highlight, range] of ranges) highlight.add(range);
      painted.set(item, ranges);
    },
    setView(shown) {
      const faded = fadedBy(shown);
      for (const style of STYLES)
        for (const name of GROUNDS.map((ground) => `${style}-${ground}` as const))
          if (shown[style] || faded.has(style)) registry.set(ids[name], highlights[name]);
          else registry.delete(ids[name]);
      if (faded.size > 0 || look.faded.size > 0) change({ faded });
    },
    setColours: (name) => change({ palette: palettes[name] }),
    emphasise(name, ranges) {
      highlights[name].clear();
      for (const range of ranges ?? []) highlights[name].add(range);
      if (name === 'lit' && look.dim !== (ranges !== null)) change({ dim: ranges !== null });
    },
  };
}

/** Our highlights under names the page cannot guess, and out of its registry again when the signal fires. */
function registered(doc: Document, signal: AbortSignal) {
  const view = doc.defaultView as Window & typeof globalThis;
  const registry = view.CSS.highlights;
  const ids = Object.fromEntries(HIGHLIGHTS.map((name) => [name, randomName()])) as Record<
    HighlightName,
    string
  >;
  const highlights = Object.fromEntries(HIGHLIGHTS.map((name) => [name, new view.Highlight()])) as Record<
    HighlightName,
    Highlight
  >;
  highlights.current.priority = 2;
  highlights.lit.priority = 1;
  for (const name of HIGHLIGHTS) registry.set(ids[name], highlights[name]);
  const forget = () => {
    for (const id of Object.values(ids)) registry.delete(id);
    for (const highlight of Object.values(highlights)) highlight.clear();
  };
  signal.addEventListener('abort', forget, { once: true });
  return { registry, ids, highlights };
}

/**
 * Whether a highlight styled for the root is painted in the whole document, shadow trees and all. So says the standard and
 * does Chromium, where a rule for every element has the whole page styled anew whenever the rules change. Firefox wants
 * that rule (https://github.com/w3c/csswg-drafts/issues/12497). Not asked by `getComputedStyle`: that styles the page too.
 */
function highlightsInherit(doc: Document): boolean {
  return !(doc.defaultView as Window & typeof globalThis).CSS.supports('-moz-appearance', 'none');
}

/**
 * Whether highlights have no say where the person's colours are forced: Chromium then gives every one the ground of a
 * selection (ForcedBackgroundColor in third_party/blink/renderer/core/highlight/highlight_style_utils.cc).
 */
export const losesColours = highlightsInherit;

export function staticRange(node: Text, start: number, end: number): StaticRange {
  const view = node.ownerDocument.defaultView as Window & typeof globalThis;
  return new view.StaticRange({
    startContainer: node,
    startOffset: Math.min(start, node.data.length),
    endContainer: node,
    endOffset: Math.min(end, node.data.length),
  });
}
