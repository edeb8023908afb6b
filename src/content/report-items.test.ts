import { describe, expect, test } from 'vitest';
import { finished } from '../core/finished';
import { itemOf } from '../core/report';
import { correlated } from '../core/testing/labels';
import { answer, page } from '../core/testing/page';
import { type ReportItems, reportItems } from './report-items';

const NAMES = Array.from({ length: 40 }, (_, i) => `Lantern Weather ${i}`);
const CORRELATION = correlated(
  page(`<h1>Songs</h1>${NAMES.map((name) => `<p>${name}</p>`).join('')}`, [
    answer(
      '/songs',
      NAMES.map((title) => ({ title })),
    ),
  ]),
);
const REASON = 'A song of the list.';

function told(mostLetters?: number): ReportItems {
  return finished(reportItems(CORRELATION, (one) => itemOf(one, CORRELATION, () => REASON), mostLetters));
}

const WHOLE = told();
const LENGTHS = WHOLE.items.map((item) => JSON.stringify(item).length);
/** Letters of the first so many items, with their reasons. */
const lettersOf = (count: number) => LENGTHS.slice(0, count).reduce((sum, length) => sum + length, 0);

describe('the items of a report', () => {
  test('all have their reasons where there is room', () => {
    expect(WHOLE.terse).toBe(0);
    expect(WHOLE.items).toHaveLength(41);
    expect(WHOLE.items.every(({ explanation }) => explanation === REASON)).toBe(true);
    expect(WHOLE.items[1]?.segments[0]?.evidence).not.toEqual([]);
  });

  test.each([0, 1, 12, 30, 41])('have them until the room is full, give or take ten: %i of 41', (count) => {
    const { items, terse } = told(lettersOf(count));
    const explained = 41 - terse;
    expect(Math.abs(explained - count)).toBeLessThanOrEqual(10);
    expect(items.slice(0, explained)).toEqual(WHOLE.items.slice(0, explained));
    for (const { explanation, segments } of items.slice(explained)) {
      expect(explanation).toBe('');
      expect(segments.flatMap(({ evidence }) => evidence)).toEqual([]);
    }
  });

  test('all have their labels, places and sources, room or not', () => {
    const facts = ({ items }: ReportItems) =>
      items.map(({ explanation: _, segments, ...others }) => ({
        ...others,
        segments: segments.map(({ evidence: __, ...facts }) => facts),
      }));
    expect(facts(told(0))).toEqual(facts(WHOLE));
    expect(told(0).items[1]?.segments[0]?.sources[0]?.path).toBe('$[0].title');
  });

  test('are no longer than the room and ten items more, reasons included', () => {
    for (const room of [1, 500, 5000, lettersOf(20) + 1]) {
      const explained = told(room).items.filter(({ explanation }) => explanation !== '');
      const letters = explained.reduce((sum, item) => sum + JSON.stringify(item).length, 0);
      expect(letters).toBeLessThan(room + 10 * Math.max(...LENGTHS));
    }
  });
});
