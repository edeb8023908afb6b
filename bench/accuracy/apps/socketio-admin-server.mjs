// What an instrumented server of sockets tells: who is connected, with what it was asked at first, and what happened to them.

/** As `2026-11-23T18:04:11.318Z`. @param {number} seconds before the last of them */
const at = (seconds) => new Date(Date.UTC(2026, 10, 23, 18, 41, 7, 318) - seconds * 1000).toISOString();

const BROWSERS = {
  phone: 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
  tablet:
    'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1',
  counter: 'cafe-comptoir/2.4.1 (linux; arm64)',
};
/** client, socket, room, address, browser, whether it polls, seconds, data */
const SOCKETS = /** @type {const} */ ([
  [
    'pQ7xw2AAAB',
    'Hq2mV8zLAAAD',
    ['table:7', 'catane'],
    '10.44.0.21',
    'phone',
    false,
    4_812,
    { pseudo: 'Maëlle', jetons: 34, tour: true },
  ],
  [
    'pQ7xw2AAAB',
    'bN41sTYcAAAF',
    ['bavardage'],
    '10.44.0.21',
    'phone',
    false,
    4_790,
    { pseudo: 'Maëlle', langue: 'fr' },
  ],
  [
    'Rk0eJ9AAAC',
    'Zt63pLwQAAAH',
    ['table:7', 'catane'],
    '10.44.0.58',
    'tablet',
    false,
    3_377,
    { pseudo: 'Yanis B.', jetons: 19, tour: false },
  ],
  [
    'uD5fCmAAAE',
    'e8WgX0rKAAAJ',
    ['table:12', 'azul', 'observateurs'],
    '10.44.1.6',
    'phone',
    true,
    912,
    { pseudo: 'Le Grand Duc', vue: { zoom: 1.25, carreaux: 'bleus' } },
  ],
  [
    'Jv3hTbAAAG',
    'Lc9dOa5nAAAL',
    ['comptoir'],
    '10.44.0.2',
    'counter',
    false,
    61_204,
    { caisse: 'Nord', tables: [7, 12, 15] },
  ],
]);

/** @param {(typeof SOCKETS)[number]} socket */
const described = ([clientId, id, rooms, address, browser, isPolling, seconds, data]) => ({
  ...{ id, clientId, nsp: '/', data, rooms: [id, ...rooms] },
  transport: isPolling ? 'polling' : 'websocket',
  handshake: {
    ...{
      address,
      time: new Date(at(seconds)).toString(),
      issued: Date.parse(at(seconds)),
      secure: false,
      xdomain: true,
    },
    headers: {
      ...{
        host: 'jeux.cafe-desbois.example',
        'user-agent': BROWSERS[browser],
        origin: 'https://cafe-desbois.example',
      },
      'accept-language': browser === 'tablet' ? 'fr-CA,fr;q=0.8,en;q=0.5' : 'fr',
    },
    query: { EIO: '4', transport: 'polling', t: `P${id.slice(0, 5)}`, carte: `FID-${seconds}` },
    url: `/socket.io/?EIO=4&transport=polling&t=P${id.slice(0, 5)}`,
    auth: {},
  },
});

/** @returns {[name: string, ...values: unknown[]][]} */
export const messages = () => [
  [
    'config',
    {
      supportedFeatures: [
        'EMIT',
        'JOIN',
        'LEAVE',
        'DISCONNECT',
        'MJOIN',
        'MLEAVE',
        'MDISCONNECT',
        'ALL_EVENTS',
      ],
    },
  ],
  [
    'server_stats',
    {
      serverId: 'comptoir-1',
      hostname: 'desbois',
      pid: 2_417,
      uptime: 264_118.42,
      clientsCount: 4,
      pollingClientsCount: 1,
      namespaces: [{ name: '/', socketsCount: 5 }],
    },
  ],
  ['all_sockets', SOCKETS.map(described)],
  ['room_joined', '/', 'spectateurs', 'Zt63pLwQAAAH', at(402)],
  [
    'event_received',
    '/',
    'Hq2mV8zLAAAD',
    ['poser', { colonie: [3, 11], bois: 1, argile: 2 }, 'Carrière du Loup'],
    at(318.4),
  ],
  [
    'event_sent',
    '/',
    'Zt63pLwQAAAH',
    ['échange proposé', { de: 'Maëlle', contre: 'deux moutons' }],
    at(290.7),
  ],
  ['room_left', '/', 'observateurs', 'e8WgX0rKAAAJ', at(77)],
  [
    'event_received',
    '/',
    'Lc9dOa5nAAAL',
    ['addition', { table: 15, total: 46.8, pourboire: null }],
    at(12.9),
  ],
];
