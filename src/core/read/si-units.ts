import type { Affixes } from './affix';

/** Symbols as people write them, folded, by the unit they stand for. Of these, Intl writes none with a prefix. */
const SYMBOLS: Record<string, string> = {
  hz: 'Hz',
  bit: 'bit',
  bps: 'bit/s',
  'bit/s': 'bit/s',
  w: 'W',
  wh: 'Wh',
  v: 'V',
  va: 'VA',
  pa: 'Pa',
  j: 'J',
};

/** Prefixes, folded (`MW` and `mW` are one), each with the powers of ten it may mean. */
const PREFIXES: readonly (readonly [letter: string, ...powers: number[]])[] = [
  ['k', 3],
  ['m', 6, -3],
  ['g', 9],
  ['t', 12],
];
const SMALLER: Record<number, string> = { 3: '', 6: 'k', 9: 'M', 12: 'G' };
const IN_BYTES: Record<string, string> = { bit: 'B', 'bit/s': 'B/s' };
const BITS_OF_BYTE = 8;

export interface SiConversion {
  unit: string;
  factor: number;
}

const CONVERSIONS = new Map<string, SiConversion[]>();
for (const [symbol, unit] of Object.entries(SYMBOLS))
  for (const [letter, ...powers] of PREFIXES)
    CONVERSIONS.set(
      letter + symbol,
      powers.flatMap((power) => conversions(unit, power)),
    );

/** What a prefixed unit may be sent in: without its prefix, with the next smaller one, and bits in bytes. */
function conversions(unit: string, power: number): SiConversion[] {
  const found = [{ unit, factor: 10 ** power }];
  if (SMALLER[power]) found.push({ unit: SMALLER[power] + unit, factor: 1000 });
  if (IN_BYTES[unit]) found.push({ unit: IN_BYTES[unit], factor: 10 ** power / BITS_OF_BYTE });
  return found;
}

/** Of a unit as it was taught (`khz`); empty for any other. */
export function siConversionsOf(name: string): readonly SiConversion[] {
  return CONVERSIONS.get(name) ?? [];
}

export function teachSiUnits({ after }: Affixes): void {
  for (const name of CONVERSIONS.keys()) after.add(name, { kind: 'unit', name });
}
