import { type DateFields, fits, type NumberItem } from './date-fields';
import type { DateWords } from './date-words';

/** Every way in which the numbers left over can be day, month and year beside what is known already; all are used. */
export function placeNumbers(
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

/** `20 May - 22 May`: what comes after it is the other end, and no year. */
const TO = /\s[–—~～-]\s/;

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
  if (short && ((fields.time && /^\s*$/.test(year.glue)) || TO.test(year.glue))) return [];
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
export function placeNumeric(
  free: NumberItem[],
  fields: DateFields,
  text: string,
  known: DateWords,
): DateFields[] {
  const [a, b] = free;
  if (!a) return [];
  if (!b) return placeLone(a, fields);
  if (!sameSeparators(free)) return [];
  if (free.length === 3) return placeOrders(free, fields, known);
  return free.length === 2 && isShortDate(free, fields, text, known) ? placeOrders(free, fields, known) : [];
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

/** Two numbers are a date only when a separator of dates says so, or a time beside `07-04`: `4.7` and `4-7` mean too much else. */
function isShortDate(free: NumberItem[], { time }: DateFields, text: string, known: DateWords): boolean {
  const [a, b] = free;
  if (!a || !b) return false;
  const glue = b.glue.trim();
  if (glue === '/' || a.width === 4 || b.width === 4) return true;
  if (glue === '-' && a.width === 2 && b.width === 2) return time?.minute !== undefined;
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
