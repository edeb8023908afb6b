import { dateFormat } from '../write/formats';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
const WEEK = 7 * 24 * HOUR;
const offsets = new Map<string, Map<number, number>>();
const FIXED = /^([+-])(\d\d):(\d\d)$/;

/** Ms to add to UTC for the zone's clock at an instant. `zone` is an IANA name, `UTC` or `+02:00`. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  const fixed = FIXED.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  // Clocks are not changed and changed back within a week, so mostly its two ends say it all.
  const week = Math.floor(instant / WEEK) * WEEK;
  const start = measured(zone, week);
  if (start === measured(zone, week + WEEK)) return start;
  // They change on whole quarters of an hour.
  return measured(zone, Math.floor(instant / QUARTER) * QUARTER);
}

function measured(zone: string, instant: number): number {
  const known = offsetsOf(zone);
  let offset = known.get(instant);
  if (offset === undefined) {
    offset = measure(zone, instant);
    known.set(instant, offset);
  }
  return offset;
}

function offsetsOf(zone: string): Map<number, number> {
  let known = offsets.get(zone);
  if (!known || known.size > 20_000) {
    known = new Map();
    offsets.set(zone, known);
  }
  return known;
}

function measure(zone: string, instant: number): number {
  const at = clockFields(zone, instant);
  return at ? Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - instant : 0;
}

function clockFields(zone: string, instant: number) {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8e15) return undefined;
  const format = dateFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const fields = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(instant)) {
    if (type in fields) fields[type as keyof typeof fields] = Number(value);
  }
  return fields;
}

/** The clock's reading at an instant, as if it were UTC. */
export function wallOf(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/** The instants at which the zone's clock shows `wall`: first and last differ where clocks are put back. */
export function instantsOf(zone: string, wall: number): { first: number; last: number } {
  const early = wall - offsetAt(zone, wall - 12 * HOUR);
  const late = wall - offsetAt(zone, wall + 12 * HOUR);
  const exact = [early, late].filter((instant) => wallOf(zone, instant) === wall);
  const candidates = exact.length > 0 ? exact : [early, late];
  return { first: Math.min(...candidates), last: Math.max(...candidates) };
}

/** True for a zone this runtime knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
