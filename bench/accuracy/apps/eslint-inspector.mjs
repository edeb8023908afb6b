// ESLint's inspector of settings, over those of a harbour's program that is invented. Vue: which rules hold where, and what each is for.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { PAYLOAD } from './eslint-inspector-server.mjs';

const VERSION = '1.3.0';
const SEED = 1;
const PORT = 47872;

/** @type {import('./app.mjs').App} */
export default {
  name: 'eslint-inspector',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'how a program is looked over, read in Latvia: settings in their order with patterns of files and counts of rules; rules by name with what each is for, where it holds and how strictly',
  eyes: { locale: 'lv-LV', timezoneId: 'Europe/Riga' },
  async start() {
    const folder = await unpackNpm('eslint-inspector', `@eslint/config-inspector@${VERSION}`);
    const files = path.join(folder, 'dist/public');
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/api/payload.json') return sendJson(answer, PAYLOAD);
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
  },
  screens: [
    { name: 'settings', open: (page, url) => open(page, `${url}/configs`, 'details') },
    { name: 'rules', open: (page, url) => open(page, `${url}/rules`, 'button') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
