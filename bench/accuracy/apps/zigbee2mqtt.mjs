// Zigbee2MQTT's frontend, over devices that are invented. React; nothing comes by request, all of it by messages over one WebSocket.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listenWithSockets } from '../host/sockets.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = 'zigbee2mqtt-frontend';
const VERSION = '0.9.21';
const SEED = 1;
const PORT = 47440;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARTED = Date.now();
/** Ages are the same at whatever hour it starts, and for most of an hour: a truth is found in less. */
const MORE = 6.3 * HOUR;
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
});

/** name, where it hangs, address, network address, kind, battery, signal, days since it was heard, what it measures */
const DEVICES = /** @type {const} */ ([
  [
    'Orchid bench',
    'Left of the boiler pipe',
    '0x00124b0029d1a5e7',
    23_817,
    'climate',
    87,
    134,
    0.2,
    [21.4, 63.7, 1013],
  ],
  ['Fern corner', '', '0x00124b0029d1b08c', 51_290, 'climate', 42, 61, 3, [18.9, 81.2, 1009]],
  ['Potting shed door', 'Upper hinge', '0x00158d0004a3c9f2', 9_644, 'contact', 16, 47, 8, [false, 2935]],
  [
    'Cistern float',
    'Hangs by a red cord',
    '0x00158d0004a3d71b',
    38_072,
    'contact',
    93,
    118,
    21,
    [true, 3042],
  ],
  [
    'Propagator lamp',
    'Over the third tray',
    '0x0017880106ee4d20',
    60_415,
    'plug',
    0,
    207,
    0.2,
    ['ON', 46.8, 312.45],
  ],
  ['Vent fan', '', '0x0017880106ee5c93', 17_358, 'plug', 0, 176, 1, ['OFF', 0, 97.06]],
]);

/** model, maker, description, what is exposed */
const KINDS = /** @type {const} */ ({
  climate: [
    'CLM-204',
    'Tarnvale',
    'Leaf-level climate probe',
    [
      ['temperature', 'Temperature', '°C'],
      ['humidity', 'Humidity', '%'],
      ['pressure', 'Pressure', 'hPa'],
    ],
  ],
  contact: [
    'MAG-11',
    'Pell & Rowe',
    'Reed switch in a brass case',
    [
      ['contact', 'Contact', ''],
      ['voltage', 'Voltage', 'mV'],
    ],
  ],
  plug: [
    'SOC-16K',
    'Wexcombe',
    'Splash-proof socket with meter',
    [
      ['state', 'State', ''],
      ['power', 'Power', 'W'],
      ['energy', 'Energy', 'kWh'],
    ],
  ],
});
const COORDINATOR = '0x00124b001cdf6e30';

/** @type {import('./app.mjs').App} */
export default {
  name: 'zigbee2mqtt',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a table of devices and a card for each: states by WebSocket alone, numbers with units, ages, addresses in hexadecimals',
  async start() {
    const folder = await installNpm('zigbee2mqtt', { [PACKAGE]: VERSION, ws: '8.18.0' });
    const files = path.join(folder, 'node_modules', PACKAGE, 'dist');
    return listenWithSockets(
      folder,
      PORT,
      async (request, answer) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const type = TYPES[path.extname(pathname)];
        const body = await readFile(path.join(files, type ? path.normalize(pathname) : 'index.html')).catch(
          () => '',
        );
        answer.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/html' }).end(body);
      },
      (client) => {
        for (const [topic, payload] of messages()) client.send(JSON.stringify({ topic, payload }));
      },
    );
  },
  screens: [
    { name: 'devices', open: (page, url) => open(page, `${url}/#/`, 'tbody tr:nth-child(4)') },
    { name: 'dashboard', open: (page, url) => open(page, `${url}/#/dashboard`, '.card-footer .fa-signal') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** What its server tells whoever connects (https://www.zigbee2mqtt.io/guide/usage/mqtt_topics_and_messages.html). @returns {[string, unknown][]} */
function messages() {
  return [
    ['bridge/state', { state: 'online' }],
    ['bridge/info', info()],
    ['bridge/groups', []],
    ['bridge/devices', [coordinator(), ...DEVICES.map(deviceOf)]],
    ...DEVICES.map((device) => /** @type {[string, unknown]} */ ([device[0], stateOf(device)])),
    ...DEVICES.map(
      ([name, , , , , , , days]) =>
        /** @type {[string, unknown]} */ ([
          `${name}/availability`,
          { state: days > 5 ? 'offline' : 'online' },
        ]),
    ),
  ];
}

function info() {
  return {
    version: '1.42.0',
    commit: 'b7e31d0c',
    permit_join: false,
    restart_required: false,
    network: { channel: 25, pan_id: 6754, extended_pan_id: [221, 17, 4, 9, 88, 13, 61, 205] },
    coordinator: { type: 'zStack3x0', ieee_address: COORDINATOR, meta: { revision: 20_240_710 } },
    zigbee_herdsman: { version: '2.1.9' },
    zigbee_herdsman_converters: { version: '20.58.0' },
    device_options: {},
    config_schema: { properties: {} },
    config: {
      homeassistant: false,
      advanced: { last_seen: 'ISO_8601', elapsed: false, legacy_api: false, log_level: 'info' },
      availability: true,
      device_options: {},
      devices: Object.fromEntries(DEVICES.map(([name, , address]) => [address, { friendly_name: name }])),
      frontend: { port: PORT },
    },
  };
}

function coordinator() {
  return {
    ieee_address: COORDINATOR,
    type: 'Coordinator',
    network_address: 0,
    friendly_name: 'Coordinator',
    supported: true,
    disabled: false,
    interviewing: false,
    interview_completed: true,
    endpoints: {},
  };
}

/** @param {typeof DEVICES[number]} device */
function deviceOf([name, description, address, number, kind]) {
  const [model, vendor, about, exposes] = KINDS[kind];
  return {
    ieee_address: address,
    type: kind === 'plug' ? 'Router' : 'EndDevice',
    network_address: number,
    power_source: kind === 'plug' ? 'Mains (single phase)' : 'Battery',
    model_id: `${vendor.slice(0, 3).toLowerCase()}.${model.toLowerCase()}`,
    manufacturer: vendor,
    interviewing: false,
    interview_completed: true,
    software_build_id: '3.1.7',
    date_code: '20230914',
    supported: true,
    disabled: false,
    friendly_name: name,
    description,
    definition: {
      model,
      vendor,
      description: about,
      supports_ota: false,
      options: [],
      exposes: exposes.map(([property, label, unit]) => ({
        ...(property === 'contact'
          ? { type: 'binary', value_on: false, value_off: true }
          : property === 'state'
            ? { type: 'binary', value_on: 'ON', value_off: 'OFF' }
            : { type: 'numeric', unit }),
        name: property,
        label,
        property,
        access: 1,
        description: '',
      })),
    },
    endpoints: {
      1: { bindings: [], configured_reportings: [], clusters: { input: [], output: [] }, scenes: [] },
    },
  };
}

/** @param {typeof DEVICES[number]} device */
function stateOf([, , , , kind, battery, linkquality, days, values]) {
  return {
    linkquality,
    last_seen: new Date(STARTED - days * DAY - MORE).toISOString(),
    ...(battery ? { battery } : {}),
    ...Object.fromEntries(KINDS[kind][3].map(([property], i) => [property, values[i]])),
  };
}
