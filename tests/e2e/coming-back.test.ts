/** What sleeps, is put away or starts anew comes back, or says what to do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openDesk } from '../../src/cli/browsers/ask.mjs';
import { useBacklight } from './support/backlight';
import { segmentsOf } from './support/segments';
import { html, json, useSite } from './support/site';
import { launchWatched } from './support/watched-browser';

const name = inject('browser');
const PAGE = html`<title>Orchard</title><p></p><script type="module">
  document.querySelector('p').textContent = (await (await fetch('/api/apple')).json()).apple;
  document.body.dataset.ready = '';
</script>`;
const APPLE = 'Egremont Russet';

describe(`with a page that is labelled (${name})`, () => {
  const backlight = useBacklight({ allSites: true, isOwn: true });
  const site = useSite();

  async function openOrchard() {
    site.route('/', PAGE);
    site.route('/api/apple', json({ apple: APPLE }));
    const page = await backlight.open(site.url('/'));
    await page.waitForSelector('[data-ready]');
    expect(segmentsOf(await backlight.reportOn(page), APPLE)[0]?.label).toBe('backend');
    return { page, tabId: await backlight.desk.tabIdOf(page) };
  }

  test('the background may sleep: it wakes when it is asked, and knows the labels', async () => {
    const { page, tabId } = await openOrchard();
    await backlight.session.stopBackground();
    const overview = await backlight.desk.ask({ type: 'overview', tabId });
    expect(overview.tab.state).toBe('labelled');
    expect(overview.requests.map(({ name: one }) => one)).toContain('/api/apple');
    await backlight.session.stopBackground();
    await backlight.session.clickIcon(page);
    const popup = await backlight.session.popup();
    const endpoints = () => popup.evaluate(() => document.querySelectorAll('.endpoint').length);
    await expect.poll(endpoints).toBeGreaterThan(0);
    await popup.close();
    await backlight.session.stopBackground();
    await backlight.desk.ask({ type: 'off', tabId });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await backlight.session.stopBackground();
    expect(segmentsOf(await backlight.reportOn(page), APPLE)[0]?.label).toBe('backend');
  });

  test('a tab that the browser has put away says so, and is labelled once it is back', async () => {
    const { tabId } = await openOrchard();
    const other = await backlight.open(site.url('/'));
    await other.bringToFront();
    const desk = await backlight.session.extensionPage(backlight.session.manifest.options_ui.page);
    const discarded = await desk.evaluate(async (id) => (await chrome.tabs.discard(id))?.id ?? id, tabId);
    await expect
      .poll(() => desk.evaluate(async (id) => (await chrome.tabs.get(id)).discarded, discarded))
      .toBe(true);
    const { tab } = await backlight.desk.ask({ type: 'overview', tabId: discarded });
    expect(tab).toEqual({ state: 'failed', reason: 'state_failed_discarded' });
    await desk.evaluate(async (id) => void (await chrome.tabs.update(id, { active: true })), discarded);
    await expect
      .poll(() => desk.evaluate(async (id) => (await chrome.tabs.get(id)).status, discarded))
      .toBe('complete');
    await expect
      .poll(async () => {
        await backlight.desk.ask({ type: 'analyze', tabId: discarded });
        const report = await backlight.desk.ask({ type: 'report', tabId: discarded });
        return report && segmentsOf(report, APPLE)[0]?.label;
      })
      .toBe('backend');
    await desk.evaluate(async (id) => void (await chrome.tabs.remove(id)), discarded);
    await desk.close();
  });
});

// Firefox forgets an add-on that is not signed when it ends, and takes no signed one of ours: that cannot be forced.
if (name === 'chromium')
  describe('when the browser is started again', () => {
    const site = useSite();
    const profile = mkdtempSync(join(tmpdir(), 'backlight-profile-'));
    afterAll(() => rmSync(profile, { recursive: true, force: true }));
    const start = () => launchWatched('chromium', { extensionDir: 'dist/chrome', allSites: true, profile });

    test('settings are kept, pages are not, and it listens from the first moment again', async () => {
      site.route('/', PAGE);
      site.route('/api/apple', json({ apple: APPLE }));
      const first = await start();
      const before = await openDesk(first);
      const page = await first.browser.newPage();
      await page.goto(site.url('/'), { waitUntil: 'domcontentloaded' });
      await before.ask({ type: 'analyze', tabId: await before.tabIdOf(page) });
      const options = await first.extensionPage(first.manifest.options_ui.page);
      await options.evaluate(() => chrome.storage.local.set({ restaurant: false }));
      await first.close();

      const second = await start();
      const after = await openDesk(second);
      const panel = await second.extensionPage(second.manifest.options_ui.page);
      const kept = await panel.evaluate(async () => [
        (await chrome.storage.local.get('restaurant')).restaurant,
        Object.keys(await chrome.storage.session.get()),
      ]);
      expect(kept).toEqual([false, []]);
      const again = await second.browser.newPage();
      await again.goto(site.url('/'), { waitUntil: 'domcontentloaded' });
      await again.waitForSelector('[data-ready]');
      const tabId = await after.tabIdOf(again);
      await after.ask({ type: 'analyze', tabId });
      const report = await after.ask({ type: 'report', tabId });
      expect(report?.page.listening).toBe('from-start');
      expect(report && segmentsOf(report, APPLE)[0]?.label).toBe('backend');
      await second.close();
    });
  });
