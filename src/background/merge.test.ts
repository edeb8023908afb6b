import { describe, expect, test } from 'vitest';
import type { Report, ReportItem, ReportRequest, Segment, Summary } from '../model';
import { mergedId, mergeFound, mergeParts, type Part, splitId } from './merge';

const IFRAME = '/html[1]/body[1]/iframe[2]';

function part(
  frameId: number,
  framePath: number[],
  change: Partial<Part> = {},
  summary: Partial<Summary> = {},
): Part {
  return { frameId, framePath, children: {}, timeOrigin: 1000, report: report(summary), ...change };
}

function report(summary: Partial<Summary>): Report {
  return {
    schema: 'backlight-report/1',
    page: { url: 'https://site.example/', title: '', capturedAt: '', browser: '', listening: 'late' },
    summary: {
      runs: 1,
      backend: 1,
      frontend: 0,
      mixed: 0,
      unsure: 0,
      letters: 100,
      dataShare: 1,
      unseen: [],
      ...summary,
    },
    requests: [{ id: 'r1', startedMs: 5, finishedMs: 7 } as ReportRequest],
    items: [
      {
        frame: '',
        xpath: '/html[1]',
        segments: [{ sources: [{ requestId: 'r1' }] } as Segment],
      } as ReportItem,
    ],
  };
}

const child = (xpath: string, frame = '') => ({ xpath, frame, url: 'https://other.example/' });

describe('one report for the tab', () => {
  test('is nothing without the top document', () => {
    expect(mergeParts([])).toBeNull();
    expect(mergeParts([part(4, [0])])).toBeNull();
  });

  test('of one part is that part', () => {
    const only = part(0, []);
    expect(mergeParts([only])).toEqual(only.report);
  });

  test('gives requests of other frames their own ids, and the top clock', () => {
    const merged = mergeParts([
      part(4, [1], { timeOrigin: 1250 }),
      part(0, [], { children: { 1: child(IFRAME) } }),
    ]);
    expect(merged?.requests).toMatchObject([
      { id: 'r1', startedMs: 5 },
      { id: 'f4r1', startedMs: 255, finishedMs: 257 },
    ]);
    expect(merged?.items[1]?.segments[0]?.sources[0]?.requestId).toBe('f4r1');
  });

  test('joins the places of nested frames', () => {
    const merged = mergeParts([
      part(0, [], { children: { '0.3': child(IFRAME, '/html[1]/body[1]/iframe[1]') } }),
      part(7, [0, 3], { children: { '0.3.0': child('/html[1]/body[1]/iframe[1]') } }),
      part(9, [0, 3, 0]),
    ]);
    const outer = `/html[1]/body[1]/iframe[1]>>${IFRAME}`;
    expect(merged?.items.map(({ frame }) => frame)).toEqual([
      '',
      outer,
      `${outer}>>/html[1]/body[1]/iframe[1]`,
    ]);
  });

  test('names frames that gave no part', () => {
    const merged = mergeParts([
      part(0, [], { children: { 0: child(IFRAME), 1: child(IFRAME) } }),
      part(3, [1]),
    ]);
    expect(merged?.summary.unseen).toEqual([{ what: 'frame', count: 1, names: ['https://other.example/'] }]);
  });

  test('adds up what the parts count', () => {
    const unseen = [{ what: 'canvas' as const, count: 2, names: [] }];
    const merged = mergeParts([
      part(0, [], {}, { runs: 3, letters: 300, unseen }),
      part(3, [0], {}, { runs: 9, letters: 100, dataShare: 0, unseen }),
    ]);
    expect(merged?.summary).toMatchObject({
      runs: 12,
      dataShare: 0.75,
      unseen: [{ what: 'canvas', count: 4 }],
    });
  });
});

test.each([
  [0, 'r3', 'r3'],
  [12, 'r3', 'f12r3'],
])('frame %i: %s is %s, and back', (frameId, id, merged) => {
  expect(mergedId(id, frameId)).toBe(merged);
  expect(splitId(merged)).toEqual({ frameId, id });
});

test('what frames found is one list, and every place and request says whose it is', () => {
  const one = {
    labels: [{ place: 'p3', text: 'Ana', label: 'backend' as const }],
    fields: [{ requestId: 'r1', path: '$.name', value: 'Ana', shown: 1 }],
    total: { labels: 1, fields: 1 },
  };
  const { labels, fields, total } = mergeFound([
    { frameId: 0, found: one },
    { frameId: 7, found: one },
  ]);
  expect(labels.map(({ place }) => place)).toEqual(['p3', 'f7p3']);
  expect(fields.map(({ requestId }) => requestId)).toEqual(['r1', 'f7r1']);
  expect(total).toEqual({ labels: 2, fields: 2 });
});
