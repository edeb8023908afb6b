import type { Affix, Affixes } from './affix';
import { type Collector, numberReading } from './collector';
import { minorDigits } from './currency';
import type { Folded } from './fold';
import { withoutNoise } from './noise';
import type { Numeral } from './numerals';
import { BITS, BY_LETTER, type Reading } from './reading';
import { type Left, leftsOf, type Right, rightsOf } from './surroundings';
import { conversionsOf } from './units';

/** A number as shown, compact suffix worked in, with what stands left of it. */
interface Amount {
  start: number;
  end: number;
  value: number;
  step: number;
  digits: number;
  foreign: true | undefined;
  negative: boolean;
}

/** Reads each number with its sign, compact suffix, and the currency, percent or unit it carries. */
export function readQuantities(folded: Folded, numerals: Numeral[], affixes: Affixes, out: Collector): void {
  for (const numeral of numerals) {
    // `3f2a9b` is a name, not 3 of something.
    if (numeral.glued || isInName(folded.text, numeral.end)) continue;
    const lefts = leftsOf(folded, numeral.start, affixes);
    const rights = rightsOf(folded, numeral.end, affixes);
    readNumber(folded, numeral, lefts, rights, out);
    for (const scaled of scalings(lefts, rights)) {
      readScaled(folded, numeral, scaled, affixes, out);
    }
    if (rights.length === 0)
      readBeforeUnit(folded, numeral, lefts, unitsAfter(folded, numeral, numerals, affixes), out);
  }
}

/** What stands between two amounts that are written with one unit. */
const JOINT = /^ ?(?:\/|–|of) ?(?=\d)/;

/** The units of the amount that is joined to a number which has none: both are in them (`0.4 / 2 GB`). */
function unitsAfter(folded: Folded, { end }: Numeral, numerals: Numeral[], affixes: Affixes): Affix[] {
  const [joint] = JOINT.exec(folded.text.slice(end, end + 6)) ?? [];
  const next = joint
    ? numerals.find(({ start, glued }) => start === end + joint.length && !glued)
    : undefined;
  const rights = next ? rightsOf(folded, next.end, affixes) : [];
  return rights.map(({ affix }) => affix).filter(({ kind }) => kind === 'bytes' || kind === 'unit');
}

function readBeforeUnit(
  folded: Folded,
  numeral: Numeral,
  lefts: Left[],
  units: Affix[],
  out: Collector,
): void {
  const base = amountOf(numeral, numeral.start, numeral.end, 1);
  for (const left of lefts)
    if (!left.affix) for (const unit of units) readAffix(folded, withLeft(base, left), unit, out);
}

function isInName(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined || next < 'a' || next > 'z') return false;
  // `1920x1080`
  return /^[a-z]{1,3}\d/.test(text.slice(end, end + 4)) && !/^\d\dx\d\d/.test(text.slice(end - 2, end + 3));
}

function readNumber(folded: Folded, numeral: Numeral, lefts: Left[], rights: Right[], out: Collector): void {
  const base = amountOf(numeral, numeral.start, numeral.end, 1);
  if (!rights.some(({ affix }) => ruledOut(affix))) readPlain(folded, base, lefts, 'number', out);
  const compact = rights.some(({ affix }) => affix.kind === 'compact' && !affix.loose);
  const apart = compact ? lefts.filter(({ affix }) => !affix) : lefts;
  readWithAffixes(folded, base, apart, rights, out);
}

/** After `62%` or `12 Mio.` nobody means 62 or 12 without it; `5 m` and `$5` say more than one thing. */
function ruledOut(affix: Affix): boolean {
  return affix.kind === 'percent' || (affix.kind === 'compact' && !affix.loose);
}

interface Scaling {
  scale: number;
  start?: number;
  end?: number;
}

function scalings(lefts: Left[], rights: Right[]): Scaling[] {
  const found: Scaling[] = [];
  for (const { end, affix } of rights) if (affix.kind === 'compact') found.push({ end, scale: affix.scale });
  for (const { start, affix } of lefts)
    if (affix?.kind === 'compact') found.push({ start, scale: affix.scale });
  return found;
}

function readScaled(folded: Folded, numeral: Numeral, by: Scaling, affixes: Affixes, out: Collector): void {
  const start = by.start ?? numeral.start;
  const end = by.end ?? numeral.end;
  const base = amountOf(numeral, start, end, by.scale);
  const lefts = leftsOf(folded, start, affixes);
  readPlain(folded, base, lefts, 'compact', out);
  readWithAffixes(folded, base, lefts, rightsOf(folded, end, affixes), out);
}

function readPlain(
  folded: Folded,
  base: Amount,
  lefts: Left[],
  transform: 'number' | 'compact',
  out: Collector,
) {
  for (const left of lefts) {
    if (!left.affix) emit(folded, withLeft(base, left), transform, 1, undefined, out);
  }
}

