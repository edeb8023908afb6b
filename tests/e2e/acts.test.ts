import { describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model';
import { useBacklight } from './support/backlight';
import { cardText } from './support/inside-card';
import { html, json, useSite } from './support/site';

const PAGE = `<title>Club</title><h1>The club</h1><button id="join">Join us</button><p id="count"></p>
<p style="margin-top: 3000px" id="end">The end of the page</p><script type="module">
  const show = async (path, init) => {
    const { members } = await (await fetch(path, init)).json();
    document.querySelector('#count').textContent = members + ' members so far';
  };
  await show('/api/club');
  document.querySelector('#join').onclick = async () => {
    await show('/api/club/join', { method: 'POST' });
    history.pushState(null, '', '/joined');
    await show('/api/club/after');
  };
  let asked = false;
  document.onscroll = () => { asked ||= !fetch('/api/more').then((answer) => answer.json()); };
  document.body.dataset.ready = '';
</script>`;

const name = inject('browser');
const backlight = useBacklight({ allSites: true });
const site = useSite();

function requestTo(report: Report, path: string): Report['requests'][number] | undefined {
  return report.requests.find(({ url }) => new URL(url).pathname === path);
}

async function openClub() {
  site.route('/', html(PAGE));
  site.route('/api/club', json({ members: 41207 }));
  site.route('/api/club/join', json({ members: 41208 }));
  site.route('/api/club/after', json({ members: 41209 }));
  site.route('/api/more', json({ more: 'nothing' }));
  const page = await backlight.open(site.url('/'));
  await page.waitForSelector('[data-ready]');
  await backlight.reportOn(page);
  return page;
}

describe(`what the person does (${name})`, () => {
  test('is why a request was sent, and begins a new screen', async () => {
    const page = await openClub();
    await page.click('#join');
    await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('41209'));
    await page.evaluate(() => document.querySelector('#end')!.scrollIntoView());
    await page.waitForFunction(() => performance.getEntriesByName(`${location.origin}/api/more`).length > 0);
    const report = await backlight.reportOn(page);
    expect(requestTo(report, '/api/club')?.trigger).toBeUndefined();
    expect(requestTo(report, '/api/club/join')?.trigger).toBe('click');
    expect(requestTo(report, '/api/club/after')).toMatchObject({
      trigger: 'click',
      screen: { n: 2, url: site.url('/joined') },
    });
  });

  if (name === 'chromium')
    test('is told by the card of the button that was pressed', async () => {
      const page = await openClub();
      await page.click('#join');
      await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('41209'));
      await backlight.reportOn(page);
      await page.mouse.move(1, 1);
      await page.hover('#join');
      await expect
        .poll(() => cardText(page))
        .toMatch(
          /A click here sends\s*POST \/api\/club\/join(,| and) GET \/api\/club\/after\. The last time, 1 place changed/,
        );
    });
});
