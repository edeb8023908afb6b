import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startDemo } from '../../demo/server.mjs';
import type { View } from '../../src/cli/browsers/launch.mjs';
import { useBacklight } from './support/backlight';

const name = inject('browser');
const backlight = useBacklight({ allSites: true });
let demo: Awaited<ReturnType<typeof startDemo>>;

beforeAll(async () => {
  demo = await startDemo({ port: 0, apiPort: 0 });
});
afterAll(() => demo?.close());

test(`a tour leads through the artist page, from the icon to where it began (${name})`, async () => {
  const page = await backlight.open(demo.url);
  await page.waitForSelector('.tracks li .plays');
  await backlight.reportOn(page);
  // Asking for it later would bring the page to the front, and close the popup.
  const tabId = await backlight.desk.tabIdOf(page);
  const only = async () => (await backlight.desk.ask({ type: 'overview', tabId })).view.only;
  await backlight.session.clickIcon(page);
  const popup = await backlight.session.popup();
  await expect.poll(() => textOf(popup, '.endpoint')).not.toBe('');
  await popup.click('#tab-learn');
  await popup.click('.tour button');

  await expect.poll(() => textOf(popup, '.tour p')).toContain('First, only data');
  await expect.poll(only).toBe('data');
  await popup.click('.tour .primary');
  await expect.poll(only).toBe('page');
  await popup.click('.tour .primary');
  await expect.poll(() => textOf(popup, '.tour p')).toMatch(/is lit up now: [1-9]\d* places?/);
  await expect.poll(() => lit(page)).toBeGreaterThan(0);
  await popup.click('.tour .primary');
  await expect.poll(() => textOf(popup, '.tour p')).toContain('its card says what the server sent');
  await expect.poll(() => lit(page)).toBe(0);
  await popup.click('.tour .primary');
  await popup.click('.tour .primary');
  await expect.poll(() => textOf(popup, '.tour p')).toMatch(/Here \d+ of \d+ answers came/);
  await popup.click('.tour .primary');
  await expect.poll(() => textOf(popup, '.tour button')).toContain('Take the tour');
  expect(await only()).toBeUndefined();
  await popup.close();
});

function textOf(popup: View, selector: string): Promise<string> {
  return popup.evaluate((one: string) => document.querySelector(one)?.textContent ?? '', selector);
}

/** How many ranges of the page are lit up. */
function lit(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .filter(({ priority }) => priority === 1)
      .reduce((sum, highlight) => sum + highlight.size, 0),
  );
}
