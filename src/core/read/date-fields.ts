import type { DateItem, TimeOfDay } from './date-items';

/** What one way to understand a row of pieces says; a date in `calendar` if that is known. */
export interface DateFields {
  year?: number;
  /** The year was written with two digits. */
  shortYear?: true;
  month?: number;
  day?: number;
  weekday?: number;
  time?: TimeOfDay;
  /** Hours of the day that the day period allows, one bit each. */
  hours?: number;
  zone?: string;
  calendar?: string;
  foreign?: true;
  /** The year could just as well be something else (`Jul 4, 24`). */
  loose?: true;
}

export type NumberItem = DateItem & { kind: 'number' };

/** Whether a number as it is written can be that field. */
export function fits(field: 'year' | 'month' | 'day', { value, width, ordinal }: NumberItem): boolean {
  if (field === 'day') return width <= 2 && value >= 1 && value <= 31;
  if (ordinal) return false;
  if (field === 'month') return width <= 2 && value >= 1 && value <= 12;
  return (width === 4 && value >= 1000) || width === 2;
}
