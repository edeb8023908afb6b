// Uptime Kuma, over the services of a ferry line that are invented. Vue: what is watched by socket.io, a page for everybody by request, both in Vietnamese.
import { createRequire } from 'node:module';
import path from 'node:path';
import { installNpm, unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo, messages } from './uptime-kuma-server.mjs';

const VERSION = '2.0.0-dev.0';
const SEED = 1;
const PORT = 47623;

/** @typedef {{ emit(name: string, ...values: unknown[]): void }} Socket */

/** @type {import('./app.mjs').App} */
export default {
  name: 'uptime-kuma',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'what a ferry line watches, in Vietnamese: shares of one as percents, counts of states, moments by a clock of their own, days that a certificate has left, people and days of it; bars whose parts have titles; a page for everybody with an incident, work to come and ages',
  eyes: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
  async start() {
    const files = path.join(await unpackNpm('uptime-kuma-files', `uptime-kuma@${VERSION}`), 'dist');
    const folder = await installNpm('uptime-kuma', { 'socket.io': '4.8.1', 'engine.io': '6.6.2' });
    const engine = socketsOf(folder);
    return listen(
      PORT,
      (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname.slice(5)));
        return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
      },
      (request, socket, head) => engine.handleUpgrade(request, socket, head),
    );
  },
  screens: [
    { name: 'dashboard', open: (page, url) => open(page, `${url}/dashboard`, 'tbody tr:nth-child(3) td') },
    {
      name: 'monitor',
      async open(page, url) {
        await open(page, `${url}/dashboard/4`, '.stats .num a[href="#"]');
        await page.locator('.stats > .row > div:last-child .num a').click({ timeout: 4_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
    { name: 'status', open: (page, url) => open(page, `${url}/status/pha-song-tien`, '.item-name') },
  ],
};

/** Whoever connects is let in and told everything at once, as its server does. @param {string} folder */
function socketsOf(folder) {
  const load = createRequire(path.join(folder, 'index.js'));
  const engine = new (load('engine.io').Server)();
  const sockets = new (load('socket.io').Server)();
  sockets.bind(engine);
  sockets.on('connection', (/** @type {Socket} */ socket) => {
    for (const [name, ...values] of messages()) socket.emit(name, ...values);
  });
  return engine;
}

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.addInitScript(() => sessionStorage.setItem('token', 'autoLogin'));
  await page.addInitScript(() => localStorage.setItem('remember', '0'));
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 5_000 });
}
