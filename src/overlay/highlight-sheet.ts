import { LINES, type Palette } from '../ui/palette';
import type { Ground } from './ground';
import { ink, thinned } from './inks';
import { STYLES, type Style } from './painted-run';

export const GROUNDS = ['light', 'dark'] as const satisfies readonly Ground[];
export type HighlightName = `${Style}-${Ground}` | 'current' | 'lit';
export const HIGHLIGHTS: readonly HighlightName[] = [
  ...STYLES.flatMap((style) => GROUNDS.map((ground) => `${style}-${ground}` as const)),
  'current',
  'lit',
];

/** Data is what people look for: it alone has a ground of its own; the page's own words stay quiet. */
const STRENGTH: Record<Style, { tint: number; thickness: string }> = {
  backend: { tint: 0.16, thickness: '2px' },
  frontend: { tint: 0, thickness: '1px' },
  unsure: { tint: 0.08, thickness: '1.5px' },
};
const EMPHASIS = 0.36;

/** What the rules are for: `:root` where highlights inherit, '' (every element) where they do not. */
export type Scope = ':root' | '';

/** How everything is painted at the moment. */
export interface Look {
  palette: Palette;
  /** All but the lit ones step back. */
  dim: boolean;
  /** Labels whose text almost disappears, so that the others stand alone. */
  faded: ReadonlySet<Style>;
}

/** The stylesheet of our highlights. */
export function highlightSheet(names: Record<HighlightName, string>, scope: Scope, look: Look): string {
  const of = (name: HighlightName) => `${scope}::highlight(${names[name]})`;
  const labels = STYLES.flatMap((style) =>
    GROUNDS.map((ground) => {
      const selector = of(`${style}-${ground}`);
      return look.faded.has(style) ? fadedRule(selector, ground) : labelRule(selector, style, ground, look);
    }),
  );
  const ground = thinned(look.palette.backend.onAny, EMPHASIS);
  const emphasis = `${of('lit')}, ${of('current')} { background-color: ${ground}; }`;
  const rules = [...labels, emphasis].join('\n');
  return `@media screen and (forced-colors: none) {\n${rules}\n}\n${forcedColors(of, look)}`;
}

function labelRule(selector: string, style: Style, ground: Ground, { palette, dim }: Look): string {
  const { tint, thickness } = STRENGTH[style];
  const strength = dim ? 0.3 : 1;
  const color = ink(palette, style, ground);
  const declarations = [
    `background-color: ${thinned(color, tint * strength)}`,
    `text-decoration: underline ${LINES[style]} ${thinned(color, strength)} ${thickness}`,
    'text-underline-offset: 3px',
  ];
  return `${selector} { ${declarations.join('; ')}; }`;
}

/** Not of the text's own colour: where highlights inherit, `currentcolor` is the root's. */
const FAINT: Record<Ground, string> = { light: 'rgb(0 0 0 / 0.14)', dark: 'rgb(255 255 255 / 0.18)' };

function fadedRule(selector: string, ground: Ground): string {
  return `${selector} { color: ${FAINT[ground]}; text-shadow: none; }`;
}

/**
 * With forced colours the page's own colours are gone; the lines tell the labels apart. In Chromium, labels are no
 * highlights then (`underlines.ts`).
 */
function forcedColors(of: (name: HighlightName) => string, { faded }: Look): string {
  const lines = STYLES.flatMap((style) =>
    GROUNDS.map((ground) => {
      const line = `text-decoration: underline ${LINES[style]} CanvasText ${STRENGTH[style].thickness}`;
      return `${of(`${style}-${ground}`)} { ${faded.has(style) ? 'color: GrayText' : line}; }`;
    }),
  );
  const emphasis = `${of('current')}, ${of('lit')} { color: HighlightText; background-color: Highlight; }`;
  return `@media screen and (forced-colors: active) {\n${[...lines, emphasis].join('\n')}\n}`;
}
