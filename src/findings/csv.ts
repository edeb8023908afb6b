import type { Report, ReportItem, Segment } from '../model';

/** Terms of the report's schema, the same in every language: programs read this. */
const COLUMNS = [
  'frame',
  'xpath',
  'kind',
  'text',
  'start',
  'end',
  'label',
  'origin',
  'confidence',
  'method',
  'url',
  'path',
  'value',
  'transform',
  'writtenIn',
  'contains',
] as const;

type Row = Record<(typeof COLUMNS)[number], string | number>;

/**
 * The report as a table, one row for each part of a text that has one origin (RFC 4180). A table has no place for a remark:
 * what the file holds is told in a column of its own, once.
 */
export function csvOf({ items, requests, contains = '' }: Report): string {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const rows = items.flatMap((item) =>
    item.segments.map((segment) => rowOf(item, segment, byId.get(segment.sources[0]?.requestId ?? ''))),
  );
  if (rows[0]) rows[0].contains = contains;
  const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function rowOf(item: ReportItem, segment: Segment, request?: Report['requests'][number]): Row {
  const { start, end, label, origin, confidence, sources, writtenIn = '' } = segment;
  const [source] = sources;
  return {
    frame: item.frame,
    xpath: item.xpath,
    kind: item.attribute ?? item.node,
    text: item.text.slice(start, end),
    start,
    end,
    label,
    origin,
    confidence: Math.round(confidence * 1000) / 1000,
    method: request?.method ?? '',
    url: request?.url ?? '',
    path: source?.path ?? '',
    value: source?.value ?? '',
    transform: source?.transform ?? '',
    writtenIn,
    contains: '',
  };
}

/** A text that a spreadsheet would run as a formula gets a quote before it (https://owasp.org/www-community/attacks/CSV_Injection). */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
