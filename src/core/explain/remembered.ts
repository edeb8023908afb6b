import { ensure, newMap } from '../grouping';

const MOST_KNOWN = 1000;

/**
 * `tell`, which keeps what it told of each value: a report of 12,000 texts tells of the same few requests, files and percentages
 * again and again. What is kept is let go whole where it is much.
 */
export function remembered<V extends string | number>(
  tell: (value: V, locale: string) => string,
): (value: V, locale?: string) => string {
  const byLocale = new Map<string, Map<V, string>>();
  return (value, locale = '') => {
    const known = ensure(byLocale, locale, newMap<V, string>);
    if (known.size >= MOST_KNOWN) known.clear();
    return ensure(known, value, () => tell(value, locale));
  };
}
