/** Intl's formatters are dear to make and cheap to use; these are made once per locale and options. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const LIMIT = 2000;

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(numberFormats, locale, options, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(dateFormats, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

/** The options in the order they were written: a formatter more does no harm. */
function keyOf(options: object): string {
  let key = '';
  for (const [name, value] of Object.entries(options)) key += ` ${name} ${value}`;
  return key;
}

function cached<T>(formats: Map<string, T>, locale: string, options: object, make: () => T): T {
  const key = locale + keyOf(options);
  let format = formats.get(key);
  if (!format) {
    format = make();
    if (formats.size >= LIMIT) formats.clear();
    formats.set(key, format);
  }
  return format;
}
