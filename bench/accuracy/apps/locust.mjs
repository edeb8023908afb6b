// Locust's page over a load that is invented. jQuery, jQote; a table of numbers whose last row is of all, shares in nested lists.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebian, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { EXCEPTIONS, REPORT, TASKS } from './locust-answers.mjs';

const VERSION = '2.12.1-1';
const SEED = 1;
const PORT = 47740;
const SCRIPT = fileURLToPath(new URL('locust-page.py', import.meta.url));
const ANSWERS = /** @type {Record<string, unknown>} */ ({
  '/stats/requests': REPORT,
  '/tasks': TASKS,
  '/exceptions': EXCEPTIONS,
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'locust',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery, jQote',
  shows:
    'a load on a server, in Portuguese: numbers rounded and whole in wide rows, of which the last is of all; machines with shares and sizes; names of members with shares in lists within lists, the same in another list',
  eyes: { locale: 'pt-PT', timezoneId: 'Europe/Lisbon' },
  async start() {
    const root = await unpackDebian('python3-locust', VERSION);
    const files = path.join(root, 'usr/lib/python3/dist-packages/locust');
    const { root: jinja } = await installDebian('python3-jinja2');
    const page = execFileSync('python3', [SCRIPT, path.join(files, 'templates')], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: path.join(jinja, 'usr/lib/python3/dist-packages') },
    });
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/') return sendPage(answer, page);
      if (ANSWERS[pathname]) return sendJson(answer, ANSWERS[pathname]);
      await sendFile(answer, files, pathname);
    });
  },
  screens: [
    { name: 'statistics', open: (page, url) => open(page, url, 1, '#stats td') },
    { name: 'failures', open: (page, url) => open(page, url, 3, '#errors td') },
    { name: 'ratio', open: (page, url) => open(page, url, 5, '#tasks li li') },
    { name: 'workers', open: (page, url) => open(page, url, 7, '#workers td') },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {number} tab which, from 1 @param {string} there */
async function open(page, url, tab, there) {
  await page.goto(url);
  await page.click(`ul.tabs li:nth-child(${tab}) a`);
  await page.waitForSelector(there, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
