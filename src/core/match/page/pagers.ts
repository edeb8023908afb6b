/**
 * Pagers: what the page reckons itself of where one is in a list. The first number of `11 – 20 of 46` follows from the page one is on,
 * and those of `« 1 2 »` are pages: that they equal an id or a count is chance.
 */
import type { Run } from '../../../model';
import { push } from '../../grouping';
import type { PageShape } from './page-shape';

const NUMBER = String.raw`\d+(?:[.,\u00a0\u202f]\d{3})*`;
const FROM_TO_OF = new RegExp(
  String.raw`^\D*?(${NUMBER})\s*(?:[-–—−~…]|\.{2,3}|\p{L}{1,4}\.?)\s*(${NUMBER})\s*(?:[/|]|\p{L}{1,4}\.?)\s*(${NUMBER})\D*$`,
  'u',
);

/** Where a text tells from which item on a list is shown, of how many: `11` of `11 – 20 of 46`. Characters, from and up to. */
export function firstOfPage(text: string): { start: number; end: number } | null {
  const found = /\d\D+\d+\D+\d/.test(text) ? FROM_TO_OF.exec(text) : null;
  if (!found) return null;
  const [first = 0, last = 0, all = 0] = found.slice(1).map((digits) => Number(digits.replace(/\D/g, '')));
  const isFirst = first > 0 && first <= last && last <= all;
  const isWholePage = (first - 1) % (last - first + 1) === 0;
  if (!isFirst || !(isWholePage || last === all)) return null;
  const start = text.indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}

/** Say in a field's name that the server reckoned where a page begins. */
const BEGINNINGS = /^(?:from|start|first|begin|offset|skip|page)/i;

/** Whether a field may be one that tells where a page of a list begins. */
export function isBeginning(key: string | number): boolean {
  return typeof key === 'string' && BEGINNINGS.test(key);
}

const ARROWS = /^[«»‹›←→<>❮❯◀▶◂▸⟨⟩⏮⏭]+$/u;
const PAGE = /^(?:\d{1,5}|…|\.{3})$/u;
/** How far above an arrow its pager may be, and the most that one shows. */
const LEVELS = 3;
const MOST = 16;

/** Numbers that stand between arrows, and with nothing else. */
export function pagesOn(runs: Run[], { places }: PageShape): number[] {
  const arrows = runs.filter(({ node, text }) => node === 'text' && ARROWS.test(text.trim()));
  if (arrows.length === 0) return [];
  const around = new Map<number, number[]>();
  for (const { place } of arrows) for (const above of abovesOf(place, places)) around.set(above, []);
  for (let run = 0; run < runs.length; run++)
    if (runs[run]!.node === 'text')
      for (const above of abovesOf(runs[run]!.place, places)) if (around.has(above)) push(around, above, run);
  const isArrow = (run = -1) => ARROWS.test(runs[run]?.text.trim() ?? '');
  const isPager = (within: number[]) =>
    within.length <= MOST &&
    isArrow(within[0]) &&
    isArrow(within.at(-1)) &&
    within.every((run) => isArrow(run) || PAGE.test(runs[run]!.text.trim()));
  const pages = [...around.values()].filter(isPager).flat();
  return pages.filter((run) => /\d/.test(runs[run]!.text));
}

function abovesOf(place: number, places: PageShape['places']): number[] {
  const found: number[] = [];
  // The element of the text, and up.
  for (let at = places[place]!.parent; at >= 0 && found.length <= LEVELS; at = places[at]!.parent)
    found.push(at);
  return found;
}
