/** What the popup says of itself: what it cannot see, and from where answers came. */
import { createCipheriv } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { start as startStores } from '../scenarios/stores/server';
import { useBacklight } from './support/backlight';
import { eventually } from './support/eventually';
import { segmentsOf } from './support/segments';
import { type Answer, html, json, send, useSite } from './support/site';

const KEY = Buffer.alloc(32, 7);
const IV = Buffer.alloc(12, 3);
const SIGN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60"><text y="40">Closed for ice</text></svg>';
const backlight = useBacklight();
const site = useSite();

/** Bytes that nobody reads without the key. */
function sealed(text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', KEY, IV);
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** A click on the real icon; the tab's number, once the page is labelled. */
async function clickOn(page: Page): Promise<number> {
  const tabId = await backlight.desk.tabIdOf(page);
  await backlight.session.clickIcon(page);
  await eventually('a label', () => backlight.desk.ask({ type: 'report', tabId }));
  return tabId;
}

/** The same, and the page loaded again and listened to from its start. */
async function listenTo(page: Page): Promise<number> {
  const tabId = await clickOn(page);
  const popup = await backlight.session.popup();
  await popup.click('.note button');
  const isListening = async () =>
    (await backlight.desk.ask({ type: 'report', tabId }))?.page.listening === 'from-start' || null;
  await eventually('a report from the start', isListening);
  await page.waitForSelector('[data-ready]');
  // A click on the icon would close it first, in Firefox.
  await popup.close();
  return tabId;
}

/** The popup of a tab, as a page of its own. */
async function popupOf(tabId: number): Promise<Page> {
  const popup = await backlight.session.extensionPage(`src/popup/index.html?tabId=${tabId}`);
  await popup.bringToFront();
  await popup.waitForSelector('.endpoint');
  return popup;
}

/** What is said of the first request to an endpoint whose name ends so. */
async function saidOf(popup: Page, name: string): Promise<string> {
  for (const row of await popup.$$('.endpoint')) {
    const text = await row.$eval('.endpoint-name', (one) => one.textContent);
    if (!text?.endsWith(name)) continue;
    await (await row.$('.endpoint-button'))!.click();
    const facts = await row.waitForSelector('.call');
    return facts!.evaluate((one) => one.textContent ?? '');
  }
  return '';
}

describe('the popup lists', () => {
  test('what it cannot see: drawings, videos, pictures, frames, hidden and sealed answers', async () => {
    const frame = site.elsewhere('/frame').replace('127.0.0.1', 'localhost');
    site.route(
      '/',
      html`<h1>Notices</h1><p></p><canvas width="240" height="60"></canvas><video width="90" height="60"></video>
      <img src="/sign.svg" alt=""><img src="/dot.svg" alt=""><iframe src="${frame}"></iframe>
      <div style="background: url(/sign.svg); width: 240px; height: 60px"></div>
      <div style="background: url(/dot.svg); width: 9px; height: 9px"></div>
      <script>window.showWind = () => {};</script><script src="${site.elsewhere('/wind.js?callback=showWind')}"></script>
      <script type="module">
        const drawing = document.querySelector('canvas').getContext('2d');
        drawing.fillText('Drawn words', 9, 30);
        const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12).fill(3) };
        const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), 'AES-GCM', false, ['decrypt']);
        await fetch('${site.elsewhere('/counted')}', { mode: 'no-cors' });
        const bytes = await (await fetch('/sealed')).arrayBuffer();
        document.querySelector('p').textContent = new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytes));
        document.body.dataset.ready = '';
      </script>`,
    );
    site.route('/frame', html`<p>In the frame</p>`);
    site.route('/sign.svg', send('image/svg+xml', SIGN));
    site.route('/dot.svg', send('image/svg+xml', SIGN.replace('"240"', '"9"').replace('"60"', '"9"')));
    site.route('/wind.js', send('text/javascript', 'showWind({"wind":"Gale"})'));
    site.route('/counted', json({ visits: 3 }));
    site.route('/sealed', send('application/octet-stream', sealed('Ice from Thursday on')));
    const page = await backlight.open(site.url('/'));
    await page.waitForSelector('[data-ready]');
    const tabId = await listenTo(page);
    const popup = await popupOf(tabId);
    await popup.click('#tab-unseen');
    const said = await popup.$$eval('.unseen > li', (all) => all.map((one) => one.textContent ?? ''));
    const wind = site.elsewhere('/wind.js?callback=showWind');
    // Firefox (153) tells an extension the status of every answer, so that what is hidden looks like what nobody has read.
    const hidden =
      inject('browser') === 'chromium'
        ? `2 answers are hidden from pages by the browser${wind}${site.elsewhere('/counted')}`
        : `1 answer is hidden from pages by the browser${wind}`;
    expect(said.toSorted()).toEqual(
      [
        '1 drawing (canvas) has no text to read',
        '1 video was not looked into',
        '2 pictures: what is written in them was not read',
        `1 frame, a page inside the page, could not be entered${frame}`,
        hidden,
        `1 answer could not be decoded: it is packed or encrypted in a way that only the page knows${site.url('/sealed')}`,
      ].toSorted(),
    );
    const report = await backlight.desk.ask({ type: 'report', tabId });
    expect(segmentsOf(report!, 'Ice from Thursday on')).toMatchObject([{ label: 'unsure', sources: [] }]);
    await popup.close();
  });

  test('for each request whether it came from the server, the browser\u2019s cache or a delivery network\u2019s', async () => {
    const kept =
      (name: string, headers: Record<string, string>): Answer =>
      (request, response) => {
        for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
        json({ name })(request, response);
      };
    const ASKED = ['kept', 'edge', 'missed', 'aged', 'plain'];
    site.route('/kept', kept('Kittiwake', { 'cache-control': 'max-age=3600' }));
    site.route('/edge', kept('Fulmar', { 'x-cache': 'HIT from edge' }));
    site.route('/missed', kept('Gannet', { 'cf-cache-status': 'MISS' }));
    site.route('/aged', kept('Razorbill', { age: '31' }));
    site.route('/plain', kept('Guillemot', {}));
    site.route(
      '/',
      html`<h1>Birds</h1><ul></ul><script type="module">
        for (const path of ${JSON.stringify(ASKED)}) {
          const row = document.createElement('li');
          row.textContent = (await (await fetch(path)).json()).name;
          document.querySelector('ul').append(row);
        }
        document.body.dataset.ready = '';
      </script>`,
    );
    const page = await backlight.open(site.url('/'));
    await page.waitForSelector('[data-ready]');
    const popup = await popupOf(await listenTo(page));
    expect(await saidOf(popup, 'kept')).toContain('from the browser\u2019s cache');
    for (const path of ['edge', 'aged'])
      expect(await saidOf(popup, path)).toContain('from a delivery network\u2019s cache (CDN)');
    for (const path of ['missed', 'plain'])
      expect(await saidOf(popup, path)).toContain('fresh from the server');
    await popup.close();
  });

  test('for what the browser kept, since when, where that is known', async () => {
    const stores = await startStores();
    try {
      const page = await backlight.open(stores.url);
      await page.waitForSelector('[data-ready]');
      const popup = await popupOf(await clickOn(page));
      expect(await saidOf(popup, 'tide')).toContain('kept for 3 hr');
      expect(await saidOf(popup, 'profile')).toContain('kept from an earlier visit');
      await popup.close();
    } finally {
      stores.close();
    }
  });
});
