// OpenRefine, over the lists of a museum that is invented. jQuery; a grid whose cells come by number, facets with counts, in Italian.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { ANSWERS, languageOf } from './openrefine-server.mjs';

const VERSION = '3.6.2-2+deb12u3';
const SEED = 1;
const PORT = 47732;
const LANGUAGE = 'it';
const CORE = '/modules/core/';
const WIRINGS = `var ModuleWirings = { core: '${CORE}' };`;
const FACETS = ['Raccoglitore', 'Località'].map((name) => ({
  c: { columnName: name, expression: 'value', name, type: 'list' },
  o: { sort: 'name' },
}));

/** @type {import('./app.mjs').App} */
export default {
  name: 'openrefine',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery',
  shows:
    'a grid whose columns say by number which cell is theirs, lists of values with counts, a pager; projects with days, tags and rows',
  shipped: (address) => address.endsWith('/load-language') || address.endsWith('.html'),
  eyes: { locale: 'it-IT', timezoneId: 'Europe/Rome' },
  async start() {
    const root = await unpackDebian('openrefine', VERSION);
    const webapp = path.join(root, 'usr/share/openrefine/webapp');
    const core = path.join(webapp, CORE);
    const words = JSON.parse(await readFile(path.join(core, `langs/translation-${LANGUAGE}.json`), 'utf8'));
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const page = { '/': 'index', '/project': 'project' }[pathname];
      if (page) return sendPage(answer, await filled(core, page));
      const command = path.basename(pathname);
      if (command === 'load-language') return sendJson(answer, languageOf(LANGUAGE, words));
      if (pathname.startsWith('/command/')) return sendJson(answer, ANSWERS[command]);
      if (command === 'wirings.js')
        return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(WIRINGS);
      if (pathname.endsWith('.less'))
        return answer
          .writeHead(200, { 'content-type': 'text/css' })
          .end(await readFile(path.join(webapp, path.normalize(pathname))));
      return sendFile(answer, pathname.startsWith(CORE) ? webapp : core, pathname);
    });
  },
  screens: [
    {
      name: 'projects',
      async open(page, url) {
        await open(page, url, '#tableBody td');
        await page.locator('.action-area-tab').nth(1).click();
        await settle(page, { mostMs: 2_000 });
      },
    },
    {
      name: 'rows',
      open: (page, url) =>
        open(
          page,
          `${url}/project?project=1762170093124&ui=${encodeURIComponent(JSON.stringify({ facets: FACETS }))}`,
          '.facet-choice',
        ),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000, state: 'attached' });
  await settle(page, { mostMs: 4_000 });
}

/** A page of the package with its scripts and styles, which its server would put in. @param {string} core @param {string} page */
async function filled(core, page) {
  const text = await readFile(path.join(core, `${page}.vt`), 'utf8');
  const controller = await readFile(path.join(core, 'MOD-INF/controller.js'), 'utf8');
  const scripts = listed(controller, `${page}/scripts`).map(
    (file) => `<script src="${CORE}${file}"></script>`,
  );
  const styles = listed(controller, `${page}/styles`).map(
    (file) => `<link rel="stylesheet" href="${CORE}${file}">`,
  );
  return text
    .replace('$scriptInjection', scripts.join('\n'))
    .replace('$styleInjection', styles.join('\n'))
    .replaceAll('$projectID', '1762170093124')
    .replaceAll(/\$(?:encodingJson|defaultEncoding)/g, '[]');
}

/** The files that its code names for a page, those of every page first. @param {string} controller @param {string} name */
function listed(controller, name) {
  const [, own = ''] = new RegExp(`"${name}",\\s*module,([^;]*);`).exec(controller) ?? [];
  const [, common = ''] = /commonModules = \[([^\]]*)\]/.exec(controller) ?? [];
  const all = own.includes('commonModules') ? common + own : own;
  return [...all.matchAll(/"([^"]+\.(?:js|css|less))"/g)].map(([, file]) => String(file));
}
