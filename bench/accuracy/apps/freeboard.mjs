// Freeboard, over a brewery whose instruments are invented. Knockout; tiles whose values come by expressions that travel as data, too.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { BOARD, THINGS } from './freeboard-board.mjs';

const VERSION = '1.1.0+dfsg.1-5';
const SEED = 1;
const PORT = 47721;
/** The package's page begins with an empty board; one that is put up somewhere fetches its own. */
const EMPTY = 'freeboard.initialize(true);';
const OWN =
  'freeboard.initialize(true); $.getJSON("board.json", function(board) { freeboard.loadDashboard(board); });';

/** @type {import('./app.mjs').App} */
export default {
  name: 'freeboard',
  version: `${VERSION}/${SEED}`,
  framework: 'Knockout',
  shows:
    'tiles of instruments: bare numbers with units, sums and differences, a direction by name, HTML put together',
  async start() {
    const root = await unpackDebian('freeboard', VERSION);
    await addLibraries(root, ['raphael']);
    const files = path.join(root, 'usr/share/freeboard');
    const page = (await readFile(path.join(files, 'index.html'), 'utf8')).replace(EMPTY, OWN);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/') return sendPage(answer, page);
      if (pathname === '/board.json') return sendJson(answer, BOARD);
      if (THINGS[pathname]) return sendJson(answer, THINGS[pathname]);
      return sendFile(answer, files, pathname);
    });
  },
  screens: [
    {
      name: 'board',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('.gs_w .tw-value, .gs_w .html-widget', { timeout: 8_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};
