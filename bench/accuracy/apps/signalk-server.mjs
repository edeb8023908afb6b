// What a Signal K server tells its interface (https://signalk.org/specification/1.7.0/doc/streaming_api.html).

const VESSEL = 'vessels.urn:mrn:imo:mmsi:265547250';
const AT = '2026-11-18T06:42:17.350Z';

/** name, kind, messages a second in and out, how many, how it is, what it says, when it failed and why */
const PROVIDERS = /** @type {const} */ ([
  ['nmea0183-mast', 'provider', 42.6, 0, 918_204, 'status', 'Connected to /dev/ttyUSB0', '', ''],
  [
    'can0-backbone',
    'provider',
    61.3,
    4.2,
    1_530_771,
    'status',
    'Connected to socket can0',
    '2026-11-16T21:08:55.102Z',
    'Device went down',
  ],
  [
    'ais-harbour-feed',
    'provider',
    0,
    0,
    0,
    'error',
    'Connect ECONNREFUSED 10.20.0.7:10110',
    '2026-11-18T06:40:01.733Z',
    'Read timed out after 30 s',
  ],
  ['derived-data', 'plugin', 12.1, 0, 260_116, 'status', 'Running, 7 calculations on', '', ''],
  [
    'tide-tables-nord',
    'plugin',
    0,
    0.4,
    0,
    'warning',
    'Tide of Kråkvåg is from yesterday, next look in 15 minutes; the station did not answer three times',
    '',
    '',
  ],
]);

const STATISTICS = {
  deltaRate: 116,
  numberOfAvailablePaths: 184,
  wsClients: 3,
  uptime: 3 * 86_400 + 7 * 3_600 + 28 * 60 + 30,
  providerStatistics: Object.fromEntries(
    PROVIDERS.map(([name, , deltaRate, writeRate, count]) => [
      name,
      { deltaRate, writeRate, deltaCount: count, writeCount: writeRate ? Math.round(count / 9) + 5_012 : 0 },
    ]),
  ),
};

/** path, value, unit, what it means, source, seconds before */
const PATHS = /** @type {const} */ ([
  ['navigation.speedOverGround', 3.44, 'm/s', 'Vessel speed over ground', 'nmea0183-mast.GP', 0],
  ['navigation.courseOverGroundTrue', 4.1259, 'rad', 'Course over ground (true)', 'nmea0183-mast.GP', 0],
  ['environment.depth.belowKeel', 11.7, 'm', 'Depth below keel', 'can0-backbone.35', 1],
  ['environment.water.temperature', 280.85, 'K', 'Current water temperature', 'can0-backbone.35', 4],
  [
    'electrical.batteries.house.voltage',
    12.92,
    'V',
    'Voltage measured at the battery',
    'can0-backbone.71',
    2,
  ],
  [
    'electrical.batteries.house.stateOfCharge',
    0.86,
    'ratio',
    'State of charge, 1 = 100%',
    'can0-backbone.71',
    2,
  ],
  ['propulsion.main.revolutions', 0, 'Hz', 'Engine revolutions', 'can0-backbone.12', 63],
  ['navigation.state', 'sailing', '', 'Current navigation state', 'derived-data', 9],
  ['tanks.freshWater.0.currentLevel', 0.4, 'ratio', 'Level of fluid in tank 0-100%', 'can0-backbone.71', 30],
]);

/** @returns {object[]} what whoever connects is told */
export function messages() {
  const told = (/** @type {string} */ type, /** @type {unknown} */ data) => ({
    type,
    from: 'signalk-server',
    data,
  });
  return [
    { name: 'signalk-server', version: '2.32.0', self: VESSEL, roles: ['master', 'main'], timestamp: AT },
    told('VESSEL_INFO', { name: 'Havsule', mmsi: '265547250' }),
    told('PROVIDERSTATUS', PROVIDERS.map(status)),
    told('SERVERSTATISTICS', STATISTICS),
  ];
}

/** @param {typeof PROVIDERS[number]} one */
function status([id, statusType, , , , type, message, lastErrorTimeStamp, lastError]) {
  return {
    id,
    statusType,
    type,
    message,
    timeStamp: AT,
    ...(lastError ? { lastError, lastErrorTimeStamp } : {}),
  };
}

/** @returns {object[]} */
export function deltas() {
  return PATHS.map(([path, value, units, description, source, seconds]) => ({
    context: VESSEL,
    updates: [
      {
        $source: source,
        timestamp: new Date(Date.parse(AT) - seconds * 1000 - 8).toISOString(),
        values: [{ path, value }],
        meta: [{ path, value: { ...(units ? { units } : {}), description } }],
      },
    ],
  }));
}

const KNOWN = /** @type {Record<string, unknown>} */ ({
  '/skServer/loginStatus': {
    status: 'notLoggedIn',
    authenticationRequired: false,
    readOnlyAccess: false,
    allowNewUserRegistration: false,
    allowDeviceAccessRequests: false,
  },
  '/skServer/plugins': [],
  '/skServer/webapps': [],
  '/skServer/addons': [],
  '/skServer/appstore/available': {
    updates: [],
    installing: [],
    available: [],
    installed: [],
    categories: [],
  },
  '/skServer/security/access/requests': [],
  '/skServer/vessel': { name: 'Havsule', mmsi: '265547250' },
  '/skServer/settings': { interfaces: {}, options: {} },
  '/signalk': {
    endpoints: { v1: { version: '2.32.0', 'signalk-ws': 'ws://127.0.0.1:47502/signalk/v1/stream' } },
    server: { id: 'signalk-server-node', version: '2.32.0' },
  },
});

/** @param {string} pathname @returns {unknown} */
export function answerTo(pathname) {
  return KNOWN[pathname];
}
