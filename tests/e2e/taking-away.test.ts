import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { useBacklight } from './support/backlight';
import { savedFile } from './support/saved-file';
import { html, json, useSite } from './support/site';

const name = inject('browser');
const PNG = '89504e470d0a1a0a';
const PAGE = `<title>Shelf</title><h1>Books</h1><p id="title"></p><script type="module">
  const { title } = await (await fetch('/api/book')).json();
  document.querySelector('#title').textContent = title;
  document.body.dataset.ready = '';
</script>`;

describe(`what one takes away (${name})`, () => {
  const backlight = useBacklight({ allSites: true });
  const site = useSite();
  let page: Page;
  let panel: Page;

  beforeEach(async () => {
    site.route('/', html(PAGE));
    site.route('/api/book', json({ title: '=Salt, "and" | Cedar' }));
    page = await backlight.open(site.url('/'));
    await page.waitForSelector('[data-ready]');
    await backlight.reportOn(page);
    const tabId = await backlight.desk.tabIdOf(page);
    panel = await backlight.session.extensionPage(`src/panel/index.html?tabId=${tabId}`);
    await panel.waitForSelector('.endpoint');
    await page.bringToFront();
  });

  afterEach(async () => {
    await panel?.close();
  });

  const saved = (format: Parameters<typeof savedFile>[1]) => savedFile(panel, format);

  test('a table that no spreadsheet runs', async () => {
    const table = (await saved('csv')).toString();
    expect(table).toContain(`"'=Salt, ""and"" | Cedar",0,20,backend,api,`);
    expect(table).toContain(`${site.url('/api/book')},$.title,`);
  });

  test('a text to be read', async () => {
    const text = (await saved('markdown')).toString();
    expect(text).toMatch(/^# Shelf\n/);
    expect(text).toContain(String.raw`| =Salt, "and" \| Cedar | GET /api/book |`);
  });

  if (name === 'chromium') {
    test('a picture of the page with its legend below', async () => {
      const picture = await saved('picture');
      expect(picture.subarray(0, 8).toString('hex')).toBe(PNG);
      const [inner, ratio] = await page.evaluate(() => [innerHeight, devicePixelRatio]);
      expect(picture.readUInt32BE(20)).toBe(Math.round((inner! + 64) * ratio!));
    });

    test('the panel opens beside the page from the popup', async () => {
      await backlight.session.clickIcon(page);
      const popup = await backlight.session.popup();
      await expect
        .poll(() => popup.evaluate(() => document.querySelectorAll('.footer-links button').length))
        .toBe(2);
      await popup.click('.footer-links button');
      const address = /\/src\/panel\/index\.html$/;
      await backlight.session.browser.waitForTarget((target) => address.test(target.url()), {
        timeout: 5000,
      });
      await popup.close();
    });
  }
});
