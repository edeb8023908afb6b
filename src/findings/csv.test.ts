import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv';
import { reportWith } from './test-report';

/** RFC 4180, read as written. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('one row for each part of a text, with where it came from', () => {
  const [head = [], row = []] = cellsOf(csvOf(reportWith({ text: 'Ana, "the first"' })));
  const known = Object.fromEntries(head.map((name, i) => [name, row[i]]));
  expect(known).toMatchObject({
    text: 'Ana, "the first"',
    label: 'backend',
    confidence: '0.98',
    url: 'https://api.example/things',
    path: '$.name',
  });
});

test('the file says once what it contains', () => {
  const report = reportWith({ text: 'Ana' }, { text: 'Bo' });
  const [head = [], ...rows] = cellsOf(csvOf(report));
  expect(rows.map((row) => row[head.indexOf('contains')])).toEqual([report.contains, '']);
});

test.each(['=1+1', '+1', '-1', '@A1', '\tx'])('%j is no formula in a spreadsheet', (text) => {
  expect(cellsOf(csvOf(reportWith({ text })))[1]).toContain(`'${text}`);
});

test('every row has every column, whatever the texts hold', () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ';'), minLength: 1 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const rows = cellsOf(csvOf(reportWith(...texts.map((one) => ({ text: one })))));
      expect(rows).toHaveLength(texts.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }),
  );
});
