import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { startDemo } from '../../demo/server.mjs';
import { type Desk, openDesk } from '../../src/cli/browsers/ask.mjs';
import { becomes } from '../../src/cli/browsers/becomes.mjs';
import type { Session } from '../../src/cli/browsers/launch.mjs';
import type { Report } from '../../src/model';
import { compare, rowsOf } from './demo-expectations';
import { ABOUT, ALBUM, ARTIST, FRAME, LETTER, SCROLLED, SEARCH } from './demo-tables';
import { buildFor, test } from './support/browsers';
import { faultsOf } from './support/report-schema';
import { launchWatched } from './support/watched-browser';

const name = inject('browser');

let demo: Awaited<ReturnType<typeof startDemo>>;
let session: Session;
let desk: Desk;
let page: Page;
let tabId: number;
let report: Report;

beforeAll(async () => {
  demo = await startDemo({ port: 0, apiPort: 0 });
});
afterAll(async () => {
  await demo?.close();
});

/** A browser for each way of listening, closed at the end of the describe that asks for it. */
function useBrowser(allSites: boolean): void {
  test.beforeAll(async ({ shared }) => {
    session = allSites ? await shared.lend() : await launchWatched(name, { extensionDir: buildFor(name) });
    desk = await openDesk(session);
  });
  afterAll(async () => {
    await session?.close();
  });
}

/** Opens a page of the demo in a new tab, drawn and with its first live message. */
async function open(url: string): Promise<void> {
  page = await session.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  tabId = await desk.tabIdOf(page);
  await drawn();
}

async function drawn(): Promise<void> {
  await page.waitForSelector('.live:not([hidden])');
  await page.waitForSelector('.session .name');
}

async function label(): Promise<Report> {
  await desk.ask({ type: 'analyze', tabId });
  return reported();
}

/** The popup, or the end of a reload, had the tab labelled. */
async function labelled(): Promise<Report> {
  const isLabelled = async () => (await desk.ask({ type: 'overview', tabId })).tab.state === 'labelled';
  expect(await becomes(10_000, isLabelled)).toBe(true);
  return reported();
}

async function reported(): Promise<Report> {
  const answer = await desk.ask({ type: 'report', tabId });
  if (!answer) throw new Error('There is no report.');
  return answer;
}

/** One test for each row, against the report at hand. */
function testRows(table: string): void {
  test.each(rowsOf(table))('$what: $text is $label, $origin', async (row) => {
    const { found, expected } = await compare(row, report, page, demo.apiUrl);
    expect({ [row.what]: found }).toEqual({ [row.what]: expected });
  });
}

describe(`the demo, listened to from the start (${name})`, () => {
  useBrowser(true);

  describe('the artist', () => {
    beforeAll(async () => {
      await open(demo.url);
      report = await label();
    });
    test('was heard from the start', () => {
      expect(report.page.listening).toBe('from-start');
      expect(report.page.url).toBe(demo.url);
    });
    testRows(FRAME);
    testRows(ABOUT);
    testRows(ARTIST);
    test('every run has an explanation, and segments from its first character to its last', () => {
      for (const { text, segments, explanation } of report.items) {
        expect(explanation).not.toBe('');
        expect(segments[0]?.start).toBe(text.length - text.trimStart().length);
        expect(segments.at(-1)?.end).toBe(text.trimEnd().length);
      }
    });
    test('the report is as docs/report.schema.json says', () => {
      expect(faultsOf(report)).toEqual([]);
    });
    test('an endpoint says how many fields it sent, and how many are shown', () => {
      const request = report.requests.find(({ url }) => url.endsWith('/v1/artists/marisol-vane'));
      expect(request).toMatchObject({ method: 'GET', status: 200, via: 'fetch', decoded: 'json' });
      expect(request!.fields.sent).toBeGreaterThan(request!.fields.shown);
      expect(request!.fields.shown).toBeGreaterThanOrEqual(9);
    });
  });

  describe('after scrolling to the end of the list', () => {
    beforeAll(async () => {
      await scrollToEnd();
      report = await reported();
    });
    testRows(SCROLLED);
  });

  describe('the album, by a link in the page', () => {
    beforeAll(async () => {
      await page.click('.albums a[href="/albums/the-quiet-harbour"]');
      await page.waitForSelector('.album-head');
      report = await reported();
    });
    testRows(ALBUM);
  });

  describe('the search', () => {
    beforeAll(async () => {
      await page.type('#search', 'lantern');
      await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('“lantern”'));
      report = await reported();
    });
    testRows(SEARCH);
  });

  describe('the form', () => {
    beforeAll(async () => {
      await page.type('#email', 'ana@example.com');
      await page.click('#letter button');
      await page.waitForFunction(() => document.querySelector('#letter-answer')?.textContent !== '');
      report = await reported();
    });
    testRows(LETTER);
  });

  /** The next page is asked for when the end of the list comes near, so the end moves away twice. */
  async function scrollToEnd(): Promise<void> {
    for (const count of [24, 36]) {
      await page.evaluate(() => document.querySelector('.discography .end')?.scrollIntoView());
      await page.waitForFunction((n: number) => document.querySelectorAll('.album').length >= n, {}, count);
    }
  }
});

describe(`the demo, open before the click (${name})`, () => {
  useBrowser(false);

  describe('after a click on the toolbar icon', () => {
    beforeAll(async () => {
      await open(demo.url);
      await session.clickIcon(page);
      report = await labelled();
    });
    test('knows that it came late, and names what it missed', () => {
      expect(report.page.listening).toBe('late');
      const missed = report.summary.unseen.find(({ what }) => what === 'missed-requests');
      expect(missed?.names.join(' ')).toContain('/v1/artists/marisol-vane/top-tracks');
    });
    testRows(ABOUT);
    test('claims no source for what it did not hear', () => {
      const claimed = report.items.filter(({ text }) =>
        ['Lantern Weather', '1.2M', '$19.99'].includes(text.trim()),
      );
      expect(claimed.map(({ label }) => label)).not.toContain('frontend');
      expect(claimed.flatMap(({ segments }) => segments.flatMap(({ sources }) => sources))).toEqual([]);
    });
  });

  describe('after "Reload and listen"', () => {
    beforeAll(async () => {
      const popup = await session.popup();
      await popup.click('.note button');
      await popup.close();
      await page.waitForFunction(
        () => performance.getEntriesByType('navigation')[0]?.toJSON().type === 'reload',
      );
      await drawn();
      report = await labelled();
    });
    test('was heard from the start', () => {
      expect(report.page.listening).toBe('from-start');
      expect(report.summary.unseen.filter(({ what }) => what === 'missed-requests')).toEqual([]);
    });
    testRows(FRAME);
    testRows(ABOUT);
    testRows(ARTIST);
  });
});

describe(`off again (${name})`, () => {
  useBrowser(true);

  test('leaves no trace in the page', async () => {
    await open(demo.url);
    const before = await traces();
    await label();
    await page.hover('h1');
    await desk.ask({ type: 'off', tabId });
    await expect.poll(traces).toEqual(before);
  });

  /** What a page could see of us: nodes and attributes, highlights, style sheets. The live count is the page's own affair. */
  function traces(): Promise<unknown> {
    return page.evaluate(() => ({
      html: document.documentElement.outerHTML.replace(/[\d,]+ people listening/, ''),
      highlights: [...CSS.highlights.keys()],
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      focus: document.activeElement?.tagName,
    }));
  }
});
