/** Pagers without arrows that are texts: an element for navigation, or one that is called a pager, that holds nothing but numbers. */
import type { Run } from '../../../model';
import type { PageShape } from './page-shape';

const CALLED = /paginat|\bpager/i;
const PAGE = /^(?:\d{1,5}|…|\.{3})$/u;
/** How far above a page's number its pager may be, and the most texts that one shows. */
const LEVELS = 5;
const MOST = 16;
/** With the tooltips of its elements. */
const MOST_RUNS = 3 * MOST;
/** A page's number with the white space around it. UTF-16 units. */
const LONGEST = 40;

/** Numbers that stand in a pager and with nothing else, but for words before and after (`Previous`, `1 to 20 of 46`, `20 a page`). */
export function* pagesInPagers(runs: readonly Run[], shape: PageShape): Generator<undefined, number[]> {
  const found: number[] = [];
  let passed = -1;
  for (let run = 0; run < runs.length; run++) {
    if (run % 2000 === 1999) yield;
    // Most texts are no pages: they are not asked where they stand.
    if (run <= passed || !isPage(runs[run]!)) continue;
    const pager = pagerOf(run, runs, shape);
    if (pager < 0) continue;
    const within = runsIn(pager, run, runs, shape);
    passed = within.at(-1)!;
    if (
      isPager(
        within.filter((at) => runs[at]!.node === 'text'),
        runs,
      )
    )
      found.push(...pagesAmong(within, runs));
  }
  return found;
}

function isPage({ node, text }: Run): boolean {
  return node === 'text' && text.length <= LONGEST && PAGE.test(text.trim());
}

/** The texts of a pager, which stand one after the other, and the tooltips between them. */
function runsIn(pager: number, page: number, runs: readonly Run[], shape: PageShape): number[] {
  const isWithin = (run: number) => run >= 0 && run < runs.length && pagerOf(run, runs, shape) === pager;
  const within = [page];
  for (let run = page - 1; isWithin(run) && within.length <= MOST_RUNS; run--) within.unshift(run);
  for (let run = page + 1; isWithin(run) && within.length <= MOST_RUNS; run++) within.push(run);
  return within;
}

/** The numbers of pages, and what names one of them again (`Page 3`). */
function pagesAmong(within: number[], runs: readonly Run[]): number[] {
  const pages = new Set(
    within
      .map((run) => runs[run]!)
      .filter(isPage)
      .map(({ text }) => text.trim()),
  );
  const numberOf = (run: number) => /^\D*(\d+)\D*$/.exec(runs[run]!.text)?.[1] ?? '';
  return within.filter(
    (run) => isPage(runs[run]!) || (runs[run]!.node === 'attribute' && pages.has(numberOf(run))),
  );
}

function isPager(within: number[], runs: readonly Run[]): boolean {
  const isWords = (run: number) => !/\d/.test(runs[run]!.text) || /\p{L}/u.test(runs[run]!.text);
  return (
    within.length <= MOST &&
    within.every((run, i) => isPage(runs[run]!) || (isWords(run) && (i === 0 || i === within.length - 1)))
  );
}

/** The outermost one that a run is in, near enough; -1 where there is none. */
function pagerOf(run: number, runs: readonly Run[], { places }: PageShape): number {
  let found = -1;
  for (
    let at = places[runs[run]!.place]!.parent, up = 0;
    at >= 0 && up < LEVELS;
    at = places[at]!.parent, up++
  )
    if (places[at]!.name === 'nav' || CALLED.test(places[at]!.marks?.class ?? '')) found = at;
  return found;
}
