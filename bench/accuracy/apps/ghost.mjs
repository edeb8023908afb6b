// Ghost's admin interface, over a magazine that is invented. Ember; posts with their shares of readers, members with ages and places.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './ghost-server.mjs';

const PACKAGE = 'ghost';
const VERSION = '5.130.6';
const SEED = 1;
const PORT = 47462;
const API = '/ghost/api/admin';
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'ghost',
  version: `${VERSION}/${SEED}`,
  framework: 'Ember',
  shows:
    'posts and members of a magazine: days in the time zone of the site, shares of two counts, ages in words, initials, places from a text of JSON',
  async start() {
    const folder = await unpackNpm('ghost', `${PACKAGE}@${VERSION}`);
    const files = path.join(folder, 'core/built/admin');
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith(API))
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(answerTo(pathname.slice(API.length), searchParams)));
      const type = TYPES[path.extname(pathname)];
      const file = type ? path.normalize(pathname.replace('/ghost', '')) : 'index.html';
      const body = await readFile(path.join(files, file)).catch(() => null);
      answer.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/html' }).end(body ?? '');
    });
  },
  screens: [
    { name: 'posts', open: (page, url) => open(page, `${url}/ghost/#/posts`, '.gh-content-entry-title') },
    { name: 'members', open: (page, url) => open(page, `${url}/ghost/#/members`, '.gh-members-list-row') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 5_000 });
}
