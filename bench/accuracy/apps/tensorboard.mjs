// TensorBoard: trainings, their settings and their scores. Polymer and Angular; a grid in shadow roots, decimals cut to five digits.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installPython } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '2.21.0';
const SEED = 1;
const PORT = 47433;
const PACKAGES = {
  tensorboard: PACKAGE,
  tensorboardX: '2.6.5',
  protobuf: '7.36.2',
  numpy: '2.4.6',
  setuptools: '65.5.0',
};

/** name, settings, scores, steps */
const RUNS = /** @type {const} */ ([
  [
    'fog-small',
    { lr: 0.00137, layers: 4, optimizer: 'adam', dropout: 0.125, mixed: true },
    { 'score/accuracy': 0.8731942, 'score/loss': 0.4117309 },
    900,
  ],
  [
    'fog-wide',
    { lr: 0.0231, layers: 6, optimizer: 'lion', dropout: 0.3, mixed: false },
    { 'score/accuracy': 0.9127758, 'score/loss': 0.2980145 },
    1200,
  ],
  [
    'herring-base',
    { lr: 0.00052, layers: 12, optimizer: 'adam', dropout: 0.05, mixed: true },
    { 'score/accuracy': 0.7740311, 'score/loss': 1.0273961 },
    450,
  ],
  [
    'lamp-steps-7',
    { lr: 0.0614, layers: 2, optimizer: 'sgd', dropout: 0.41, mixed: false },
    { 'score/accuracy': 0.6098225, 'score/loss': 1.8840712 },
    2100,
  ],
  [
    'brass-dial',
    { lr: 0.0088, layers: 8, optimizer: 'lion', dropout: 0.22, mixed: true },
    { 'score/accuracy': 0.9344816, 'score/loss': 0.2211987 },
    1700,
  ],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'tensorboard',
  version: `${PACKAGE}/${SEED}`,
  framework: 'Polymer, Angular',
  shows: 'a grid of trainings in shadow roots: settings by name, scores as decimals cut short, ranges',
  async start() {
    const programs = await installPython('tensorboard', PACKAGES);
    const folder = stateFolder('tensorboard', `runs-${SEED}`);
    rmSync(folder, { recursive: true, force: true });
    const logs = stateFolder('tensorboard', `runs-${SEED}`, 'logs');
    const runs = path.join(folder, 'runs.json');
    writeFileSync(
      runs,
      JSON.stringify(RUNS.map(([name, settings, scores, steps]) => ({ name, settings, scores, steps }))),
    );
    execFileSync(path.join(programs, 'python'), [
      path.join(import.meta.dirname, 'tensorboard-runs.py'),
      runs,
      logs,
    ]);
    return serve({
      program: path.join(programs, 'tensorboard'),
      args: ['--logdir', logs, '--host', '127.0.0.1', '--port', String(PORT), '--reload_interval', '0'],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: { TZ: 'UTC' },
    });
  },
  screens: [
    {
      name: 'settings',
      async open(page, url) {
        await page.goto(`${url}/#hparams`);
        await page.waitForSelector('tf-hparams-table-view vaadin-grid', { timeout: 15_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
