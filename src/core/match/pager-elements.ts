/** Pagers without arrows that are texts: an element for navigation, or one that is called a pager, that holds nothing but numbers. */
import type { Run } from '../../model';
import { push } from './grouping';
import type { PageShape } from './page-shape';

const CALLED = /paginat|\bpager/i;
const PAGE = /^(?:\d{1,5}|…|\.{3})$/u;
/** How far above a page's number its pager may be, and the most texts that one shows. */
const LEVELS = 5;
const MOST = 16;

/** Numbers that stand in a pager and with nothing else, but for a word before and after (`Previous`, `Next`). */
export function pagesInPagers(runs: readonly Run[], shape: PageShape): number[] {
  const pagers = new Map<number, number[]>();
  for (let run = 0; run < runs.length; run++) {
    if (runs[run]!.node !== 'text') continue;
    const pager = pagerAbove(runs[run]!.place, shape);
    if (pager >= 0) push(pagers, pager, run);
  }
  const isPage = (run: number) => PAGE.test(runs[run]!.text.trim());
  const isWord = (run: number) => !/\d/.test(runs[run]!.text);
  const isPager = (within: number[]) =>
    within.length <= MOST &&
    within.every((run, i) => isPage(run) || (isWord(run) && (i === 0 || i === within.length - 1)));
  return [...pagers.values()]
    .filter(isPager)
    .flat()
    .filter((run) => !isWord(run));
}

/** The outermost one that a place is in, near enough; -1 where there is none. */
function pagerAbove(place: number, { places }: PageShape): number {
  let found = -1;
  for (let at = places[place]!.parent, up = 0; at >= 0 && up < LEVELS; at = places[at]!.parent, up++)
    if (places[at]!.name === 'nav' || CALLED.test(places[at]!.marks?.class ?? '')) found = at;
  return found;
}
