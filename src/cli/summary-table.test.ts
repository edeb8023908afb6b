import { expect, test } from 'vitest';
import type { Report, ReportRequest } from '../model';
import { summaryTable } from './summary-table.mjs';

function request(url: string, usedBy: number, sent: number): ReportRequest {
  const { pathname } = new URL(url);
  return {
    ...{ id: 'r1', method: 'GET', url, status: 200, mime: 'application/json', via: 'fetch', party: 'site' },
    ...{ startedMs: 1, finishedMs: 2, bytes: 3, cache: 'unknown', decoded: 'json' },
    ...{ usedBy, name: pathname, fields: { sent, shown: usedBy } },
  };
}

function report(change: Partial<Report> = {}): Report {
  return {
    schema: 'backlight-report/1',
    page: { url: 'https://a.test/', title: 'A', capturedAt: '', browser: '', listening: 'from-start' },
    summary: {
      runs: 4,
      backend: 2,
      frontend: 1,
      mixed: 1,
      unsure: 0,
      letters: 50,
      dataShare: 0.624,
      unseen: [],
    },
    requests: [],
    items: [],
    ...change,
  };
}

test('counts labels and says the share of data', () => {
  const text = summaryTable(report());
  expect(text).toMatch(/^backend +2/m);
  expect(text).toMatch(/^unsure +0$/m);
  expect(text).toContain('62% of the letters and digits here are data');
});

test('adds up the calls of one endpoint and puts what the page uses most first', () => {
  const requests = [
    request('https://api.test/rare', 0, 9),
    request('https://api.test/songs', 2, 10),
    request('https://api.test/songs', 3, 20),
  ];
  const lines = summaryTable(report({ requests })).split('\n');
  const rows = lines.filter((line) => line.startsWith('GET'));
  expect(rows[0]).toMatch(/GET api\.test\/songs|GET api\.test \/songs/);
  expect(rows[0]).toMatch(/fetch +2 +30 +5 +5$/);
  expect(rows).toHaveLength(2);
});

test('names what was not seen in the words of the interface', () => {
  const { summary } = report();
  const text = summaryTable(
    report({ summary: { ...summary, unseen: [{ what: 'missed-requests', count: 3, names: [] }] } }),
  );
  expect(text).toContain('3 requests were made before Backlight listened');
});

test('lets no page steer the terminal', () => {
  const { page } = report();
  expect(summaryTable(report({ page: { ...page, title: 'a\u001b[2Jb' } }))).not.toContain('\u001b');
});
