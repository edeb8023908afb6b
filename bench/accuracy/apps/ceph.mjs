// Ceph's dashboard, over a cluster that is invented. Angular; tiles and rings, tables of disks and pools: sizes, shares, counts by state.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './ceph-server.mjs';

const PACKAGE = 'ceph-mgr-dashboard';
const VERSION = '16.2.15+ds-0+deb12u2';
const SEED = 1;
const PORT = 47464;
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
});
const SCOPES = [
  ...['cephfs', 'configOpt', 'grafana', 'hosts', 'iscsi', 'log', 'manager', 'monitor', 'nfs', 'osd', 'pool'],
  ...['prometheus', 'rbdImage', 'rbdMirroring', 'rgw', 'user'],
];

/** @type {import('./app.mjs').App} */
export default {
  name: 'ceph',
  version: `${VERSION}/${SEED}`,
  framework: 'Angular',
  shows:
    'tiles and rings of a cluster: counts by state, shares of sums; tables of disks and pools with shares and rates',
  async start() {
    const root = await unpackDebian(PACKAGE, VERSION);
    const files = path.join(root, 'usr/share/ceph/mgr/dashboard/frontend/dist/en-US');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const type = pathname === '/' ? 'text/html' : TYPES[path.extname(pathname)];
      if (!type)
        return answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify(answerTo(pathname)));
      const file = pathname === '/' ? 'index.html' : path.normalize(pathname);
      const body = await readFile(path.join(files, file)).catch(() => null);
      answer.writeHead(body ? 200 : 404, { 'content-type': type }).end(body ?? '');
    });
  },
  screens: [
    { name: 'dashboard', open: (page, url) => open(page, `${url}/#/dashboard`, 'cd-info-card') },
    { name: 'disks', open: (page, url) => open(page, `${url}/#/osd`, 'datatable-body-row') },
    { name: 'pools', open: (page, url) => open(page, `${url}/#/pool`, 'datatable-body-row') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await signIn(page);
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** As the page itself remembers who has signed in. @param {import('playwright').Page} page */
async function signIn(page) {
  await page.addInitScript((scopes) => {
    const all = { read: true, create: true, update: true, delete: true };
    localStorage.setItem('dashboard_username', 'rosalind');
    localStorage.setItem(
      'dashboard_permissions',
      JSON.stringify(Object.fromEntries(scopes.map((scope) => [scope, all]))),
    );
  }, SCOPES);
}
