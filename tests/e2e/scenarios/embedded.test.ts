import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Report } from '../../../src/model';
import { useBacklight } from '../support/backlight';
import { segmentsOf } from '../support/segments';
import { type Replay, replay } from './replay';
import { SCENARIOS, type Truth } from './scenarios';

/** Firefox reads the same bytes with the same code: a framework for each way to the scripts of a document, and what is streamed. */
const IN_FIREFOX = ['next', 'nuxt', 'tanstack-start', 'astro'];
const browser = inject('browser');
const scenarios = SCENARIOS.filter(
  ({ framework }) => browser === 'chromium' || IN_FIREFOX.includes(framework),
).flatMap((scenario) =>
  [undefined, ...(scenario.earlier ?? [])].map((major) => ({
    ...scenario,
    major,
    version: major ? `${scenario.framework} ${major}` : scenario.framework,
  })),
);
const backlight = useBacklight({ allSites: true });

describe.each(scenarios)(
  'state that $version writes into $start',
  ({ framework, major, start, embedded, fetched }) => {
    let site: Replay;
    beforeAll(async () => {
      site = await replay(framework, major);
    });
    afterAll(() => site.close());

    test('is data, named by its script and its field; what a link brings, by its request', async () => {
      const page = await backlight.open(site.url(start));
      await page.waitForSelector('h1');
      const first = await backlight.reportOn(page);
      expect(found(embedded, first, 'embedded')).toEqual(expected(embedded));
      if (fetched.length === 0) return;
      await page.click('main a, a[href^="/artists/"]');
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Teodor Lunde');
      const second = await backlight.reportOn(page);
      expect(found(fetched, second, 'api')).toEqual(expected(fetched));
    });
  },
);

function expected(truths: Truth[]): string[] {
  return truths.map(({ text, request, path, decoded }) => `${text} | ${request} | ${path} | ${decoded}`);
}

/** What the report says of the same texts, in the words of the table; with what is wrong besides, behind it. */
function found(truths: Truth[], report: Report, origin: string): string[] {
  const document = report.requests.find(({ via }) => via === 'document')!;
  return truths.map((truth) => {
    const segments = segmentsOf(report, truth.text);
    const segment = segments.find(({ sources }) => sources[0]?.path === truth.path) ?? segments[0];
    const source = segment?.sources[0];
    const request = report.requests.find(({ id }) => id === source?.requestId);
    if (!segment || !source || !request) return `${truth.text}: ${segment?.label ?? 'not on the page'}`;
    const isWithPage = request.startedMs === document.startedMs && request.finishedMs === document.finishedMs;
    const isInTime = origin === 'embedded' ? isWithPage : request.startedMs >= document.finishedMs;
    const wrong = [
      segment.label === 'backend' ? '' : segment.label,
      segment.origin === origin ? '' : segment.origin,
      isInTime ? '' : `asked at ${request.startedMs}`,
    ];
    const { pathname, search, hash } = new URL(request.url);
    const address = like(truth.request, pathname + search + decodeURIComponent(hash));
    const path = truth.path.split(' or ').includes(source.path) ? truth.path : source.path;
    return [truth.text, address, path, request.decoded, ...wrong.filter(Boolean)].join(' | ');
  });
}

/** The wanted address where this one is like it, `*` standing for anything. */
function like(wanted: string, address: string): string {
  const parts = wanted.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(address) ? wanted : address;
}
