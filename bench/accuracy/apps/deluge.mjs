// Deluge's web interface over its daemon: torrents that do not move. ExtJS: grids, trees, tabs; JSON-RPC that answers with deltas.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { torrentIn } from './torrent-file.mjs';

const PACKAGE = '2.0.3';
const SEED = 1;
const PORT = 47446;
/** Where the web interface looks for a daemon when nobody told it. */
const DAEMON_PORT = 58846;
const PYTHON = '/usr/bin/python3';
const CREATED = Date.UTC(2023, 2, 9, 21, 40) / 1000;

/** name, bytes, piece length, which share is there, tracker, comment */
const TORRENTS = /** @type {const} */ ([
  ['Wexmoor cartulary, folios 1-88', 44_564_480, 1 << 17, 0.29, 'track.vellumpress.example', 'Iron gall ink'],
  ['sundial-mottoes.epub', 1_966_080, 1 << 15, 1, 'track.vellumpress.example', 'Third edition'],
  ['Osier beds from a kite', 2_899_102_925, 1 << 21, 0, 'open.withyholt.example', 'Summer of the flood'],
  ['marquetry-jigs.tar.xz', 13_107_200, 1 << 16, 0.64, 'open.withyholt.example', ''],
  ['Handbell peals (Grandsire)', 35_651_584, 1 << 17, 1, 'belfry.example', 'Twelve ringers'],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'deluge',
  version: `${PACKAGE}/${SEED}`,
  framework: 'ExtJS',
  shows: 'a grid of torrents, counts of filters, one torrent in full: a toolkit that draws everything itself',
  async start() {
    const { root, libraries } = await installDebian('deluged');
    const web = await installDebian('deluge-web');
    for (const part of ['usr/bin/deluge-web', 'usr/lib/python3/dist-packages/deluge/ui/web'])
      cpSync(path.join(web.root, part), path.join(root, part), { recursive: true, force: false });
    const folder = stateFolder('deluged', `main-${SEED}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.join(folder, 'shelf'), { recursive: true });
    write(folder, 'core.conf', { download_location: path.join(folder, 'shelf'), dht: false, upnp: false });
    write(folder, 'web.conf', { first_login: false, show_session_speed: false });
    const env = {
      HOME: folder,
      TZ: 'UTC',
      PYTHONPATH: path.join(root, 'usr/lib/python3/dist-packages'),
      LD_LIBRARY_PATH: libraries,
    };
    const daemon = await serve({
      program: PYTHON,
      args: [path.join(root, 'usr/bin/deluged'), '-d', '-c', folder, '-i', '127.0.0.1'],
      folder,
      url: `http://127.0.0.1:${DAEMON_PORT}`,
      env,
      isReady: () => listens(DAEMON_PORT),
    });
    try {
      const address = ['-i', '127.0.0.1', '-p', String(PORT)];
      const running = await serve({
        program: PYTHON,
        args: [path.join(root, 'usr/bin/deluge-web'), '-d', '-c', folder, ...address],
        folder,
        url: `http://127.0.0.1:${PORT}`,
        env,
      });
      await fill(running.url, path.join(folder, 'shelf'));
      return {
        url: running.url,
        async stop() {
          await running.stop();
          await daemon.stop();
        },
      };
    } catch (error) {
      await daemon.stop();
      throw error;
    }
  },
  screens: [
    { name: 'grid', open },
    {
      name: 'torrent',
      async open(page, url) {
        await open(page, url);
        await page.locator('.x-grid3-body > .x-grid3-row').nth(2).click();
        await page.locator('.x-tab-strip li', { hasText: /^Details$/ }).click();
        await settle(page, { mostMs: 3_000 });
      },
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.context().request.post(`${url}/json`, { data: asked('auth.login', ['deluge']) });
  await page.goto(url);
  await page.waitForSelector('.x-grid3-body > .x-grid3-row:nth-child(5)', { timeout: 12_000 });
  await settle(page, { mostMs: 4_000 });
}

/** Settings as Deluge keeps them: two JSON objects, of which the first tells the format of the second. @param {string} folder @param {string} file @param {object} settings */
function write(folder, file, settings) {
  writeFileSync(path.join(folder, file), `{"file":2,"format":1}${JSON.stringify(settings)}`);
}

/** @param {number} port @returns {Promise<boolean>} */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}

/** @param {string} method @param {unknown[]} params */
const asked = (method, params) => ({ method, params, id: 1 });

/** @param {string} url @param {string} shelf */
async function fill(url, shelf) {
  let cookie = '';
  const call = async (/** @type {string} */ method, /** @type {unknown[]} */ ...params) => {
    const answer = await fetch(`${url}/json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(asked(method, params)),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const { result, error } = await answer.json();
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  await call('auth.login', 'deluge');
  const [[host]] = await call('web.get_hosts');
  await call('web.connect', host);
  for (const [i, [name, bytes, pieceLength, share, tracker, comment]] of TORRENTS.entries()) {
    const created = CREATED + i * 1_234_567;
    const file = torrentIn(shelf, { name, bytes, pieceLength, share, tracker, comment, created });
    const options = { add_paused: true, max_connections: 17 + i };
    const id = await call('core.add_torrent_file', `${name}.torrent`, file.toString('base64'), options);
    await call('core.force_recheck', [id]);
  }
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(300)) {
    const states = Object.values(await call('core.get_torrents_status', {}, ['state']));
    if (states.every(({ state }) => state === 'Paused')) return;
  }
}
