import { type Affix, type Affixes, teach } from './affix';
import { foldWord } from './fold';

type Currency = Affix & { kind: 'currency' };

/**
 * Currencies whose symbols are asked for: each formatter costs, and any sign of Unicode's category Sc is known for money
 * anyway. Those with letters for a symbol are all here; narrow symbols come last, as more than one currency has them.
 */
const SYMBOLS =
  'USD EUR GBP JPY CNY INR KRW BRL CAD AUD MXN RUB UAH TRY ILS THB VND PHP AED SAR EGP IRR BDT CHF'.split(
    ' ',
  );
const NARROW = 'SEK NOK DKK ISK PLN CZK HUF RON IDR MYR ZAR PKR USD GBP JPY'.split(' ');
const LETTER = /^[a-z]$/;

/** Symbols and codes; names are not taught, the number beside them is read on its own. */
export function teachCurrencies(affixes: Affixes, locale: string): void {
  for (const code of codes()) teachBoth(affixes, code.toLowerCase(), { kind: 'currency', code, upper: true });
  for (const code of [...SYMBOLS, ...NARROW]) teachSymbol(affixes, locale, code, 'symbol');
  for (const code of NARROW) teachSymbol(affixes, locale, code, 'narrowSymbol');
}

function teachSymbol(
  affixes: Affixes,
  locale: string,
  code: string,
  currencyDisplay: 'symbol' | 'narrowSymbol',
) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay });
  const symbol = foldWord(
    format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '',
  ).trim();
  if (symbol === code.toLowerCase() || isTaught(affixes, symbol)) return;
  // `R 5` is rand; `5 R` hardly.
  if (LETTER.test(symbol)) affixes.before.add(symbol, { kind: 'currency', code, upper: true });
  else teachBoth(affixes, symbol, { kind: 'currency', code });
}

/** One meaning per symbol is enough: which dollar it is hardly changes the raw value. */
function isTaught(affixes: Affixes, symbol: string): boolean {
  const found = affixes.before.longest(symbol, symbol.length);
  return found?.start === 0 && found.meanings.some((affix) => affix.kind === 'currency' && !affix.upper);
}

function teachBoth(affixes: Affixes, word: string, affix: Currency): void {
  teach(affixes.before, word, affix);
  teach(affixes.after, word, affix);
}

let known: string[] | undefined;

function codes(): string[] {
  known ??= Intl.supportedValuesOf('currency');
  return known;
}

/** Decimal places of the currency's minor unit (ISO 4217): 2 for cents, 0 for yen. */
export function minorDigits(code: string): number {
  let digits = minor.get(code);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    minor.set(code, digits);
  }
  return digits;
}

const minor = new Map<string, number>([['¤', 2]]);

const SIGN_BEFORE = /(?<![\p{L}\p{M}])[a-z]{0,3}\p{Sc}[a-z]{0,3}$/u;
const SIGN_AFTER = /[a-z]{0,3}\p{Sc}[a-z]{0,3}(?![\p{L}\p{M}])/uy;
const SIGN = /\p{Sc}/u;
const DOLLAR = 0x24;

/** Whether a currency sign can be among these characters: in ASCII there is only one. */
function mayHoldSign(text: string, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOLLAR || code > 0x7f) return true;
  }
  return false;
}

/** Where a currency sign with a letter or two (`US$`, `$U`) that ends at `index` begins. */
export function signStart(text: string, index: number): number | undefined {
  if (!mayHoldSign(text, index - 7, index)) return undefined;
  const before = text.slice(Math.max(0, index - 7), index);
  const match = SIGN.test(before) ? SIGN_BEFORE.exec(before) : null;
  return match ? index - match[0].length : undefined;
}

/** Where one that begins at `index` ends. */
export function signEnd(text: string, index: number): number | undefined {
  if (!mayHoldSign(text, index, index + 5)) return undefined;
  SIGN_AFTER.lastIndex = index;
  const match = SIGN_AFTER.exec(text);
  return match ? index + match[0].length : undefined;
}
