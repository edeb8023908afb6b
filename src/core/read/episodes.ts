import { type Collector, numberReading } from './collector';
import type { Folded } from './fold';

/** `S03E04`, `T3E12`, `3x04`: of a series and of what is numbered in it. */
const EPISODE = /(?<![\p{L}\d.,])(?:([st])(\d{1,2})([ef])(\d{1,4})|([1-9]\d?)(x)(\d{1,3}))(?![\p{L}\d])/giu;

/** Reads both numbers of such a name, which letters hold together: elsewhere they are no numbers of their own. */
export function readEpisodes(folded: Folded, out: Collector): void {
  for (const {
    index,
    1: sign = '',
    2: season,
    3: letter = '',
    4: episode,
    5: first,
    7: second,
  } of folded.text.matchAll(EPISODE)) {
    const [one, other] = [season ?? first!, episode ?? second!];
    const start = index + sign.length;
    add(start, one, out);
    add(start + one.length + (letter.length || 1), other, out);
  }
}

function add(start: number, shown: string, out: Collector): void {
  const value = Number(shown);
  out.add(numberReading(start, start + shown.length, 'number', value, 1, String(value).length));
}
