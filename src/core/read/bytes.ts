import type { Affixes } from './affix';
import { teachUnit } from './units';

/** How languages write the IEC's names, of which Intl has none: `МіБ`, `Mio`; letters by power from 1. */
const IEC: Readonly<Record<string, readonly [letters: string, rest: string]>> = {
  uk: ['кмгтп', 'іб'],
  be: ['кмгтп', 'іб'],
  ru: ['кмгтп', 'иб'],
  bg: ['кмгтп', 'иб'],
  fr: ['kmgtp', 'io'],
};
const NAMES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'];

/**
 * SI names mean powers of 1000 or, in many programs, of 1024; the IEC ones (IEC 80000-13) only of 1024. A letter alone (`1.8M`, as
 * `ls -h` writes) is thousands to most, and bytes by powers of 1024 to those who show sizes.
 */
export function teachBytes(affixes: Affixes, locale: string): void {
  const [letters = '', rest = ''] = IEC[locale.slice(0, 2)] ?? [];
  NAMES.forEach((name, power) => {
    const letter = 'bkmgtp'[power] ?? '';
    const affix = { kind: 'bytes', power, name } as const;
    affixes.after.add(power === 0 ? 'b' : `${letter}b`, affix);
    if (power > 0) {
      affixes.after.add(`${letter}ib`, { kind: 'bytes', power, binary: true, name: `${letter}ib` });
      if (letters) affixes.after.add(letters[power - 1] + rest, { kind: 'bytes', power, binary: true, name });
      affixes.after.add(letter, { kind: 'bytes', power, letter: true, name: letter });
    }
    teachUnit(affixes, locale, name, affix, ['short', 'narrow', 'long']);
  });
  for (const word of ['byte', 'bytes']) affixes.after.add(word, { kind: 'bytes', power: 0, name: 'byte' });
}
