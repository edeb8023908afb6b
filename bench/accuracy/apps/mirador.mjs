// Mirador, in a page as its documentation has it, over a library's books that are invented. React; what a manifest (IIIF) says of them, in German.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { BOOKS, manifestOf } from './mirador-books.mjs';

const VERSION = '4.0.0';
const SEED = 1;
const PORT = 47521;
const URL_HERE = `http://127.0.0.1:${PORT}`;
const [DOT] = [
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
];

/** @param {object} config as https://github.com/ProjectMirador/mirador/wiki has it */
const page = (config) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Lesesaal</title><link rel="icon" href="data:,"></head><body><div id="lesesaal"></div><script src="/dist/mirador.min.js"></script><script>Mirador.viewer(${JSON.stringify({ id: 'lesesaal', language: 'de', ...config })});</script></body></html>`;

const CATALOGUE = page({
  windows: [],
  catalog: BOOKS.map(([name]) => ({ manifestId: `${URL_HERE}/iiif/${name}/manifest` })),
  workspace: { isWorkspaceAddVisible: true },
});
const BOOK = page({
  windows: [{ manifestId: `${URL_HERE}/iiif/${BOOKS[0]?.[0]}/manifest`, canvasIndex: 1 }],
  window: {
    defaultSideBarPanel: 'info',
    sideBarOpen: true,
    sideBarPanel: 'info',
    panels: { info: true, attribution: true, canvas: true, annotations: true, search: false },
  },
  workspace: { isWorkspaceAddVisible: false, allowNewWindows: true },
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'mirador',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a catalogue of manuscripts in German: titles in several languages, numbers of leaves, holders, an answer each; one with pairs of names and values, links and rights',
  eyes: { locale: 'de-DE', timezoneId: 'Europe/Berlin' },
  async start() {
    const files = await unpackNpm('mirador', `mirador@${VERSION}`);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', URL_HERE);
      const [, , name, part] = pathname.split('/');
      const book = BOOKS.find(([own]) => own === name);
      if (pathname.startsWith('/iiif/') && book && part === 'manifest')
        return sendJson(answer, manifestOf(book, URL_HERE));
      if (pathname.startsWith('/bild/'))
        return answer.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from(DOT ?? '', 'base64'));
      if (pathname.startsWith('/dist/'))
        return sendFile(answer, path.dirname(path.join(files, 'dist')), pathname);
      return sendPage(answer, pathname === '/katalog' ? CATALOGUE : BOOK);
    });
  },
  screens: [
    {
      name: 'catalogue',
      open: (page, url) => open(page, `${url}/katalog`, 'li:nth-child(4) h3, li:nth-child(4) button'),
    },
    { name: 'book', open: (page, url) => open(page, `${url}/handschrift`, 'dl dd') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 5_000 });
}
