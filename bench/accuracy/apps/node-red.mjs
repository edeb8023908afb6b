// Node-RED: an editor of flows. jQuery and D3; names in SVG, an outline of everything, translations that travel as JSON.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '4.1.15';
const SEED = 1;
const PORT = 47413;

/** kind, name, flow, wired to, more */
const NODES = /** @type {const} */ ([
  ['inject', 'Every tide', 0, [1], { repeat: '22350', topic: 'gauge/skerry' }],
  ['function', 'Metres above datum', 0, [2, 3], { func: 'msg.payload = msg.payload / 100;\nreturn msg;' }],
  [
    'switch',
    'Above the lamp steps?',
    0,
    [4],
    { property: 'payload', rules: [{ t: 'gt', v: '4.15', vt: 'num' }] },
  ],
  ['debug', 'harbour log', 0, [], { active: true, complete: 'payload' }],
  ['http request', 'Ring Old Mill', 0, [], { url: 'http://bell.oldmill.example/ring', method: 'POST' }],
  ['comment', 'Ask Marit before changing the datum', 0, [], { info: 'It was surveyed in 1998.' }],
  ['http in', 'Order from till', 1, [7], { url: '/orders', method: 'post' }],
  ['template', 'Baker’s ticket', 1, [8], { template: 'Rye: {{payload.rye}}' }],
  ['http response', '', 1, [], { statusCode: '201' }],
]);
const FLOWS = ['Storm warning', 'Bakehouse orders'];

/** @type {import('./app.mjs').App} */
export default {
  name: 'node-red',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery, D3',
  shows:
    'names on a drawing and in an outline; very much copy, from translation files and from HTML by request',
  shipped: (address) => address.startsWith('/locales/') || address.startsWith('/icons'),
  async start() {
    const folder = await installNpm('node-red', { 'node-red': VERSION });
    const data = stateFolder('node-red', `data-${SEED}`);
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    writeFileSync(path.join(data, 'flows.json'), JSON.stringify(flows()));
    writeFileSync(path.join(data, 'settings.js'), `module.exports = ${JSON.stringify(settings())};`);
    return serve({
      program: process.execPath,
      args: [path.join(folder, 'node_modules/node-red/red.js'), '--userDir', data],
      folder: data,
      url: `http://127.0.0.1:${PORT}`,
      env: { HOME: data, TZ: 'UTC' },
    });
  },
  screens: [
    { name: 'flow', open: (page, url) => open(page, url) },
    {
      name: 'node',
      async open(page, url) {
        await open(page, url);
        await page.locator('.red-ui-flow-node').nth(1).click({ force: true });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

function settings() {
  return {
    uiHost: '127.0.0.1',
    uiPort: PORT,
    flowFile: 'flows.json',
    credentialSecret: false,
    telemetry: { enabled: false },
    externalModules: { autoInstall: false, palette: { allowInstall: false } },
    editorTheme: { tours: false, projects: { enabled: false } },
    logging: { console: { level: 'warn' } },
  };
}

function flows() {
  const tabs = FLOWS.map((label, i) => ({
    id: `f10e00000000000${i}`,
    type: 'tab',
    label,
    disabled: false,
    info: '',
  }));
  const nodes = NODES.map(([type, name, flow, wires, more], i) => ({
    id: `c0ffee000000000${i}`,
    type,
    z: `f10e00000000000${flow}`,
    name,
    ...more,
    x: 160 + 180 * (i % 4),
    y: 100 + 90 * (i >> 2) + 20 * (i % 4),
    wires: wires.length > 0 ? [wires.map((to) => `c0ffee000000000${to}`)] : [],
  }));
  return [...tabs, ...nodes];
}

/** @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector('.red-ui-flow-node', { timeout: 15_000 });
  await settle(page, { mostMs: 5_000 });
}
