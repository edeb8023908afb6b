import type messages from '../../public/_locales/en/messages.json';
import { browser } from '../browser/api';
import { locale } from '../browser/language';

/** A name in `_locales`. */
export type MessageKey = keyof typeof messages;

/** Names that have one form per plural category: `popup_places` for `popup_places_one`, `popup_places_other`. */
type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });

/** The message of that name, its placeholders filled in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** A message whose name came from elsewhere (`reason`, `what`); '' where there is none of that name. */
export function tNamed(name: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(name.replaceAll('-', '_'), substitutions);
}

/** The plural form for `n`; `n` is the first substitution. */
export function tCount(stem: PluralKey, n: number, ...more: string[]): string {
  const substitutions = [number(n), ...more];
  return (
    tNamed(`${stem}_${plurals.select(n)}`, ...substitutions) || tNamed(`${stem}_other`, ...substitutions)
  );
}

export function number(n: number): string {
  return numbers.format(n);
}

/** 0 to 1, rounded to whole percents, but never to "0%" or "100%" what is not quite so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100) / 100;
  if (share > 0 && rounded === 0) return `<${percents.format(0.01)}`;
  if (share < 1 && rounded === 1) return percents.format(0.99);
  return percents.format(rounded);
}

/** Milliseconds as a person says them: `310 ms`, `2.4 s`, `3 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return unit(Math.round(ms), 'millisecond', 0);
  if (ms < 60_000) return unit(ms / 1000, 'second', 1);
  if (ms < 2 * HOUR) return unit(ms / 60_000, 'minute', 0);
  return ms < 48 * HOUR ? unit(ms / HOUR, 'hour', 0) : unit(ms / (24 * HOUR), 'day', 0);
}

const HOUR = 3_600_000;

/** Bytes as a person says them: `58 bytes`, `1.2 kB`. In short, English would say `58 byte`. */
export function size(bytes: number): string {
  if (bytes < 1000) return unit(bytes, 'byte', 0, 'long');
  if (bytes < 1_000_000) return unit(bytes / 1000, 'kilobyte', 1);
  return unit(bytes / 1_000_000, 'megabyte', 1);
}

function unit(value: number, name: string, digits: number, unitDisplay: 'short' | 'long' = 'short'): string {
  const options = { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, options).format(value);
}
