import type { Page } from 'puppeteer-core';
import type { Report, ReportItem, Segment } from '../../src/model';

/** One row of `demo-tables.ts`. */
export interface Row {
  what: string;
  where: string;
  text: string;
  label: string;
  origin: string;
  endpoint: string;
  path: string;
  raw: string;
  transform: string;
}

/** The rows of a table; its first line names the columns. */
export function rowsOf(table: string): Row[] {
  const lines = table.trim().split('\n').slice(1);
  return lines.map((line) => {
    const cells = line.split(' |').map((cell) => cell.trim());
    const [
      what = '',
      where = '',
      text = '',
      label = '',
      origin = '',
      endpoint = '',
      path = '',
      raw = '',
      transform = '',
    ] = cells;
    return { what, where, text, label, origin, endpoint, path, raw, transform };
  });
}

/** What the report says of the characters that a row is about, in the words of the table. */
interface Finding {
  label: string;
  range: [number, number];
  origin: string;
  source?: { endpoint: string; path: string; raw: string; transform: string };
}

/** What a row expects and what was found, each on one line, so that a failure reads like two rows of the table. */
export interface Comparison {
  expected: string;
  found: string;
}

/**
 * Compares one row with the report of the page as it stands.
 * @throws with the texts that are there, when no run in that place has the row's text
 */
export async function compare(row: Row, report: Report, page: Page, apiUrl: string): Promise<Comparison> {
  const pattern = patternOf(row.text.replaceAll('{api}', apiUrl));
  const inside = await itemsInside(report, page, row.where);
  const item = inside.find(({ text }) => pattern.test(text));
  if (!item)
    throw new Error(
      `Nothing like "${row.text}" in ${row.where}, but ${JSON.stringify(inside.map(({ text }) => text))}`,
    );
  const range = pattern.exec(item.text)!.indices![1]!;
  const segment = segmentAt(item, range, row);
  const found = findingOf(item, segment, report, row);
  return { expected: inWords(expectationOf(row, range, found, apiUrl)), found: inWords(found) };
}

function inWords({ label, range, origin, source }: Finding): string {
  const words = [label, range.join('–'), origin];
  return (source ? [...words, source.endpoint, source.path, source.raw, source.transform] : words).join(
    ' | ',
  );
}

/** The runs of the page's own document that stand inside of an element. */
async function itemsInside(report: Report, page: Page, selector: string): Promise<ReportItem[]> {
  const own = report.items.filter(({ frame }) => frame === '');
  const inside = await page.evaluate(
    (xpaths: string[], selector: string) =>
      xpaths.map((xpath) => {
        const type = XPathResult.FIRST_ORDERED_NODE_TYPE;
        const node = document.evaluate(xpath, document, null, type, null).singleNodeValue;
        const element =
          node instanceof Attr ? node.ownerElement : node instanceof Element ? node : node?.parentElement;
        return element?.closest(selector) != null;
      }),
    // What was typed is a property and no attribute; what a stylesheet draws is neither.
    own.map(({ xpath }) => xpath.replace(/\/(?:::\w+|@value|@style-background)$/, '')),
    selector,
  );
  return own.filter((_, index) => inside[index]);
}

/** A pattern whose first group is what stands in brackets. */
function patternOf(text: string): RegExp {
  const [before = '', marked = '', after = ''] = text.split(/[[\]]/).map(literal);
  return new RegExp(`^\\s*${before}(${marked})${after}\\s*$`, 'du');
}

function literal(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll('#', '\\d[\\d,]*')
    .replaceAll('…', '[^]*');
}

/** Data is marked to the character; the page's own words may be one stretch with their neighbours. */
function segmentAt({ segments }: ReportItem, [start, end]: [number, number], row: Row): Segment | undefined {
  const around = segments.find((segment) => segment.start <= start && segment.end >= end);
  if (row.endpoint && !row.origin.endsWith('presence'))
    return around ?? segments.find((segment) => segment.end > start);
  return around;
}

function findingOf(item: ReportItem, segment: Segment | undefined, report: Report, row: Row): Finding {
  const source = segment?.sources[0];
  const request = report.requests.find(({ id }) => id === source?.requestId);
  const presence = segment?.relation === 'presence' ? ' presence' : '';
  const data = row.endpoint && !row.origin.endsWith('presence');
  return {
    label: item.label,
    range: data ? [segment?.start ?? -1, segment?.end ?? -1] : [0, 0],
    origin: segment ? segment.origin + presence : 'none',
    ...(row.endpoint && {
      source: {
        endpoint: request ? `${request.method} ${addressOf(request.url, row)}` : 'none',
        path: source?.path ?? 'none',
        raw: source?.value ?? 'none',
        transform: source && row.transform ? source.transform : '',
      },
    }),
  };
}

/** Path of an address, and of its query what the row speaks of. */
function addressOf(address: string, row: Row): string {
  const { pathname, searchParams } = new URL(address);
  const cursor = searchParams.get('cursor');
  return row.endpoint.includes('?') || cursor ? `${pathname}?cursor=${cursor}` : pathname;
}

/** The row in the form of a finding; where it leaves a choice, the one that was found. */
function expectationOf(row: Row, range: [number, number], found: Finding, apiUrl: string): Finding {
  const data = row.endpoint && !row.origin.endsWith('presence');
  if (row.label.endsWith('?') && found.label === 'unsure') return found;
  return {
    label: row.label.replace('?', ''),
    range: data ? range : [0, 0],
    origin: row.origin,
    ...(row.endpoint && {
      source: {
        endpoint: row.endpoint,
        path: oneOf(row.path, found.source?.path),
        raw: likeRaw(row.raw.replaceAll('{api}', apiUrl), found.source?.raw),
        transform: oneOf(row.transform, found.source?.transform),
      },
    }),
  };
}

function oneOf(cell: string, found = ''): string {
  const choices = cell.split(' or ');
  return choices.includes(found) ? found : choices[0]!;
}

function likeRaw(cell: string, found = ''): string {
  return cell && new RegExp(`^${literal(cell)}$`, 'u').test(found) ? found : cell;
}
