import type { Report, ReportItem } from '../model';
import { request } from './test-request';

/** A report for tests, with what the test says of its items. */
export function reportWith(...items: Partial<ReportItem>[]): Report {
  return {
    schema: 'backlight-report/1',
    contains: 'What a page showed.',
    page: {
      url: 'https://site.example/a',
      title: 'A page',
      capturedAt: '2026-07-04T10:00:00.000Z',
      browser: 'Test',
      listening: 'from-start',
    },
    summary: {
      runs: 3,
      backend: 1,
      frontend: 1,
      mixed: 1,
      unsure: 0,
      letters: 90,
      dataShare: 0.5,
      unseen: [],
    },
    requests: [request({ id: 'r1', usedBy: 1, fields: { sent: 4, shown: 1 } })],
    items: items.map((item) => ({
      frame: '',
      xpath: '/html/body/p/text()[1]',
      node: 'text',
      text: 'Some text',
      label: 'backend',
      confidence: 0.98,
      explanation: '',
      segments: [
        {
          start: 0,
          end: item.text?.length ?? 9,
          label: 'backend',
          origin: 'api',
          relation: 'value',
          confidence: 0.98,
          evidence: [],
          sources: [
            {
              requestId: 'r1',
              path: '$.name',
              value: item.text ?? 'Some text',
              transform: 'exact',
              confidence: 0.98,
            },
          ],
        },
      ],
      ...item,
    })),
  };
}
