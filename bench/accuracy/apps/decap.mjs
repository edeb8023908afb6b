// Decap CMS: the journal of a small publisher. React with Redux; entries are files, read and taken apart by the page.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '3.16.3';
const SERVER = '3.11.3';
const SEED = 1;
const PORT = 47438;

/** file, title, writer, day, section, minutes to read, text */
const ENTRIES = /** @type {const} */ ([
  [
    'weirs',
    'Weirs and what they keep',
    'Ines Holloway',
    '2026-02-11',
    'Rivers',
    9,
    'Below the second weir the water **forgets its hurry**.\n\nWe counted 62 eels in one night.',
  ],
  [
    'ledger',
    'A ledger found under the stairs',
    'Tobias Achterberg',
    '2026-01-27',
    'Archive',
    14,
    'Nobody signed for the last entry.\n\n## What it says\n\nSeven barrels, one of them leaking.',
  ],
  [
    'moth-trap',
    'The moth trap at number eleven',
    'Marit Sundqvist',
    '2025-12-09',
    'Gardens',
    6,
    'Emperor, drinker, old lady.',
  ],
  [
    'salt-road',
    'Walking the salt road in three days',
    'Bram Okafor',
    '2025-11-18',
    'Walks',
    22,
    'Carry water: the last well is *dry from June*.',
  ],
  [
    'bell',
    'Why the bell rings at ten to',
    'Lucía Ferrán',
    '2025-10-02',
    'Archive',
    4,
    'It was never mended, only agreed upon.',
  ],
  [
    'allotments',
    'Forty allotments, one tap',
    'Ines Holloway',
    '2025-09-15',
    'Gardens',
    11,
    'The rota is older than the tap.',
  ],
]);
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Content Manager</title></head>
<body><script src="/decap-cms.js"></script></body></html>`;
const CONFIG = `backend:
  name: proxy
  proxy_url: /api/v1
  branch: main
media_folder: pictures
collections:
  - name: journal
    label: Journal
    label_singular: Article
    folder: journal
    create: true
    extension: json
    summary: '{{title}} — {{writer}}'
    sortable_fields: [title, day, writer]
    fields:
      - { label: Title, name: title, widget: string }
      - { label: Written by, name: writer, widget: string }
      - { label: Day of publication, name: day, widget: datetime, date_format: D MMMM YYYY, time_format: false, format: YYYY-MM-DD }
      - { label: Section, name: section, widget: select, options: [Archive, Gardens, Rivers, Walks] }
      - { label: Minutes to read, name: minutes, widget: number }
      - { label: Text, name: text, widget: markdown }
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'decap',
  version: `${VERSION}/${SERVER}/${SEED}`,
  framework: 'React',
  shows:
    'entries of a journal and the form of one: rich text, dates, choices; files of JSON as texts in an answer',
  async start() {
    const folder = await installNpm('decap', { 'decap-cms': VERSION, 'decap-server': SERVER });
    const site = stateFolder('decap', `site-${SEED}`);
    rmSync(site, { recursive: true, force: true });
    for (const part of ['admin', 'journal', 'pictures'])
      mkdirSync(path.join(site, part), { recursive: true });
    writeFileSync(path.join(site, 'admin/index.html'), PAGE);
    writeFileSync(path.join(site, 'admin/config.yml'), CONFIG);
    for (const [name, title, writer, day, section, minutes, text] of ENTRIES)
      writeFileSync(
        path.join(site, 'journal', `${name}.json`),
        JSON.stringify({ title, writer, day, section, minutes, text }, null, 2),
      );
    return serve({
      program: process.execPath,
      args: [path.join(import.meta.dirname, 'decap-server.mjs'), folder, String(PORT)],
      folder: site,
      url: `http://127.0.0.1:${PORT}`,
      env: { GIT_REPO_DIRECTORY: site, TZ: 'UTC' },
    });
  },
  screens: [
    {
      name: 'entries',
      open: (page, url) => open(page, `${url}/#/collections/journal`, 'main li a, [class*="ListCard"]'),
    },
    {
      name: 'entry',
      open: (page, url) =>
        open(page, `${url}/#/collections/journal/entries/ledger`, '#title-field-1, input[id^="title-field"]'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  // Whoever signed in before: its own server asks nobody for a password.
  await page.addInitScript(() =>
    localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' })),
  );
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 5_000 });
}
