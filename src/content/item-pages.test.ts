import { describe, expect, test } from 'vitest';
import type { ReportItem } from '../model';
import { ItemPages } from './item-pages';

function items(count: number): ReportItem[] {
  return Array.from({ length: count }, (_, i) => ({ text: `text ${i}` }) as ReportItem);
}

function fetched(pages: ItemPages, { key, pages: count }: { key: number; pages: number }) {
  return Array.from({ length: count }, (_, page) => pages.take(key, page) ?? []);
}

describe('items of a report', () => {
  test.each([0, 1, 999, 1000, 1001, 12_345])('%d of them come page by page, in order', (count) => {
    const pages = new ItemPages();
    const all = items(count);
    const parts = fetched(pages, pages.keep(all));
    expect(parts.flat()).toEqual(all);
    expect(Math.max(0, ...parts.map(({ length }) => length))).toBeLessThanOrEqual(1000);
  });

  test('are forgotten once the last page is taken', () => {
    const pages = new ItemPages();
    const kept = pages.keep(items(3));
    fetched(pages, kept);
    expect(pages.take(kept.key, 0)).toBeNull();
  });

  test('of two reports at a time are not mixed up', () => {
    const pages = new ItemPages();
    const [one, other] = [pages.keep(items(2)), pages.keep(items(5))];
    expect(fetched(pages, one).flat()).toHaveLength(2);
    expect(fetched(pages, other).flat()).toHaveLength(5);
  });

  test('that nobody fetched make room for later ones', () => {
    const pages = new ItemPages();
    const first = pages.keep(items(1));
    for (let i = 0; i < 4; i++) pages.keep(items(1));
    expect(pages.take(first.key, 0)).toBeNull();
  });
});
