import type { View } from '../messages';
import type { Style } from './painted-run';

const FADED: Record<NonNullable<View['only']>, readonly Style[]> = {
  data: ['frontend', 'unsure'],
  page: ['backend', 'unsure'],
};

/** The labels that step back so that one kind can be looked at alone. */
export function fadedBy({ only }: View): ReadonlySet<Style> {
  return new Set(only ? FADED[only] : []);
}
