import { bare, indexOf, slice, uncurry } from './primordials';

/** What it is, who answered, and from where: the only headers that are kept. Those of another origin show what CORS lets the page read. */
const TELLING = ['content-type', 'age', 'x-cache', 'cf-cache-status', 'content-length'] as const;
const LONGEST = 512;

export const header = uncurry(Headers.prototype.get);

/** The telling ones, as `read` gives them. */
export function telling(read: (name: string) => string | null | undefined): Record<string, string> {
  const found: Record<string, string> = bare({});
  for (let i = 0; i < TELLING.length; i++) {
    const value = read(TELLING[i]!);
    if (value) found[TELLING[i]!] = slice(value, 0, LONGEST);
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
