// rspamd's own page over a mail filter that is invented. jQuery, FooTable, D3: tables that fold, boxes with shortened counts.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addLibraries, installDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { ANSWERS } from './rspamd-answers.mjs';

const PACKAGE = '3.4';
const SEED = 1;
const PORT = 47444;
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
});
/** Where the libraries lie that the package links to. */
const LIBRARIES = /** @type {Record<string, string>} */ ({
  'jquery.min.js': 'javascript/jquery/jquery.min.js',
  'require.min.js': 'javascript/requirejs/require.min.js',
  'bootstrap.min.css': 'nodejs/bootstrap/dist/css/bootstrap.min.css',
  'bootstrap.bundle.min.js': 'nodejs/bootstrap/dist/js/bootstrap.bundle.min.js',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'rspamd',
  version: `${PACKAGE}/${SEED}`,
  framework: 'jQuery, FooTable',
  shows:
    'mail that was judged: scores with names and options in one cell, sums of several answers, shortened counts',
  async start() {
    const { root } = await installDebian('rspamd');
    await addLibraries(root, ['jquery']);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const said = ANSWERS[pathname];
      if (said) {
        answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
        return;
      }
      const body = await fileOf(pathname, path.join(root, 'usr/share')).catch(() => null);
      const type = TYPES[path.extname(pathname) || '.html'] ?? 'application/octet-stream';
      answer.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? '');
    });
  },
  screens: [
    { name: 'status', open },
    {
      name: 'history',
      async open(page, url) {
        await open(page, url);
        await page.click('#history_nav');
        const rows = '#historyTable_history tbody > tr:not(.footable-detail-row)';
        await page.waitForSelector(`${rows}:nth-child(5)`, { timeout: 8_000 });
        for (const row of [4, 1]) await page.locator(`${rows} .footable-toggle`).nth(row).click();
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector('#statWidgets .stat-box', { timeout: 12_000 });
  await settle(page, { mostMs: 4_000 });
}

/** A file of the page or of a library. @param {string} pathname @param {string} share */
async function fileOf(pathname, share) {
  const asked = path.normalize(pathname === '/' ? '/index.html' : pathname);
  const library = LIBRARIES[path.basename(asked)];
  return readFile(library ? path.join(share, library) : path.join(share, 'rspamd/www', asked));
}
