import { type Collector, numberReading } from './collector';
import type { Folded } from './fold';
import type { Numeral } from './numerals';

/** Intl knows which plural form an ordinal takes but not how it is written. */
const SUFFIX =
  /(?:st|nd|rd|th|er|ère|re|ème|e|º|ª|°|\.º|\.ª|-й|-я|-е|:a|:e|η|位|番目|番|號|号|위|번째)(?![\p{L}\d])/uy;
/** What they begin with: most numbers are followed by something else. */
const SUFFIX_STARTS = 'snrteèº°ª.-:位番號号위번';
const PREFIX = /[第제]\s?$/;

/** `3rd`, `1er`, `2º`, `第3`; a lone `3.` too. */
export function readOrdinals(folded: Folded, numerals: Numeral[], out: Collector): void {
  const { text } = folded;
  for (const { start, end, value, decimals, digits, glued } of numerals) {
    if (glued || decimals !== 0) continue;
    const first = start > 0 ? PREFIX.exec(text.slice(Math.max(0, start - 2), start)) : null;
    const suffix = suffixLength(text, end) || (text === `${text.slice(start, end)}.` ? 1 : 0);
    if (!first && suffix === 0) continue;
    const from = start - (first?.[0].length ?? 0);
    const reading = numberReading(from, end + suffix, 'ordinal', value, 1, digits);
    reading.min = value;
    reading.max = value;
    out.add(reading);
  }
}

function suffixLength(text: string, end: number): number {
  if (end === text.length || !SUFFIX_STARTS.includes(text[end]!)) return 0;
  SUFFIX.lastIndex = end;
  return SUFFIX.exec(text)?.[0].length ?? 0;
}
