/** What the extension asks the network for: nothing, but for what the person asks. Every other test holds it as it closes. */
import { expect, inject, test } from 'vitest';
import { useBacklight } from './support/backlight';
import { html, json, useSite } from './support/site';

const name = inject('browser');
const backlight = useBacklight({ allSites: true });
const site = useSite();

test(`labels on a page that was open, searched, explained and saved ask for nothing (${name})`, async () => {
  site.route(
    '/',
    html`<title>Pier</title><link rel="stylesheet" href="/style.css"><p></p><img src="/a.png" alt="">
    <script src="/app.js"></script>`,
  );
  site.route('/style.css', (_, response) =>
    response.writeHead(200, { 'content-type': 'text/css' }).end('p { margin: 0 }'),
  );
  site.route('/a.png', (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end());
  site.route('/app.js', (_, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(`
      fetch('/api/ship').then((answer) => answer.json()).then(({ ship }) => {
        document.querySelector('p').textContent = ship;
        document.body.dataset.ready = '';
      });`),
  );
  site.route('/api/ship', json({ ship: 'Gannet of Brae', picture: '/b.png', next: site.elsewhere('/c') }));
  const page = await backlight.open(site.url('/'));
  await page.waitForSelector('[data-ready]');
  const asked = [...site.asked];
  const report = await backlight.reportOn(page);
  expect(report.requests.length).toBeGreaterThan(1);
  const tabId = await backlight.desk.tabIdOf(page);
  await backlight.desk.ask({ type: 'search', tabId, text: 'gannet' });
  await backlight.desk.ask({ type: 'reveal', tabId, requestId: 'r1' });
  await page.hover('p');
  await backlight.desk.ask({ type: 'off', tabId });
  // An icon is the browser's own wish.
  expect(site.asked.filter((path) => path !== '/favicon.ico')).toEqual(
    asked.filter((path) => path !== '/favicon.ico'),
  );
});

test(`the one that the person asks for is made, and would be noticed (${name})`, async () => {
  const post = (
    title: string,
    next: string,
  ) => html`<title>${title}</title><nav><a href="/">Home</a></nav><main><article>
    <h1>${title}</h1><p>Posted by the miller, who wrote about ${title} at some length and with care.</p></article>
    <a href="/posts/${next}">The other one</a></main><footer>Powered by gears</footer>`;
  site.route('/posts/lanterns', post('Lanterns', 'plums'));
  site.route('/posts/plums', post('Plums', 'lanterns'));
  const page = await backlight.open(site.url('/posts/lanterns'));
  await backlight.reportOn(page);
  const before = site.asked.length;
  const seen = await backlight.session.watchRequests();
  const tabId = await backlight.desk.tabIdOf(page);
  backlight.session.allow(site.url('/posts/plums'));
  const answer = await backlight.desk.ask({ type: 'read-sibling', tabId });
  expect(answer).toEqual({ read: 'compared', url: site.url('/posts/plums') });
  expect(site.asked.slice(before).filter((path) => path !== '/favicon.ico')).toEqual(['/posts/plums']);
  // In Firefox a script in a page asks in the page's name, and only the server tells.
  if (name === 'chromium') await expect.poll(seen).toEqual([site.url('/posts/plums')]);
});
