/**
 * The three colours of a label, for pages of ours and for the overlay alike. Blue and orange after Okabe and Ito
 * (https://jfly.uni-koeln.de/color/), told apart by every kind of colour vision; darkened or lightened until text in them
 * reaches 4.5 : 1 on the ground named. Colour never stands alone: each label has its own line.
 */
export interface Ink {
  /** Readable on white and light grounds. */
  onLight: string;
  /** Readable on black and dark grounds. */
  onDark: string;
  /** CSS `text-decoration-style` and `border-style` that says the same without colour. */
  line: 'solid' | 'dotted' | 'dashed';
}

export const palette = {
  backend: { onLight: '#00639c', onDark: '#6cc0f2', line: 'solid' },
  frontend: { onLight: '#9a5200', onDark: '#f2b04a', line: 'dotted' },
  unsure: { onLight: '#675e7d', onDark: '#bfb3d6', line: 'dashed' },
} as const satisfies Record<'backend' | 'frontend' | 'unsure', Ink>;

/** `--backend`, `--frontend` and `--unsure`, following the colour scheme in force where they are used. */
export function paletteProperties(): [name: string, value: string][] {
  return Object.entries(palette).map(([label, ink]) => [
    `--${label}`,
    `light-dark(${ink.onLight}, ${ink.onDark})`,
  ]);
}
