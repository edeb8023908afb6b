import { type Collector, numberReading } from './collector';
import { CLOCK_UNITS, digitsIn } from './durations';
import type { Folded } from './fold';

/** `23d:00:02:25`, `2 days, 4:05:06`, `12d 03:14`: days, and what is over as a clock writes it. */
const DAYS =
  /(?<![\d\p{L}.,:])(\d{1,5}) ?(?:d|days?)(?:[:,]| (?=\d)|, )(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?![\d:])/giu;

/** A stretch of time that is written so, as raw ms, s or min. */
export function readDaysAndClock({ text }: Folded, out: Collector): void {
  if (!text.includes(':')) return;
  for (const { 0: all, 1: days, 2: hours, 3: minutes, 4: seconds, index } of text.matchAll(DAYS)) {
    const end = index + all.length;
    const inMinutes = (Number(days) * 24 + Number(hours)) * 60 + Number(minutes);
    const step = seconds === undefined ? 60_000 : 1000;
    const ms = inMinutes * 60_000 + Number(seconds ?? 0) * 1000;
    for (const [unit, size] of CLOCK_UNITS)
      out.add(numberReading(index, end, 'duration', ms / size, step / size, digitsIn(all), unit));
  }
}
