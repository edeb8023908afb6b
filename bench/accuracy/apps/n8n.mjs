// n8n's editor, over workflows that are invented. Vue 3; a list of workflows with ages, tiles that say how they do, and a table of their runs.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './n8n-server.mjs';

const VERSION = '2.41.0';
const SEED = 1;
const PORT = 47501;
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'n8n',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'workflows with ages, days, folders and tags; tiles of runs, shares and times with how they changed; a table of runs with moments and durations',
  eyes: { timezoneId: 'Europe/Berlin' },
  // What its server was started with: more than a hundred values, of which the page shows none.
  shipped: (path) => path === '/rest/settings',
  async start() {
    const files = path.join(await unpackNpm('n8n', `n8n-editor-ui@${VERSION}`), 'dist');
    return listen(PORT, async (request, answer) => {
      const address = new URL(request.url ?? '/', 'http://localhost');
      const said = answerTo(address);
      if (said !== undefined)
        return answer
          .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
          .end(JSON.stringify(said));
      const type = TYPES[path.extname(address.pathname)];
      const file = type ? path.normalize(address.pathname) : 'index.html';
      const body = await readFile(path.join(files, file)).catch(() => null);
      answer
        .writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/html; charset=utf-8' })
        .end(body && !/\.(?:png|ico|woff2|wasm)$/.test(file) ? filledIn(body.toString()) : (body ?? ''));
    });
  },
  screens: [
    {
      name: 'workflows',
      open: (page, url) =>
        open(page, `${url}/home/workflows`, '[data-test-id="resources-list-item-workflow"]'),
    },
    {
      name: 'executions',
      open: (page, url) => open(page, `${url}/home/executions`, 'tbody tr:nth-child(3) td'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 20_000 });
  await settle(page, { mostMs: 6_000 });
}

/** What its server fills in as it starts. @param {string} text */
function filledIn(text) {
  return text
    .replaceAll('/{{BASE_PATH}}/', '/')
    .replaceAll('/%7B%7BBASE_PATH%7D%7D/', '/')
    .replaceAll('{{REST_ENDPOINT}}', 'rest')
    .replaceAll('{{CSP_NONCE}}', '')
    .replace('%CONFIG_TAGS%', `<meta name="n8n:config:rest-endpoint" content="${btoa('rest')}" />`);
}
