// Yasgui, over the lighthouses of a coast that is invented. No framework but DataTables; results of SPARQL, whose values say of what kind they are: addresses that are shortened, texts in a language, numbers with their type.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo, LIGHTS, SHARES } from './yasgui-server.mjs';

const VERSION = '4.2.28';
const SEED = 1;
const PORT = 47622;
/** As https://docs.triply.cc/yasgui-api has it. */
const HTML = `<!doctype html><html lang="et"><head><meta charset="utf-8"><title>Tuletornide andmed</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/files/yasgui.min.css"></head>
<body><h2>Tuletornide andmed</h2><p>Esita oma päring või muuda meie näidet.</p><div id="yasgui"></div><script src="/files/yasgui.min.js"></script>
<script>Yasgui.defaults.requestConfig = { ...Yasgui.defaults.requestConfig, endpoint: '/sparql', method: 'GET' };
Yasgui.Yasqe.defaults.value = new URLSearchParams(location.search).get('query'); Yasgui.Yasr.defaults.prefixes = {};
const yasgui = new Yasgui(document.getElementById('yasgui'), { copyEndpointOnNewTab: false, endpointCatalogueOptions: { getData: () => [] } });
yasgui.getTab().yasqe.query();</script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'yasgui',
  version: `${VERSION}/${SEED}`,
  framework: 'DataTables',
  shows:
    'a console of SPARQL in Estonian: addresses with a prefix for their beginning, texts with the language they are in, numbers and days with their type behind them, gaps where a row has no value, rows numbered by the page; an answer as JSON',
  eyes: { locale: 'et-EE', timezoneId: 'Europe/Tallinn' },
  async start() {
    const files = path.join(await unpackNpm('yasgui', `@triply/yasgui@${VERSION}`), 'build');
    return listen(PORT, (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/sparql')
        return sendJson(answer, answerTo(String(searchParams.get('query'))), {
          'content-type': 'application/sparql-results+json',
        });
      return pathname.startsWith('/files/')
        ? sendFile(answer, files, pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'lights', open: (page, url) => open(page, `${url}/?query=${encodeURIComponent(LIGHTS)}`) },
    { name: 'shares', open: (page, url) => open(page, `${url}/?query=${encodeURIComponent(SHARES)}`) },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('.dataTable tbody tr:nth-child(3) td:nth-child(2)', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
