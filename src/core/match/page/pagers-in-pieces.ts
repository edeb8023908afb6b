/** Pagers whose numbers stand in elements of their own: `<b>1</b> to <b>20</b> of <b>46</b>`, `<i>1-20</i> <i>of</i> <i>46</i>`. */
import type { Run } from '../../../model';
import { areNear } from './near';
import type { PageShape } from './page-shape';
import { firstOfPage } from './pagers';

/** A number, or two with what stands between them. */
const BEGINNING = /^\d{1,6}(?:\s*[-–—−~]\s*\d{1,6})?$/u;
/** Texts of a pager after its first, and how far above their elements it is. */
const MOST = 4;
const LEVELS = 1;
const LONGEST = 24;
/** `1–7 May 2026` is no page of a list. */
const YEAR = /\b(?:19|20)\d\d\D*$/;

/** The runs that say which items are shown, or the first of them. */
export function* firstsInPieces(runs: readonly Run[], shape: PageShape): Generator<undefined, number[]> {
  const found: number[] = [];
  for (let run = 0; run < runs.length; run++) {
    if (run % 2000 === 1999) yield;
    const { node, text } = runs[run]!;
    if (node !== 'text' || text.length > LONGEST || !BEGINNING.test(text.trim())) continue;
    if (isFirst(run, runs, shape)) found.push(run);
  }
  return found;
}

function isFirst(run: number, runs: readonly Run[], shape: PageShape): boolean {
  let text = runs[run]!.text;
  for (let at = run + 1; at <= run + MOST && at < runs.length; at++) {
    const next = runs[at]!;
    if (next.node !== 'text' || next.text.length > LONGEST || !isBeside(run, at, runs, shape)) return false;
    text += ` ${next.text}`;
    if (firstOfPage(text)) return !YEAR.test(text);
  }
  return false;
}

/** Whether both stand in one element, or in elements of one. */
function isBeside(one: number, other: number, runs: readonly Run[], { places }: PageShape): boolean {
  const elementOf = (run: number) => places[runs[run]!.place]!.parent;
  return areNear(elementOf(one), elementOf(other), places, LEVELS);
}
