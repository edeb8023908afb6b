/**
 * How to write a test: ask for a browser and, if you need pages of your own, for a server; open a page; ask for its report.
 *
 *   const backlight = useBacklight({ allSites: true });
 *   const site = useSite();
 *
 *   test('a name that came by fetch is data', async () => {
 *     site.route('/', html`<h1></h1><script>…fetch('/me')…</script>`);
 *     site.route('/me', json({ name: 'Ana Duarte' }));
 *     const page = await backlight.open(site.url('/'));
 *     const report = await backlight.reportOn(page);
 *     expect(segmentsOf(report, 'Ana Duarte')).toMatchObject([{ label: 'backend', sources: [{ path: '$.name' }] }]);
 *   });
 *
 * Every file runs in both browsers. Those that listen everywhere share one, which is as new for each file. Wait for conditions
 * (`eventually`), never for times.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach } from 'vitest';
import { type Desk, openDesk } from '../../../src/cli/browsers/ask.mjs';
import type { Report } from '../../../src/model';
import { buildFor, test } from './browsers';
import { launchWatched, type WatchedSession } from './watched-browser';

export interface Backlight {
  readonly session: WatchedSession;
  readonly desk: Desk;
  /** Opens a page in a tab of its own, in front; it is closed after the test. */
  open(url: string): Promise<Page>;
  /** Labels a page, as its popup would, and answers with the report. */
  reportOn(page: Page): Promise<Report>;
}

/**
 * A browser with the built extension for the tests of a file. `isOwn`: started for it alone, because its tests leave marks on it; so
 * is one that does not listen everywhere, where each test grants what it needs.
 */
export function useBacklight({
  allSites = false,
  isOwn = !allSites,
}: {
  allSites?: boolean;
  isOwn?: boolean;
} = {}): Backlight {
  let session: WatchedSession;
  let desk: Desk;
  let pages: Page[] = [];
  test.beforeAll(async ({ browserName, shared }) => {
    session = isOwn
      ? await launchWatched(browserName, { extensionDir: buildFor(browserName), allSites })
      : await shared.lend();
    desk = await openDesk(session);
  });
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close().catch(gone)));
    pages = [];
  });
  afterAll(() => session?.close());
  return {
    get session() {
      return session;
    },
    get desk() {
      return desk;
    },
    async open(url) {
      const page = await session.browser.newPage();
      pages.push(page);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    reportOn: (page) => reportOn(desk, page),
  };
}

async function reportOn(desk: Desk, page: Page): Promise<Report> {
  const tabId = await desk.tabIdOf(page);
  const { ok, tab } = await desk.ask({ type: 'analyze', tabId });
  if (!ok) throw new Error(`The page was not labelled: ${JSON.stringify(tab)}`);
  const report = await desk.ask({ type: 'report', tabId });
  if (!report) throw new Error('There is no report.');
  return report;
}

/** A tab that the browser put away has no page to close. */
function gone(): void {}
