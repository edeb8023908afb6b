import type { DateItem, TimeOfDay } from './date-items';
import type { DateField, DateWord, DateWords } from './date-words';

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

type NumberItem = DateItem & { kind: 'number' };

/** Every consistent way to understand the pieces as one date, one time, or both; all pieces are used. */
export function understand(items: DateItem[], text: string, known: DateWords): DateFields[] {
  if (items.every(isBareNumber)) return placeNumeric(items, {}, text, known);
  return chooseWords(items).flatMap((words) => {
    const said = wordFields(words);
    if (!said) return [];
    const rest = withClock(items, said);
    return rest ? placeNumbers(rest.numbers, rest.fields, text, known) : [];
  });
}

function isBareNumber(item: DateItem): item is NumberItem {
  return item.kind === 'number' && item.mark === undefined;
}

/** One meaning for each word piece, in every combination. */
function chooseWords(items: DateItem[]): DateWord[][] {
  let choices: DateWord[][] = [[]];
  for (const item of items) {
    if (item.kind === 'word')
      choices = choices.flatMap((chosen) => item.words.map((word) => [...chosen, word]));
  }
  return choices.slice(0, 16);
}

function wordFields(words: DateWord[]): DateFields | undefined {
  const fields: DateFields = {};
  for (const word of words) {
    if (word.kind === 'month') {
      if (fields.month !== undefined) return undefined;
      fields.month = word.month;
      fields.calendar = word.calendar;
    } else if (word.kind === 'weekday') {
      if (fields.weekday !== undefined) return undefined;
      fields.weekday = word.weekday;
    } else if (word.kind === 'period') {
      if (fields.hours !== undefined) return undefined;
      fields.hours = word.hours;
    }
  }
  return fields;
}

