import { readablePath } from './readable-path';

/** A path in a formula: `$.items[*].price`, `$.data[?@.shelf == "b"].price`, `$.stars.*`. */
const PATH =
  /\$(?:\.[A-Za-z_$][\w$]*|\.\*|\['(?:[^'\\]|\\.)*'\]|\[(?:\d+|\*)\]|\[\?[^"\]]*(?:"(?:[^"\\]|\\.)*")?\])*/g;
/** Steps that name nothing: which item, and that it is all of them. */
const UNNAMED = /\.\*|\[(?:\d+|\*|\?[^"\]]*(?:"(?:[^"\\]|\\.)*")?)\]/g;

/** The paths of a formula, in order. */
export function pathsOf(formula: string): string[] {
  return formula.match(PATH) ?? [];
}

/**
 * A formula as a person reads it: `$.jobs[0].end - $.jobs[0].start` as `end − start`. Fields are called by their last name, and by
 * all of their path where these would be the same.
 */
export function readableFormula(formula: string): string {
  const paths = [...new Set(pathsOf(formula))];
  const names = new Map(paths.map((path) => [path, lastName(path)]));
  const areTold = new Set(names.values()).size === paths.length;
  const told = (path: string) => (areTold && names.get(path)) || namesIn(path);
  return formula.replace(PATH, told).replace(/ - /g, ' − ').replace(/ \/ /g, ' ÷ ');
}

/** What the path names, without which items: `jobs → end`. */
export function namesIn(path: string): string {
  return readablePath(path.replace(UNNAMED, ''));
}

/** The field that the path ends with. */
export function lastName(path: string): string {
  return namesIn(path).split(' → ').at(-1)!;
}
