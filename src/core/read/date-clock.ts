import type { DateFields, NumberItem } from './date-fields';
import type { DateItem } from './date-items';
import type { DateField } from './date-words';

/** Takes the time of day out: a clock time, numbers marked as hours, or a number beside a day period. */
export function withClock(
  items: DateItem[],
  said: DateFields,
): { fields: DateFields; numbers: NumberItem[] } | undefined {
  const fields = { ...said };
  const numbers: NumberItem[] = [];
  const marked: Partial<Record<DateField, number>> = {};
  for (const item of items) {
    if (item.kind === 'time') {
      if (fields.time) return undefined;
      fields.time = item.time;
    } else if (item.kind === 'offset') fields.zone = item.zone;
    else if (item.kind === 'number') {
      const mark = item.mark;
      if (mark === 'hour' || mark === 'minute' || mark === 'second') marked[mark] = item.value;
      else numbers.push(item);
    }
  }
  if (marked.minute !== undefined && marked.hour === undefined) return undefined;
  if (marked.hour !== undefined && marked.minute === undefined) takeMinute(items, numbers, marked);
  if (marked.hour !== undefined) {
    if (fields.time) return undefined;
    fields.time = { hour: marked.hour, ...marked };
  }
  if (fields.hours !== undefined && !fields.time) {
    const hour = hourByPeriod(items);
    if (!hour) return undefined;
    numbers.splice(numbers.indexOf(hour), 1);
    fields.time = { hour: hour.value };
  }
  return resolveHour(fields) ? { fields, numbers } : undefined;
}

/** `8 h 00`: the two digits right after the hour. */
function takeMinute(
  items: DateItem[],
  numbers: NumberItem[],
  marked: Partial<Record<DateField, number>>,
): void {
  const at = items.findIndex((item) => item.kind === 'number' && item.mark === 'hour');
  const next = items[at + 1];
  if (next?.kind !== 'number' || next.width !== 2 || next.value > 59 || next.mark) return;
  marked.minute = next.value;
  numbers.splice(numbers.indexOf(next), 1);
}

function hourByPeriod(items: DateItem[]): NumberItem | undefined {
  const at = items.findIndex(
    (item) => item.kind === 'word' && item.words.some(({ kind }) => kind === 'period'),
  );
  return [items[at - 1], items[at + 1]].find(
    (item): item is NumberItem =>
      item?.kind === 'number' && item.value <= 24 && item.width <= 2 && !item.ordinal,
  );
}

/** `3 PM` is 15: the hour of the two that its period allows. */
function resolveHour(fields: DateFields): boolean {
  const { time, hours } = fields;
  if (!time) return hours === undefined;
  if (time.hour > 24 || (time.minute ?? 0) > 59 || (time.second ?? 0) > 60) return false;
  if (hours === undefined) return true;
  const hour = [time.hour % 24, (time.hour + 12) % 24].find((h) => (hours >> h) & 1);
  if (hour === undefined) return false;
  fields.time = { ...time, hour };
  return true;
}
