import type { Transform } from '../../model';
import type { Affix } from './affix';
import { type Collector, numberReading } from './collector';
import type { Found } from './lexicon';

/** A quantity written without a digit: Hebrew and Arabic have words for one and two of a unit, Italian for `mille`. */
export function readWordQuantity(
  { start, end, meanings }: Found<{ value: number; affix: Affix }>,
  out: Collector,
): void {
  const add = (transform: Transform, unit: string | undefined, value: number, step: number) =>
    out.add(numberReading(start, end, transform, value, step, 1, unit));
  for (const { value, affix } of meanings) {
    if (affix.kind === 'compact') add('compact', undefined, value * affix.scale, affix.scale);
    if (affix.kind === 'unit') add('number', affix.name, value, 1);
    if (affix.kind === 'time') {
      add('duration', affix.name, value, 1);
      add('duration', 'ms', value * affix.least, affix.least);
      add('duration', 's', (value * affix.least) / 1000, affix.least / 1000);
    }
    if (affix.kind === 'bytes') {
      add('bytes', affix.name, value, 1);
      for (const base of [1000, 1024]) add('bytes', 'B', value * base ** affix.power, base ** affix.power);
    }
  }
}
