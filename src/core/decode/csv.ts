import { bare } from './bare';

const SEPARATORS = [',', ';', '\t'] as const;
const CELL = /"((?:[^"]|"")*)"|[^\r\n]*?/;
const MOST_CELLS = 200_000;

/** The rows of a CSV text as objects by the names of its first row (RFC 4180); undefined where it is no table. */
export function parseCsv(text: string): Record<string, unknown>[] | undefined {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || text.length);
  const separator = SEPARATORS.reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
  const [names, ...rows] = cellsIn(text, separator);
  if (!names || names.length < 2 || rows.length === 0) return undefined;
  return rows.map((row) => {
    const found = bare();
    for (let i = 0; i < row.length; i++) found[names[i] ?? i] = row[i];
    return found;
  });
}

function cellsIn(text: string, separator: string): string[][] {
  const cell = new RegExp(`(?:${CELL.source})(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let count = 0; cell.lastIndex < text.length && count < MOST_CELLS; count++) {
    const start = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) break;
    const [, quoted, end = ''] = found;
    row.push(quoted?.replaceAll('""', '"') ?? text.slice(start, cell.lastIndex - end.length));
    if (end !== separator) {
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = [];
    }
    if (cell.lastIndex === start) break;
  }
  return rows;
}
