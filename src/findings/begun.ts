import type { FramePart, Glance, Requests } from '../messages';

/** What the popup's first script has asked for (`src/popup/begin.ts`). */
export interface Begun {
  /** The tab that the popup is about; null where there is none. */
  tab: Promise<number | null>;
  /** What its top document knows. Null where nobody is there, or nothing is known yet. */
  glance: Promise<Glance | null>;
  /** The lists, asked for when the glance is here. */
  part: Promise<FramePart | null>;
  /** The all-sites permission is held. */
  everywhere: Promise<boolean>;
  /** Then the labels were asked for; else null. Rejects where nobody answers. */
  analyzed: Promise<Requests['analyze']['answer'] | null>;
}

declare global {
  var backlightBegun: Begun | undefined;
}

/** The script comes by itself, and may come last: a page has loaded when all such have run. Null where it failed. */
export async function begun(): Promise<Begun | null> {
  if (!globalThis.backlightBegun)
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  return globalThis.backlightBegun ?? null;
}
