// Kresus' interface, over the accounts of a baker who is invented. React: what went in and out of accounts, and what was meant to.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './kresus-server.mjs';

const VERSION = '0.26.0';
const SEED = 1;
const PORT = 47595;

/** @type {import('./app.mjs').App} */
export default {
  name: 'kresus',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'accounts of a baker in Spanish: moves under their month by weekday and day, kinds by translation, names of categories, money of two forms; a budget with sums, differences and what is left without any sign',
  eyes: { locale: 'es-ES', timezoneId: 'Europe/Madrid' },
  async start() {
    const files = path.join(await unpackNpm('kresus', `kresus@${VERSION}`), 'build/client');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname.slice('/api/'.length)));
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
  },
  screens: [
    {
      name: 'reports',
      open: (page, url) => open(page, `${url}/#/view/account/31/reports`, 'table tbody tr:nth-child(3) td'),
    },
    {
      name: 'budget',
      async open(page, url) {
        await open(page, `${url}/#/view/account/31/budget`, 'table tbody tr td');
        await page.locator('select').first().selectOption('2026-9', { timeout: 2_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 2_500 });
  await settle(page, { mostMs: 5_000 });
}
