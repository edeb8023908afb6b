import { foldWord } from './fold';

/** Which characters group digits and which begin the fraction, in the page's locales. Folded characters. */
export interface Separators {
  groups: Set<string>;
  decimals: Set<string>;
}

/** A number and a price of one locale may be written with different separators (de-AT, fr-CH). */
export function separatorsOf(locales: string[]): Separators {
  const separators: Separators = { groups: new Set(), decimals: new Set() };
  for (const locale of locales) {
    learn(separators, new Intl.NumberFormat(locale));
    learn(separators, new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }));
  }
  return separators;
}

function learn(separators: Separators, format: Intl.NumberFormat): void {
  for (const { type, value } of format.formatToParts(1234567.89)) {
    if (type === 'group') separators.groups.add(foldWord(value));
    if (type === 'decimal') separators.decimals.add(foldWord(value));
  }
}

/** One way to understand a row of digits and separators. */
export interface Interpretation {
  /** Digits before and after the decimal separator. */
  integer: string;
  fraction: string;
  group: string;
  decimal: string;
  foreign: boolean;
}

const DECIMALS = new Set(['.', ',', '٫']);
const THREES = /^\d{1,3}(?:\D\d{3})+$/;
const INDIAN = /^\d{1,2}(?:\D\d{2})+\D\d{3}$/;

/**
 * All ways to understand digits with separators between them (`1,234` is 1234 or, foreign, 1.234). Empty for what is no
 * one number (`1.2.3`). Grouping by threes, or Indian (12,34,567).
 */
export function interpretations(token: string, separators: Separators): Interpretation[] {
  const marks = marksOf(token);
  if (marks === '') return [{ integer: token, fraction: '', group: '', decimal: '', foreign: false }];
  const found: Interpretation[] = [];
  const group = marks[0]!;
  if (isGrouped(token, marks)) found.push(split(token.replaceAll(group, ''), '', group, '', separators));
  const decimal = marks.at(-1)!;
  const integer = token.slice(0, token.lastIndexOf(decimal));
  const fraction = token.slice(integer.length + 1);
  if (!DECIMALS.has(decimal)) return found;
  if (marks.length === 1) found.push(split(integer, fraction, '', decimal, separators));
  else if (group !== decimal && isGrouped(integer, marks.slice(0, -1)))
    found.push(split(integer.replaceAll(group, ''), fraction, group, decimal, separators));
  return found;
}

/** Everything in it that is no digit. */
function marksOf(token: string): string {
  let marks = '';
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (code < 0x30 || code > 0x39) marks += token[i];
  }
  return marks;
}

function split(
  integer: string,
  fraction: string,
  group: string,
  decimal: string,
  separators: Separators,
): Interpretation {
  return { integer, fraction, group, decimal, foreign: !isNative(group, decimal, separators) };
}

/** `marks`: what stands between the digits. */
function isGrouped(digits: string, marks: string): boolean {
  const group = marks[0];
  if (digits.startsWith('0') || digits.at(-4) !== group) return false;
  for (const mark of marks) if (mark !== group) return false;
  return THREES.test(digits) || INDIAN.test(digits);
}

/** `12.5` is native everywhere: it is what JavaScript itself writes. */
function isNative(group: string, decimal: string, separators: Separators): boolean {
  if (group === '' && decimal === '.') return true;
  return (
    (group === '' || separators.groups.has(group)) && (decimal === '' || separators.decimals.has(decimal))
  );
}
