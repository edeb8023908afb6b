import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDesk } from '../../src/cli/browsers/ask.mjs';
import type { Session, View } from '../../src/cli/browsers/launch.mjs';
import type { Report } from '../../src/model';
import { buildFor } from './support/browsers';
import { launchWatched } from './support/watched-browser';

/** A shelf of books: the page's own words, and an answer that may not be kept by the browser's cache. */
const BOOKS = [
  { id: 901, title: 'The Quiet Harbour', author: 'Mirela Vance', pages: 412 },
  { id: 902, title: 'Salt and Cedar', author: 'Tomas Oduya', pages: 288 },
  { id: 903, title: 'A Map of Small Rooms', author: 'Ines Falk', pages: 351 },
];
const PAGE = `<!doctype html><html lang="en"><title>Shelf</title><h1>Books on this shelf</h1><ul></ul>
<script type="module">
const answer = await fetch('/api/books?shelf=7');
for (const book of await answer.json()) {
  const item = document.createElement('li');
  item.textContent = book.title + ', by ' + book.author;
  document.querySelector('ul').append(item);
}
document.body.dataset.ready = '';
</script>`;

const name = inject('browser');

let server: Server;
let shelf: string;
let session: Session;
let page: Page;
/** The popup that a test opened last: a click on the icon would close one that is still there. */
let open: View | null = null;

beforeAll(async () => {
  server = createServer((request, response) => {
    const isApi = request.url?.startsWith('/api/');
    response.setHeader('content-type', isApi ? 'application/json' : 'text/html');
    response.setHeader('cache-control', 'no-store');
    response.end(isApi ? JSON.stringify(BOOKS) : PAGE);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  shelf = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  session = await launchWatched(name, { extensionDir: buildFor(name) });
});

afterAll(async () => {
  await session?.close();
  server?.closeAllConnections();
  server?.close();
});

afterEach(async () => {
  await open?.close().catch(() => undefined);
  open = null;
  await page?.close();
});

/** The shelf, drawn. */
async function openShelf(): Promise<void> {
  page = await session.browser.newPage();
  await page.goto(shelf, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('[data-ready]');
}

/** A page of the browser. Firefox gets there, but does not tell WebDriver: what the popup says is the proof. */
async function visitBrowserPage(): Promise<void> {
  if (name === 'chromium') await page.goto('chrome://version', { waitUntil: 'domcontentloaded' });
  else await page.goto('about:support', { timeout: 3000 }).catch(() => undefined);
}

/** A click on the real toolbar icon; the popup, once it says how much of the page is data, and all the rest below. */
async function clickIcon(): Promise<View> {
  await session.clickIcon(page);
  const popup = await session.popup();
  open = popup;
  await expect.poll(() => textOf(popup, '.share-number')).toMatch(/\d/);
  await expect.poll(() => textOf(popup, '.save summary')).not.toBe('');
  return popup;
}

/** Presses the popup's button, and waits until the page has come again and is drawn. */
async function reloadAndListen(popup: View): Promise<void> {
  await expect.poll(() => textOf(popup, '.note button')).not.toBe('');
  await popup.click('.note button');
  await page.waitForFunction(() => performance.getEntriesByType('navigation')[0]?.toJSON().type === 'reload');
  await page.waitForSelector('[data-ready]');
  await popup.close();
}

function textOf(popup: View, selector: string): Promise<string> {
  return popup.evaluate((one: string) => document.querySelector(one)?.textContent ?? '', selector);
}

function isOn(popup: View, selector: string): Promise<boolean | undefined> {
  return popup.evaluate((one: string) => document.querySelector<HTMLInputElement>(one)?.checked, selector);
}

describe(`the popup, opened with the toolbar icon (${name})`, () => {
  test('labels the page and says how much of it is data', async () => {
    await openShelf();
    const popup = await clickIcon();
    expect(await textOf(popup, '.share')).toMatch(/\d+\s?% of the words here are data/);
    expect(await textOf(popup, '.legend')).toContain('Backend');
    expect(await isOn(popup, '.header input')).toBe(true);
    await popup.close();
  });

  test('lists the requests, says who answered, and lights up what one of them shows', async () => {
    await openShelf();
    let popup = await clickIcon();
    await reloadAndListen(popup);
    popup = await clickIcon();
    await expect.poll(() => textOf(popup, '.endpoint:first-child')).toContain('/api/books');
    const row = await textOf(popup, '.endpoint:first-child');
    expect(row).toContain('this site');
    expect(row).toMatch(/\d+ fields sent, [1-9]\d* shown/);
    await popup.click('.endpoint:first-child .endpoint-button');
    await expect.poll(() => textOf(popup, '.lit')).toMatch(/^[1-9]\d* places? (is|are) lit up/);
    expect(await textOf(popup, '.address')).toBe(`${shelf}api/books?shelf=7`);
    await popup.click('.endpoint:first-child .endpoint-button');
    await expect.poll(() => textOf(popup, '.lit')).toBe('');
    await popup.close();
  });

  test('names what was missed, and misses nothing after "Reload and listen"', async () => {
    await openShelf();
    const popup = await clickIcon();
    await expect.poll(() => textOf(popup, '.note')).toMatch(/1 request was made before you clicked/);
    await reloadAndListen(popup);
    const again = await clickIcon();
    await expect.poll(() => textOf(again, '.note')).toBe('');
    await again.close();
  });

  test('is of one size, whatever it says', async () => {
    const size = (popup: View) => popup.evaluate(() => [innerWidth, innerHeight]);
    await openShelf();
    const popup = await clickIcon();
    const withFindings = await size(popup);
    await popup.close();
    await visitBrowserPage();
    await session.clickIcon(page);
    open = await session.popup();
    await expect.poll(() => textOf(open!, '.state')).not.toBe('');
    expect(await size(open)).toEqual(withFindings);
  });

  test('takes the labels off and puts them on again', async () => {
    await openShelf();
    const popup = await clickIcon();
    await popup.click('.header input');
    await expect.poll(() => textOf(popup, '.state')).toContain('Labels are off');
    expect(await isOn(popup, '.header input')).toBe(false);
    await popup.click('.header input');
    await expect.poll(() => textOf(popup, '.share-number')).toMatch(/\d/);
    await popup.close();
  });

  test('remembers which labels are shown', async () => {
    await openShelf();
    const popup = await clickIcon();
    await popup.click('.legend li:nth-child(2) input');
    await expect.poll(() => isOn(popup, '.legend li:nth-child(2) input')).toBe(false);
    await popup.close();
    const again = await clickIcon();
    await expect.poll(() => isOn(again, '.legend li:nth-child(2) input')).toBe(false);
    expect(await isOn(again, '.legend li:nth-child(1) input')).toBe(true);
    await again.close();
  });

  if (name === 'chromium')
    test('saves the report as a file', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'backlight-saved-'));
      const browser = await session.browser.target().createCDPSession();
      await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await openShelf();
      const popup = await clickIcon();
      await popup.click('.save summary');
      await popup.click('[data-format=json]');
      await expect
        .poll(() => readdir(folder))
        .toEqual([expect.stringMatching(/^backlight-127\.0\.0\.1.*\.json$/)]);
      const [file = ''] = await readdir(folder);
      const report: Report = JSON.parse(await readFile(join(folder, file), 'utf8'));
      expect(report.schema).toBe('backlight-report/1');
      expect(report.items.map(({ text }) => text.trim())).toContain('Books on this shelf');
      await popup.close();
      await rm(folder, { recursive: true });
    });

  test('says so where extensions may not run', async () => {
    page = await session.browser.newPage();
    await visitBrowserPage();
    await session.clickIcon(page);
    const popup = await session.popup();
    await expect.poll(() => textOf(popup, '.state')).toMatch(/Backlight cannot run here.{20,}/);
    await popup.close();
  });
});

