import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { View } from '../../src/cli/browsers/launch.mjs';
import { useBacklight } from './support/backlight';
import { eventually } from './support/eventually';
import { segmentsOf } from './support/segments';
import { html, json, useSite } from './support/site';

const GREETING = `<h1></h1><script>
  fetch('/me').then((answer) => answer.json()).then(({ name }) => { document.querySelector('h1').textContent = name; });
</script>`;
/** As SvelteKit does: the answer that its server wrote into the page goes as soon as it has drawn it. */
const PUT_AWAY = `<h1></h1><script type="application/json" data-sveltekit-fetched data-url="/me">{"status":200,"statusText":"","headers":{},"body":"{\\"name\\":\\"Oluwaseun Adeyemi-Brook\\"}"}</script><script>
  const written = document.querySelector('[data-url="/me"]');
  document.querySelector('h1').textContent = JSON.parse(JSON.parse(written.textContent).body).name;
  written.remove();
</script>`;
const backlight = useBacklight();
const site = useSite();

test('a tab that was not clicked says so', async () => {
  site.route('/', html`<title>Ferry</title>`);
  const tabId = await backlight.desk.tabIdOf(await backlight.open(site.url('/')));
  const { tab } = await backlight.desk.ask({ type: 'analyze', tabId });
  expect(tab).toEqual({ state: 'not-allowed', reason: 'state_not_allowed_permission' });
});

test('a click on the real toolbar icon labels the page, and the popup says so', async () => {
  site.route('/', html`<title>Ferry</title><h1>Welcome aboard</h1>`);
  const page = await backlight.open(site.url('/'));
  const tabId = await backlight.desk.tabIdOf(page);
  await backlight.session.clickIcon(page);
  const popup = await backlight.session.popup();
  const report = await eventually('a report', () => backlight.desk.ask({ type: 'report', tabId }));
  expect(report.page.title).toBe('Ferry');
  expect(report.items.map(({ text }) => text)).toContain('Welcome aboard');
  expect(await popup.evaluate(() => document.body.textContent?.trim())).toBeTruthy();
  await popup.close();
});

/** A page that was open before the click, with a name that came by request. */
async function clickedLate(): Promise<{ page: Page; tabId: number; popup: View }> {
  site.route('/', html(GREETING));
  site.route('/me', json({ name: 'Oluwaseun Adeyemi-Brook' }));
  const page = await backlight.open(site.url('/'));
  await page.waitForFunction(() => document.querySelector('h1')?.textContent !== '');
  const tabId = await backlight.desk.tabIdOf(page);
  await backlight.session.clickIcon(page);
  return { page, tabId, popup: await backlight.session.popup() };
}

test('after the click alone, what came before it is counted as missed', async () => {
  const { page, popup } = await clickedLate();
  const report = await backlight.reportOn(page);
  expect(report.page.listening).toBe('late');
  const missed = report.summary.unseen.find(({ what }) => what === 'missed-requests');
  expect(missed?.names).toContain(site.url('/me'));
  expect(segmentsOf(report, 'Oluwaseun Adeyemi-Brook').filter(({ label }) => label === 'backend')).toEqual(
    [],
  );
  // A click on the icon would close it first, in Firefox.
  await popup.close();
});

test('a late click labels what can be known, and reloading hears the rest', async () => {
  const { tabId, popup } = await clickedLate();
  const state = async () => (await backlight.desk.ask({ type: 'overview', tabId })).tab.state;
  const reported = () => backlight.desk.ask({ type: 'report', tabId });
  const listening = async () => (await reported())?.page.listening;
  await expect.poll(state).toBe('labelled');
  expect(await listening()).toBe('late');
  await popup.click('.note button');
  await expect.poll(listening, { timeout: 15_000 }).toBe('from-start');
  const report = await reported();
  expect(report && segmentsOf(report, 'Oluwaseun Adeyemi-Brook')).toMatchObject([{ label: 'backend' }]);
  expect(report?.requests.find(({ url }) => url === site.url('/me'))?.via).toBe('fetch');
});

test('a late click finds what a framework took out of the page, in the document as it came', async () => {
  site.route('/', (request, response) => {
    response.setHeader('cache-control', 'max-age=600');
    return html(PUT_AWAY)(request, response);
  });
  const page = await backlight.open(site.url('/'));
  await backlight.session.clickIcon(page);
  const popup = await backlight.session.popup();
  const report = await backlight.reportOn(page);
  expect(report.page.listening).toBe('late');
  expect(segmentsOf(report, 'Oluwaseun Adeyemi-Brook')).toMatchObject([
    { label: 'backend', sources: [{ path: '$.name' }] },
  ]);
  await popup.close();
});