/** Takes the time of day out: a clock time, numbers marked as hours, or a number beside a day period. */
function withClock(
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

function placeNumbers(
  numbers: NumberItem[],
  fields: DateFields,
  text: string,
  known: DateWords,
): DateFields[] {
  const given = withMarks(numbers, fields);
  if (!given) return [];
  const { free } = given;
  const month = given.fields.month !== undefined;
  if (free.length === 0) return [given.fields];
  if (month || given.fields.day !== undefined) return placeBesideMonth(free, given.fields);
  if (given.fields.year !== undefined) return free.length === 2 ? placeOrders(free, given.fields, known) : [];
  return placeNumeric(free, given.fields, text, known);
}

/** Numbers whose mark fits them; a mark that cannot be right is taken for a joint. */
function withMarks(
  numbers: NumberItem[],
  said: DateFields,
): { fields: DateFields; free: NumberItem[] } | undefined {
  const fields = { ...said };
  const free: NumberItem[] = [];
  for (const item of numbers) {
    const { mark } = item;
    if ((mark === 'year' || mark === 'month' || mark === 'day') && fits(mark, item)) {
      if (fields[mark] !== undefined) return undefined;
      fields[mark] = item.value;
      if (mark === 'year' && item.width === 2) fields.shortYear = true;
    } else free.push(item);
  }
  return { fields, free };
}

function fits(field: 'year' | 'month' | 'day', { value, width, ordinal }: NumberItem): boolean {
  if (field === 'day') return width <= 2 && value >= 1 && value <= 31;
  if (ordinal) return false;
  if (field === 'month') return width <= 2 && value >= 1 && value <= 12;
  return (width === 4 && value >= 1000) || width === 2;
}

/** A month's name leaves a day and a year, in either order. */
function placeBesideMonth(free: NumberItem[], fields: DateFields): DateFields[] {
  const [a, b, c] = free;
  if (!a || c) return [];
  if (!b) return [placeOne(a, fields)].filter((placed) => placed !== undefined);
  if (fields.month === undefined || fields.year !== undefined || fields.day !== undefined) return [];
  const yearFirst = a.width === 4;
  const [day, year] = yearFirst ? [b, a] : [a, b];
  if (!fits('day', day) || !fits('year', year)) return [];
  const short = year.width === 2;
  if (short && fields.time && /^\s*$/.test(year.glue)) return [];
  const loose = short && !/[-/'.]/.test(year.glue);
  return [
    {
      ...fields,
      day: day.value,
      year: year.value,
      ...(short && ({ shortYear: true } as const)),
      ...(loose && ({ loose: true } as const)),
    },
  ];
}

function placeOne(item: NumberItem, fields: DateFields): DateFields | undefined {
  if (fields.month === undefined && fields.day !== undefined) return undefined;
  const year = fields.year === undefined && fits('year', item);
  // `Jul ’24`.
  if (year && item.glue.includes("'") && item.width === 2)
    return { ...fields, year: item.value, shortYear: true };
  if (fields.day === undefined && fits('day', item)) return { ...fields, day: item.value };
  return year && item.width === 4 ? { ...fields, year: item.value } : undefined;
}

const ANY_ORDERS = ['year month day', 'day month year', 'month day year'];

/** `4.7.2024`, `7/4`, `07/2024`, or a lone year. */
function placeNumeric(free: NumberItem[], fields: DateFields, text: string, known: DateWords): DateFields[] {
  const [a, b] = free;
  if (!a) return [];
  if (!b) return placeLone(a, fields);
  if (!sameSeparators(free)) return [];
  if (free.length === 3) return placeOrders(free, fields, known);
  return free.length === 2 && isShortDate(free, text, known) ? placeOrders(free, fields, known) : [];
}

function placeLone(item: NumberItem, fields: DateFields): DateFields[] {
  if (fields.weekday !== undefined && fits('day', item)) return [{ ...fields, day: item.value }];
  const lone = fields.time === undefined && fields.weekday === undefined;
  return lone && item.width === 4 && fits('year', item) ? [{ ...fields, year: item.value }] : [];
}

function sameSeparators(free: NumberItem[]): boolean {
  const first = free[1]?.glue.trim() ?? '';
  return /^[./–-]$/.test(first) && free.every(({ glue }, i) => i < 2 || glue.trim() === first);
}

/** Two numbers are a date only when a separator of dates says so: `4.7` and `4-7` mean too much else. */
function isShortDate(free: NumberItem[], text: string, known: DateWords): boolean {
  const [a, b] = free;
  if (!a || !b) return false;
  const glue = b.glue.trim();
  if (glue === '/' || a.width === 4 || b.width === 4) return true;
  return (
    glue === '.' && (/^\.(?!\d)/.test(text.slice(b.end, b.end + 2)) || (known.dotDates && b.width === 2))
  );
}

type Placed = 'year' | 'month' | 'day';

function placeOrders(free: NumberItem[], fields: DateFields, known: DateWords): DateFields[] {
  const native = ordersFor(free, fields, known.orders);
  const foreign = ordersFor(free, fields, ANY_ORDERS).filter((order) => !native.includes(order));
  return [...native, ...foreign].flatMap((order) => {
    const placed = placeInOrder(free, order, fields);
    if (!placed) return [];
    // ISO 8601 is at home everywhere.
    const iso = free[0]?.width === 4;
    return iso || native.includes(order) ? [placed] : [{ ...placed, foreign: true as const }];
  });
}

/** The orders, less the fields that are not among the numbers. */
function ordersFor(free: NumberItem[], fields: DateFields, orders: string[]): string[] {
  const wide = free.some(({ width }) => width === 4);
  const wanted: Placed[] =
    free.length === 3
      ? ['year', 'month', 'day']
      : wide && fields.year === undefined
        ? ['year', 'month']
        : ['month', 'day'];
  return [
    ...new Set(
      orders.map((order) =>
        order
          .split(' ')
          .filter((f) => wanted.includes(f as Placed))
          .join(' '),
      ),
    ),
  ];
}

function placeInOrder(free: NumberItem[], order: string, fields: DateFields): DateFields | undefined {
  const placed: DateFields = { ...fields };
  for (const [i, name] of order.split(' ').entries()) {
    const field = name as Placed;
    const item = free[i];
    if (!item || !fits(field, item)) return undefined;
    placed[field] = item.value;
    if (field === 'year' && item.width === 2) placed.shortYear = true;
  }
  return placed;
}
