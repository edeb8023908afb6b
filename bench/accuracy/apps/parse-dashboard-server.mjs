// A Parse server for its dashboard (https://docs.parseplatform.org/rest/guide/).

const FIELD = (/** @type {string} */ type, /** @type {string} */ targetClass) => ({
  type,
  ...(targetClass ? { targetClass } : {}),
});
const OWN = {
  objectId: FIELD('String', ''),
  createdAt: FIELD('Date', ''),
  updatedAt: FIELD('Date', ''),
  ACL: FIELD('ACL', ''),
};
const SCHEMAS = [
  {
    className: 'Berth',
    fields: {
      ...OWN,
      quay: FIELD('String', ''),
      metres: FIELD('Number', ''),
      fee: FIELD('Number', ''),
      paid: FIELD('Boolean', ''),
      until: FIELD('Date', ''),
      keeper: FIELD('Pointer', 'Keeper'),
      services: FIELD('Array', ''),
      spot: FIELD('GeoPoint', ''),
      meter: FIELD('Object', ''),
      remark: FIELD('String', ''),
    },
  },
  { className: 'Keeper', fields: { ...OWN, name: FIELD('String', ''), since: FIELD('Number', '') } },
  { className: 'Tide', fields: { ...OWN, height: FIELD('Number', '') } },
  { className: '_User', fields: { ...OWN, username: FIELD('String', ''), email: FIELD('String', '') } },
  { className: '_Role', fields: { ...OWN, name: FIELD('String', '') } },
];
const FEATURES = {
  globalConfig: { create: true, read: true, update: true, delete: true },
  hooks: { create: true, read: true, update: true, delete: true },
  cloudCode: { jobs: true },
  logs: { level: true, size: true, order: true, until: true, from: true },
  push: { immediatePush: false, scheduledPush: false, storedPushData: false, pushAudiences: false },
  schemas: {
    addField: true,
    removeField: true,
    addClass: true,
    removeClass: true,
    clearAllDataFromClass: true,
    exportClass: false,
    editClassLevelPermissions: true,
    editPointerPermissions: true,
  },
};
const COUNTS = /** @type {Record<string, number>} */ ({
  Berth: 1847,
  Keeper: 63,
  Tide: 24_310,
  _User: 412,
  _Role: 5,
});
/** id, made, changed, quay, metres, fee, paid, until, keeper, services, place, meter, remark */
const BERTHS = /** @type {const} */ ([
  [
    'kT4vWq81Zs',
    '2025-03-14T08:05:22.114Z',
    '2025-09-02T16:41:09.530Z',
    'North mole 12',
    9.75,
    1240.5,
    true,
    '2026-03-31T22:00:00.000Z',
    'pH7mNc20Lx',
    ['water', 'power 16 A'],
    [58.9617, -3.2988],
    { kWh: 418.2, read: '2025-08-30' },
    'Wants to swap with 14 before the regatta',
  ],
  [
    'b9XrLm3EdQ',
    '2024-11-27T19:22:47.008Z',
    '2025-08-19T06:12:55.791Z',
    'Fish market 3',
    14.2,
    2310,
    false,
    '2025-12-31T23:00:00.000Z',
    'qW2sDf95Ty',
    ['power 32 A'],
    [58.9602, -3.3011],
    { kWh: 1920, read: '2025-08-12' },
    'Reminder sent twice',
  ],
  [
    'Yc0HsP7uKa',
    '2025-05-06T11:48:30.667Z',
    '2025-05-06T11:48:30.667Z',
    'North mole 14',
    7.1,
    880,
    true,
    '2026-05-05T22:00:00.000Z',
    'pH7mNc20Lx',
    [],
    [58.9619, -3.2984],
    null,
    '',
  ],
  [
    'eJ5gVt2RnB',
    '2023-07-18T14:33:02.449Z',
    '2025-07-23T20:57:18.302Z',
    'Old slip 1',
    21.35,
    4075.8,
    true,
    '2026-07-17T22:00:00.000Z',
    'zR6kBv18Gj',
    ['water', 'power 63 A', 'crane'],
    [58.9588, -3.3046],
    { kWh: 7011.9, read: '2025-07-21' },
    'Hull survey due, ask for the certificate',
  ],
  [
    'M2wQf6oXiU',
    '2025-01-09T07:16:51.220Z',
    '2025-06-11T09:03:44.918Z',
    'Ferry side 8',
    11,
    1565.25,
    false,
    null,
    'tL3xHn44Pe',
    ['water'],
    [58.9634, -3.2957],
    { kWh: 96.4, read: '2025-06-09' },
    null,
  ],
  [
    's8DzNk1Wvh',
    '2024-04-22T21:59:13.876Z',
    '2025-04-30T13:28:36.055Z',
    'Fish market 5',
    12.6,
    1790,
    true,
    '2026-04-21T22:00:00.000Z',
    'qW2sDf95Ty',
    ['power 16 A', 'ice'],
    [58.9603, -3.3008],
    { kWh: 655, read: '2025-04-28' },
    'Landing on Tuesdays and Fridays only',
  ],
]);

/** What the dashboard itself answers to its page. @param {string} url */
function settingsOf(url) {
  const server = { serverURL: `${url}/parse`, appId: 'harbour', masterKey: 'none' };
  return {
    apps: [{ ...server, appName: 'Stromness Harbour', appNameForURL: 'harbour' }],
    newFeaturesInLatestVersion: [],
  };
}

/**
 * @param {string} pathname
 * @param {{ count?: number; limit?: number; where?: unknown }} asked
 * @param {string} url
 */
export function answerTo(pathname, asked, url) {
  if (pathname === '/parse-dashboard-config.json') return settingsOf(url);
  if (pathname === '/parse/serverInfo') return { parseServerVersion: '8.2.3', features: FEATURES };
  if (/^\/parse\/schemas\/?$/.test(pathname)) return { results: SCHEMAS };
  const name = /^\/parse\/(?:classes|schemas)\/(\w+)$/.exec(pathname)?.[1];
  if (pathname.startsWith('/parse/schemas/')) return SCHEMAS.find(({ className }) => className === name);
  if (name && asked.count) return { results: [], count: COUNTS[name] ?? 0 };
  if (name === 'Berth') return { results: BERTHS.map(berthOf) };
  return { results: [] };
}

/** @param {typeof BERTHS[number]} berth */
function berthOf([
  objectId,
  createdAt,
  updatedAt,
  quay,
  metres,
  fee,
  paid,
  until,
  keeper,
  services,
  spot,
  meter,
  remark,
]) {
  const [latitude, longitude] = spot;
  return {
    objectId,
    createdAt,
    updatedAt,
    quay,
    metres,
    fee,
    paid,
    ...(until ? { until: { __type: 'Date', iso: until } } : {}),
    keeper: { __type: 'Pointer', className: 'Keeper', objectId: keeper },
    services,
    spot: { __type: 'GeoPoint', latitude, longitude },
    ...(meter ? { meter } : {}),
    ...(remark === null ? {} : { remark }),
  };
}
