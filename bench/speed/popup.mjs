// How soon the popup of the built extension says something, on a page with 12,000 labels and 200 endpoints. `npm run bench:popup`
import { once } from 'node:events';
import { createServer } from 'node:http';
import { launch } from '../../src/cli/browsers/launch.mjs';
import { generatedPage } from './generated-page.mjs';

const RUNS = 12_000;
const ENDPOINTS = 200;
const ROUNDS = 9;
/** What a person first looks for: how much of the page is data. */
const USEFUL = '.share-number';

/** @typedef {{ interactive: number, useful: number, settled: number, elements: number }} Opening milliseconds since the popup's navigation start */

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
 * @param {import('../../src/cli/browsers/launch.mjs').Session} session
 * @param {string} address
 * @returns {Promise<Opening>}
 */
async function openOnce(session, address) {
  const popup = await session.browser.newPage();
  await popup.evaluateOnNewDocument((selector) => {
    const watch = new MutationObserver(() => {
      const at = performance.now();
      Object.assign(globalThis, { lastChange: at });
      if ('useful' in globalThis || !document.querySelector(selector)) return;
      Object.assign(globalThis, { useful: 0 });
      // Two frames later it has been painted; the callback of the next frame comes just before.
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { useful: performance.now() })));
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  }, USEFUL);
  await popup.goto(address, { waitUntil: 'domcontentloaded' });
  await popup.waitForFunction(() => /** @type {{ useful?: number }} */ (globalThis).useful);
  await popup.waitForFunction(
    () => performance.now() - /** @type {{ lastChange: number }} */ (/** @type {unknown} */ (globalThis)).lastChange > 500,
  );
  const opening = await popup.evaluate(() => {
    const { useful, lastChange } = /** @type {{ useful: number, lastChange: number }} */ (/** @type {unknown} */ (globalThis));
    const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    return {
      interactive: navigation?.domInteractive ?? Number.NaN,
      useful,
      settled: lastChange,
      elements: document.querySelectorAll('*').length,
    };
  });
  await popup.close();
  return opening;
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const site = await startSite();
const session = await launch('chromium', { extensionDir: process.env.BACKLIGHT_BENCH_BUILD ?? 'dist/chrome', allSites: true });
try {
  const page = await session.browser.newPage();
  await page.goto(site.url);
  await page.waitForSelector('[data-ready]');
  const desk = await session.extensionPage(session.manifest.options_ui.page);
  const tabId = await session.tabIdOf(page, desk);
  await desk.evaluate((id) => chrome.runtime.sendMessage({ type: 'analyze', tabId: id }), tabId);
  const report = await desk.evaluate(
    async (id) => (await chrome.runtime.sendMessage({ type: 'report', tabId: id })).summary,
    tabId,
  );
  const base = new URL('.', desk.url()).href.replace(/src\/.*/, '');
  /** @type {Opening[]} */
  const openings = [];
  for (let round = 0; round < ROUNDS; round++)
    openings.push(await openOnce(session, `${base}src/popup/index.html?tabId=${tabId}`));
  console.log('| labels | DOM interactive ms | findings drawn ms | slowest | settled ms | elements |\n|---|---|---|---|---|---|');
  /** @param {keyof Opening} what */
  const typical = (what) => median(openings.map((one) => one[what]));
  console.log(
    `| ${[report.runs, typical('interactive').toFixed(0), typical('useful').toFixed(0), Math.max(...openings.map(({ useful }) => useful)).toFixed(0), typical('settled').toFixed(0), typical('elements')].join(' | ')} |`,
  );
} finally {
  await session.close();
  site.server.closeAllConnections();
  site.server.close();
}
