import { expect, test } from 'vitest';
import { useBacklight } from './support/backlight';
import { eventually } from './support/eventually';
import { segmentsOf } from './support/segments';
import { html, json, useSite } from './support/site';

const backlight = useBacklight();
const site = useSite();

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

test('after the click alone, what came before it is counted as missed', async () => {
  site.route(
    '/',
    html`<h1></h1><script>
    fetch('/me').then((answer) => answer.json()).then(({ name }) => { document.querySelector('h1').textContent = name; });
  </script>`,
  );
  site.route('/me', json({ name: 'Oluwaseun Adeyemi-Brook' }));
  const page = await backlight.open(site.url('/'));
  await page.waitForFunction(() => document.querySelector('h1')?.textContent !== '');
  await backlight.session.clickIcon(page);
  const report = await backlight.reportOn(page);
  expect(report.page.listening).toBe('late');
  const missed = report.summary.unseen.find(({ what }) => what === 'missed-requests');
  expect(missed?.names).toContain(site.url('/me'));
  expect(segmentsOf(report, 'Oluwaseun Adeyemi-Brook').filter(({ label }) => label === 'backend')).toEqual(
    [],
  );
});
