// Signal K's server interface, over a boat that is invented. React; what its connections do, by messages over one WebSocket: rates, shares, a time.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo, deltas, messages } from './signalk-server.mjs';

const PACKAGE = '@signalk/server-admin-ui';
const VERSION = '2.32.0';
const SEED = 1;
const PORT = 47502;
const BASE = '/admin/';
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'signalk',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'what connections and plugins do: rates and their shares of all, a time in days, hours and minutes, tables of states and errors; paths with values, units and sources',
  async start() {
    const folder = await installNpm('signalk', { [PACKAGE]: VERSION, ws: '8.18.0' });
    const files = path.join(folder, 'node_modules', PACKAGE, 'public');
    return listenWithSockets(
      folder,
      PORT,
      async (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const type = TYPES[path.extname(pathname)];
        if (!type && !pathname.startsWith(BASE)) {
          const said = answerTo(pathname);
          return answer
            .writeHead(said === undefined ? 404 : 200, { 'content-type': 'application/json; charset=utf-8' })
            .end(JSON.stringify(said ?? {}));
        }
        const file = type ? path.normalize(pathname.replace(BASE, '/')) : 'index.html';
        const body = await readFile(path.join(files, file)).catch(() => null);
        answer
          .writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/html; charset=utf-8' })
          .end(type ? (body ?? '') : String(body).replace('%ADDONSCRIPTS%', ''));
      },
      serveSocket,
    );
  },
  screens: [
    {
      name: 'dashboard',
      open: (page, url) => open(page, `${url}${BASE}#/dashboard`, 'tbody tr:nth-child(3) td'),
    },
    { name: 'data', open: (page, url) => open(page, `${url}${BASE}#/databrowser`, 'main') },
  ],
};

/** @param {import('../host/sockets.mjs').Client} client */
function serveSocket(client) {
  for (const message of messages()) client.send(JSON.stringify(message));
  let subscribed = false;
  client.on('message', (text) => {
    if (subscribed || !/"subscribe"/.test(String(text))) return;
    subscribed = true;
    for (const message of deltas()) client.send(JSON.stringify(message));
  });
}

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 12_000 });
  await settle(page, { mostMs: 4_000 });
}
