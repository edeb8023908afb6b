import type { Observation, Run } from '../../../model';
import { ensure } from '../../grouping';
import { type Reading, type ReadingEnv, readingsOf } from '../../read';
import { isInsideCode } from '../words/inside-codes';
import { type Tokens, tokensOf } from '../words/tokens';

/** A run's text taken apart once, for every look-up. */
export interface RunText {
  tokens: Tokens;
  readings: Reading[];
  /** The readings took in a unit from the next element: the same text elsewhere may mean something else. */
  hasUnitBeside?: true;
}

/** `beside`: what the text can mean with a unit that stands in the next element. */
export function runText(run: Run, env: ReadingEnv, beside: Reading[] = []): RunText {
  if (run.node === 'image') return { tokens: { words: [], starts: [], ends: [] }, readings: [] };
  const tokens = tokensOf(run.text);
  if (beside.length > 0) return { tokens, readings: beside, hasUnitBeside: true };
  return { tokens, readings: outermost(numbersIn(run.text, env), run.text, env.now) };
}

/** A text with what it means by a unit that stands elsewhere. */
export function withReadings(text: RunText, more: Reading[]): RunText {
  return more.length === 0 ? text : { ...text, readings: [...text.readings, ...more], hasUnitBeside: true };
}

function numbersIn(text: string, env: ReadingEnv): Reading[] {
  const readings = readingsOf(text, env);
  if (readings.length === 0) return readings;
  return readings.filter(({ start, end }) => !isInsideCode(text, start, end));
}

/** `runText`, which reads a text once, however often a page repeats it. `known`: texts that are read already. */
export function textReader(
  env: ReadingEnv,
  known: Map<string, RunText>,
): (run: Run, beside: Reading[]) => RunText {
  return (run, beside) =>
    run.node === 'image' || beside.length > 0
      ? runText(run, env, beside)
      : ensure(known, run.text, () => runText(run, env));
}

/** What was read a moment ago and says the same now: texts without dates, as long as today is the same day everywhere. */
export function readBefore(before: Observation, texts: RunText[], now: Observation): Map<string, RunText> {
  const known = new Map<string, RunText>();
  if (momentOf(before) !== momentOf(now)) return known;
  for (let run = 0; run < texts.length; run++)
    if (
      !texts[run]!.hasUnitBeside &&
      texts[run]!.readings.every(({ dimension }) => dimension === 'number') &&
      before.runs[run]!.node !== 'image'
    )
      known.set(before.runs[run]!.text, texts[run]!);
  return known;
}

/** Days begin on whole quarters of an hour in all zones. */
const QUARTER = 900_000;

function momentOf({ locales, timeZone, now }: ReadingEnv): string {
  return `${locales} ${timeZone} ${Math.floor(now / QUARTER)}`;
}

/**
 * `2 years ago` is a moment: that `2 years` in it may be a duration is not worth a thought. `in 12 s` may well say how long it took, as
 * may whatever stands after other words (`passed in 12 s`).
 */
export function outermost(readings: Reading[], text: string, now: number): Reading[] {
  if (!readings.some(isMoment)) return readings;
  const moments = readings.filter(isMoment);
  const mayTake = ({ start, end, transform }: Reading, moment: Reading) =>
    transform === 'duration' &&
    moment.end === end &&
    moment.start < start &&
    (moment.value > now || HAS_WORD.test(text.slice(0, moment.start)));
  return readings.filter(
    (reading) =>
      reading.dimension === 'instant' ||
      !moments.some((moment) => isWithin(reading, moment) && !mayTake(reading, moment)),
  );
}

const HAS_WORD = /\p{L}/u;

function isWithin({ start, end }: Reading, moment: Reading): boolean {
  return moment.start <= start && moment.end >= end && moment.end - moment.start > end - start;
}

function isMoment({ transform }: Reading): boolean {
  return transform === 'relative-time';
}
