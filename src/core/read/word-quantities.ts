import type { Affix } from './affix';
import { type Collector, rounded } from './collector';
import type { Found } from './lexicon';

/** A quantity written without a digit: Hebrew and Arabic have words for one and two of a unit, Italian for `mille`. */
export function readWordQuantity(
  { start, end, meanings }: Found<{ value: number; affix: Affix }>,
  out: Collector,
): void {
  for (const { value, affix } of meanings) {
    const place = { start, end, digits: 1, dimension: 'number' } as const;
    if (affix.kind === 'compact') {
      out.add({ ...place, transform: 'compact', ...rounded(value * affix.scale, affix.scale) });
    } else if (affix.kind === 'time') {
      out.add({ ...place, transform: 'duration', unit: affix.name, ...rounded(value, 1) });
      out.add({ ...place, transform: 'duration', unit: 'ms', ...rounded(value * affix.least, affix.least) });
      out.add({
        ...place,
        transform: 'duration',
        unit: 's',
        ...rounded((value * affix.least) / 1000, affix.least / 1000),
      });
    } else if (affix.kind === 'bytes') {
      out.add({ ...place, transform: 'bytes', unit: affix.name, ...rounded(value, 1) });
      for (const base of [1000, 1024]) {
        const size = base ** affix.power;
        out.add({ ...place, transform: 'bytes', unit: 'B', ...rounded(value * size, size) });
      }
    } else if (affix.kind === 'unit') {
      out.add({ ...place, transform: 'number', unit: affix.name, ...rounded(value, 1) });
    }
  }
}
