// Ungit: a git client. Knockout; commits, authors, ages, tags and changed lines, drawn as a graph.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '1.5.30';
const SEED = 1;
const PORT = 47408;
const REPOSITORY = 'tideclock';

/** author, day, message, files as [name, lines changed] */
const COMMITS = /** @type {const} */ ([
  [
    'Ines Holloway',
    '2023-03-02',
    'Gears for a clock of two moons',
    [
      ['gears.c', 12],
      ['README', 4],
    ],
  ],
  ['Ines Holloway', '2023-05-19', 'Spring tides are taller than neap tides', [['moon.c', 31]]],
  [
    'Bram Okafor',
    '2023-11-07',
    'Read the harbour gauge over serial',
    [
      ['gauge.c', 44],
      ['gauge.h', 9],
      ['Makefile', 3],
    ],
  ],
  ['Ines Holloway', '2024-02-11', 'Do not ring the bell after midnight', [['bell.c', 7]]],
  [
    'Marit Sundqvist',
    '2024-06-23',
    'Danish and Faroese names of the winds',
    [
      ['winds.txt', 16],
      ['README', 2],
    ],
  ],
  ['Bram Okafor', '2024-10-30', 'Gauge drifts four centimetres a year', [['gauge.c', 5]]],
  [
    'Marit Sundqvist',
    '2025-01-14',
    'Low water on the brass dial',
    [
      ['dial.svg', 58],
      ['moon.c', 2],
    ],
  ],
]);
/** tag or branch, commit */
const REFS = /** @type {const} */ ([
  ['tag', 'v0.4-brass', 1],
  ['tag', 'v1.2-harbour', 5],
  ['branch', 'faroese-dial', 4],
  ['branch', 'gauge-calibration', 5],
]);
/** Changed and not yet committed. */
const EDITED = /** @type {const} */ ([
  ['bell.c', 'int strokes = 5;\n'],
  ['lamp-room.txt', 'Two spare wicks\nOne tin of oil\n'],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'ungit',
  version: `${VERSION}/${SEED}`,
  framework: 'Knockout',
  shows: 'a graph of commits: messages, authors, ages, added and removed lines, names of branches',
  async start() {
    const folder = await installNpm('ungit', { ungit: VERSION });
    seed(repositoryFolder());
    return serve({
      program: process.execPath,
      args: [
        path.join(folder, 'node_modules/ungit/bin/ungit'),
        '--no-launchBrowser',
        `--port=${PORT}`,
        '--no-autoFetch',
        '--no-isAnimate',
        '--ungitVersionCheckOverride',
        '--gitVersionCheckOverride',
      ],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: { HOME: stateFolder('ungit', 'home'), TZ: 'UTC' },
    });
  },
  screens: [
    { name: 'graph', open: (page, url) => open(page, url) },
    {
      name: 'commit',
      async open(page, url) {
        await open(page, url);
        await page.locator('svg.graphLog g circle[data-ta-clickable]').nth(2).click();
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

function repositoryFolder() {
  return path.join(stateFolder('ungit', `data-${SEED}`), REPOSITORY);
}

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(`${url}/#/repository?path=${encodeURIComponent(repositoryFolder())}`);
  await page.waitForSelector('.graph .commit', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** A repository that is the same on every machine. @param {string} folder */
function seed(folder) {
  if (existsSync(path.join(folder, '.git/seeded'))) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const git = (/** @type {string[]} */ args, env = {}) =>
    execFileSync('git', args, { cwd: folder, stdio: 'ignore', env: { ...process.env, ...env } });
  git(['init', '-b', 'harbour']);
  for (const [i, [author, day, message, files]] of COMMITS.entries()) {
    for (const [name, lines] of files)
      writeFileSync(path.join(folder, name), `${message} ${name}\n`.repeat(lines));
    git(['add', '.']);
    git(['commit', '-m', message], identity(author, day));
    for (const [kind, name, at] of REFS) if (at === i) git([kind, name]);
  }
  for (const [name, text] of EDITED) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, '.git/seeded'), '');
}

/** @param {string} name @param {string} day */
function identity(name, day) {
  const email = `${name.split(' ')[0]?.toLowerCase()}@skerry.example`;
  const date = `${day}T10:20:30Z`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
