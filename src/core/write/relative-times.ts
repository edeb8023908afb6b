const STYLES = ['long', 'short', 'narrow'] as const;
const NUMERICS = ['auto', 'always'] as const;
const formats = new Map<string, Intl.RelativeTimeFormat>();

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Everything `Intl.RelativeTimeFormat` writes for a distance, whole units of it, whichever way that was rounded. */
export function* relativeTimesWritten(distance: number, unit: Unit, locale: string): Generator<string> {
  for (const count of new Set([
    Math.round(distance),
    Math.trunc(distance),
    Math.floor(distance),
    Math.ceil(distance),
  ])) {
    for (const style of STYLES) {
      for (const numeric of NUMERICS) yield format(locale, style, numeric).format(count, unit);
    }
  }
}

function format(locale: string, style: 'long' | 'short' | 'narrow', numeric: 'auto' | 'always') {
  const key = `${locale} ${style} ${numeric}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.RelativeTimeFormat(locale, { style, numeric });
    if (formats.size > 200) formats.clear();
    formats.set(key, made);
  }
  return made;
}
