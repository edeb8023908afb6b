// Medusa's admin, over a shop that is invented. React, bundled as its own command does; orders in a Polish browser: money, days, states, totals.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './medusa-server.mjs';

const PACKAGE = '@medusajs/dashboard';
const VERSION = '2.21.2';
const SEED = 1;
const PORT = 47492;
/** What the command that bundles it puts in, for a shop at the same address (https://docs.medusajs.com/learn/fundamentals/admin). */
const DEFINED = {
  'process.env.NODE_ENV': '"production"',
  __BASE__: '"/"',
  __BACKEND_URL__: '"/"',
  __STOREFRONT_URL__: '"/"',
  __AUTH_TYPE__: '"session"',
  __JWT_TOKEN_STORAGE_KEY__: '"none"',
  __MAX_UPLOAD_FILE_SIZE__: '1048576',
};
const ENTRY = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import App from '${PACKAGE}';
import '${PACKAGE}/css';
createRoot(document.getElementById('medusa')).render(createElement(App));
`;
const HTML = `<!DOCTYPE html><html><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1.0" /><link rel="icon" href="data:," />
<link rel="stylesheet" href="/built/entry.css"></head><body><div id="medusa"></div><script type="module" src="/built/entry.js"></script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'medusa',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'orders of a shop, in English with Polish numbers: money with its symbol before and its code after, days, states by name; one order with its lines, totals and ages',
  eyes: { locale: 'pl-PL', timezoneId: 'Europe/Warsaw' },
  async start() {
    const folder = await installNpm('medusa', { [PACKAGE]: VERSION });
    const built = path.join(folder, `built-${VERSION}`);
    if (!existsSync(path.join(built, 'entry.js'))) await bundle(folder, built);
    return listen(PORT, async (request, answer) => {
      const address = new URL(request.url ?? '/', 'http://localhost');
      if (address.pathname.startsWith('/admin')) return sendJson(answer, answerTo(address));
      if (address.pathname.startsWith('/built/')) return sendFile(answer, built, address.pathname.slice(7));
      return sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'orders',
      async open(page, url) {
        await page.goto(`${url}/orders`);
        await page.waitForSelector('tbody tr:nth-child(3) td', { timeout: 15_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
    {
      name: 'order',
      async open(page, url) {
        await page.goto(`${url}/orders/order_01JQ8TZ4XKHARBOUR0000001`);
        await page.waitForSelector('main h1, main h2', { timeout: 15_000 });
        await settle(page, { mostMs: 6_000 });
      },
    },
  ],
};

/** Nobody has extended this one. */
const withoutExtensions = {
  name: 'without-extensions',
  resolveId: (/** @type {string} */ id) => (id.startsWith('virtual:medusa/') ? `\0${id}` : undefined),
  load: (/** @type {string} */ id) =>
    id.startsWith('\0virtual:medusa/')
      ? 'export default { displays: {}, customFields: {}, menuItems: [], routes: [], widgets: [] };'
      : undefined,
};

/** @param {string} folder @param {string} outDir */
async function bundle(folder, outDir) {
  const input = path.join(folder, 'entry.js');
  writeFileSync(input, ENTRY);
  const output = { entryFileNames: 'entry.js', assetFileNames: '[name][extname]' };
  await build({
    root: folder,
    base: '/built/',
    configFile: false,
    logLevel: 'error',
    plugins: [withoutExtensions],
    define: DEFINED,
    build: { outDir, rolldownOptions: { input, output } },
  });
}
