import { dateFormat } from './formats';

const STYLES = ['full', 'long', 'medium', 'short'] as const;
const MONTHS = ['long', 'short', 'numeric', '2-digit'] as const;
const TIMES: Intl.DateTimeFormatOptions[] = [
  { hour: 'numeric', minute: '2-digit' },
  { hour: '2-digit', minute: '2-digit' },
  { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  { hour: 'numeric' },
];

function dateOptions(): Intl.DateTimeFormatOptions[] {
  const skeletons = MONTHS.flatMap((month): Intl.DateTimeFormatOptions[] => [
    { year: 'numeric', month, day: 'numeric' },
    { month, day: 'numeric' },
    { year: 'numeric', month },
    { year: 'numeric', month, day: '2-digit' },
    { weekday: 'short', year: 'numeric', month, day: 'numeric' },
    { weekday: 'short', month, day: 'numeric' },
    { weekday: 'long', month, day: 'numeric' },
  ]);
  const lone: Intl.DateTimeFormatOptions[] = [
    { weekday: 'long' },
    { weekday: 'short' },
    { month: 'long' },
    { month: 'short' },
    { year: 'numeric' },
  ];
  return [...STYLES.map((dateStyle) => ({ dateStyle })), ...skeletons, ...lone];
}

function timeOptions(): Intl.DateTimeFormatOptions[] {
  const skeletons = TIMES.flatMap((time) => [time, { ...time, hour12: false }, { ...time, hour12: true }]);
  return [...STYLES.map((timeStyle) => ({ timeStyle })), ...skeletons];
}

function bothOptions(): Intl.DateTimeFormatOptions[] {
  const styles = STYLES.flatMap((dateStyle) => STYLES.map((timeStyle) => ({ dateStyle, timeStyle })));
  const dates: Intl.DateTimeFormatOptions[] = MONTHS.flatMap((month) => [
    { year: 'numeric', month, day: 'numeric' },
    { month, day: 'numeric' },
  ]);
  const mixed = [...dates, { weekday: 'short' as const }].flatMap((date) =>
    TIMES.map((time) => ({ ...date, ...time })),
  );
  return [...styles, ...mixed];
}

export type Shown = 'date' | 'time' | 'both';

/** What pages ask of `Intl.DateTimeFormat`, most usual first: styles, then the fields by themselves. */
const OPTIONS: Record<Shown, Intl.DateTimeFormatOptions[]> = {
  date: dateOptions(),
  time: timeOptions(),
  both: bothOptions(),
};

/** Which way of writing fitted a shape of text last: the next text of the shape is most likely written so too. */
const fitting = new Map<string, number>();

/**
 * True if some `Intl.DateTimeFormat` of the locale writes the instant so that `fits` accepts it. `shape` is the text
 * with its digits and letters blurred; texts of one shape are written one way.
 */
export function isWrittenInstant(
  instant: number,
  locale: string,
  timeZone: string,
  shown: Shown,
  shape: string,
  fits: (written: string) => boolean,
): boolean {
  const options = OPTIONS[shown];
  const write = (i: number) => dateFormat(locale, { ...options[i], timeZone }).format(instant);
  const key = `${locale} ${shown} ${shape}`;
  const known = fitting.get(key);
  if (known !== undefined && fits(write(known))) return true;
  const found = options.findIndex((_, i) => i !== known && fits(write(i)));
  if (found < 0) return false;
  if (fitting.size > 5000) fitting.clear();
  fitting.set(key, found);
  return true;
}
