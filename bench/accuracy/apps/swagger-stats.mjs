// The dashboard of swagger-stats, over a service that is invented. Vue; tiles with figures of how a service is doing, tables of requests.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { statsWith } from './swagger-stats-server.mjs';

const VERSION = '0.99.7';
const SEED = 1;
const PORT = 47465;
const BASE = '/swagger-stats/';
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'swagger-stats',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'tiles of a service: counts, rates, shares, sizes and times of one object each; tables of requests by method',
  async start() {
    const files = path.join(await unpackNpm('swagger-stats', `swagger-stats@${VERSION}`), 'ux');
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === `${BASE}stats`)
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(statsWith(searchParams.getAll('fields[]'))));
      const file = pathname === BASE ? 'index.html' : path.normalize(pathname.replace(BASE, ''));
      const body = await readFile(path.join(files, file)).catch(() => null);
      answer
        .writeHead(body ? 200 : 404, { 'content-type': TYPES[path.extname(file)] ?? 'image/png' })
        .end(body ?? '');
    });
  },
  screens: [
    { name: 'summary', open: (page, url) => open(page, `${url}${BASE}#/`) },
    { name: 'requests', open: (page, url) => open(page, `${url}${BASE}#/requests`) },
    { name: 'operations', open: (page, url) => open(page, `${url}${BASE}#/api`) },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('#app a', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
