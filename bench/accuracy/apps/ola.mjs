// The Open Lighting Architecture's page, over the lights of a theatre that is invented. AngularJS; what a daemon says of itself, a form of ports.
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '0.10.9.nojsmin-2';
const ANGULAR = '1.8.3-1+deb12u1';
/** Libraries of other packages, to which the package links. */
const LIBRARY = /^\/new\/libs\/angular(?:-route)?\/js\//;
const SEED = 1;
const PORT = 47722;

const UNIVERSES = /** @type {const} */ ([
  [1, 'Front of house', 1],
  [2, 'Rig over the orchestra pit', 3],
  [5, 'Practicals', 2],
  [12, '舞台裏', 0],
]);
const PLUGINS = /** @type {const} */ ([
  [1, 'Dummy', true, true],
  [2, 'ArtNet', true, true],
  [5, 'Enttec Open DMX', true, false],
  [11, 'E1.31 (sACN)', true, true],
  [14, 'Karate Light', false, false],
]);
/** identifier, device, description, whether it goes out, what its priority may be, how it is set, priority */
const PATCHED = /** @type {const} */ ([
  ['2-1-O-0', 'ArtNet [192.168.7.12]', 'ArtNet Universe 0:0:1', true, 'full', 'static', 120],
  ['11-1-O-5', 'E1.31 (DMX over ACN) [192.168.7.12]', 'E1.31 Universe 2', true, 'full', 'inherit', 100],
  ['1-1-O-0', 'Dummy Device', '', true, 'none', null, null],
  ['2-1-I-3', 'ArtNet [192.168.7.12]', 'ArtNet Universe 0:0:3', false, 'full', 'static', 100],
  [
    '5-1-I-0',
    'Desk at the back of the stalls',
    'Serial Number 30172, fader wing',
    false,
    'static',
    'static',
    87,
  ],
]);
const FREE = /** @type {const} */ ([
  ['2-1-O-1', 'ArtNet [192.168.7.12]', 'ArtNet Universe 0:0:2', true, 'full', 'static', 100],
  ['11-1-O-6', 'E1.31 (DMX over ACN) [192.168.7.12]', 'E1.31 Universe 12', true, 'full', 'inherit', 64],
  ['11-1-I-2', 'E1.31 (DMX over ACN) [192.168.7.12]', 'E1.31 Universe 5', false, 'static', 'static', 2],
]);

/** @param {typeof PATCHED[number] | typeof FREE[number]} port */
const portOf = ([id, device, description, out, capability, mode, value]) => ({
  device,
  description,
  id,
  is_output: out,
  priority: { priority_capability: capability, ...(mode ? { current_mode: mode, value } : {}) },
});

const ANSWERS = /** @type {Record<string, unknown>} */ ({
  '/json/server_stats': {
    broadcast: '192.168.7.255',
    config_dir: '/var/lib/ola/conf',
    hostname: 'kulisse.theatre.example',
    hw_address: '02:5e:91:c4:07:12',
    instance_name: 'Lights of the Small House',
    ip: '192.168.7.12',
    quit_enabled: true,
    subnet: '255.255.255.0',
    up_since: 'Tue Oct 14 17:02:41 2025',
    version: '0.10.9',
  },
  '/json/universe_plugin_list': {
    plugins: PLUGINS.map(([id, name, enabled, active]) => ({ active, enabled, id, name })),
    universes: UNIVERSES.map(([id, name, devices]) => ({
      id,
      input_ports: devices % 2,
      name,
      output_ports: devices,
      rdm_devices: devices * 4,
    })),
  },
  '/json/universe_info': {
    id: 2,
    input_ports: PATCHED.filter(([, , , out]) => !out).map(portOf),
    merge_mode: 'LTP',
    name: 'Rig over the orchestra pit',
    output_ports: PATCHED.filter(([, , , out]) => out).map(portOf),
  },
  '/json/get_ports': FREE.map(portOf),
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'ola',
  version: `${VERSION}/${SEED}`,
  framework: 'AngularJS',
  shows:
    'what a machine says of itself, one fact a line; a form: ports of two answers in two tables, with selects and numbers',
  async start() {
    const root = await unpackDebian('ola', VERSION);
    await addLibraries(root, ['jquery', 'bootstrap']);
    const angular = path.join(
      await unpackDebian('libjs-angularjs', ANGULAR),
      'usr/share/javascript/angular.js',
    );
    const files = path.join(root, 'usr/share/olad/www');
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const said = ANSWERS[pathname];
      if (said) return sendJson(answer, said);
      if (LIBRARY.test(pathname)) return sendFile(answer, angular, path.basename(pathname));
      return sendFile(answer, files, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    });
  },
  screens: [
    { name: 'home', open: (page, url) => open(page, `${url}/new/#/`, '#ngView table.table td') },
    {
      name: 'settings',
      open: (page, url) => open(page, `${url}/new/#/universe/2/settings`, '.settings-table td'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
