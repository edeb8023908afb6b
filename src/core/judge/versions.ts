/**
 * Answers that tell what a thing was before: `/orders/17/history` beside `/orders/17`. The last version in it repeats what the thing
 * is now, and a page that shows the thing was made for the thing itself.
 */
import type { Exchange } from '../../model';

const BEFORE = /\/_?(?:history|versions|revisions|changelog|audit(?:[-_]?(?:log|trail)s?)?)\/?$/i;

/** By exchange: whether it is one with versions of what another was asked for. */
export function answersWithVersions(exchanges: readonly Exchange[]): boolean[] {
  const paths = exchanges.map(({ url }) => url.replace(/[?#].*$/, ''));
  const asked = new Set(paths);
  return paths.map((path) => BEFORE.test(path) && asked.has(path.replace(BEFORE, '')));
}
