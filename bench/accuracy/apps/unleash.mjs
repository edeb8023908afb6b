// Unleash's interface, over feature toggles of a ferry line that are invented. React; a table with ages, one toggle with its rules, how healthy all are.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo, PROJECT, TOGGLE } from './unleash-server.mjs';

const VERSION = '4.14.8';
const SEED = 2;
const PORT = 47520;

/** @type {import('./app.mjs').App} */
export default {
  name: 'unleash',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'feature toggles in Swedish: ages in two columns, shares that were let through, rules with values and people, tags; one toggle by environment; a rating with counts by state',
  eyes: { locale: 'sv-SE', timezoneId: 'Europe/Stockholm' },
  async start() {
    const files = path.join(await unpackNpm('unleash', `unleash-frontend@${VERSION}`), 'build');
    const html = (await readFile(path.join(files, 'index.html'), 'utf8')).replace(/::\w+::/g, '');
    const started = Date.now();
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname, started));
      return /\.\w+$/.test(pathname) ? sendFile(answer, files, pathname) : sendPage(answer, html);
    });
  },
  screens: [
    { name: 'project', open: (page, url) => open(page, `${url}/projects/${PROJECT}`) },
    { name: 'health', open: (page, url) => open(page, `${url}/projects/${PROJECT}/health`) },
    {
      name: 'toggle',
      async open(page, url) {
        await page.goto(`${url}/projects/${PROJECT}/features/${TOGGLE}`);
        await page.locator('.MuiAccordionSummary-root').first().click({ timeout: 10_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('tbody tr:nth-child(3) td:nth-child(4)', { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
