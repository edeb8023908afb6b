const CANDIDATES = [1, 2, 0, 3, 5, 6, 10, 11, 100, 1.5, 1e6];
const cache = new Map<string, number[]>();

/** Small numbers that between them take every plural form of the locale (1 and 2 always: some write them as words). */
export function pluralSamples(locale: string): number[] {
  let samples = cache.get(locale);
  if (!samples) {
    const rules = new Intl.PluralRules(locale);
    const seen = new Set<string>();
    samples = CANDIDATES.filter((n) => {
      const category = rules.select(n);
      const fresh = !seen.has(category) || n === 1 || n === 2;
      seen.add(category);
      return fresh;
    });
    cache.set(locale, samples);
  }
  return samples;
}
