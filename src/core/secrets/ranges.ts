/** Part of a text, in UTF-16 units; `end` is not in it. */
export interface Range {
  start: number;
  end: number;
}

/** In order, without overlaps, without empty ones. */
export function merged(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const { start, end } of ranges
    .filter((one) => one.end > one.start)
    .sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

export function moved(ranges: Range[], by: number): Range[] {
  return ranges.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** In place of a secret. */
export const HIDDEN = '••••';

/** The text with `HIDDEN` in place of each range. The very text where there is none. */
export function replaced(text: string, ranges: Range[]): string {
  return ranges.length === 0 ? text : spliced(text, ranges, () => HIDDEN);
}

/** The text with a dot for each unit of each range: offsets into it stay right. */
export function covered(text: string, ranges: Range[]): string {
  return ranges.length === 0 ? text : spliced(text, ranges, ({ start, end }) => '•'.repeat(end - start));
}

function spliced(text: string, ranges: Range[], put: (range: Range) => string): string {
  let result = '';
  let at = 0;
  for (const range of ranges) {
    result += text.slice(at, range.start) + put(range);
    at = range.end;
  }
  return result + text.slice(at);
}