describe(`the popup with the keyboard alone (${name})`, () => {
  test('moves between its tabs with the arrows, and opens a request with Enter', async () => {
    await openShelf();
    await (await clickIcon()).close();
    const desk = await openDesk(session);
    const tabId = await desk.tabIdOf(page);
    await desk.close();
    const popup = await session.extensionPage(`src/popup/index.html?tabId=${tabId}`);
    await popup.bringToFront();
    const tab = await popup.waitForSelector('#tab-menu');
    await tab!.focus();
    await popup.keyboard.press('ArrowRight');
    expect(await focused(popup)).toBe('tab-timeline');
    expect(await popup.$$eval('.phase', (phases) => phases.length)).toBeGreaterThan(0);
    await popup.keyboard.press('Home');
    // Past the terms of the hint, which can be opened too.
    const terms = await popup.$$eval('.hint .term', (all) => all.length);
    for (let stop = 0; stop <= terms; stop++) await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.endpoint-button[aria-expanded="true"]');
    await popup.close();
  });

  function focused(popup: Page): Promise<string | undefined> {
    return popup.evaluate(() => document.activeElement?.id);
  }
});

describe(`pages of ours (${name})`, () => {
  test('the choice of language is kept', async () => {
    page = await session.extensionPage('src/options/index.html');
    await page.bringToFront();
    await page.waitForSelector('input[value="plain"]:checked');
    await page.click('input[value="technical"]');
    await expect.poll(stored).toBe('technical');
    await page.close();
    page = await session.extensionPage('src/options/index.html');
    await page.bringToFront();
    await page.waitForSelector('input[value="technical"]:checked');
    await page.click('input[value="plain"]');
  });

  // Chromium's prompt for a permission is its own window, which nothing can press in a test.
  if (name === 'firefox')
    test('the welcome page grants every site, shows that it did, and takes it back', async () => {
      page = await session.extensionPage('src/welcome/index.html');
      await page.bringToFront();
      await page.waitForSelector('.card:nth-child(2).chosen');
      await page.click('.card:nth-child(1) button');
      await page.waitForSelector('.card:nth-child(1).chosen');
      await page.click('.card:nth-child(2) button');
      await page.waitForSelector('.card:nth-child(2).chosen');
    });

  function stored(): Promise<unknown> {
    return page.evaluate(async () => (await chrome.storage.local.get('language')).language);
  }
});
