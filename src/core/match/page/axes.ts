/**
 * Axes: the numbers along a chart. Whatever library draws it chooses round steps (1, 2, 2.5 or 5, times a power of ten) and begins
 * at a multiple of them, so that in a drawing two or three marks tell what takes five elsewhere, and a step of any size.
 */
import type { Run } from '../../../model';
import { push } from '../../grouping';
import type { PageShape } from './page-shape';

/** Levels above a text at which it is one of several marks: the text itself, or what groups it with its line. */
const LEVELS = 3;
/** A scale from nothing needs one mark more, any other two. */
const FEWEST_FROM_ZERO = 2;
const FEWEST = 3;
/** Marks in steps that are not round. */
const FEWEST_UNEVEN = 5;
const MARK =
  /^([-−–]?)(\p{Sc}?)(\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d{1,9})([.,]\d{1,6})?\s?([\p{L}%°/]{0,6})$/u;
/** What libraries call the marks that they write in HTML, over a picture. */
const MARKED = /(?:^|[^a-z])(?:axis|tick(?:s|label)?)(?![a-z])/i;
const ROUND = [1, 2, 2.5, 5, 10];
/** Decimals are no exact binary fractions. */
const TOLERANCE = 1e-6;

/** The runs that are marks of an axis. */
export function axesOn(runs: Run[], shape: PageShape): number[] {
  const axes = new Map<string, { run: number; value: number }[]>();
  for (let run = 0; run < runs.length; run++) {
    const { node, place, text, hints } = runs[run]!;
    const [, sign, currency, whole, fraction = '', unit] = MARK.exec(text.trim()) ?? [];
    if (node !== 'text' || whole === undefined) continue;
    if (!MARKED.test(hints?.class ?? '') && !isDrawn(place, shape)) continue;
    const value = Number(whole.replace(/\D/g, '') + fraction.replace(',', '.')) * (sign ? -1 : 1);
    for (const group of groupsAbove(place, shape)) push(axes, `${currency}${unit} ${group}`, { run, value });
  }
  return [...axes.values()].filter(isAxis).flatMap((marks) => marks.map(({ run }) => run));
}

function isAxis(marks: { value: number }[]): boolean {
  const values = marks.map(({ value }) => value);
  const [first = 0, second = 0] = values;
  const step = second - first;
  const fewest = !isRound(step) ? FEWEST_UNEVEN : first === 0 ? FEWEST_FROM_ZERO : FEWEST;
  if (values.length < fewest || step === 0) return false;
  const isWhole = (share: number) => Math.abs(share - Math.round(share)) < TOLERANCE;
  return (
    isWhole(first / step) && values.every((value, i) => Math.abs((value - first) / step - i) < TOLERANCE)
  );
}

function isRound(step: number): boolean {
  const size = Math.abs(step);
  const leading = size / 10 ** Math.floor(Math.log10(size));
  return ROUND.some((round) => Math.abs(leading - round) < TOLERANCE);
}

function isDrawn(place: number, { places }: PageShape): boolean {
  for (let at = place; at >= 0; at = places[at]!.parent) if (places[at]!.name === 'svg') return true;
  return false;
}

function groupsAbove(place: number, { places, groups, siblings }: PageShape): number[] {
  const found: number[] = [];
  let at = places[place]!.parent;
  for (let up = 0; at >= 0 && up < LEVELS && places[at]!.name !== 'svg'; at = places[at]!.parent, up++)
    if (siblings[at]! > 1) found.push(groups[at]!);
  return found;
}
