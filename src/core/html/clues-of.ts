import type { Clue } from './clues';
import { linkClues } from './link-clues';
import { markClues } from './mark-clues';
import type { HtmlPage } from './page';
import { placeClues } from './place-clues';
import { proseClues } from './prose-clues';
import { repeatClues } from './repeat-clues';
import { siblingClues } from './sibling-clues';
import { textClues } from './text-clues';

const LOOKING = [textClues, placeClues, markClues, proseClues, repeatClues, linkClues, siblingClues];

/** Everything that speaks for or against data in one run. */
export function cluesOf(page: HtmlPage, run: number): Set<Clue> {
  const clues = new Set<Clue>();
  for (const look of LOOKING) look(page, run, (clue) => clues.add(clue));
  return clues;
}
