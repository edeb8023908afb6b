// Tryton's client for browsers, over a tree nursery that is invented. jQuery; lists and forms whose layout travels as XML, all in German.
import path from 'node:path';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { resultOf } from './tryton-server.mjs';

const VERSION = '6.0.28+ds1-2+deb12u2';
const SEED = 1;
const PORT = 47723;

/** @type {import('./app.mjs').App} */
export default {
  name: 'tryton',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery',
  shows:
    'orders in German: money as text in an object, days in three fields, states by name, a sum below; a form of inputs and selects',
  shipped: (address) => address.startsWith('/locale/'),
  async start() {
    const root = await unpackDebian('tryton-sao', VERSION);
    const files = path.join(root, 'usr/share/tryton-sao/www');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      // So a server answers that has no bus.
      if (pathname.endsWith('/bus')) return answer.writeHead(501).end();
      if (request.method !== 'POST')
        return sendFile(answer, files, pathname === '/' ? 'index.html' : pathname);
      const { id, method, params } = JSON.parse(await bodyOf(request));
      sendJson(answer, { id, result: resultOf(method, params) });
    });
  },
  screens: [
    {
      name: 'sales',
      open: (page, url) => open(page, url, 'model/sale.sale', '.tab-pane .treeview tbody td'),
    },
    { name: 'sale', open: (page, url) => open(page, url, 'model/sale.sale/301', '.tab-pane textarea') },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {string} what @param {string} shown */
async function open(page, url, what, shown) {
  await page.addInitScript(() => {
    localStorage.setItem(
      'sao_session_moor',
      JSON.stringify({ login: 'ottokar', user_id: 3, session: 'c0ffee' }),
    );
    // Each call says by which client it is made, which has another name in every load.
    Math.random = () => 0.4;
  });
  await page.goto(`${url}/#moor/${what};name=%22Auftr%C3%A4ge%22`);
  await page.waitForSelector(shown, { timeout: 9_000 });
  await settle(page, { mostMs: 3_000 });
}

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}
