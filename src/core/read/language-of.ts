const NAMES: Record<string, string> = { nb: 'no', nn: 'no' };

/** The language of a locale (BCP 47), as the tables of words call it. */
export function languageOf(locale: string): string {
  const language = locale.split('-', 1)[0]!;
  return NAMES[language] ?? language;
}
