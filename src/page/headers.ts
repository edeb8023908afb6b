import { TOTALS } from '../messages';
import { bare, indexOf, slice, uncurry } from './primordials';

/** What it is, who answered, and from where. Those of another origin show what CORS lets the page read. */
export const TELLING: readonly string[] = [
  'content-type',
  'age',
  'x-cache',
  'cf-cache-status',
  'content-length',
];
/** Besides, how many there are of what it lists: no other header is kept. */
export const TELLING_OF_LIST: readonly string[] = [...TELLING, ...TOTALS];
const LONGEST = 512;

export const header = uncurry(Headers.prototype.get);

/** Those of these names, as `read` gives them. */
export function telling(
  read: (name: string) => string | null | undefined,
  names: readonly string[],
): Record<string, string> {
  const found: Record<string, string> = bare({});
  for (let i = 0; i < names.length; i++) {
    const value = read(names[i]!);
    if (value) found[names[i]!] = slice(value, 0, LONGEST);
  }
  return found;
}

/** Reads `getAllResponseHeaders()`. */
export function reader(all: string): (name: string) => string | null {
  const lines = `\r\n${all}`;
  return (name) => {
    const line = `\r\n${name}: `;
    const at = indexOf(lines, line);
    const start = at + line.length;
    return at < 0 ? null : slice(lines, start, indexOf(lines, '\r\n', start));
  };
}
