/** Intl's formatters are dear to make and cheap to use; these are made once per locale and options. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const LIMIT = 2000;

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + keyOf(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    if (dateFormats.size >= LIMIT) dateFormats.clear();
    dateFormats.set(key, format);
  }
  return format;
}

/** The options in the order they were written: a formatter more does no harm. */
function keyOf(options: object): string {
  let key = '';
  for (const [name, value] of Object.entries(options)) key += ` ${name} ${value}`;
  return key;
}
