import type { Leaf } from '../../../model';

/** Money often travels as a text, so that no binary fraction rounds it, and some servers write all numbers so. */
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,4})?$/;

/** A number, or a text that is one as it is written. */
export function amountOf({ value }: Pick<Leaf, 'value'>): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && DECIMAL.test(value) ? Number(value) : null;
}
