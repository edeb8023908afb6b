import type { Observation } from '../../model';
import { zoneOf } from '../read';
import { dateFormat } from '../write/formats';

/** Where a text shows this year (`© 2026`): pages ask a clock for it. */
export function clockRanges(text: string, year: string): { start: number; end: number }[] {
  const at = text.indexOf(year);
  if (at < 0) return NONE;
  if (/\d$/.test(text.slice(0, at)) || /^\d/.test(text.slice(at + year.length))) return NONE;
  return [{ start: at, end: at + year.length }];
}

const NONE: { start: number; end: number }[] = [];

/** The year of the observation where the page is looked at. */
export function yearOf(observation: Observation): string {
  return dateFormat('en', { year: 'numeric', timeZone: zoneOf(observation) }).format(observation.now);
}
