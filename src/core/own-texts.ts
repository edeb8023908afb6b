import type { Label, Observation } from '../model';
import type { Range } from './judge/case';
import { clockRanges, yearOf } from './judge/clock';
import { typedRanges, typedTexts } from './judge/typed';
import { betweenNumbers, type Wanted, wordsAlone } from './match/copy/copy';

/** What the page shows of itself and of the person. */
export interface OwnTexts {
  /** What was typed. */
  typed: string[];
  /** This year. */
  year: string;
  /** Verdicts on texts that nothing claims: they differ by their words alone. */
  unclaimed: Map<string, Label>;
}

export function ownTexts(observation: Observation): OwnTexts {
  return { typed: typedTexts(observation.runs), year: yearOf(observation), unclaimed: new Map() };
}

/** Ranges of a text that tell what was typed, and what a clock tells. */
export function rangesOf(text: string, { typed, year }: OwnTexts) {
  return { typed: typedRanges(text, typed), clock: clockRanges(text, year) };
}

/** What may be looked for among the site's own words: the whole text, the claimed ranges, and what lies between them. */
export function wantWords(wanted: Wanted, text: string, claims: Range[], own: OwnTexts): void {
  if (!wanted.add(text) && claims.length === 0) return;
  wanted.add(wordsAlone(text));
  for (const { start, end } of betweenNumbers(text)) wanted.add(text.slice(start, end));
  const { typed, clock } = rangesOf(text, own);
  const ranges: Range[] = [...claims, ...typed, ...clock];
  let at = 0;
  let last: Range = { start: -1, end: -1 };
  for (const range of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const { start, end } = range;
    if (start === last.start && end === last.end) continue;
    wanted.add(text.slice(start, end));
    if (start > at) wanted.add(text.slice(at, start));
    at = Math.max(at, end);
    last = range;
  }
  if (at > 0 && at < text.length) wanted.add(text.slice(at));
}
