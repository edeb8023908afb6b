import { bare } from './bare';
import { Messages, Row } from './values';

const SEPARATORS = [',', ';', '\t'] as const;
const MOST_CELLS = 200_000;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The rows of a CSV text as objects by the names of its first row (RFC 4180); undefined where it is no table. */
export function parseCsv(text: string): Messages | undefined {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || text.length);
  const separator = SEPARATORS.reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
  const rows = rowsIn(text, separator);
  const names = rows.next().value ?? [];
  const second = rows.next();
  if (names.length < 2 || second.done) return undefined;
  return new Messages(objectsOf(names, second.value, rows));
}

function* objectsOf(names: string[], first: string[], rows: Iterable<string[]>): Generator<object> {
  const isPlain = new Set(names).size === names.length && !names.some((name) => /^\d+$/.test(name));
  const objectOf = (row: string[]) => (isPlain ? new Row(names, row) : byName(names, row));
  yield objectOf(first);
  for (const row of rows) yield objectOf(row);
}

/** The last of a name counts. */
function byName(names: string[], row: string[]): object {
  const found = bare();
  for (let i = 0; i < row.length; i++) found[names[i] ?? i] = row[i];
  return found;
}

/** The rows that are not empty, until what stands at the cursor is no cell. */
function* rowsIn(text: string, separator: string): Generator<string[], undefined> {
  const separates = separator.charCodeAt(0);
  let row: string[] = [];
  for (let at = 0, count = 0; at < text.length && count < MOST_CELLS; count++) {
    const start = at;
    const quoted = text.charCodeAt(at) === QUOTE ? endOfQuoted(text, at) : -1;
    const isQuoted = quoted >= 0 && endsCell(text, quoted, separates);
    at = isQuoted ? quoted : endOfCell(text, at, separates);
    row.push(isQuoted ? text.slice(start + 1, at - 1).replaceAll('""', '"') : text.slice(start, at));
    const isLast = text.charCodeAt(at) !== separates;
    if (isLast) {
      if (row.length > 1 || row[0] !== '') yield row;
      row = [];
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

/** Behind the quote that ends the cell; -1 where none does. */
function endOfQuoted(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 2))
    if (text.charCodeAt(end + 1) !== QUOTE) return end + 1;
  return -1;
}

function endsCell(text: string, at: number, separates: number): boolean {
  const code = text.charCodeAt(at);
  return at === text.length || code === separates || code === LINE_FEED || code === CARRIAGE_RETURN;
}

function endOfCell(text: string, from: number, separates: number): number {
  let at = from;
  while (!endsCell(text, at, separates)) at++;
  return at;
}
