/** A day by its distance with a time: `Yesterday at 5:04 PM`, `Today 09:30`, `hier à 17:04`. */
import type { Reading } from './reading';
import { instantsOf, wallOf } from './zones';

const DAY = 86_400_000;
/** `at`, `um`, `à`, `kl.`, and those that are longer. */
const BETWEEN =
  /^[\s,]*(?:(?:\p{L}{1,3}\.?|a las?|a les?|alle(?: ore)?|pukul|στις|ساعت|בשעה|saat|เวลา|vào lúc|plkst\.|pulksten|kell|orele|godz\.)\s?)?\s*$/u;
/** Digits' worth of chance that the day rules out. */
const TOLD_BY_DAY = 2;

/** Readings of both together, from the readings of each. */
export function readDayTimes(text: string, readings: Reading[]): Reading[] {
  const days = readings.filter(({ transform, step }) => transform === 'relative-time' && step === DAY);
  if (days.length === 0) return [];
  const times = readings.filter(({ transform, repeats }) => transform === 'date' && repeats === 'day');
  return days.flatMap((day) =>
    times
      .filter(({ start }) => start >= day.end && BETWEEN.test(text.slice(day.end, start)))
      .map((time) => onDay(day, time)),
  );
}

function onDay(day: Reading, time: Reading): Reading {
  const zone = time.zone ?? 'UTC';
  const midnight = Math.floor(wallOf(zone, day.value) / DAY) * DAY;
  const clock = wallOf(zone, time.min) % DAY;
  const min = instantsOf(zone, midnight + clock).first;
  return {
    ...time,
    start: day.start,
    min,
    max: min + time.max - time.min,
    value: min,
    digits: time.digits + TOLD_BY_DAY,
    repeats: undefined,
  };
}
