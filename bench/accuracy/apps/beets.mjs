// beets' web interface: a library of music. Backbone, jQuery; titles, durations, bit rates; templates that travel in the document.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addLibraries, installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '1.6.0';
const SEED = 1;
const PORT = 47419;
const PYTHON = '/usr/bin/python3';

/** title, artist, album, year, track, of, seconds, bits a second, comment */
const SONGS = /** @type {const} */ ([
  ['Fog over the lamp steps', 'The Skerry Ringers', 'Low Water', 2019, 1, 9, 247.32, 320_000, ''],
  [
    'Herring, ling and monkfish',
    'The Skerry Ringers',
    'Low Water',
    2019,
    2,
    9,
    188.9,
    320_000,
    'Live at quay three',
  ],
  ['Gears for two moons', 'Ines Holloway', 'Brass Dial', 2023, 4, 12, 401.06, 256_000, ''],
  ['Rye before dawn', 'Bram Okafor & the Ovens', 'Flour', 2008, 7, 11, 152.4, 192_000, 'Twice on Saturdays'],
  ['Ask Marit', 'Marit Sundqvist', 'Datum', 1998, 10, 10, 333.77, 128_000, ''],
  ['Strokes after midnight', 'Bram Okafor & the Ovens', 'Flour', 2008, 8, 11, 95.11, 192_000, ''],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'beets',
  version: `${PACKAGE}/${SEED}`,
  framework: 'Backbone, jQuery',
  shows: 'songs of a library: durations, bit rates, tracks of how many; templates in the document',
  async start() {
    const beets = await installDebian('beets');
    await addLibraries(beets.root, ['jquery', 'underscore', 'backbone']);
    const flask = await installDebian('python3-flask');
    const folder = stateFolder('beets', `library-${SEED}`);
    rmSync(folder, { recursive: true, force: true });
    stateFolder('beets', `library-${SEED}`);
    const env = {
      PYTHONPATH: [
        path.join(beets.root, 'usr/share/beets'),
        path.join(beets.root, 'usr/lib/python3/dist-packages'),
        path.join(flask.root, 'usr/lib/python3/dist-packages'),
      ].join(':'),
      BEETSDIR: folder,
      HOME: folder,
      TZ: 'UTC',
    };
    const library = path.join(folder, 'library.db');
    const songs = path.join(folder, 'songs.json');
    writeFileSync(songs, JSON.stringify(SONGS.map(songOf)));
    writeFileSync(path.join(folder, 'config.yaml'), config(folder, library));
    execFileSync(PYTHON, [path.join(import.meta.dirname, 'beets-library.py'), songs, library], {
      env: { ...process.env, ...env },
    });
    return serve({
      program: PYTHON,
      args: ['-c', 'from beets.ui import main; main()', 'web'],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env,
    });
  },
  screens: [
    {
      name: 'song',
      async open(page, url) {
        await page.goto(`${url}/#item/query/length:1..`);
        const songs = page.locator('#results > li');
        await songs.first().waitFor({ timeout: 6_000 });
        await songs.nth(3).click();
        await page.waitForSelector('#extra-detail dl', { timeout: 6_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** @param {typeof SONGS[number]} song @param {number} i */
function songOf([title, artist, album, year, track, tracktotal, length, bitrate, comments], i) {
  const file = `/music/${album}/${String(track).padStart(2, '0')} ${title}.mp3`.toLowerCase();
  return {
    title,
    artist,
    album,
    year,
    track,
    tracktotal,
    disc: 1,
    disctotal: 2,
    length,
    bitrate,
    comments,
    format: 'MP3',
    samplerate: 44_100,
    path: file,
    added: Date.UTC(2024, i, 3 + i) / 1000,
  };
}

/** @param {string} folder @param {string} library */
function config(folder, library) {
  return `directory: ${folder}\nlibrary: ${library}\nplugins: web\nweb:\n  host: 127.0.0.1\n  port: ${PORT}\n`;
}
