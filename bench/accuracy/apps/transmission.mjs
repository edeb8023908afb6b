// Transmission's own page: a list of torrents, some complete, some begun, none of them moving. jQuery; JSON-RPC by polling.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { torrentIn } from './torrent-file.mjs';

const PACKAGE = '3.00';
const SEED = 2;
const PORT = 47441;
const CREATED = Date.UTC(2024, 8, 14, 17, 5) / 1000;
const SESSION = 'x-transmission-session-id';

/**
 * name, bytes, piece length, which share is there, tracker, comment; in the order of their names, whose first letters stand so far
 * apart that a changed name stays in its place
 */
const TORRENTS = /** @type {const} */ ([
  ['Basalt quarry, drone passes', 57_344_123, 1 << 17, 0.37, 'tracker.garnetfold.example', 'Passes A to F'],
  [
    'fieldfare-and-thrush-calls.flac',
    23_068_672,
    1 << 16,
    1,
    'announce.wrenloft.example',
    'Taped by the hedge',
  ],
  ['Kiln logbook 1974', 3_355_443_200, 1 << 21, 0, 'tracker.garnetfold.example', ''],
  ['pillow-lace-patterns.zip', 8_126_464, 1 << 15, 0.81, 'announce.wrenloft.example', 'Torchon and Cluny'],
  ['Tephra core scans (Vannin)', 6_442_450_944, 1 << 22, 0, 'peatbog.example', 'Cores 31 to 58'],
  ['yawl-restoration.mkv', 41_943_040, 1 << 17, 1, 'peatbog.example', 'Two evenings in a shed'],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'transmission',
  version: `${PACKAGE}/${SEED}`,
  framework: 'jQuery',
  shows: 'torrents in sentences: sizes of sizes with shares; an inspector of one; JSON-RPC by polling',
  async start() {
    const { root, libraries } = await installDebian('transmission-daemon');
    const folder = stateFolder('transmission-daemon', `main-${SEED}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.join(folder, 'shelf'), { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings(folder)));
    const server = await serve({
      program: path.join(root, 'usr/bin/transmission-daemon'),
      args: ['-f', '-g', folder],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: {
        HOME: folder,
        TZ: 'UTC',
        LD_LIBRARY_PATH: libraries,
        TRANSMISSION_WEB_HOME: path.join(root, 'usr/share/transmission/web'),
      },
    });
    await fill(`${server.url}/transmission/rpc`, path.join(folder, 'shelf'));
    return server;
  },
  screens: [
    { name: 'list', open },
    {
      name: 'inspector',
      async open(page, url) {
        await open(page, url);
        await page.locator('#torrent_list .torrent').nth(3).click();
        await page.click('#toolbar-inspector');
        await page.waitForSelector('#inspector-page-info .row', { timeout: 4_000 });
        await settle(page, { mostMs: 3_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(`${url}/transmission/web/`);
  await page.waitForSelector('#torrent_list .torrent:nth-child(4)', { timeout: 8_000 });
  await settle(page, { mostMs: 3_000 });
}

/** @param {string} folder */
function settings(folder) {
  return {
    'rpc-port': PORT,
    'rpc-bind-address': '127.0.0.1',
    'rpc-whitelist-enabled': false,
    'download-dir': path.join(folder, 'shelf'),
    'peer-port': PORT + 90,
    'bind-address-ipv4': '127.0.0.1',
    'dht-enabled': false,
    'lpd-enabled': false,
    'pex-enabled': false,
    'port-forwarding-enabled': false,
    'start-added-torrents': false,
    'speed-limit-down': 1750,
    'speed-limit-up': 620,
  };
}

/** @param {string} address @param {string} shelf */
async function fill(address, shelf) {
  const session = (await fetch(address, { method: 'POST' })).headers.get(SESSION) ?? '';
  const call = async (/** @type {string} */ method, /** @type {object} */ args) => {
    const body = JSON.stringify({ method, arguments: args });
    const answer = await (
      await fetch(address, { method: 'POST', body, headers: { [SESSION]: session } })
    ).json();
    if (answer.result !== 'success') throw new Error(`${method}: ${answer.result}`);
    return answer.arguments;
  };
  for (const [i, [name, bytes, pieceLength, share, tracker, comment]] of TORRENTS.entries()) {
    const created = CREATED + i * 777_777;
    const file = torrentIn(shelf, { name, bytes, pieceLength, share, tracker, comment, created });
    await call('torrent-add', { metainfo: file.toString('base64'), paused: true });
  }
  await call('torrent-verify', {});
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(200)) {
    const { torrents } = await call('torrent-get', { fields: ['status'] });
    if (torrents.every((/** @type {{ status: number }} */ { status }) => status === 0)) return;
  }
}
