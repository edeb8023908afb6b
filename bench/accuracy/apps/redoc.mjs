// Redoc: the description of an interface in three columns, over a library of tools that is invented. React; names of members, limits and Markdown, samples that are made from examples.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { DESCRIPTION } from './redoc-server.mjs';

const VERSION = '2.5.2';
const SEED = 1;
const PORT = 47815;
const HTML = `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Attrezzoteca</title><link rel="icon" href="data:,"><style>body{margin:0;padding:0}</style></head>
<body><redoc spec-url="/openapi.json" expand-responses="200" json-sample-expand-level="3"></redoc><script src="/redoc.standalone.js"></script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'redoc',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'the description of an interface in Italian in three columns: the same names in a menu and above texts, limits in words, values by default and of examples, Markdown, samples of JSON that are put together from examples',
  eyes: { locale: 'it-IT', timezoneId: 'Europe/Rome' },
  async start() {
    const files = path.join(await unpackNpm('redoc', `redoc@${VERSION}`), 'bundles');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/openapi.json') return sendJson(answer, DESCRIPTION);
      return pathname === '/' ? sendPage(answer, HTML) : sendFile(answer, files, pathname);
    });
  },
  screens: [
    {
      name: 'description',
      async open(page, url) {
        await page.goto(`${url}/`);
        await page.waitForSelector('.api-content table', { timeout: 8_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};
