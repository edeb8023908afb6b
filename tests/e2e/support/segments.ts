import type { Report, ReportItem, Segment } from '../../../src/model';

/** The items whose text, white space at its ends aside, is this. */
export function itemsOf(report: Report, text: string): ReportItem[] {
  return report.items.filter((item) => item.text.trim() === text);
}

/** Segments that read exactly like this, wherever they stand on the page. */
export function segmentsOf(report: Report, text: string): Segment[] {
  return report.items.flatMap((item) =>
    item.segments.filter(({ start, end }) => item.text.slice(start, end).trim() === text),
  );
}

/** A run as a line: `By |Ana|` with the data between bars. */
export function marked(item: ReportItem): string {
  let line = '';
  let at = 0;
  for (const { start, end, label } of item.segments) {
    const bar = label === 'backend' ? '|' : '';
    line += item.text.slice(at, start) + bar + item.text.slice(start, end) + bar;
    at = end;
  }
  return (line + item.text.slice(at)).trim();
}
