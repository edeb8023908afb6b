// qBittorrent without a window, with invented torrents: some complete, some barely begun, none of them moving.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { setMoments } from './qbittorrent-moments.mjs';
import { torrentIn } from './torrent-file.mjs';

export const SEED = 2;
export const PACKAGE = '4.5.2';

/** name, bytes, piece length, have it, category, tags, tracker, comment */
const TORRENTS = /** @type {const} */ ([
  [
    'Skerry Point soundscapes (FLAC)',
    1_482_993_664,
    1 << 20,
    false,
    'audio',
    'lossless,field',
    'tracker.lanternfish.example',
    'Eleven dawns at the foghorn',
  ],
  [
    'harbour-charts-2025.iso',
    4_703_211_520,
    1 << 22,
    false,
    'charts',
    'reference',
    'announce.fjordpost.example',
    'Sheets 1 to 212',
  ],
  [
    'Lighthouse postcards, scanned',
    734_003_200,
    1 << 19,
    false,
    'images',
    '',
    'tracker.lanternfish.example',
    'Scans at 600 dpi',
  ],
  [
    'tideclock-firmware-3.1.7.zip',
    2_411_724,
    1 << 15,
    true,
    'software',
    'firmware,stable',
    'announce.fjordpost.example',
    '',
  ],
  [
    'Rye and other grains - cookbook.pdf',
    18_874_368,
    1 << 16,
    true,
    'books',
    'kitchen',
    'tracker.lanternfish.example',
    'Second printing',
  ],
  [
    'wetland-survey-rasters',
    12_884_901_888,
    1 << 23,
    false,
    'charts',
    'survey,large',
    'announce.fjordpost.example',
    'Bands 1 to 7',
  ],
  [
    'open-sea-fonts',
    9_216_044,
    1 << 15,
    true,
    'software',
    'fonts',
    'announce.fjordpost.example',
    'Four weights',
  ],
  [
    'Choir of the Old Mill 1998-2004',
    322_122_547,
    1 << 18,
    false,
    'audio',
    'live',
    'tracker.lanternfish.example',
    'Tape transfers',
  ],
]);
const CREATED = Date.UTC(2025, 1, 3, 9, 30) / 1000;

/** @param {number} port */
export async function startQbittorrent(port) {
  const profile = stateFolder('qbittorrent-nox', `profile-${SEED}-${port}`);
  const config = path.join(profile, 'qBittorrent/config');
  mkdirSync(config, { recursive: true });
  if (!existsSync(path.join(config, 'qBittorrent.conf')))
    writeFileSync(path.join(config, 'qBittorrent.conf'), settings(port));
  const seeded = path.join(profile, '.seeded');
  if (!existsSync(seeded)) {
    const first = await started(port, profile);
    const hashes = await seed(first.url, profile);
    await first.stop();
    setMoments(path.join(profile, 'qBittorrent/data/BT_backup'), hashes);
    writeFileSync(seeded, '');
  }
  const running = await started(port, profile);
  await untilPaused(running.url);
  return running;
}

/** @param {number} port @param {string} profile */
async function started(port, profile) {
  const { root, libraries } = await installDebian('qbittorrent-nox');
  return serve({
    program: path.join(root, 'usr/bin/qbittorrent-nox'),
    args: [`--profile=${profile}`, `--webui-port=${port}`],
    folder: profile,
    url: `http://127.0.0.1:${port}`,
    env: {
      LD_LIBRARY_PATH: `${libraries}`,
      QT_PLUGIN_PATH: `${libraries}/qt5/plugins`,
      // Its tags are a set: in the same order at every start.
      QT_HASH_SEED: '0',
      TZ: 'UTC',
      HOME: profile,
    },
  });
}

/** @param {number} port */
function settings(port) {
  return [
    '[LegalNotice]',
    'Accepted=true',
    '[BitTorrent]',
    'Session\\DHTEnabled=false',
    'Session\\LSDEnabled=false',
    'Session\\PeXEnabled=false',
    `Session\\Port=${port + 90}`,
    'Session\\Interface=lo',
    'Session\\GlobalDLSpeedLimit=2400',
    'Session\\GlobalUPSpeedLimit=750',
    'Session\\AddTorrentPaused=true',
    '[Preferences]',
    'WebUI\\Enabled=true',
    'WebUI\\LocalHostAuth=false',
    'WebUI\\Address=127.0.0.1',
    `WebUI\\Port=${port}`,
    '',
  ].join('\n');
}

/**
 * Adds one after the other, so that they queue as they stand here.
 *
 * @param {string} url
 * @param {string} profile
 * @returns {Promise<string[]>} what the torrents are known by, in the order of their adding
 */
async function seed(url, profile) {
  const post = (/** @type {string} */ name, /** @type {BodyInit} */ body) =>
    fetch(`${url}/api/v2/torrents/${name}`, { method: 'POST', body });
  const folder = path.join(profile, 'downloads');
  mkdirSync(folder, { recursive: true });
  /** @type {Listed[]} */
  let listed = [];
  for (const [i, [name, bytes, pieceLength, have, category, tags, tracker, comment]] of TORRENTS.entries()) {
    await post('createCategory', new URLSearchParams({ category, savePath: '' }));
    const created = CREATED + (bytes % 9_000_000);
    const share = have ? 1 : 0;
    const torrent = torrentIn(folder, { name, bytes, pieceLength, share, tracker, comment, created });
    const form = new FormData();
    form.set('torrents', new Blob([new Uint8Array(torrent)]), `${name}.torrent`);
    for (const [field, value] of Object.entries({ category, tags, paused: 'true', savepath: folder }))
      form.set(field, value);
    const answer = await post('add', form);
    if (!answer.ok) throw new Error(`qBittorrent did not take ${name}`);
    listed = await untilListed(url, (list) => list.length > i);
  }
  await post('recheck', new URLSearchParams({ hashes: 'all' }));
  await untilPaused(url);
  return TORRENTS.map(([name]) => listed.find((one) => one.name === name)?.hash ?? '');
}

/** @typedef {{ name: string; hash: string; state: string }} Listed */

/** @param {string} url */
function untilPaused(url) {
  return untilListed(
    url,
    (list) => list.length === TORRENTS.length && list.every(({ state }) => /^paused/.test(state)),
  );
}

/** @param {string} url @param {(list: Listed[]) => boolean} isDone @returns {Promise<Listed[]>} */
async function untilListed(url, isDone) {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(200)) {
    const list = await (await fetch(`${url}/api/v2/torrents/info`)).json();
    if (isDone(list)) return list;
  }
  throw new Error('qBittorrent does not come to rest');
}
