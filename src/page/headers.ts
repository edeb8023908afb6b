import { indexOf, lower, slice, trim, uncurry } from './primordials';

/** Who answered, and from where: the only headers that are kept. Those of another origin show what CORS lets the page read. */
const TELLING = ['age', 'x-cache', 'cf-cache-status', 'content-length'] as const;
const LONGEST = 512;

export const header = uncurry(Headers.prototype.get);

/** The telling ones, as `read` gives them; `undefined` where there is none. */
export function telling(read: (name: string) => string | null): Record<string, string> | undefined {
  let found: Record<string, string> | undefined;
  for (let i = 0; i < TELLING.length; i++) {
    const name = TELLING[i]!;
    const value = read(name);
    if (value === null) continue;
    found ??= { __proto__: null } as unknown as Record<string, string>;
    found[name] = slice(value, 0, LONGEST);
  }
  return found;
}

/** Reads `getAllResponseHeaders()`: asking an XHR for one that CORS hides would print an error in the page's console. */
export function reader(all: string): (name: string) => string | null {
  const lines = `\r\n${lower(all)}`;
  return (name) => {
    const at = indexOf(lines, `\r\n${name}:`);
    return at < 0 ? null : trim(slice(all, at + name.length + 1, indexOf(all, '\r\n', at)));
  };
}
