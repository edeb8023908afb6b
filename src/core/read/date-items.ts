import type { DateField, DateWord, DateWords } from './date-words';
import { type Folded, isBoundary, isWordCharacter } from './fold';

export interface TimeOfDay {
  hour: number;
  minute?: number;
  second?: number;
  /** Fraction of a second as written. */
  fraction?: string;
}

/** A piece of a date: a number, a clock time, or a word. `glue` is what stands between it and the piece before. */
export type DateItem = { start: number; end: number; glue: string } & (
  | { kind: 'number'; value: number; width: number; mark?: DateField; ordinal?: boolean }
  | { kind: 'time'; time: TimeOfDay }
  | { kind: 'offset'; zone: string }
  | { kind: 'word'; words: DateWord[] }
);

/** `15:45:30`; Swiss French writes 15.45:30. */
const TIME = /(\d{1,2})(?::|\.(?=\d\d:))(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?![\d:])/y;
/** `15h45`, as French and Portuguese pages have it, whatever Intl writes. */
const HOUR_TIME = /(\d{1,2}) ?h ?(\d\d)(?![\d:\p{L}]| ?min)/uy;
const DOT_TIME = /(\d{1,2})\.(\d\d)(?:\.(\d\d))?(?![\d:]|[.,]\d)/y;
const ORDINAL = /(?:st|nd|rd|th|er|º|ª|ste|de|:[ea]|è|η|-(?:го|е|ти|ви|oji))(?!\p{L})/uy;
const ORDINAL_STARTS = 'snrteºªd:èη-';
const OFFSET = /(?:gmt|utc)?\s?([+-])(\d{1,2})(?::?(\d\d))?(?![\d:])|(?:gmt|utc|z)(?!\p{L})/uy;
/** Nothing else may stand between two pieces of one date. */
const GLUE = /^[\s,،、.;'/()[\]|·•@:–—-]{0,5}$/;

/** Rows of pieces that may be dates; a row ends where something stands that no date has. */
export function dateRows(folded: Folded, known: DateWords, zoneNames: () => string[]): DateItem[][] {
  const { text } = folded;
  const rows: DateItem[][] = [];
  let row: DateItem[] = [];
  let glueFrom = 0;
  let i = 0;
  const close = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  const push = (item: DateItem) => {
    if (row.length > 0 && !GLUE.test(item.glue)) close();
    row.push(item);
    glueFrom = item.end;
    i = item.end;
  };
  while (i < text.length) {
    if (text[i] === ' ') {
      i++;
      continue;
    }
    const glue = row.length > 0 ? text.slice(glueFrom, i) : '';
    const item = itemAt(text, i, glue, known, row, zoneNames);
    if (typeof item === 'number') {
      i = item;
      glueFrom = i;
    } else if (item) push(item);
    else if (isWordCharacter(text[i])) {
      close();
      i = wordEnd(text, i);
      glueFrom = i;
    } else i++;
  }
  close();
  return rows;
}

function wordEnd(text: string, start: number): number {
  let i = start + 1;
  while (isWordCharacter(text[i]) && !isBoundary(text[i - 1], text[i])) i++;
  return i;
}

/** The piece at `i`, or where to go on after a word that says nothing by itself. */
function itemAt(
  text: string,
  i: number,
  glue: string,
  known: DateWords,
  row: DateItem[],
  zoneNames: () => string[],
): DateItem | number | undefined {
  const character = text[i] ?? '';
  if (isDigit(character)) {
    return timeAt(text, i, glue, known) ?? numberAt(text, i, glue, known);
  }
  const zone = row.length > 0 && mayNameZone(text, row) ? zoneEnd(text, i, zoneNames) : undefined;
  const item = offsetAt(text, i, glue, row) ?? zone ?? wordAt(text, i, glue, known);
  return item;
}

function wordAt(text: string, i: number, glue: string, known: DateWords): DateItem | number | undefined {
  if (!isWordCharacter(text[i]) || !isBoundary(text[i - 1], text[i])) return undefined;
  const found = known.words.longest(text, i);
  if (!found) return undefined;
  const words = found.meanings.filter(({ kind }) => kind !== 'joint' && kind !== 'mark');
  return words.length > 0 ? { start: i, end: found.end, glue, kind: 'word', words } : found.end;
}

/** Zones are named beside clock times only; in Chinese before them. */
function mayNameZone(text: string, row: DateItem[]): boolean {
  return text.includes(':') || row.some(hasClock);
}

function hasClock(item: DateItem): boolean {
  return item.kind === 'time' || (item.kind === 'number' && item.mark === 'hour');
}

function timeAt(text: string, i: number, glue: string, known: DateWords): DateItem | undefined {
  for (const pattern of known.dotTimes ? [TIME, HOUR_TIME, DOT_TIME] : [TIME, HOUR_TIME]) {
    if (pattern === TIME && !text.includes(':')) continue;
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, hour, minute, second, fraction] = match;
    if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) continue;
    const time: TimeOfDay = { hour: Number(hour), minute: Number(minute) };
    if (second !== undefined) time.second = Number(second);
    if (fraction !== undefined) time.fraction = fraction;
    return { start: i, end: i + whole.length, glue, kind: 'time', time };
  }
  return undefined;
}

function numberAt(text: string, i: number, glue: string, known: DateWords): DateItem {
  let end = i + 1;
  while (isDigit(text[end])) end++;
  const item = {
    start: i,
    end,
    glue,
    kind: 'number',
    value: Number(text.slice(i, end)),
    width: end - i,
  } as const;
  const ordinal = ordinalEnd(text, end);
  if (ordinal) return { ...item, end: ordinal, ordinal: true };
  const found = known.words.longest(text, text[end] === ' ' ? end + 1 : end);
  const mark = found?.meanings.find((word) => word.kind === 'mark');
  return mark && found ? { ...item, end: found.end, mark: mark.field } : item;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function ordinalEnd(text: string, end: number): number | undefined {
  if (end === text.length || !ORDINAL_STARTS.includes(text[end]!)) return undefined;
  ORDINAL.lastIndex = end;
  const ordinal = ORDINAL.exec(text);
  return ordinal ? end + ordinal[0].length : undefined;
}

function offsetAt(text: string, i: number, glue: string, row: DateItem[]): DateItem | undefined {
  if (!row.some(hasClock)) return undefined;
  OFFSET.lastIndex = i;
  const match = OFFSET.exec(text);
  if (!match || match[0] === '') return undefined;
  const [whole, sign, hours, minutes] = match;
  const zone = sign ? `${sign}${(hours ?? '').padStart(2, '0')}:${minutes ?? '00'}` : 'UTC';
  // `15:45-17:00` and `15:45 - 2` are no offsets, `15:45 +0200` is one (RFC 5322, 3.3).
  const isApart = glue === ' ' && /^[+-]\d{4}$/.test(whole);
  if (!/^[guz]/.test(whole) && !isApart && (glue !== '' || (hours ?? '').length < 2)) return undefined;
  return { start: i, end: i + whole.length, glue, kind: 'offset', zone };
}

function zoneEnd(text: string, i: number, zoneNames: () => string[]): number | undefined {
  const name = zoneNames().find((candidate) => text.startsWith(candidate, i));
  return name === undefined ? undefined : i + name.length;
}
