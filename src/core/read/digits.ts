const DECIMAL_DIGIT = /^\p{Nd}$/u;
const known = new Map<number, number>();

/** 0 to 9 for a decimal digit of any script (Unicode category Nd), else -1. */
export function digitValue(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : -1;
  let value = known.get(codePoint);
  if (value === undefined) {
    value = distanceToZero(codePoint);
    if (known.size < 2000) known.set(codePoint, value);
  }
  return value;
}

/** Digits of a script stand in a row from zero (Unicode 4.6); only the mathematical ones have rows side by side. */
function distanceToZero(codePoint: number): number {
  if (!isDecimalDigit(codePoint)) return -1;
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return (codePoint - 0x1d7ce) % 10;
  let zero = codePoint;
  while (isDecimalDigit(zero - 1)) zero--;
  return codePoint - zero;
}

function isDecimalDigit(codePoint: number): boolean {
  return DECIMAL_DIGIT.test(String.fromCodePoint(codePoint));
}

const OTHER_DIGIT = /[\p{Nd}&&[\u{80}-\u{ffff}]]/v;
const OTHER_DIGITS = new RegExp(OTHER_DIGIT, 'gv');

/** The same text with 0 to 9 for the digits of other scripts; what stands where stays as it is. */
export function inPlainDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text;
  return text.replace(OTHER_DIGITS, (digit) => String(digitValue(digit.charCodeAt(0))));
}
