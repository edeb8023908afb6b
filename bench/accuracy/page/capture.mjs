// One load of a screen as an Observation: what the extension would hand to core, without the extension.
import { totalIn } from '../oracle/header-totals.mjs';
import { held } from './content.mjs';

/**
 * @typedef {import('../../../src/model.ts').Exchange} Exchange
 * @typedef {import('../../../src/model.ts').Asset} Asset
 * @typedef {import('../../../src/model.ts').Observation} Observation
 */

const VIA = /** @type {Record<string, Exchange['via']>} */ ({ fetch: 'fetch', xhr: 'xhr' });
const ASSETS = /** @type {Record<string, Asset['kind']>} */ ({
  script: 'script',
  stylesheet: 'style',
  document: 'html',
});

/** Notes what a page receives. Start before it is opened. @param {import('playwright').Page} page */
export async function watchAnswers(page) {
  const started = Date.now();
  /** @type {Exchange[]} */
  const exchanges = [];
  /** @type {Asset[]} */
  const assets = [];
  /** @type {Promise<unknown>[]} */
  const reading = [];
  page.on('response', (response) =>
    reading.push(readAnswer(response, started, exchanges, assets).catch(() => {})),
  );
  const debug = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  /** @type {Map<string, string>} */
  const streams = new Map();
  debug.on('Network.requestWillBeSent', ({ requestId, request }) => streams.set(requestId, request.url));
  debug.on('Network.eventSourceMessageReceived', ({ requestId, data }) =>
    exchanges.push(
      exchangeOf(
        'eventsource',
        'GET',
        streams.get(requestId) ?? '',
        200,
        'text/event-stream',
        Date.now() - started,
        data,
      ),
    ),
  );
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      exchanges.push(
        exchangeOf('websocket', 'GET', socket.url(), 101, '', Date.now() - started, String(payload)),
      ),
    ),
  );
  return {
    exchanges,
    assets,
    done: () => Promise.race([Promise.all(reading), new Promise((go) => setTimeout(go, 2000))]),
  };
}

/**
 * @param {import('playwright').Response} response
 * @param {number} started
 * @param {Exchange[]} exchanges
 * @param {Asset[]} assets
 */
async function readAnswer(response, started, exchanges, assets) {
  const request = response.request();
  const type = request.resourceType();
  const at = Date.now() - started;
  const mime = (response.headers()['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const kind = ASSETS[type];
  const file = kind ? await response.text() : '';
  // As the extension does: an empty file was read, and says nothing.
  if (kind && file) assets.push({ kind, url: response.url(), text: file });
  const via = VIA[type];
  if (!via) return;
  const exchange = exchangeOf(via, request.method(), response.url(), response.status(), mime, at, '');
  const sent = request.postData();
  if (sent && sent.length < 65_536) exchange.requestBody = sent;
  const totals = totalsIn(response.headers());
  if (totals.length > 0) exchange.totals = Object.fromEntries(totals);
  exchanges.push(exchange);
  const text = await response.text();
  exchange.body = { kind: 'text', text };
  exchange.bytes = Buffer.byteLength(text);
}

/** @param {Record<string, string>} headers @returns {[string, number][]} */
function totalsIn(headers) {
  return Object.entries(headers).flatMap(([name, said]) => {
    const found = totalIn(name, said);
    return found ? [[name, found.total]] : [];
  });
}

/**
 * @param {Exchange['via']} via
 * @param {string} method
 * @param {string} url
 * @param {number} status
 * @param {string} mime
 * @param {number} at
 * @param {string} text
 * @returns {Exchange}
 */
function exchangeOf(via, method, url, status, mime, at, text) {
  return {
    id: '',
    via,
    method,
    url,
    status,
    mime,
    startedMs: at,
    finishedMs: at,
    bytes: text.length,
    body: { kind: 'text', text },
  };
}

/**
 * Everything together: the runs that stand on the page now, and the answers since the watch began.
 *
 * @param {import('playwright').Page} page
 * @param {Pick<Observation, 'places' | 'runs'>} walked
 * @param {{ exchanges: Exchange[]; assets: Asset[] }} answers
 * @returns {Promise<Observation>}
 */
export async function observationOf(page, walked, { exchanges, assets }) {
  const html = assets.find(({ kind }) => kind === 'html');
  const { exchanges: own, scripts } = await held(page, html?.text ?? null);
  const facts = await page.evaluate(() => ({
    title: document.title,
    locales: [...new Set([document.documentElement.lang, navigator.language])].filter(Boolean),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }));
  const heard = exchanges.filter(({ bytes }) => bytes > 0);
  return {
    url: page.url(),
    ...facts,
    now: Date.now(),
    listening: 'from-start',
    ...walked,
    exchanges: [...heard, ...own].map((exchange, i) => ({ ...exchange, id: `r${i + 1}` })),
    assets: [...scripts, ...assets],
  };
}
