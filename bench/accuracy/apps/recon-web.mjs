// Recon-ng's page for browsers, over what was gathered about a company that is invented. jQuery; counts by kind, rows whose names of members head the table.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '5.1.2-1';
const SEED = 1;
const PORT = 47734;
const WORKSPACES = ['default', 'harbour', 'old-2024'];

const RECORDS = /** @type {const} */ ([
  ['hosts', 5],
  ['contacts', 41],
  ['ports', 12],
  ['domains', 3],
  ['locations', 3],
  ['credentials', 0],
  ['leaks', 0],
]);
const ACTIVITY = /** @type {const} */ ([
  ['recon/domains-hosts/certificate_transparency', 7],
  ['recon/hosts-hosts/resolve', 5],
  ['import/csv_file', 2],
  ['reporting/html', 1],
]);
/** host, address, region, country, latitude, longitude, notes, module */
const HOSTS = /** @type {const} */ ([
  [
    'www.quayside.example',
    '192.0.2.14',
    'Vestland',
    'Norway',
    '60.3913',
    '5.3221',
    null,
    'certificate_transparency',
  ],
  ['mail.quayside.example', '192.0.2.25', 'Vestland', 'Norway', '60.3913', '5.3221', 'MX, 10', 'resolve'],
  ['vpn-2.quayside.example', '198.51.100.7', null, 'Føroyar', '62.0107', '-6.7741', 'times out', 'resolve'],
  [
    'crane.quayside.example',
    null,
    null,
    null,
    null,
    null,
    'only in certificates',
    'certificate_transparency',
  ],
  ['shop.quayside.example', '203.0.113.80', 'Pará', 'Brazil', '-1.4558', '-48.4902', null, 'csv_file'],
]);

/** @param {typeof HOSTS[number]} host @param {number} i */
const hostOf = ([host, ip_address, region, country, latitude, longitude, notes, module], i) => ({
  rowid: i + 1,
  host,
  ip_address,
  region,
  country,
  latitude,
  longitude,
  notes,
  module,
});

const ANSWERS = /** @type {Record<string, unknown>} */ ({
  '/api/dashboard': {
    activity: ACTIVITY.map(([module, runs]) => ({ module, runs })),
    records: RECORDS.map(([name, count]) => ({ count, name })),
    workspace: 'harbour',
  },
  '/api/exports': { exports: ['csv', 'json', 'list', 'proxifier', 'xml'] },
  '/api/reports/': { reports: ['pushpin', 'xlsx'] },
  '/api/tables/': { tables: RECORDS.map(([name]) => name).toSorted() },
  '/api/tables/hosts': {
    columns: Object.keys(hostOf(HOSTS[0], 0)),
    rows: HOSTS.map(hostOf),
    table: 'hosts',
    workspace: 'harbour',
  },
  '/api/workspaces/harbour': { name: 'harbour', options: [], status: 'active' },
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'recon-web',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery',
  shows:
    'counts of tables and runs; a table headed by names of members, coordinates, nothing where there is null',
  async start() {
    const root = await unpackDebian('recon-ng', VERSION);
    await addLibraries(root, ['jquery']);
    const files = path.join(root, 'usr/share/recon-ng/recon/core/web');
    const template = await readFile(path.join(files, 'templates/index.html'), 'utf8');
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/') return sendPage(answer, filled(template));
      const said = ANSWERS[pathname];
      if (pathname.endsWith('/jquery.min.js'))
        return sendFile(answer, path.join(root, 'usr/share/javascript/jquery'), 'jquery.min.js');
      return said ? sendJson(answer, said) : sendFile(answer, files, pathname);
    });
  },
  screens: [
    { name: 'dashboard', open },
    {
      name: 'hosts',
      async open(page, url) {
        await open(page, url);
        await page.locator('#tables-list li').nth(3).click();
        await page.waitForSelector('#data-table td', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector('#summary-list-l .count', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** The template as its server fills it. @param {string} template */
function filled(template) {
  const options = WORKSPACES.map(
    (name) => `<option value="${name}"${name === 'harbour' ? ' selected' : ''}>${name}</option>`,
  );
  return template
    .replace(/\{% for [\s\S]*?\{% endfor %\}/, options.join('\n'))
    .replace(/\{\{ url_for\('static', filename='([^']+)'\) \}\}/g, '/static/$1')
    .replace(/\{\{ url_for\('index'\) \}\}/g, '/');
}
