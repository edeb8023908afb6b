// Matterbridge's interface, over a farmhouse that is invented. React; all by questions and answers over one WebSocket: facts of a machine, cards of devices with one value each, a table of all their values.
import path from 'node:path';
import { installNpm, unpackNpm } from '../host/install.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { settle } from '../page/settle.mjs';
import { answersTo } from './matterbridge-server.mjs';

const VERSION = '3.10.5';
const SEED = 1;
const PORT = 47521;

/** @type {import('./app.mjs').App} */
export default {
  name: 'matterbridge',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'facts of a machine put together from two fields, plugins with counts, devices with serial numbers; cards with temperatures in hundredths, light from a logarithm, states by number; a table of attributes, JSON in cells',
  async start() {
    const folder = await installNpm('matterbridge', { ws: '8.18.0' });
    const unpacked = await unpackNpm('matterbridge-files', `matterbridge@${VERSION}`);
    const files = path.join(unpacked, 'apps/frontend/build');
    return listenWithSockets(
      folder,
      PORT,
      (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/api/login') return sendJson(answer, { valid: true });
        return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
      },
      (client) =>
        client.on('message', (text) => {
          const asked = JSON.parse(String(text));
          for (const response of answersTo(asked.method, asked.params))
            client.send(
              JSON.stringify({
                ...{ id: asked.id, method: asked.method, src: 'Matterbridge', dst: 'Frontend' },
                ...{ success: true, response },
              }),
            );
        }),
    );
  },
  screens: [
    { name: 'home', open: (page, url) => open(page, `${url}/`, 'tbody tr:nth-child(3) td:nth-child(4)') },
    { name: 'cards', open: (page, url) => open(page, `${url}/devices`, '.MuiBox-root .MuiTypography-root') },
    {
      name: 'clusters',
      async open(page, url) {
        await page.addInitScript(() => localStorage.setItem('devicesViewMode', 'table'));
        await page.goto(`${url}/devices`);
        await page.locator('tbody tr:nth-child(2) td:nth-child(2)').first().click({ timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
