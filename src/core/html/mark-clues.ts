import type { Add } from './clues';
import type { HtmlPage } from './page';

/** Microformats (https://microformats.org/wiki/microformats2): plain text, addresses, dates, embedded text of an entry or card. */
const MICROFORMAT = /(?:^|\s)(?:p|dt|e)-[a-z]+/;
/** Links that say what they lead to (https://html.spec.whatwg.org/multipage/links.html#linkTypes, rel-tag). */
const DATA_LINK = /\b(?:author|tag|bookmark|category)\b/;
const LEVELS_UP = 12;

/** What the page itself marks as data, for programs. */
export function markClues({ observation: { places, runs } }: HtmlPage, run: number, add: Add): void {
  const { place, hints } = runs[run]!;
  if (hints?.datetime || hints?.itemprop) add('marked');
  for (let at = place, up = 0; at >= 0 && up < LEVELS_UP; at = places[at]!.parent, up++) {
    const { marks } = places[at]!;
    if (!marks) continue;
    if (marks.datetime || marks.itemprop || marks.property || MICROFORMAT.test(marks.class ?? ''))
      add('marked');
    if (DATA_LINK.test(marks.rel ?? '')) add('marked');
    if (/\bnofollow\b/.test(marks.rel ?? '')) add('nofollow');
  }
}
