import type { DateWords } from './date-words';

const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const COLON = 0x3a;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const DASH = 0x2013;
const HOUR = 0x68;

/** A date without words has a clock's colon or `h`, a year of four digits, or numbers joined by one mark (`4.7.`, `7/4`). */
export function mayBeNumericDate(text: string, { dotTimes, dotDates }: DateWords): boolean {
  let digits = 0;
  let dots = dotTimes || dotDates ? 1 : 0;
  let numbers = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      digits++;
      continue;
    }
    if (digits === 4) return true;
    if (digits > 0) numbers++;
    digits = 0;
    if (code === DOT && numbers > 0 && ++dots > 1) return true;
    if (code === HOUR && numbers > 0 && isDigit(text.charCodeAt(text[i + 1] === ' ' ? i + 2 : i + 1)))
      return true;
    if (code === COLON || (numbers > 0 && (code === SLASH || code === HYPHEN || code === DASH))) return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
