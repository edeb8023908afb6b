// Socket.IO's admin interface, over the tables of a board-game café that are invented. Vue; who is connected, all by socket.io.
import { createRequire } from 'node:module';
import path from 'node:path';
import { installNpm, unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { messages } from './socketio-admin-server.mjs';

const VERSION = '0.5.1';
const SEED = 1;
const PORT = 47624;
const URL_OF_SERVER = `http://127.0.0.1:${PORT}`;

/** @typedef {{ emit(name: string, ...values: unknown[]): void }} Socket */

/** @type {import('./app.mjs').App} */
export default {
  name: 'socketio-admin',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'who plays at a café, in French: clients and how many sockets and rooms each has, counts that the page makes of lists; one socket with headers and parameters by name and value, JSON as a text',
  eyes: { locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  async start() {
    const files = path.join(
      await unpackNpm('socketio-admin-files', `@socket.io/admin-ui@${VERSION}`),
      'ui/dist',
    );
    const folder = await installNpm('socketio-admin', { 'socket.io': '4.8.1', 'engine.io': '6.6.2' });
    const engine = socketsOf(folder);
    return listen(
      PORT,
      (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', URL_OF_SERVER);
        return sendFile(answer, files, pathname === '/' ? 'index.html' : pathname);
      },
      (request, socket, head) => engine.handleUpgrade(request, socket, head),
    );
  },
  screens: [
    { name: 'clients', open: (page, url) => open(page, `${url}/#/clients/`) },
    {
      name: 'socket',
      async open(page, url) {
        await open(page, `${url}/#/sockets/`);
        await page.locator('tbody tr:nth-child(2) td:nth-child(1)').click({ timeout: 4_000 });
        await page.waitForSelector('pre code', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** Whoever connects is told everything at once, as `@socket.io/admin-ui` does in development. @param {string} folder */
function socketsOf(folder) {
  const load = createRequire(path.join(folder, 'index.js'));
  const engine = new (load('engine.io').Server)();
  const sockets = new (load('socket.io').Server)();
  sockets.bind(engine);
  sockets.of('/admin').on('connection', (/** @type {Socket} */ socket) => {
    for (const [name, ...values] of messages()) socket.emit(name, ...values);
  });
  return engine;
}

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.addInitScript((server) => {
    localStorage.setItem('server_url', server);
    localStorage.setItem('ws_only', 'true');
    localStorage.setItem('session_id', 'a81fe2');
    localStorage.setItem('lang', 'fr');
  }, URL_OF_SERVER);
  await page.goto(address);
  await page.waitForSelector('tbody tr:nth-child(2) td:nth-child(2)', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
