// Agendash, over jobs that are invented. Vue; tiles of kinds of jobs with counts by state, a table of jobs with moments, what went wrong.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './agendash-server.mjs';

const VERSION = '8.2.4';
const SEED = 1;
const PORT = 47466;
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'agendash',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows: 'jobs by kind with counts by state, a table of jobs: moments, shares done, reasons',
  async start() {
    const files = path.join(await unpackNpm('agendash', `agendash@${VERSION}`), 'public');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api')) {
        const body = answerTo(pathname);
        return answer
          .writeHead(body ? 200 : 501, { 'content-type': 'application/json' })
          .end(JSON.stringify(body ?? {}));
      }
      const file = pathname === '/' ? 'index.html' : path.normalize(pathname);
      const body = await readFile(path.join(files, file)).catch(() => null);
      answer
        .writeHead(body ? 200 : 404, { 'content-type': TYPES[path.extname(file)] ?? 'image/png' })
        .end(body ?? '');
    });
  },
  screens: [{ name: 'jobs', open: (page, url) => open(page, `${url}/`) }],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('tbody tr:nth-child(5)', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
