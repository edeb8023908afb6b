// A page with 12,000 labels and 200 endpoints, for what must be quick on it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { openDesk } from '../../src/cli/browsers/ask.mjs';
import { launch } from '../../src/cli/browsers/launch.mjs';
import { generatedPage } from './generated-page.mjs';

const RUNS = 12_000;
const ENDPOINTS = 200;

export const BUILD = process.env.BACKLIGHT_BENCH_BUILD ?? 'dist/chrome';

/**
 * Opens the page in a Chromium with the built extension, labels it, and closes all when `work` is done.
 *
 * @param {(opened: Awaited<ReturnType<typeof labelled>> & { session: import('../../src/cli/browsers/launch.mjs').Session }) => Promise<void>} work
 */
export async function onLabelledTracks(work, extensionDir = BUILD) {
  const site = await startTracks();
  const session = await launch('chromium', { extensionDir, allSites: true });
  try {
    await work({ session, ...(await labelled(session, site.url)) });
  } finally {
    await session.close();
    site.server.closeAllConnections();
    site.server.close();
  }
}

/** @param {import('../../src/cli/browsers/launch.mjs').Session} session @param {string} url */
async function labelled(session, url) {
  const page = await session.browser.newPage();
  await page.goto(url);
  await page.waitForSelector('[data-ready]');
  const desk = await openDesk(session);
  const tabId = await desk.tabIdOf(page);
  await desk.ask({ type: 'analyze', tabId });
  const report = await desk.ask({ type: 'report', tabId });
  return { page, desk, tabId, report };
}

/** A page of cards, drawn from answers that it asks for; and small answers of many endpoints. It marks its body when it is drawn. */
async function startTracks() {
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
