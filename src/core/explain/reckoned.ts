import type { Source, Transform } from '../../model';
import { namesIn, pathsOf } from './readable-formula';
import { readablePath } from './readable-path';

const RECKONED: ReadonlySet<Transform> = new Set([
  'count',
  'sum',
  'average',
  'difference',
  'product',
  'share',
  'position',
]);

/** Whether the page reckoned the text, so that no answer has it: `value` is one of those that it is made of. */
export function isReckoned({ transform, formula }: Source): boolean {
  return formula !== undefined || RECKONED.has(transform);
}

/** Whether it is the length of a list: no field has that, though the path says `length`. */
export function isLength({ path, transform, formula }: Source): boolean {
  const isOfList = formula === undefined || /^count of .*\[\*\]$/.test(formula);
  return transform === 'count' && isOfList && path.endsWith('.length');
}

/** Whether it is made of many values, of which the source is one. */
export function isOfMany({ formula = '' }: Source): boolean {
  return /^(?:sum|average|count) of /.test(formula);
}

/** Whether it counts those of many that have one value. */
export function isCount({ formula = '' }: Source): boolean {
  return formula.startsWith('count of ');
}

/** Of an object no field of which is known to be the one. */
export function isOfObject({ formula }: Source): boolean {
  return formula !== undefined && pathsOf(formula)[0] === formula;
}

/** Where in the answer it is that something was made of, as a person reads it. */
export function reckonedUnder(source: Source): string {
  if (isLength(source)) return readablePath(source.path.slice(0, -'.length'.length));
  const [first = source.path, ...others] = pathsOf(source.formula ?? '');
  const read = isOfMany(source) ? namesIn : readablePath;
  return others.reduce((shared, path) => sharedStart(shared, read(path)), read(first));
}

/** `jobs → 1` of `jobs → 1 → start` and `jobs → 1 → end`. */
function sharedStart(one: string, other: string): string {
  const [steps, others] = [one.split(ARROW), other.split(ARROW)];
  const end = steps.findIndex((step, i) => step !== others[i]);
  return end < 0 ? one : steps.slice(0, end).join(ARROW);
}

const ARROW = ' → ';
