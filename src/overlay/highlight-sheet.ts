import { palette } from '../ui/palette';
import type { Ground } from './ground';
import { ink, ON_ANY_GROUND, thinned } from './inks';
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
const EMPHASIS = thinned(ON_ANY_GROUND.backend, 0.36);

/** What the rules are for: `:root` where highlights inherit, '' (every element) where they do not. */
export type Scope = ':root' | '';

/** The stylesheet of our highlights. `dim`: all but the lit ones step back. */
export function highlightSheet(names: Record<HighlightName, string>, scope: Scope, dim: boolean): string {
  const of = (name: HighlightName) => `${scope}::highlight(${names[name]})`;
  const labels = STYLES.flatMap((style) =>
    GROUNDS.map((ground) => labelRule(of(`${style}-${ground}`), style, ground, dim ? 0.3 : 1)),
  );
  const emphasis = `${of('lit')}, ${of('current')} { background-color: ${EMPHASIS}; }`;
  return `@media screen {\n${[...labels, emphasis].join('\n')}\n}\n${forcedColors(of)}`;
}

function labelRule(selector: string, style: Style, ground: Ground, strength: number): string {
  const { tint, thickness } = STRENGTH[style];
  const color = ink(style, ground);
  const declarations = [
    `background-color: ${thinned(color, tint * strength)}`,
    `text-decoration: underline ${palette[style].line} ${thinned(color, strength)} ${thickness}`,
    'text-underline-offset: 3px',
  ];
  return `${selector} { ${declarations.join('; ')}; }`;
}

/** With forced colours the page's own colours are gone; the lines tell the labels apart. */
function forcedColors(of: (name: HighlightName) => string): string {
  const lines = HIGHLIGHTS.map((name) => `${of(name)} { text-decoration-color: CanvasText; }`);
  const emphasis = `${of('current')}, ${of('lit')} { color: HighlightText; background-color: Highlight; }`;
  return `@media screen and (forced-colors: active) {\n${lines.join('\n')}\n${emphasis}\n}`;
}
