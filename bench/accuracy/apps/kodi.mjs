// Kodi's interface for browsers, over a library that is invented. jQuery; an album with its songs and what is playing, a film.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackDebian, unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { resultOf } from './kodi-server.mjs';

const VERSION = '2:20.1+dfsg-1';
/** Debian puts a newer one in its place, with which nothing of it works. */
const JQUERY = '1.8.3';
const SEED = 1;
const PORT = 47469;
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'kodi',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery',
  shows: 'albums and films: titles cut short, lengths, people joined, what is playing and how far',
  async start() {
    const root = await unpackDebian('kodi-data', VERSION);
    const jquery = path.join(await unpackNpm('kodi-jquery', `jquery@${JQUERY}`), 'tmp/jquery.js');
    const files = path.join(root, 'usr/share/kodi/addons/webinterface.default');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/jsonrpc') {
        const { id, method, params } = JSON.parse(await bodyOf(request));
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ id, jsonrpc: '2.0', result: resultOf(method, params) }));
      }
      const file = pathname === '/' ? 'index.html' : path.normalize(pathname);
      const body = await readFile(file.startsWith('/js/jquery') ? jquery : path.join(files, file)).catch(
        () => null,
      );
      answer
        .writeHead(body ? 200 : 404, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' })
        .end(body ?? '');
    });
  },
  screens: [
    {
      name: 'album',
      async open(page, url) {
        await begin(page, url, '#musicLibrary', '.floatableAlbum');
        await page.click('.floatableAlbum');
        await page.waitForSelector('.albumView .time + td', { timeout: 4_000 });
        await settle(page, { mostMs: 3_000 });
      },
    },
    {
      name: 'film',
      async open(page, url) {
        await begin(page, url, '#movieLibrary', '.floatableMovieCover');
        await page.click('.floatableMovieCover');
        await page.waitForSelector('.moviePopoverContainer', { timeout: 4_000 });
        await settle(page, { mostMs: 3_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {string} tab @param {string} shown */
async function begin(page, url, tab, shown) {
  await page.goto(`${url}/`);
  // What is playing is known after the second asking.
  await page.waitForSelector('#audioTrackTitle span', { state: 'attached', timeout: 8_000 });
  await page.click(tab);
  await page.waitForSelector(shown, { timeout: 4_000 });
}

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}
