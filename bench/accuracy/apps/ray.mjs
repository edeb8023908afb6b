// Ray's dashboard, over a cluster that is invented. React, MUI; wide tables of jobs, nodes and actors: sizes of sizes, shares, commands.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackPython } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './ray-server.mjs';

const VERSION = '2.58.0';
const SEED = 1;
const PORT = 47481;
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'ray',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'wide tables of jobs, nodes and actors: two sizes and a share in one text, commands, durations as differences, counts by state',
  async start() {
    const files = await unpackPython('ray', `ray==${VERSION}`, 'ray/dashboard/client/build');
    const started = Date.now();
    return listen(PORT, async (request, answer) => {
      const address = new URL(request.url ?? '/', 'http://localhost');
      const file = address.pathname === '/' ? '/index.html' : path.normalize(address.pathname);
      const type = file === '/index.html' ? 'text/html' : TYPES[path.extname(file)];
      if (!type) return give(answer, answerTo(address, started));
      const body = await readFile(path.join(files, file)).catch(() => null);
      answer.writeHead(body ? 200 : 404, { 'content-type': type }).end(body ?? '');
    });
  },
  screens: [
    { name: 'jobs', open: (page, url) => open(page, `${url}/#/jobs`) },
    {
      name: 'nodes',
      async open(page, url) {
        await open(page, `${url}/#/cluster`);
        await page.locator('tbody tr button').first().click();
        await settle(page, { mostMs: 4_000 });
      },
    },
    { name: 'actors', open: (page, url) => open(page, `${url}/#/actors`) },
  ],
};

/** @param {import('node:http').ServerResponse} answer @param {unknown} said */
function give(answer, said) {
  answer
    .writeHead(said ? 200 : 404, { 'content-type': 'application/json' })
    .end(said ? JSON.stringify(said) : '{}');
}

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('tbody tr td', { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
