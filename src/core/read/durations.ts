import type { Affix, Affixes } from './affix';
import { type Collector, numberReading } from './collector';
import type { DateWords } from './date-words';
import type { Folded } from './fold';
import type { Found } from './lexicon';
import type { Numeral } from './numerals';
import type { Reading } from './reading';
import { isAllowed, skipSpace, skipSpaceBack } from './surroundings';

/** A stretch of time as shown: `1 h 12 min`. Milliseconds; months and years take from `least` to `most`. */
export interface Span {
  start: number;
  end: number;
  least: number;
  most: number;
  /** The smallest unit shown: what was rounded to, least and most. */
  stepLeast: number;
  stepMost: number;
  unit: string;
  /** The number with `unit`, where there is only that one. */
  count?: number;
  /** One unit in its last shown digit. */
  countStep: number;
  digits: number;
}

type TimeAffix = Affix & { kind: 'time' };

interface Piece {
  start: number;
  end: number;
  numeral: Numeral;
  affix: TimeAffix;
}

/** At most this much between `1 h` and `12 min`: a comma, a space, an "and". */
const JOINT = /^[\s,،、·]*(?:\p{L}{1,4}\s)?$/u;

/** Every stretch of time written with units, the longest at each place. */
export function spansOf(folded: Folded, numerals: Numeral[], affixes: Affixes): Span[] {
  const rows = numerals.map((numeral) => piecesAt(folded, numeral, affixes));
  const spans: Span[] = [];
  let until = 0;
  rows.forEach((pieces, index) => {
    for (const piece of pieces) {
      if (piece.start < until || piece.numeral.glued || isMetres(folded.text, piece)) continue;
      const chain = chainFrom(folded.text, piece, rows, index);
      if (chain.length > 1) until = chain.at(-1)?.end ?? until;
      spans.push(spanOf(chain));
    }
  });
  return spans;
}

/** `7.45 m`: minutes have seconds, and no decimals. */
function isMetres(text: string, { numeral, end }: Piece): boolean {
  return numeral.decimals > 0 && text.slice(numeral.end, end).trim() === 'm';
}

function piecesAt(folded: Folded, numeral: Numeral, affixes: Affixes): Piece[] {
  const { text } = folded;
  if (numeral.glued && !/\d\p{L}+$/u.test(text.slice(Math.max(0, numeral.start - 8), numeral.start)))
    return [];
  const pieces: Piece[] = [];
  for (const found of affixes.after.at(text, skipSpace(text, numeral.end))) {
    for (const affix of timesOf(found, folded))
      pieces.push({ start: numeral.start, end: found.end, numeral, affix });
  }
  for (const found of affixes.before.at(text, skipSpaceBack(text, numeral.start))) {
    for (const affix of timesOf(found, folded))
      pieces.push({ start: found.start, end: numeral.end, numeral, affix });
  }
  return pieces;
}

function timesOf(found: Found<Affix>, folded: Folded): TimeAffix[] {
  return found.meanings.filter(
    (affix): affix is TimeAffix => affix.kind === 'time' && isAllowed(affix, found, folded),
  );
}

/** How many times the next unit the one before it is at most: nobody says months and minutes (`410 m, 6 min`) of one length of time. */
const FURTHEST = 20_000;

/** Larger units first, each once; the fraction can only be on the last. */
function chainFrom(text: string, first: Piece, rows: Piece[][], index: number): Piece[] {
  const chain = [first];
  for (let i = index + 1; i < rows.length && i < index + 7; i++) {
    const last = chain.at(-1) ?? first;
    if (last.numeral.decimals > 0) break;
    const next = rows[i]?.find(
      (piece) =>
        piece.affix.most < last.affix.least &&
        last.affix.least < piece.affix.most * FURTHEST &&
        JOINT.test(text.slice(last.end, piece.start)) &&
        piece.start >= last.end,
    );
    if (next) chain.push(next);
    else if ((rows[i]?.[0]?.start ?? Infinity) > last.end + 8) break;
  }
  return chain;
}

const DAY = 86_400_000;
/** What programs take for a month and a year where they divide by it: no month has a half. */
const DIVIDED: Partial<Record<string, { least: number; most: number }>> = {
  month: { least: 30 * DAY, most: 30.44 * DAY },
  year: { least: 365 * DAY, most: 365.25 * DAY },
};

function lengthOf({ decimals }: Piece['numeral'], affix: Piece['affix']): { least: number; most: number } {
  return (decimals > 0 && DIVIDED[affix.name]) || affix;
}

function spanOf(chain: Piece[]): Span {
  const first = chain[0] as Piece;
  const last = chain.at(-1) as Piece;
  const fraction = 10 ** -last.numeral.decimals;
  const total = (length: 'least' | 'most') =>
    chain.reduce((sum, { numeral, affix }) => sum + numeral.value * lengthOf(numeral, affix)[length], 0);
  return {
    start: first.start,
    end: last.end,
    least: total('least'),
    most: total('most'),
    stepLeast: last.affix.least * fraction,
    stepMost: last.affix.most * fraction,
    unit: last.affix.name,
    ...(chain.length === 1 && { count: first.numeral.value }),
    countStep: fraction,
    digits: chain.reduce((sum, { numeral }) => sum + numeral.digits, 0),
  };
}

