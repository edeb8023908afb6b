/** A number as so many marks, as stars tell what somebody thought of it: `★★★★`, `★★★☆☆`, `♥♥♥`, `●●○`; a half may go after them. */
import { type Collector, numberReading } from './collector';
import type { Folded } from './fold';

/** Full ones and empty ones of each kind. */
const MARKS = /^(?:[★⭐✮]+[½⯪]?[☆✩✰]*|●+○*|(?:[♥❤]\ufe0f?)+[♡🤍]*)$/u;
const FULL = /[★⭐✮●♥❤]/gu;
const EMPTY = /[☆✩✰○♡]/u;
const HALF = /[½⯪]/u;
/** Marks of any scale. UTF-16 units; one alone is a sign for something. */
const LONGEST = 20;
const FEWEST = 2;
const DIGITS = 1;

export function readMarks({ text }: Folded, out: Collector): void {
  if (text.length > LONGEST || !MARKS.test(text.trim())) return;
  const full = text.match(FULL)?.length ?? 0;
  if (full < FEWEST && !EMPTY.test(text)) return;
  const half = HALF.test(text) ? 0.5 : 0;
  const start = text.length - text.trimStart().length;
  out.add(numberReading(start, text.trimEnd().length, 'number', full + half, half || 1, DIGITS));
}
