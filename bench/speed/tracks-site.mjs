// A page with 12,000 labels and 200 endpoints, for what must be quick on it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { generatedPage } from './generated-page.mjs';

const RUNS = 12_000;
const ENDPOINTS = 200;

/** A page of cards, drawn from answers that it asks for; and small answers of many endpoints. It marks its body when it is drawn. */
export async function startTracks() {
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
