import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../model';
import { MOST_SPANS, spansOf } from './spans';

const segment = (start: number, end: number, label: Segment['label']): Segment => ({
  start,
  end,
  label,
  origin: 'api',
  relation: 'value',
  confidence: 1,
  sources: [],
  evidence: [],
});

describe('the ranges painted of a text', () => {
  test('neighbours of one label are one range', () => {
    const segments = [segment(0, 3, 'backend'), segment(3, 5, 'backend'), segment(5, 9, 'frontend')];
    expect(spansOf(segments, 9)).toEqual([
      { start: 0, end: 5, style: 'backend' },
      { start: 5, end: 9, style: 'frontend' },
    ]);
  });

  test('what lies beyond a text that has become shorter is left out', () => {
    expect(spansOf([segment(0, 3, 'backend'), segment(3, 9, 'frontend')], 3)).toEqual([
      { start: 0, end: 3, style: 'backend' },
    ]);
  });

  test('always lie inside the text, in order, and are never more than a browser can paint', () => {
    const lengths = fc.array(fc.tuple(fc.nat(4), fc.constantFrom('backend', 'frontend', 'unsure')), {
      maxLength: 1500,
    });
    fc.assert(
      fc.property(lengths, fc.nat(3000), (parts, length) => {
        let at = 0;
        const segments = parts.map(([size, label]) => {
          at += size;
          return segment(at - size, at, label as Segment['label']);
        });
        const spans = spansOf(segments, length);
        expect(spans.length).toBeLessThanOrEqual(MOST_SPANS);
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(length);
        }
      }),
    );
  });
});
