// Kiali, the console of a service mesh, over a post office's programs that are invented. React: a service with its workloads, and who asks it how often.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './kiali-server.mjs';

const VERSION = '1.0.7';
const SEED = 1;
const PORT = 47811;
const SERVICE = '/namespaces/siuntos/services/sekimas';

/** @type {import('./app.mjs').App} */
export default {
  name: 'kiali',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a service in a mesh, read in Lithuania: pairs of names and values, days and times, addresses with names, ports in brackets, a rate of failures; who asks it, whose names are in another list: rates, what is left of a hundred',
  eyes: { locale: 'lt-LT', timezoneId: 'Europe/Vilnius' },
  async start() {
    const files = path.join(await unpackNpm('kiali', `@kiali/kiali-ui@${VERSION}`), 'build');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, answerTo(pathname.slice('/api/'.length)));
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
  },
  screens: [
    { name: 'service', open: (page, url) => open(page, url, '', 'tbody tr:nth-child(2) td') },
    { name: 'rules', open: (page, url) => open(page, url, '?list=destinationrules', '.tab-pane .details') },
    { name: 'traffic', open: (page, url) => open(page, url, '?tab=traffic', '#table-grid') },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {string} query @param {string} shown */
async function open(page, url, query, shown) {
  await page.goto(`${url}${SERVICE}${query}`);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 5_000 });
}
