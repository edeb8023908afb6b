/** Moments that were sent without a zone, of the page's own clock: what `new Date('2026-03-10 09:24')` takes them for. */
import type { Reading } from './reading';
import { offsetAt } from './zones';

/**
 * What a relative time means where its value is the time of that clock (epoch ms, as of UTC's), `zone` saying whose: such values
 * alone. Not likely: programs mostly send UTC's.
 */
export function onLocalClock(readings: Reading[], zone: string): Reading[] {
  return readings
    .filter(({ transform }) => transform === 'relative-time')
    .flatMap((reading) => {
      const ahead = offsetAt(zone, reading.value);
      const { min, max, value } = reading;
      const local = { min: min + ahead, max: max + ahead, value: value + ahead };
      return ahead === 0 ? [] : [{ ...reading, ...local, zone, foreign: true as const }];
    });
}
