import { foldWord } from './fold';

const WIDTHS = ['long', 'short'] as const;
/** Winter and summer. */
const SEASONS = [Date.UTC(2024, 0, 4), Date.UTC(2024, 6, 4)];

/** What the locales call the zones, in either season, longest first; folded. Dear: ICU loads its zone names for it. */
export function zoneNamesOf(locales: string[], zones: string[]): string[] {
  const names = new Set<string>();
  for (const locale of locales) {
    for (const timeZone of zones) {
      for (const timeZoneName of WIDTHS) {
        const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
        for (const season of SEASONS) {
          const part = format.formatToParts(season).find(({ type }) => type === 'timeZoneName');
          if (part && !/^(?:gmt|utc)?[+-]?[\d:]*$/.test(foldWord(part.value)))
            names.add(foldWord(part.value));
        }
      }
    }
  }
  return [...names].sort((a, b) => b.length - a.length);
}
