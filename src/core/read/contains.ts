import type { Reading } from './reading';
import { wallOf } from './zones';

const DAY = 86_400_000;

/**
 * True if the raw value (instants: epoch ms) is one the reading can mean, any occurrence of a repeating one included:
 * `3:45 PM` on any day.
 */
export function contains(reading: Reading, value: number): boolean {
  if (value >= reading.min && value <= reading.max) return true;
  // 0 is no time, and only 1970 tells that somebody took it for one.
  if (!reading.repeats || !Number.isFinite(value) || value === 0) return false;
  const zone = reading.zone ?? 'UTC';
  const wall = wallOf(zone, value);
  const start = wallOf(zone, reading.min);
  const past = reading.repeats === 'year' ? intoYear(wall) - intoYear(start) : wall - start;
  const period = reading.repeats === 'day' ? DAY : reading.repeats === 'week' ? 7 * DAY : Infinity;
  const into = period === Infinity ? past : ((past % period) + period) % period;
  return into >= 0 && into < Math.max(reading.step, 0.001);
}

/** Ms into a leap year that has the same months and days. */
function intoYear(wall: number): number {
  const date = new Date(wall);
  return Date.UTC(2000, date.getUTCMonth(), date.getUTCDate()) + (((wall % DAY) + DAY) % DAY);
}
