import type { Glance, Requests } from '../messages';

/** What the popup's first script has asked for (`src/popup/begin.ts`). */
export interface Begun {
  /** The tab that the popup is about; null where there is none. */
  tab: Promise<number | null>;
  /** What its top document knows. Null where nobody is there, or nothing is known yet. */
  glance: Promise<Glance | null>;
  /** Then the labels were asked for; else null. Rejects where nobody answers. */
  analyzed: Promise<Requests['analyze']['answer'] | null>;
}

declare global {
  var backlightBegun: Begun | undefined;
}

export function begun(): Begun {
  if (!globalThis.backlightBegun) throw new Error('the first script of the popup has not run');
  return globalThis.backlightBegun;
}
