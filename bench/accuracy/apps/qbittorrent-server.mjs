// qBittorrent without a window, with invented torrents: some complete, some barely begun, none of them moving.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { torrentIn } from './torrent-file.mjs';

export const SEED = 1;
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
]);
const CREATED = Date.UTC(2025, 1, 3, 9, 30) / 1000;

/** @param {number} port */
export async function startQbittorrent(port) {
  const { root, libraries } = await installDebian('qbittorrent-nox');
  const profile = stateFolder('qbittorrent-nox', `profile-${SEED}-${port}`);
  const config = path.join(profile, 'qBittorrent/config');
  mkdirSync(config, { recursive: true });
  if (!existsSync(path.join(config, 'qBittorrent.conf')))
    writeFileSync(path.join(config, 'qBittorrent.conf'), settings(port));
  const url = `http://127.0.0.1:${port}`;
  const running = await serve({
    program: path.join(root, 'usr/bin/qbittorrent-nox'),
    args: [`--profile=${profile}`, `--webui-port=${port}`],
    folder: profile,
    url,
    env: {
      LD_LIBRARY_PATH: `${libraries}`,
      QT_PLUGIN_PATH: `${libraries}/qt5/plugins`,
      TZ: 'UTC',
      HOME: profile,
    },
  });
  const seeded = path.join(profile, '.seeded');
  if (!existsSync(seeded)) await seed(url, profile);
  writeFileSync(seeded, '');
  return running;
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

/** @param {string} url @param {string} profile */
async function seed(url, profile) {
  const post = (/** @type {string} */ name, /** @type {BodyInit} */ body) =>
    fetch(`${url}/api/v2/torrents/${name}`, { method: 'POST', body });
  const folder = path.join(profile, 'downloads');
  for (const [name, bytes, pieceLength, have, category, tags, tracker, comment] of TORRENTS) {
    await post('createCategory', new URLSearchParams({ category, savePath: '' }));
    const created = CREATED + (bytes % 9_000_000);
    mkdirSync(folder, { recursive: true });
    const share = have ? 1 : 0;
    const torrent = torrentIn(folder, { name, bytes, pieceLength, share, tracker, comment, created });
    const form = new FormData();
    form.set('torrents', new Blob([new Uint8Array(torrent)]), `${name}.torrent`);
    for (const [field, value] of Object.entries({ category, tags, paused: 'true', savepath: folder }))
      form.set(field, value);
    const answer = await post('add', form);
    if (!answer.ok) throw new Error(`qBittorrent did not take ${name}`);
  }
  await post('recheck', new URLSearchParams({ hashes: 'all' }));
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(200)) {
    const list = await (await fetch(`${url}/api/v2/torrents/info`)).json();
    if (
      list.length === TORRENTS.length &&
      list.every((/** @type {{ state: string }} */ { state }) => /^paused/.test(state))
    )
      return;
  }
}
