import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { useBacklight } from './support/backlight';
import { html, json, useSite } from './support/site';
import { violations } from './support/violations';

/** Many endpoints, an answer of many fields, and one with a secret that is never shown. */
const LARGE = `<title>Register</title><h1>Register</h1><p id="user"></p><ul></ul><script type="module">
  const read = async (address) => (await fetch(address)).json();
  const [names, me] = await Promise.all([read('/api/names'), read('/api/me')]);
  await Promise.all(Array.from({ length: 60 }, (_, i) => read('/api/part-' + i)));
  document.querySelector('#user').textContent = me.name;
  for (const name of names.slice(0, 40)) {
    const item = document.createElement('li');
    item.textContent = name;
    document.querySelector('ul').append(item);
  }
  document.body.dataset.ready = '';
</script>`;
const NAMES = Array.from({ length: 300 }, (_, i) => `Entry of the register ${(i * 7919) % 10007}`);

const name = inject('browser');
const backlight = useBacklight({ allSites: true });
const site = useSite();
let ours: Page | null = null;

afterEach(async () => {
  await ours?.close();
  ours = null;
});

/** A page of ours about a labelled page with much to tell. */
async function openOn(path: string): Promise<Page> {
  site.route('/', html(LARGE));
  site.route('/api/names', json(NAMES));
  site.route(
    '/api/me',
    json({ name: 'Thandeka Mbeki-Roux', access_token: 'b7e23ec29af22b0b4e41da31e868d572' }),
  );
  for (let i = 0; i < 60; i++) site.route(`/api/part-${i}`, json({ part: `part number ${i}` }));
  const page = await backlight.open(site.url('/'));
  await page.waitForSelector('[data-ready]');
  await backlight.reportOn(page);
  ours = await backlight.session.extensionPage(`${path}?tabId=${await backlight.desk.tabIdOf(page)}`);
  await ours.bringToFront();
  await ours.waitForSelector('.endpoint');
  return ours;
}

/** CSS px by which something is wider than the page. */
function cutOff(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function openEndpoint(page: Page, named: string): Promise<void> {
  await page.evaluate((wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.endpoint-button')];
    rows.find(({ textContent }) => textContent?.includes(wanted))?.click();
  }, named);
  await page.waitForSelector('.field');
}

describe(`axe-core objects to nothing (${name})`, () => {
  test.each(['src/welcome/index.html', 'src/options/index.html', 'src/popup/index.html?tabId=999999'])(
    'on %s',
    async (path) => {
      ours = await backlight.session.extensionPage(path);
      await ours.waitForSelector('h1');
      expect(await violations(ours)).toEqual([]);
    },
  );

  test.each(['popup', 'panel'])('on any tab of the %s, with long lists', async (which) => {
    const page = await openOn(`src/${which}/index.html`);
    for (const tab of ['menu', 'timeline', 'unseen', 'learn']) {
      await page.click(`#tab-${tab}`);
      expect(await violations(page), tab).toEqual([]);
    }
  });

  test.each(['popup', 'panel'])('nothing of the %s is cut off at twice the size', async (which) => {
    const page = await openOn(`src/${which}/index.html`);
    await page.setViewport({ width: 200, height: 600, deviceScaleFactor: 2 });
    for (const tab of ['menu', 'timeline', 'unseen', 'learn']) {
      await page.click(`#tab-${tab}`);
      expect(await cutOff(page), tab).toBe(0);
    }
  });

  test.each(['popup', 'panel'])('the %s runs from right to left where its language does', async (which) => {
    const page = await openOn(`src/${which}/index.html`);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const tabs = await page.$$eval('[role=tab]', (all) => all.map((one) => one.getBoundingClientRect().x));
    expect(tabs).toEqual(tabs.toSorted((a, b) => b - a));
    for (const tab of ['menu', 'timeline', 'unseen', 'learn']) {
      await page.click(`#tab-${tab}`);
      expect(await cutOff(page), tab).toBe(0);
    }
  });

  // The rules read the same tree in both: in Firefox each of our pages is looked at, in Chromium each of its states, too.
  if (name === 'chromium') {
    test.each(['popup', 'panel'])('on the %s where people like it dark', async (which) => {
      const page = await openOn(`src/${which}/index.html`);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect(await violations(page)).toEqual([]);
    });

    test.each(['popup', 'panel'])(
      'on an endpoint of the %s that is open, with a term explained',
      async (which) => {
        const page = await openOn(`src/${which}/index.html`);
        await openEndpoint(page, '/api/names');
        await page.click('.fields + .quiet');
        await page.click('.calls .term');
        await page.waitForSelector('.meaning');
        expect(await violations(page)).toEqual([]);
      },
    );

    test('where a secret is hidden, which is nowhere to be read', async () => {
      const page = await openOn('src/panel/index.html');
      await openEndpoint(page, '/api/me');
      const fields = await page.$$eval('.field', (all) => all.map(({ textContent }) => textContent));
      expect(fields.join()).toMatch(/access_token.*••••/);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('b7e23ec29af22b0b');
      expect(await violations(page)).toEqual([]);
    });

    test('on what a search in the panel found', async () => {
      const page = await openOn('src/panel/index.html');
      await page.type('input[type=search]', 'register');
      await page.waitForSelector('.results .field');
      expect(await violations(page)).toEqual([]);
    });
  }
});