function readWithAffixes(folded: Folded, base: Amount, lefts: Left[], rights: Right[], out: Collector): void {
  for (const left of lefts) {
    const amount = withLeft(base, left);
    if (left.affix) readAffix(folded, amount, left.affix, out);
    else for (const { end, affix } of rights) readAffix(folded, { ...amount, end }, affix, out);
  }
}

function amountOf(
  { value, decimals, digits, foreign }: Numeral,
  start: number,
  end: number,
  scale: number,
): Amount {
  const scaled = scale === 1 ? value : withoutNoise(value * scale);
  return {
    start,
    end,
    value: scaled,
    step: scale * 10 ** -decimals,
    digits,
    foreign: foreign || undefined,
    negative: false,
  };
}

function withLeft(base: Amount, left: Left): Amount {
  if (left.start === base.start && left.sign > 0) return base;
  const { end, value, step, digits, foreign } = base;
  return { start: left.start, end, value, step, digits, foreign, negative: left.sign < 0 };
}

function readAffix(folded: Folded, amount: Amount, affix: Affix, out: Collector): void {
  if (affix.kind === 'percent') {
    emit(folded, amount, 'percent', 1, '%', out);
    emit(folded, amount, 'percent', affix.scale, 'ratio', out);
  }
  if (affix.kind === 'currency') readMoney(folded, amount, affix.code, out);
  if (affix.kind === 'bytes') readBytes(folded, amount, affix, out);
  if (affix.kind === 'unit') readUnit(folded, amount, affix.name, out);
}

function readMoney(folded: Folded, amount: Amount, code: string, out: Collector): void {
  const minor = 10 ** minorDigits(code);
  const accounting = folded.text[amount.start - 1] === '(' && folded.text[amount.end] === ')';
  const negative = { ...amount, start: amount.start - 1, end: amount.end + 1, negative: true };
  for (const money of accounting ? [amount, negative] : [amount]) {
    emit(folded, money, 'currency', 1, code, out);
    if (minor > 1) emit(folded, money, 'currency', minor, `${code}/${minor}`, out);
  }
}

function readBytes(folded: Folded, amount: Amount, affix: Affix & { kind: 'bytes' }, out: Collector): void {
  const { power, binary, letter, name } = affix;
  if (power > 0 && !letter) emit(folded, amount, 'bytes', 1, name, out);
  if (!binary && !letter) emit(folded, amount, 'bytes', 1000 ** power, 'B', out);
  emit(folded, amount, 'bytes', 1024 ** power, letter ? BY_LETTER : 'B', out);
  if (power === 0 || binary || letter || !IN_BITS.test(folded.original.slice(0, folded.until(amount.end))))
    return;
  for (const thousand of [1000, 1024])
    emit(folded, amount, 'bytes', thousand ** power / BITS_OF_BYTE, BITS, out);
}

const BITS_OF_BYTE = 8;
/** Who writes a large letter and a small one, may well mean bits; what was sent are bytes more often than not. */
const IN_BITS = /[KMGTP]b$/;

function readUnit(folded: Folded, amount: Amount, name: string, out: Collector): void {
  emit(folded, amount, 'number', 1, name, out);
  for (const { unit, factor, offset } of conversionsOf(name)) {
    emit(folded, amount, 'number', factor, unit, out, offset);
  }
}

function emit(
  folded: Folded,
  amount: Amount,
  transform: Reading['transform'],
  scale: number,
  unit: string | undefined,
  out: Collector,
  offset = 0,
): void {
  const { start, end, digits, foreign } = amount;
  const raw = (amount.negative ? -1 : 1) * amount.value * scale + offset;
  const value = raw === amount.value ? raw : withoutNoise(raw);
  const reading = numberReading(start, end, transform, value, amount.step * scale, digits, unit, foreign);
  const bounded = withBound(folded.text, reading);
  out.add(reading);
  if (bounded) out.add(bounded);
}

/** Nobody stops counting at 214: `214+` has that number, whatever the mark says. `9+`, `999+` and `1.5K+` may be where it ends. */
function mayBeCap(value: number): boolean {
  const digits = String(Math.abs(value)).replace('.', '').replace(/0+$/, '');
  return digits.length <= 2 || /^9+$/.test(digits);
}

/** `99+`, `1K+`, `<1%`, `>5`, `~3k`: the mark joins the range. */
const MARKS = '<>≤≥~≈';

function withBound(text: string, reading: Reading): Reading | undefined {
  const { start, end, value } = reading;
  if (text[end] === '+' && mayBeCap(value) && !/[\p{L}\d+]/u.test(text[end + 1] ?? '')) {
    return { ...reading, end: end + 1, min: value, max: Infinity, bound: true };
  }
  const index = text[start - 1] === ' ' ? start - 2 : start - 1;
  const mark = text[index];
  if (mark === undefined || !MARKS.includes(mark)) return undefined;
  if (mark === '~' || mark === '≈') return { ...reading, start: index };
  if (mark === '<' || mark === '≤')
    return { ...reading, start: index, min: Math.min(0, value), max: value, bound: true };
  return { ...reading, start: index, min: value, max: Infinity, bound: true };
}
