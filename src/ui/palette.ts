/**
 * The colours of a label, for pages of ours and for the overlay alike: text in them reaches 4.5 : 1 on the ground named,
 * lines in them 3 : 1 on any. Blue and orange after Okabe and Ito (https://jfly.uni-koeln.de/color/), told apart by every
 * kind of colour vision; the other two for who likes them better. Colour never stands alone: each label has its own line.
 */
export interface Ink {
  /** Readable on white and light grounds. */
  onLight: string;
  /** Readable on black and dark grounds. */
  onDark: string;
  /** Visible on a ground nobody knows: the hue at a middle lightness. */
  onAny: string;
}

export type Style = 'backend' | 'frontend' | 'unsure';
export type Palette = Record<Style, Ink>;

export const palettes = {
  blue: {
    backend: { onLight: '#00639c', onDark: '#6cc0f2', onAny: '#1a86d0' },
    frontend: { onLight: '#9a5200', onDark: '#f2b04a', onAny: '#c26f00' },
    unsure: { onLight: '#675e7d', onDark: '#bfb3d6', onAny: '#8579ab' },
  },
  green: {
    backend: { onLight: '#00664f', onDark: '#63d4b1', onAny: '#0f8a6c' },
    frontend: { onLight: '#a1195b', onDark: '#ff9ac4', onAny: '#d6438a' },
    unsure: { onLight: '#5b6068', onDark: '#bcc0c6', onAny: '#7c828c' },
  },
  lines: {
    backend: { onLight: '#1c1e23', onDark: '#eceef2', onAny: '#767b85' },
    frontend: { onLight: '#1c1e23', onDark: '#eceef2', onAny: '#767b85' },
    unsure: { onLight: '#1c1e23', onDark: '#eceef2', onAny: '#767b85' },
  },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;

/** CSS `text-decoration-style` and `border-style` that says the same without colour. */
export const LINES = { backend: 'solid', frontend: 'dotted', unsure: 'dashed' } as const satisfies Record<
  Style,
  string
>;

/** `--backend`, `--frontend` and `--unsure`, following the colour scheme in force where they are used. */
export function paletteProperties(name: PaletteName): [name: string, value: string][] {
  return Object.entries(palettes[name]).map(([label, ink]) => [
    `--${label}`,
    `light-dark(${ink.onLight}, ${ink.onDark})`,
  ]);
}
