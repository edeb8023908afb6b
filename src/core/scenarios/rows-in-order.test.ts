/** Rows whose values say little one by one, and rows within them that say more. */
import { describe, expect, it } from 'vitest';
import { verdicts } from '../testing/labels';
import { answer, page } from '../testing/page';

interface Branch {
  value: string;
  count: number;
}

const LETTERS: Branch[] = [
  { value: 'a', count: 3 },
  { value: 'b', count: 1 },
  { value: 'm', count: 6 },
  { value: 'z', count: 1 },
];
const MEMBERS: Branch[] = [
  { value: 'maud.ortega', count: 3 },
  { value: 'marc-olivier', count: 1 },
  { value: 'mina.reed', count: 2 },
];
const answers = [
  answer('/members?by=letter', { total: 11, count: 4, result: 1, values: LETTERS }),
  answer('/members?letter=m', { total: 6, count: 3, result: 1, values: MEMBERS }),
  answer('/settings', { zone: 1, level: 2, result: 1 }),
];
const branch = ({ value, count }: Branch, inner = '') =>
  `<li><div><span>${value} <b>${count}</b></span></div>${inner}</li>`;

describe('a tree of short values', () => {
  const inner = `<ol>${MEMBERS.map((one) => branch(one)).join('')}</ol>`;
  const tree = LETTERS.map((one) => branch(one, one.value === 'm' ? inner : ''));
  const said = verdicts(page(`<ol>${tree.join('')}</ol>`, answers));

  it('shows the objects of the list in their order', () => {
    const [a, ofA, b, ofB, m, ofM] = said;
    expect([a, ofA, b, ofB, m, ofM, ...said.slice(-2)]).toEqual([
      '[a r1$.values[0].value]',
      '[3 r1$.values[0].count]',
      '[b r1$.values[1].value]',
      '[1 r1$.values[1].count]',
      '[m r1$.values[2].value]',
      '[6 r1$.values[2].count]',
      '[z r1$.values[3].value]',
      '[1 r1$.values[3].count]',
    ]);
  });

  it('shows in a branch what was asked for it', () => {
    expect(said.slice(6, 12)).toEqual([
      '[maud.ortega r2$.values[0].value]',
      '[3 r2$.values[0].count]',
      '[marc-olivier r2$.values[1].value]',
      '[1 r2$.values[1].count]',
      '[mina.reed r2$.values[2].value]',
      '[2 r2$.values[2].count]',
    ]);
  });
});

describe('rows that a page numbers', () => {
  it('are no objects that have such numbers and nothing else of them', () => {
    const empty = [1, 2, 3, 4, 5, 6, 7].map((slot) => ({ slot, used: 0, key: `shelf-${slot * 71}` }));
    const rows = empty.map((_, i) => `<tr><td>${i + 1}</td><td>0</td></tr>`);
    const said = verdicts(page(`<table>${rows.join('')}</table>`, [answer('/shelves', empty)]));
    expect(said.filter((one) => one.startsWith('['))).toEqual([]);
  });
});