/** Programs measure themselves in billionths and millionths of a second. */
const RAW_UNITS: [string, number][] = [
  ['ns', 1e-6],
  ['us', 1e-3],
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
];

/** `1 h 12 min` as raw ns, us, ms, s, min or h; a single unit as a count of itself too. */
export function readDurations(spans: Span[], out: Collector): void {
  for (const span of spans) {
    for (const [unit, size] of RAW_UNITS) out.add(inUnit(span, unit, size));
    if (span.count !== undefined) {
      const { start, end, digits, unit, count, countStep } = span;
      out.add(numberReading(start, end, 'duration', count, countStep, digits, unit));
    }
  }
}

function inUnit({ start, end, digits, ...span }: Span, unit: string, size: number): Reading {
  const reading = numberReading(
    start,
    end,
    'duration',
    span.least / size,
    span.stepLeast / size,
    digits,
    unit,
  );
  if (span.most > span.least) {
    reading.max = numberReading(start, end, 'duration', span.most / size, span.stepMost / size, digits).max;
  }
  return reading;
}

const CLOCK = /(?<![\d:.,])(?:(\d{1,4}):)?(?:(\d{1,3}):)?(\d{1,3}):(\d\d)(?:[.,](\d{1,3}))?(?![\d:]|[.,]\d)/g;

/** `2h05`, `1 h 40`: French and Portuguese for hours and minutes. */
const HOURS = /(?<![\d\p{L}.,])(\d{1,3}) ?h ?(\d\d)(?![\d:\p{L}]| ?min)/gu;

/** `2h05` as raw s, ms or min, whether it is a time of day as well or not. */
export function readHours({ text }: Folded, out: Collector): void {
  if (!text.includes('h')) return;
  for (const { 0: all, 1: hours, 2: minutes, index } of text.matchAll(HOURS))
    addMinutes(index, index + all.length, Number(hours) * 60 + Number(minutes), digitsIn(all), out);
}

/** `3:34` (minutes and seconds, or hours and minutes), `1:02:03`, `2:03:04:05`, as raw s, ms or min. */
export function readClockDurations({ text }: Folded, dated: [number, number][], out: Collector): void {
  if (!text.includes(':')) return;
  for (const match of text.matchAll(CLOCK)) {
    if (isInDate(match.index, match[0].length, dated)) continue;
    const fields = match.slice(1, 5).filter((field) => field !== undefined);
    const negative = text[match.index - 1] === '-' && !/[\d\p{L}]/u.test(text[match.index - 2] ?? '');
    const start = negative ? match.index - 1 : match.index;
    const end = match.index + match[0].length;
    const digits = digitsIn(match[0]);
    const sign = negative ? -1 : 1;
    const fraction = match[5] ?? '';
    const seconds = sign * Number(`${inSmallest(fields)}.${fraction || '0'}`);
    const step = 10 ** -fraction.length;
    out.add(numberReading(start, end, 'duration', seconds, step, digits, 's'));
    out.add(numberReading(start, end, 'duration', seconds * 1000, step * 1000, digits, 'ms'));
    if (fields.length > 2 || fraction !== '') continue;
    addMinutes(start, end, sign * inSmallest(fields), digits, out);
  }
}

/** `16.42` where times of day have a dot. */
const DOTTED = /(?<![\d:.,])([01]?\d|2[0-3])\.([0-5]\d)(?![\d:]|[.,]\d)/g;

/** A time of day that is written with a dot, as what has passed since midnight: raw s, ms or min. */
export function readDottedTimes({ text }: Folded, { dotTimes }: DateWords, out: Collector): void {
  if (!dotTimes || !text.includes('.')) return;
  for (const { 0: all, 1: hours, 2: minutes, index } of text.matchAll(DOTTED))
    addMinutes(index, index + all.length, Number(hours) * 60 + Number(minutes), digitsIn(all), out);
}

function addMinutes(start: number, end: number, minutes: number, digits: number, out: Collector): void {
  for (const [unit, size] of CLOCK_UNITS) {
    const scale = 60_000 / size;
    out.add(numberReading(start, end, 'duration', minutes * scale, scale, digits, unit));
  }
}

export const CLOCK_UNITS: [string, number][] = [
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
];

/** `3:45 PM` and `Jul 4, 15:45` are times of day and nothing else. */
function isInDate(start: number, length: number, dated: [number, number][]): boolean {
  return dated.some(([from, to]) => from <= start && start + length <= to && to - from > length);
}

/** The value of `1:02:03` in its last field's unit; days before hours, everything else by sixty. */
function inSmallest(fields: string[]): number {
  const [days, ...rest] = fields.length === 4 ? fields : ['0', ...fields];
  return rest.reduce((sum, field, i) => (sum + (i === 0 ? Number(days) * 24 : 0)) * 60 + Number(field), 0);
}

export function digitsIn(text: string): number {
  return Math.max(1, text.replace(/\D/g, '').replace(/^0+/, '').length);
}
