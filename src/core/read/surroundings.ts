import type { Affix, Affixes } from './affix';
import { signEnd, signStart } from './currency';
import type { Folded } from './fold';
import { isWordCharacter } from './fold';
import type { Found } from './lexicon';

/** What stands left of a number and belongs to it: `start` is the first character of all of it. */
export interface Left {
  start: number;
  /** -1 where a minus sign is among it. */
  sign: 1 | -1;
  affix?: Affix;
}

/** What stands right of it. */
export interface Right {
  end: number;
  affix: Affix;
}

/** Every way to understand what precedes a number at `index`; the first is nothing at all. */
export function leftsOf(folded: Folded, index: number, affixes: Affixes): Left[] {
  const { text } = folded;
  const inner = signBefore(text, index) || signAfterWord(folded, index, affixes);
  const lefts: Left[] = [{ start: index, sign: 1 }];
  if (inner) lefts.push({ start: index - 1, sign: inner });
  const end = skipSpaceBack(text, inner ? index - 1 : index);
  if (!inner && isFall(text, end)) lefts.push({ start: index, sign: -1 });
  for (const found of affixes.before.at(text, end)) {
    for (const affix of found.meanings) {
      if (isAllowed(affix, found, folded)) lefts.push(...withAffix(text, found.start, inner, affix));
    }
  }
  const known = lefts.find(hasCurrency);
  const sign = signStart(text, end);
  // `US$` where the locale itself writes only `$`.
  if (sign !== undefined && sign < (known?.start ?? Infinity)) {
    lefts.push(...withAffix(text, sign, inner, known?.affix ?? UNKNOWN_CURRENCY));
  }
  return lefts;
}

const UNKNOWN_CURRENCY = { kind: 'currency', code: '¤' } as const;

function hasCurrency({ affix }: { affix?: Affix }): boolean {
  return affix?.kind === 'currency';
}

function withAffix(text: string, start: number, inner: 0 | 1 | -1, affix: Affix): Left[] {
  const outerIndex = skipSpaceBack(text, start);
  const outer = inner ? 0 : signBefore(text, outerIndex);
  const plain: Left = { start, sign: inner || 1, affix };
  if (!inner && isFall(text, outerIndex)) return [plain, { start, sign: -1, affix }];
  return outer ? [plain, { start: outerIndex - 1, sign: outer, affix }] : [plain];
}

export function rightsOf(folded: Folded, index: number, affixes: Affixes): Right[] {
  const { text } = folded;
  const rights: Right[] = [];
  const first = skipSpace(text, index);
  for (const found of affixes.after.at(text, first)) {
    for (const affix of found.meanings) {
      const touching = first === index;
      if (affix.kind === 'compact' && affix.loose && !touching && !isUpper(folded, found)) continue;
      if (isAllowed(affix, found, folded)) rights.push({ end: found.end, affix });
    }
  }
  const sign = rights.some(hasCurrency) ? undefined : signEnd(text, first);
  if (sign !== undefined) rights.push({ end: sign, affix: UNKNOWN_CURRENCY });
  return rights;
}

/** A sign belongs to the number unless it joins it to something (`COVID-19`, `1–20`, `2024-07`). */
function signBefore(text: string, index: number): 0 | 1 | -1 {
  const sign = text[index - 1];
  const before = text[index - 2];
  if (sign !== '-' && sign !== '+' && sign !== '–') return 0;
  if (isWordCharacter(before) || (before !== undefined && /[\d)\].,/%]/.test(before))) return 0;
  if (sign === '–' && /\S\s$/.test(text.slice(0, index - 1))) return 0;
  return sign === '+' ? 1 : -1;
}

const FALLS = '▼▾▿↓⬇↘';

/** Whether an arrow stands for a minus, and beside the number. What is downloaded has one, too: the number is read without a sign as well. */
function isFall(text: string, index: number): boolean {
  return FALLS.includes(text[index - 1] ?? ' ');
}

/** `EUR-12` (de-CH) joins the minus to a currency. */
function signAfterWord({ text }: Folded, index: number, affixes: Affixes): 0 | -1 {
  if (text[index - 1] !== '-') return 0;
  const found = affixes.before.longest(text, index - 1);
  const joined =
    found?.meanings.some(({ kind }) => kind === 'currency') || signStart(text, index - 1) !== undefined;
  return joined ? -1 : 0;
}

/** Currency codes that are words when small (`all`, `try`, `top`) count only in capitals; `m` is minutes, `M` is not. */
export function isAllowed(affix: Affix, found: Found<Affix>, folded: Folded): boolean {
  if (affix.kind === 'currency') return !affix.upper || isUpper(folded, found);
  const letter = found.end - found.start === 1 && /[a-z]/.test(folded.text[found.start] ?? '');
  return !letter || isOfEitherCase(affix) || !isUpper(folded, found);
}

/** `5 M` are no metres and no minutes; a litre has both letters, lest it look like a 1. */
function isOfEitherCase(affix: Affix): boolean {
  return affix.kind === 'unit' ? affix.name === 'liter' : affix.kind !== 'time';
}

function isUpper(folded: Folded, { start, end }: { start: number; end: number }): boolean {
  const slice = folded.original.slice(folded.at(start), folded.until(end));
  return slice === slice.toUpperCase();
}

export function skipSpace(text: string, index: number): number {
  return text[index] === ' ' ? index + 1 : index;
}

export function skipSpaceBack(text: string, index: number): number {
  return text[index - 1] === ' ' ? index - 1 : index;
}
