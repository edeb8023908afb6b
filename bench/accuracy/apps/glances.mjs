// Glances' page, over the machine of a winery that is invented. Vue, built from the sources that the Debian package has: all of a machine in one answer, whose rates are amounts since the last look.
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './glances-server.mjs';

const VERSION = '3.3.1.1+dfsg-1';
const SEED = 1;
const PORT = 47621;
const SOURCES = 'usr/lib/python3/dist-packages/glances/outputs/static';
/** As its `templates/index.html.tpl` and its `js/app.js` have it. */
const HTML = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Glances</title><link rel="icon" href="data:,">
<script>window.__GLANCES__ = { 'refresh-time': '3600' }</script><script type="module" src="/built/entry.js"></script></head><body><div id="app"></div></body></html>`;
const ENTRY = `import bootstrap from './page/css/bootstrap.less?inline';
import own from './page/css/style.scss?inline';
import { createApp } from 'vue';
import App from './page/js/App.vue';
import * as filters from './page/js/filters.js';
document.head.appendChild(document.createElement('style')).textContent = bootstrap + own;
const app = createApp(App);
app.config.globalProperties.$filters = filters;
app.mount('#app');
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'glances',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'the machine of a winery, read in Bulgaria: rates of bytes and bits that are amounts by the seconds since the last look, sizes with one letter, processes with lengths of time in three texts, names cut at their beginning, sensors, containers, alarms that are lists',
  eyes: { locale: 'bg-BG', timezoneId: 'Europe/Sofia' },
  async start() {
    const folder = await installNpm('glances-page', {
      ...{ bootstrap: '3.4.1', 'favico.js': '0.3.10', 'hotkeys-js': '3.10.0', lodash: '4.17.21' },
      ...{
        'sanitize-html': '2.7.2',
        vue: '3.2.41',
        '@vitejs/plugin-vue': '6.0.1',
        less: '4.2.0',
        sass: '1.77.8',
      },
    });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    if (!existsSync(built)) await build(folder, built);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/3/')) return sendJson(answer, answerTo(pathname.slice(7)));
      return pathname.startsWith('/built/')
        ? sendFile(answer, built, pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'machine', open },
    {
      name: 'totals',
      async open(page, url) {
        await open(page, url);
        for (const key of ['Shift+U', '1', 'Shift+B', '/', 'f', 'm']) await page.keyboard.press(key);
        await settle(page, { mostMs: 3_000 });
      },
    },
  ],
};

/** @param {string} folder @param {string} built */
async function build(folder, built) {
  const root = await unpackDebian('glances', VERSION);
  cpSync(path.join(root, SOURCES), path.join(folder, 'page'), { recursive: true, dereference: true });
  const plugin = createRequire(path.join(folder, 'index.js')).resolve('@vitejs/plugin-vue');
  const { default: vue } = await import(pathToFileURL(plugin).href);
  await bundleEntry(folder, built, ENTRY, {
    plugins: [vue()],
    resolve: { alias: [{ find: /^~bootstrap/, replacement: path.join(folder, 'node_modules/bootstrap') }] },
  });
}

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(`${url}/`);
  await page.waitForSelector('#processlist-plugin .table-row:nth-child(3)', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
