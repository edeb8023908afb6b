import type { Place } from '../../model';
import type { Add } from './clues';
import type { HtmlPage } from './page';

/** What people write with: editors put out these, bare. */
const WRITTEN = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'blockquote',
  'pre',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figure',
  'hr',
]);
const LEVELS_UP = 7;
/** A paragraph of fewer words may be a line of the page's own. */
const PARAGRAPH = 12;

/** By place: whether paragraphs of prose stand directly in it, as somebody wrote them. */
export function proseHolders({
  observation: { places, runs },
  texts,
}: Pick<HtmlPage, 'observation' | 'texts'>): Set<number> {
  const words = new Map<number, number>();
  for (let run = 0; run < runs.length; run++) {
    const paragraph = paragraphAbove(runs[run]!.place, places);
    if (paragraph < 0) continue;
    const { parent } = places[paragraph]!;
    words.set(parent, (words.get(parent) ?? 0) + texts[run]!.tokens.words.length);
  }
  return new Set([...words].filter(([, count]) => count >= PARAGRAPH).map(([parent]) => parent));
}

/** Inside text that somebody wrote: bare paragraphs, and the headings and lists between them. */
export function proseClues(
  { observation: { places, runs }, prose, links }: HtmlPage,
  run: number,
  add: Add,
): void {
  let isHeading = false;
  for (let at = runs[run]!.place, up = 0; at >= 0 && up < LEVELS_UP; at = places[at]!.parent, up++) {
    const { name, parent, marks } = places[at]!;
    isHeading ||= /^h[1-6]$/.test(name);
    if (name === 'form' || name === 'button' || name === 'nav') break;
    if (WRITTEN.has(name) && prose.has(parent)) {
      add(marks?.class ? 'near-prose' : 'written');
      return;
    }
  }
  if (isHeading && !links.of[run]) add('bare-heading');
}

function paragraphAbove(place: number, places: Place[]): number {
  for (let at = place, up = 0; at >= 0 && up < LEVELS_UP; at = places[at]!.parent, up++) {
    const { name, marks } = places[at]!;
    if (name === 'p') return marks?.class ? -1 : at;
  }
  return -1;
}
