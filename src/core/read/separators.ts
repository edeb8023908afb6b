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
  const marks = token.replace(/\d/g, '');
  if (marks === '') return [{ integer: token, fraction: '', group: '', decimal: '', foreign: false }];
  return [grouped(token, marks), withFraction(token, marks)].flatMap((split) => {
    if (!split) return [];
    return [{ ...split, foreign: !isNative(split, separators) }];
  });
}

type Split = Omit<Interpretation, 'foreign'>;

function grouped(token: string, marks: string): Split | undefined {
  const group = marks[0] ?? '';
  if (!isGrouped(token, group)) return undefined;
  return { integer: token.replaceAll(group, ''), fraction: '', group, decimal: '' };
}

function withFraction(token: string, marks: string): Split | undefined {
  const decimal = marks[marks.length - 1] ?? '';
  const at = token.lastIndexOf(decimal);
  const integer = token.slice(0, at);
  const group = marks.length > 1 ? (marks[0] ?? '') : '';
  if (!DECIMALS.has(decimal) || group === decimal) return undefined;
  if (group !== '' && !isGrouped(integer, group)) return undefined;
  return {
    integer: group ? integer.replaceAll(group, '') : integer,
    fraction: token.slice(at + 1),
    group,
    decimal,
  };
}

function isGrouped(digits: string, group: string): boolean {
  if (digits.startsWith('0') || [...digits].some((c) => c !== group && (c < '0' || c > '9'))) return false;
  return THREES.test(digits) || INDIAN.test(digits);
}

/** `12.5` is native everywhere: it is what JavaScript itself writes. */
function isNative({ group, decimal }: Split, separators: Separators): boolean {
  if (group === '' && decimal === '.') return true;
  return (
    (group === '' || separators.groups.has(group)) && (decimal === '' || separators.decimals.has(decimal))
  );
}
