import type { Observation } from '../../model';
import type { Links } from './links';

/** What the document's title says, and which part of it is the site's own name. */
export interface Titles {
  whole: string;
  parts: Set<string>;
  site: Set<string>;
}

const SEPARATOR = /\s+[-–—|·•»«›‹:/>]+\s+|:\s+|\s*[[\](){}]+\s*/;

/** Texts are compared in lower case. */
export function titlesOf({ title }: Observation, shown: string[], links: Links): Titles {
  const whole = title.replace(/\s+/g, ' ').trim().toLowerCase();
  const parts = new Set(
    [whole, ...whole.split(SEPARATOR)].filter((part) => part && /[\p{L}\p{N}]/u.test(part)),
  );
  const site = new Set<string>();
  for (let run = 0; run < shown.length; run++) {
    const text = shown[run]!.toLowerCase();
    if (parts.has(text) && links.of[run]?.isHome) site.add(text);
  }
  return { whole, parts, site };
}
