// How soon the popup of the built extension says something, on a page with 12,000 labels and 200 endpoints. `npm run bench:popup`
import { once } from 'node:events';
import { createServer } from 'node:http';
import { openDesk } from '../../src/cli/browsers/ask.mjs';
import { launch } from '../../src/cli/browsers/launch.mjs';
import { generatedPage } from './generated-page.mjs';

const RUNS = 12_000;
const ENDPOINTS = 200;
const ROUNDS = 9;
/** What a person first looks for: how much of the page is data. */
const USEFUL = '.share-number';

/**
 * @typedef {import('../../src/cli/browsers/launch.mjs').Session} Session
 * @typedef {import('../../src/cli/browsers/launch.mjs').Page} Page
 * @typedef {{ interactive: number, useful: number, elements: number }} Opening milliseconds since the popup's navigation start
 */

/** A page of cards, drawn from answers that it asks for; and small answers of many endpoints. */
async function startSite() {
  const { exchanges } = generatedPage(RUNS, 0.8e6);
  const bodies = exchanges.map(({ body }) => (body.kind === 'text' ? body.text : ''));
  const server = createServer((request, response) => {
    const [, kind, at] = /^\/(tracks|things)\/(\d+)/.exec(request.url ?? '') ?? [];
    response.setHeader('content-type', kind ? 'application/json' : 'text/html');
    if (kind === 'tracks') response.end(bodies[Number(at)]);
    else if (kind) response.end(JSON.stringify({ thing: `number ${at}` }));
    else response.end(pageOf(bodies.length));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { server, url: `http://127.0.0.1:${port}/` };
}

/** @param {number} pages */
function pageOf(pages) {
  return `<!doctype html><html lang="en"><title>Tracks</title><ul></ul><script type="module">
    const number = new Intl.NumberFormat('en-US');
    const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });
    const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
    const read = async (address) => (await fetch(address)).json();
    const things = Array.from({ length: ${ENDPOINTS} }, (_, i) => read('/things/' + i + '/of-kind-' + i.toString(36)));
    const pages = await Promise.all(Array.from({ length: ${pages} }, (_, i) => read('/tracks/' + i)));
    await Promise.all(things);
    for (const one of pages.flatMap(({ items }) => items)) {
      const seconds = Math.floor(one.duration_ms / 1000);
      const card = document.createElement('li');
      for (const text of [one.title, 'by', one.artist.name, compact.format(one.plays), 'plays',
        number.format(one.artist.followers) + ' followers',
        Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0'),
        '$' + (one.price_cents / 100).toFixed(2), 'Released ' + date.format(new Date(one.released)),
        one.genre, 'Add to library', 'Share']) {
        const span = document.createElement('span');
        span.textContent = text;
        card.append(span, ' ');
      }
      document.querySelector('ul').append(card);
    }
    document.body.dataset.ready = '';
  </script>`;
}

/**
 * Opens the popup as a tab, where it can be watched from its first moment.
 *
 * @param {Session} session
 * @param {string} address
 * @returns {Promise<Opening>}
 */
async function openOnce(session, address) {
  const popup = await session.browser.newPage();
  await popup.evaluateOnNewDocument((selector) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      watch.disconnect();
      // The callback comes just before the next frame is painted; a task of its own, just after.
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { useful: performance.now() })));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, USEFUL);
  await popup.goto(address, { waitUntil: 'domcontentloaded' });
  await popup.waitForFunction(() => Reflect.get(globalThis, 'useful'));
  const opening = await popup.evaluate(() => {
    const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (
      performance.getEntriesByType('navigation')
    );
    return {
      interactive: navigation?.domInteractive ?? Number.NaN,
      useful: Reflect.get(globalThis, 'useful'),
      elements: document.querySelectorAll('*').length,
    };
  });
  await popup.close();
  return opening;
}

/**
 * Opens the popup with the icon. Its largest text, painted with the first findings, is what the browser itself took the
 * time of.
 *
 * @param {Session} session
 * @param {Page} page
 */
async function clickOnce(session, page) {
  await session.clickIcon(page);
  const popup = await session.popup();
  const drawn = await popup.evaluate(
    (selector) =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const entries = /** @type {LargestContentfulPaint[]} */ (list.getEntries());
          const found = entries.find(({ element }) => element?.closest('main')?.querySelector(selector));
          if (found) resolve(found.startTime);
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      }),
    USEFUL,
  );
  await popup.close();
  return /** @type {number} */ (drawn);
}

/** Puts the background to sleep, as the browser does after half a minute. @param {Page} desk */
async function sleep(desk) {
  const client = await desk.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

/** @param {() => Promise<number>} measure */
async function repeated(measure) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure());
  times.sort((a, b) => a - b);
  return `${times[ROUNDS >> 1]?.toFixed(0)} | ${times.at(-1)?.toFixed(0)}`;
}

const site = await startSite();
const session = await launch('chromium', {
  extensionDir: process.env.BACKLIGHT_BENCH_BUILD ?? 'dist/chrome',
  allSites: true,
});
try {
  const page = await session.browser.newPage();
  await page.goto(site.url);
  await page.waitForSelector('[data-ready]');
  const desk = await openDesk(session);
  const tabId = await desk.tabIdOf(page);
  await desk.ask({ type: 'analyze', tabId });
  const report = await desk.ask({ type: 'report', tabId });
  const options = await session.extensionPage(session.manifest.options_ui.page);
  const address = options.url().replace(/src\/.*/, `src/popup/index.html?tabId=${tabId}`);
  /** @type {Opening[]} */
  const openings = [];
  const open = async () => {
    const opening = await openOnce(session, address);
    openings.push(opening);
    return opening.useful;
  };
  console.log(`${report?.summary.runs} labels, ${report?.requests.length} requests; ${session.version}`);
  console.log('| opened | findings drawn ms, median | slowest |\n|---|---|---|');
  console.log(`| in a tab | ${await repeated(open)} |`);
  console.log(`| in a tab, background asleep | ${await repeated(() => sleep(options).then(open))} |`);
  console.log(`| with the icon | ${await repeated(() => clickOnce(session, page))} |`);
  const interactive = openings.map((one) => one.interactive).sort((a, b) => a - b)[openings.length >> 1];
  console.log(`DOM interactive after ${interactive?.toFixed(0)} ms; elements: ${openings[0]?.elements}`);
} finally {
  await session.close();
  site.server.closeAllConnections();
  site.server.close();
}
