// Jupyter's notebook server. jQuery, RequireJS; a listing with ages and sizes, and a notebook with prose and results.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '6.4.12';
const SEED = 1;
const PORT = 47414;

/** file, bytes, day */
const FILES = /** @type {const} */ ([
  ['soundings/north-quay.csv', 733_921, '2024-04-12'],
  ['rota-february.xlsx', 212_480, '2025-01-28'],
  ['gauge-2024.parquet', 27_262_976, '2024-12-31'],
  ['lamp-hours.csv', 918, '2022-08-30'],
  ['oven-two.log', 3_840_112, '2025-02-18'],
  ['README.md', 1_776, '2021-12-24'],
]);
const NOTEBOOK = 'tide-tables.ipynb';
const CELLS = [
  prose('# Tides at Skerry Point', 'Heights are **above datum**; the gauge drifts four centimetres a year.'),
  code(
    3,
    'levels.groupby("quay").height.max()',
    'old-mill    4.71\nmoorings    3.98\nquay-three  5.02\nName: height',
  ),
  prose('## What the bell ringers need', '* fog before half past six\n* low water under 0.83 m'),
  code(7, 'len(alarms), alarms.mean()', '(212, 17.25)'),
];

/** @type {import('./app.mjs').App} */
export default {
  name: 'jupyter',
  version: `${PACKAGE}/${SEED}`,
  data: 'bakery',
  framework: 'jQuery',
  shows: 'a listing with ages and sizes of files; Markdown, code and results of a notebook',
  async start() {
    const { root } = await installDebian('jupyter-notebook');
    const files = stateFolder('jupyter-notebook', `files-${SEED}`);
    for (const [name, bytes, day] of FILES)
      keep(path.join(files, name), 'ballast '.repeat(bytes / 8 + 1).slice(0, bytes), day);
    keep(path.join(files, NOTEBOOK), JSON.stringify(notebook()), '2025-02-20');
    utimesSync(path.join(files, 'soundings'), new Date('2025-02-01'), new Date('2025-02-01'));
    const home = stateFolder('jupyter-notebook', 'home');
    const share = path.join(root, 'usr/share');
    return serve({
      program: '/usr/bin/python3',
      args: [
        '-m',
        'notebook',
        '--allow-root',
        '--no-browser',
        '--ip=127.0.0.1',
        `--port=${PORT}`,
        '--NotebookApp.token=',
        `--notebook-dir=${files}`,
      ],
      folder: home,
      url: `http://127.0.0.1:${PORT}`,
      env: {
        PYTHONPATH: path.join(root, 'usr/lib/python3/dist-packages'),
        LD_LIBRARY_PATH: path.join(root, 'usr/lib/x86_64-linux-gnu'),
        JUPYTER_PATH: path.join(share, 'jupyter'),
        HOME: home,
        TZ: 'UTC',
      },
    });
  },
  screens: [
    {
      name: 'files',
      async open(page, url) {
        await page.goto(`${url}/tree`);
        await page.waitForSelector('#notebook_list .list_item .item_link', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
    {
      name: 'notebook',
      async open(page, url) {
        await page.goto(`${url}/notebooks/${NOTEBOOK}`);
        await page.waitForSelector('.cell .rendered_html', { timeout: 10_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** @param {string} file @param {string} text @param {string} day */
function keep(file, text, day) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, new Date(day), new Date(day));
}

function notebook() {
  const kernelspec = { name: 'python3', display_name: 'Python 3 (ipykernel)', language: 'python' };
  return { nbformat: 4, nbformat_minor: 4, metadata: { kernelspec }, cells: CELLS };
}

/** @param {string[]} lines */
function prose(...lines) {
  return { cell_type: 'markdown', metadata: {}, source: lines.join('\n\n') };
}

/** @param {number} count @param {string} source @param {string} result */
function code(count, source, result) {
  const output = {
    output_type: 'execute_result',
    execution_count: count,
    metadata: {},
    data: { 'text/plain': result },
  };
  return { cell_type: 'code', metadata: {}, execution_count: count, source, outputs: [output] };
}
