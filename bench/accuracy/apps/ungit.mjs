// Ungit, over the repository of a mill's almanac that is invented. Knockout; commits with people, ages and changed lines, branches, files that wait to be staged.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '1.5.30';
const SEED = 1;
const PORT = 47522;

/** who, when, what, the file and its lines after that */
const COMMITS = /** @type {const} */ ([
  ['Ilse Tadema', '2017-04-11T08:20:00Z', 'Begin the almanac of the mill', 'almanac.txt', 4],
  ['Wubbo Dijkema', '2018-05-02T17:41:09Z', 'Winds of spring: north-east for nine days', 'winds.csv', 31],
  ['Ilse Tadema', '2019-05-23T06:02:44Z', 'Note who mended the sails', 'almanac.txt', 17],
  [
    'Sietske de Groot-van der Meulen',
    '2021-05-30T21:15:30Z',
    'Flour sold, by the sack\n\nPrices in guilders up to 2001, in euros from then on.',
    'flour.csv',
    120,
  ],
  ['Wubbo Dijkema', '2023-05-12T12:00:00Z', 'fix: #7', 'winds.csv', 29],
]);
const BRANCHES = /** @type {const} */ ([
  ['harvest-home', 'HEAD~1'],
  ['draft/2019', 'HEAD~2'],
]);
/** files that nobody has staged, and their lines */
const LOOSE = /** @type {const} */ ([
  ['almanac.txt', 22],
  ['miller’s notes.md', 6],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'ungit',
  version: `${VERSION}/${SEED}`,
  framework: 'Knockout',
  shows:
    'commits with people, ages, messages and counts of lines, branches and a tag by the commit, files that changed; all by requests that name the folder',
  async start() {
    const folder = await installNpm('ungit', { ungit: VERSION });
    fill();
    return serve({
      program: process.execPath,
      args: [
        path.join(folder, 'node_modules/ungit/bin/ungit'),
        ...[`--port=${PORT}`, '--no-launchBrowser', '--no-autoFetch', '--no-logRESTRequests'],
        ...['--ungitVersionCheckOverride', '--gitVersionCheckOverride', '--no-bugtracking'],
      ],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: { HOME: folder, TZ: 'UTC' },
    });
  },
  screens: [
    {
      name: 'repository',
      async open(page, url) {
        await page.goto(`${url}/#/repository?path=${encodeURIComponent(repository())}`);
        await page.waitForSelector('.commit', { timeout: 15_000 });
        await settle(page, { mostMs: 6_000 });
      },
    },
  ],
};

function repository() {
  return stateFolder('ungit', 'mill');
}

function fill() {
  const folder = repository();
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  git(['init', '-q', '-b', 'main']);
  for (const [who, when, what, file, lines] of COMMITS) {
    write(file, lines);
    git(['add', '.']);
    const mail = `${who.split(' ')[0]?.toLowerCase()}@dehoop.example`;
    git(['commit', '-q', '-m', what], {
      ...{ GIT_AUTHOR_NAME: who, GIT_AUTHOR_EMAIL: mail, GIT_AUTHOR_DATE: when },
      ...{ GIT_COMMITTER_NAME: who, GIT_COMMITTER_EMAIL: mail, GIT_COMMITTER_DATE: when },
    });
  }
  for (const [name, at] of BRANCHES) git(['branch', name, at]);
  git(['tag', 'v3.1', 'HEAD~1']);
  for (const [file, lines] of LOOSE) write(file, lines);
}

/** @param {string[]} args @param {Record<string, string>} [env] */
function git(args, env = {}) {
  execFileSync('git', args, {
    cwd: repository(),
    env: { PATH: process.env.PATH, HOME: stateFolder('ungit'), ...env },
  });
}

/** @param {string} file @param {number} lines */
function write(file, lines) {
  const text = Array.from({ length: lines }, (_, i) => `${i + 1};${(i * 37) % 101}\n`).join('');
  writeFileSync(path.join(repository(), file), text);
}
