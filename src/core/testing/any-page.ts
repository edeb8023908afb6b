/** Pages nobody thought of: what they show, and what they were sent. */
import fc from 'fast-check';
import { answer, page } from './page';

const WORDS = ['Ana', 'Bo', 'open', 'Quiet Harbour', 'total', 'weeks', 'NaN', '', '🙂', '—', 'name'];

/** Any value of an answer. */
export const scalar = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(...WORDS),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 2e9 }).map((seconds) => new Date(seconds * 1000).toISOString()),
);

const number = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.double({ min: 0, max: 1e5, noNaN: true }));

/** Rows of one list; any of them may lack any field, and hold anything in it. */
const rows = fc.array(
  fc.record(
    {
      id: fc.nat(99),
      name: fc.oneof({ weight: 9, arbitrary: fc.string({ minLength: 3, maxLength: 9 }) }, scalar),
      size: fc.oneof({ weight: 9, arbitrary: number }, scalar),
      score: number,
      at: scalar,
      tags: fc.array(scalar, { maxLength: 3 }),
    },
    { requiredKeys: ['name'] },
  ),
  { maxLength: 9 },
);

/** What a page may make of a value. */
const written = fc.constantFrom<((value: unknown) => string)[]>(
  String,
  (value) => (typeof value === 'number' ? (value * 1.8 + 32).toFixed(1) : String(value)),
  (value) => (typeof value === 'number' ? value.toLocaleString('de') : `${value}…`),
  (value) => `${value} of ${value}`,
  () => '7',
  (value) => `${Math.sqrt(Math.abs(Number(value))) || 3}`,
  (value) => String(value).slice(0, 4),
);

const FIELDS = ['id', 'name', 'size', 'score', 'at', 'tags'] as const;
const SHAPES = {
  table: (cells: string[][]) =>
    `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  list: (cells: string[][]) =>
    `<ul>${cells.map((row) => `<li>${row.map((cell) => `<b>${cell}</b>`).join(' ')}</li>`).join('')}</ul>`,
  terms: (cells: string[][]) =>
    `<dl>${cells.map(([term, ...rest]) => `<dt>${term}</dt><dd>${rest.join(', ')}</dd>`).join('')}</dl>`,
  flat: (cells: string[][]) =>
    `<div>${cells
      .flat()
      .map((cell) => `<i>${cell}</i>`)
      .join('')}</div>`,
};

/** Any page with some of a list on it, whole or changed, among anything else. */
export const pages = fc
  .record({
    items: rows,
    shape: fc.constantFrom(...Object.values(SHAPES)),
    fields: fc.subarray([...FIELDS], { minLength: 1 }),
    write: fc.array(written, { minLength: FIELDS.length, maxLength: FIELDS.length }),
    around: fc.array(scalar, { maxLength: 3 }),
    total: scalar,
  })
  .map(({ items, shape, fields, write, around, total }) => {
    const cells = items.map((item) => fields.map((field, i) => escaped(write[i]!(item[field]))));
    const copy = around.map((text) => `<p>${escaped(String(text))}</p>`).join('');
    return page(`${copy}${shape(cells)}`, [answer('/list', { items, total }), answer('/again', items)]);
  });

function escaped(text: string): string {
  return text.replaceAll('<', '‹');
}
