import { type Collector, instantReading } from './collector';
import { type Directions, directionAround, directionsOf, type Sign } from './directions';
import type { Span } from './durations';
import { type Folded, isBoundary } from './fold';
import { saidFrom } from './hedges';
import { type Lexicon, lexicon } from './lexicon';
import { aroundNumber } from './number-parts';
import type { Numeral } from './numerals';
import { pluralSamples } from './plural-samples';
import { spelledMoments } from './spelled-moments';
import { type TimeUnit, timeUnit } from './time-units';

/** What stands after a number (and, in `before`, in front of it) when the locale writes a relative time. */
interface Frame {
  before: string;
  unit: string;
  sign: Sign;
}

/** A relative time in words alone: `yesterday` is -1 day. */
export interface Moment {
  value: number;
  unit: string;
}

export interface RelativeWords {
  frames: Lexicon<Frame>;
  /** Frames with nothing after the number, as Swahili's and French's short ones may be. */
  bare: Frame[];
  moments: Lexicon<Moment>;
  directions: Directions;
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
const STYLES = ['long', 'short', 'narrow'] as const;
/** Words in `numeric: 'auto'` reach two days either way. */
const NEAR = [-2, -1, 0, 1, 2];

export function* relativeWordsOf(locales: string[]): Generator<undefined, RelativeWords> {
  const words: RelativeWords = {
    ...{ frames: lexicon(), bare: [], moments: lexicon() },
    directions: directionsOf(locales),
  };
  for (const locale of locales)
    for (const style of STYLES) {
      learn(words, locale, style);
      yield;
    }
  for (const [text, value, unit] of spelledMoments(locales)) words.moments.add(text, { value, unit });
  return words;
}

function learn(words: RelativeWords, locale: string, style: (typeof STYLES)[number]): void {
  const always = new Intl.RelativeTimeFormat(locale, { style });
  const auto = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
  for (const unit of UNITS) {
    for (const sample of pluralSamples(locale)) {
      for (const sign of [1, -1] as const) {
        const value = sample === 0 && sign < 0 ? -0 : sample * sign;
        learnOne(words, always.formatToParts(value, unit), value, unit, sign);
      }
    }
    for (const value of NEAR) learnOne(words, auto.formatToParts(value, unit), value, unit);
  }
}

function learnOne(
  words: RelativeWords,
  parts: Intl.RelativeTimeFormatPart[],
  value: number,
  unit: string,
  sign?: Sign,
): void {
  const { before, number, after } = aroundNumber(parts);
  if (number === '') {
    words.moments.add(before.trim(), { value, unit });
  } else if (sign) {
    const frame = { before, unit, sign };
    if (after !== '') words.frames.add(after, frame);
    else if (!words.bare.some((other) => other.before === before)) words.bare.push(frame);
  }
}

/** `3 days ago`, `in 2 wk.` with a number. */
export function readRelative(
  folded: Folded,
  numerals: Numeral[],
  words: RelativeWords,
  now: number,
  out: Collector,
): void {
  const { text } = folded;
  for (const numeral of numerals) {
    for (const { end, meanings } of words.frames.at(text, numeral.end)) {
      for (const frame of meanings) readFrame(text, numeral, frame, end, now, out);
    }
    for (const frame of words.bare) readFrame(text, numeral, frame, numeral.end, now, out);
  }
}

function readFrame(
  text: string,
  numeral: Numeral,
  frame: Frame,
  end: number,
  now: number,
  out: Collector,
): void {
  const { before, unit, sign } = frame;
  const start = saidFrom(text, before, numeral.start);
  if (start === undefined || !isBoundary(text[start - 1], text[start])) return;
  add(out, start, end, numeral.value * sign, 10 ** -numeral.decimals, timeUnit(unit), numeral.digits, now);
}

/** `2h ago`, `en 3 horas`, `3d`: what Intl does not write, in the past where nothing says otherwise. */
export function readRelativeSpans(
  { text }: Folded,
  spans: Span[],
  { directions }: RelativeWords,
  now: number,
  out: Collector,
): void {
  for (const span of spans) {
    const { start, end, least, most, stepLeast, stepMost, digits } = span;
    const said = directionAround(text, start, end, directions);
    if (!said && !isAlone(text, span)) continue;
    const sign = said?.sign ?? -1;
    const near = Math.max(0, least - stepLeast);
    const far = most + stepMost;
    const interval = {
      min: sign < 0 ? now - far : now + near,
      max: sign < 0 ? now - near : now + far,
      value: now + sign * least,
      step: stepMost,
    };
    out.add(instantReading(said?.start ?? start, said?.end ?? end, 'relative-time', interval, digits));
  }
}

function isAlone(text: string, { start, end, count, unit }: Span): boolean {
  if (count === undefined || unit === 'millisecond') return false;
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

/** `yesterday`, `just now`: `moment` was found in the text from `start` to `end`. */
export function readMoment(moment: Moment, start: number, end: number, now: number, out: Collector): void {
  const unit = timeUnit(moment.unit);
  // "now" stays on screen until the page draws itself again.
  const step = moment.unit === 'second' ? 120 : 1;
  add(out, start, end, moment.value, step, unit, 1, now);
}

/** Rounding, flooring and counting calendar days all stay within one unit. */
function add(
  out: Collector,
  start: number,
  end: number,
  value: number,
  step: number,
  unit: TimeUnit,
  digits: number,
  now: number,
): void {
  const offsets = [value - step, value + step].flatMap((n) => [n * unit.least, n * unit.most]);
  const interval = {
    min: now + Math.min(...offsets),
    max: now + Math.max(...offsets),
    value: now + value * unit.least,
    step: step * unit.most,
  };
  out.add(instantReading(start, end, 'relative-time', interval, digits));
}
