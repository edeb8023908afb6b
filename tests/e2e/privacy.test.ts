import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { useBacklight } from './support/backlight';
import { cardText } from './support/inside-card';
import { savedFile } from './support/saved-file';
import { html, json, useSite } from './support/site';

const name = inject('browser');

/** Every one is put somewhere, and none may come out. */
const SECRETS = {
  typed: 'kQ7-typed-by-ana',
  shown: 'kQ8-typed-and-looked-at',
  card: '4242 4242 4242 4242',
  inAddress: 'kQ9inTheAddress',
  inQuery: 'kQ1inTheQuery',
  sent: 'kQ2sentAlong',
  answered: 'kQ3inTheAnswer',
  signed: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  stored: 'kQ4keptInTheBrowser',
  inHeader: 'kQ5inAHeader',
};
const PAGE = `<title>Login</title><h1>Welcome back</h1>
<form><input id="hidden" type="password"><input id="seen" type="password"><input id="pay" autocomplete="cc-number"></form>
<p id="name"></p><p><b id="card"></b></p><p><b id="token"></b></p><p><b id="signed"></b></p><script type="module">
  localStorage.setItem('refresh_token', '${SECRETS.stored}');
  document.cookie = 'session_id=${SECRETS.stored}';
  const me = await (await fetch('/api/me/${SECRETS.signed}?api_key=${SECRETS.inQuery}', {
    method: 'POST',
    body: JSON.stringify({ user: 'ana', password: '${SECRETS.sent}' }),
  })).json();
  for (const id of ['name', 'card', 'token', 'signed']) document.getElementById(id).textContent = me[id];
  document.body.dataset.ready = '';
</script>`;

describe(`what is secret (${name})`, () => {
  const backlight = useBacklight({ allSites: true });
  const site = useSite();
  let page: Page;
  let panel: Page;

  beforeEach(async () => {
    const { card, answered, signed } = SECRETS;
    site.route('/', html(PAGE));
    const me = json({ name: 'Ana Duarte', card, token: answered, signed });
    site.route(`/api/me/${signed}`, (request, response) =>
      me(request, response.setHeader('X-Refresh', SECRETS.inHeader)),
    );
    page = await backlight.open(site.url(`/#access_token=${SECRETS.inAddress}`));
    await page.waitForSelector('[data-ready]');
    await backlight.reportOn(page);
    await page.type('#hidden', SECRETS.typed);
    await page.type('#seen', SECRETS.shown);
    await page.type('#pay', SECRETS.card);
    // As a button does that shows the password.
    await page.evaluate(() => document.querySelector('#seen')!.setAttribute('type', 'text'));
    const tabId = await backlight.desk.tabIdOf(page);
    panel = await backlight.session.extensionPage(`src/panel/index.html?tabId=${tabId}`);
    await panel.waitForSelector('.endpoint');
    await page.bringToFront();
    return () => panel.close();
  });

  test('is in no file that is saved, and the file says what it has', async () => {
    for (const format of ['json', 'csv', 'markdown'] as const) {
      const file = (await savedFile(panel, format)).toString();
      expect(file).toContain('Ana Duarte');
      expect(leaksIn(file), format).toEqual([]);
      if (format !== 'csv') expect(file).toContain('What is in this file');
    }
  });

  test('is in nothing that the panel lists or finds', async () => {
    const tabId = await backlight.desk.tabIdOf(page);
    const report = await backlight.reportOn(page);
    for (const { id } of report.requests) {
      const fields = await backlight.desk.ask({ type: 'search', tabId, text: '', requestId: id });
      expect(leaksIn(JSON.stringify(fields))).toEqual([]);
    }
    for (const secret of Object.values(SECRETS)) {
      const found = await backlight.desk.ask({ type: 'search', tabId, text: secret });
      expect(found.total, secret).toEqual({ labels: 0, fields: 0 });
    }
    expect(leaksIn(await panel.evaluate(() => document.documentElement.outerHTML))).toEqual([]);
  });

  test('is in nothing that the extension keeps', async () => {
    const kept = await panel.evaluate(async () => {
      const areas = ['local', 'session', 'sync'] as const;
      return JSON.stringify(await Promise.all(areas.map((area) => chrome.storage[area].get())));
    });
    expect(leaksIn(kept)).toEqual([]);
  });

  // Firefox's debugger does not see into the closed shadow tree that the card is in.
  if (name === 'chromium')
    test('is on no card', async () => {
      for (const id of ['#card', '#token', '#signed']) {
        await page.hover(id);
        await expect.poll(() => cardText(page)).toContain('Backend');
        expect(leaksIn(await cardText(page)), id).toEqual([]);
        await page.hover('h1');
        await expect.poll(() => cardText(page)).not.toContain('Backend');
      }
    });
});

describe(`when a page is left (${name})`, () => {
  const backlight = useBacklight({ allSites: true });
  const site = useSite();

  test('nothing that it received is known any more', async () => {
    site.route(
      '/',
      html`<title>One</title><p></p><script type="module">
      document.querySelector('p').textContent = (await (await fetch('/api/one')).json()).name;
      document.body.dataset.ready = '';
    </script>`,
    );
    site.route('/api/one', json({ name: 'Ottoline Brask', note: 'only here' }));
    site.route('/two', html`<title>Two</title><p>Ottoline Brask</p>`);
    const page = await backlight.open(site.url('/'));
    await page.waitForSelector('[data-ready]');
    expect((await backlight.reportOn(page)).requests.map(({ name: one }) => one)).toContain('/api/one');
    await page.goto(site.url('/two'), { waitUntil: 'domcontentloaded' });
    const tabId = await backlight.desk.tabIdOf(page);
    expect((await backlight.desk.ask({ type: 'overview', tabId })).requests).toEqual([]);
    const report = await backlight.reportOn(page);
    expect(report.page.listening).toBe('from-start');
    expect(report.requests.map(({ via }) => via)).toEqual(['document']);
    expect(
      JSON.stringify(await backlight.desk.ask({ type: 'search', tabId, text: 'only here' })),
    ).not.toContain('$.note');
  });
});

/** The secrets that are in a text, as they are or as an address has them. */
function leaksIn(text: string): string[] {
  return Object.values(SECRETS).filter((secret) =>
    [secret, encodeURIComponent(secret), secret.replaceAll(' ', '')].some((form) => text.includes(form)),
  );
}
