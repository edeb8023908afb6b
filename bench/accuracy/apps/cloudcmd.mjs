// Cloud Commander: a file manager of two panels. No framework; sizes, dates and modes of files.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '18.8.11';
const SEED = 1;
const PORT = 47404;

/** file, bytes, day */
const FILES = /** @type {const} */ ([
  ['charts/skerry-point.svg', 48_211, '2024-04-12'],
  ['charts/mill-lane.svg', 1_310_442, '2023-09-02'],
  ['charts/soundings.csv', 733_921, '2025-01-30'],
  ['letters/2024-11-choir.txt', 2_104, '2024-11-08'],
  ['letters/2025-02-northbank.txt', 918, '2025-02-14'],
  ['ledger.ods', 91_337, '2025-03-01'],
  ['rota-february.pdf', 212_480, '2025-01-28'],
  ['oven-two.log', 3_840_112, '2025-02-18'],
  ['plum-buns.md', 1_776, '2022-08-30'],
  ['foghorn.flac', 27_262_976, '2024-04-13'],
  ['empty-shelf.list', 0, '2021-12-24'],
  ['tide-tables.json', 65_536, '2025-02-20'],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'cloudcmd',
  version: `${VERSION}/${SEED}`,
  data: 'bakery',
  framework: 'none',
  shows: 'directory listings: sizes, dates, owners, modes',
  async start() {
    const folder = await installNpm('cloudcmd', { cloudcmd: VERSION });
    const files = stateFolder('cloudcmd', `files-${SEED}`);
    for (const [name, bytes, day] of FILES) {
      const file = path.join(files, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, Buffer.alloc(bytes, `${name}\n`));
      utimesSync(file, new Date(day), new Date(day));
    }
    for (const name of ['charts', 'letters'])
      utimesSync(path.join(files, name), new Date('2025-02-01'), new Date('2025-02-01'));
    return serve({
      program: process.execPath,
      args: [
        path.join(folder, 'node_modules/cloudcmd/bin/cloudcmd.mjs'),
        '--port',
        String(PORT),
        '--root',
        files,
        '--no-open',
        '--no-console',
        '--no-contact',
        '--no-config-dialog',
        '--no-terminal',
        '--no-auth',
        '--no-log',
        '--one-file-panel',
      ],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: { HOME: folder, TZ: 'UTC', CLOUDCMD_IP: '127.0.0.1' },
    });
  },
  screens: [
    {
      name: 'root',
      async open(page, url) {
        await open(page, url);
        await page.locator('[data-name=js-refresh]').first().click();
        await settle(page);
      },
    },
    {
      name: 'charts',
      async open(page, url) {
        await open(page, url);
        await page.locator('.files .directory + span a').first().dblclick();
        await settle(page);
      },
    },
  ],
};

/**
 * The first listing stands in the HTML, where nothing is changed on the way: the screens show what came by request after it.
 *
 * @param {import('playwright').Page} page
 * @param {string} url
 */
async function open(page, url) {
  await page.goto(`${url}/fs/`);
  await page.waitForSelector('.files .file', { timeout: 8_000 });
  await settle(page);
}
