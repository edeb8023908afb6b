import type { Affixes } from './affix';
import { teachUnit } from './units';

const NAMES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'];

/**
 * SI names mean powers of 1000 or, in many programs, of 1024; the IEC ones (IEC 80000-13) only of 1024. A letter alone (`1.8M`, as
 * `ls -h` writes) is thousands to most, and bytes by powers of 1024 to those who show sizes.
 */
export function teachBytes(affixes: Affixes, locale: string): void {
  NAMES.forEach((name, power) => {
    const letter = 'bkmgtp'[power] ?? '';
    const affix = { kind: 'bytes', power, name } as const;
    affixes.after.add(power === 0 ? 'b' : `${letter}b`, affix);
    if (power > 0) {
      affixes.after.add(`${letter}ib`, { kind: 'bytes', power, binary: true, name: `${letter}ib` });
      affixes.after.add(letter, { kind: 'bytes', power, letter: true, name: letter });
    }
    teachUnit(affixes, locale, name, affix, ['short', 'narrow', 'long']);
  });
  for (const word of ['byte', 'bytes']) affixes.after.add(word, { kind: 'bytes', power: 0, name: 'byte' });
}
