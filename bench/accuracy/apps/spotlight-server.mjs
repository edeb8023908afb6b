// What a bus company's ticket shop told Sentry while it ran, all invented: envelopes of a header and items, as Spotlight's stream has them. Ages are reckoned from the start.

const START = Date.now();
/** Seconds since 1970, as Sentry has them. @param {number} minutes */
const ago = (minutes) => Math.floor(START / 1000) - minutes * 60;
const SDK = { name: 'sentry.javascript.nextjs', version: '10.22.1' };
const PYTHON = { name: 'sentry.python.fastapi', version: '2.44.0' };
const CHECKOUT = 'b81d0c7e52f94a6c9f03d2a64be1f758';
const SEARCH = '5ee90f1a7c6b4d0c8a1f36d9b2c4e7a0';
const NIGHT = '0c3a4d96f1e84b52a7c8d9e0f1a2b3c4';

/** @param {number} id @param {string} type @param {Record<string, unknown>} payload @param {typeof SDK} [sdk] */
const envelope = (id, type, payload, sdk = SDK) => [
  {
    event_id: payload.event_id,
    sent_at: new Date(START - 60_000).toISOString(),
    sdk,
    __spotlight_envelope_id: id,
  },
  [[{ type }, payload]],
];

const BROWSER = {
  browser: { name: 'Firefox', version: '143.0' },
  os: { name: 'Android', version: '15' },
  device: { family: 'Pixel 8a', model: 'Pixel 8a', arch: 'arm64' },
};

/** @param {string} filename @param {string} called @param {number} line @param {number} column @param {string[]} code @param {boolean} [own] */
const frame = (filename, called, line, column, code, own = true) => ({
  ...{ filename, function: called, lineno: line, colno: column, in_app: own },
  ...{ pre_context: code.slice(0, 2), context_line: code[2], post_context: code.slice(3) },
});

const BREADCRUMBS = /** @type {const} */ ([
  [214, 'navigation', 'navigation', 'info', '/spojenia → /kosik'],
  [171, 'ui.click', 'user', 'info', 'button.kupit > span'],
  [170, 'fetch', 'http', 'info', 'POST /api/kosik/listky'],
  [96, 'console', 'debug', 'warning', 'Zľava ZŤP-S nemá cenník pre pásmo 112'],
  [12, 'ui.input', 'user', 'info', 'input#karta'],
  [3, 'fetch', 'http', 'error', 'POST /api/platby zlyhalo po 3 pokusoch'],
]);

const PAYMENT = {
  event_id: '7d41e0b95c3a4f16a2c8e7d09b5f3a61',
  ...{ timestamp: ago(5) + 2.386, platform: 'javascript', level: 'error', environment: 'produkcia' },
  ...{ release: 'listky@3.18.2', transaction: '/kosik', server_name: 'web-blava-02' },
  user: { id: '90317', username: 'zuzana.hrinkova', email: 'zuzana.hrinkova@posta.example' },
  tags: { linka: '505', dopravca: 'Slovenské autobusy', pokladnica: 'mobil', 'karta.typ': 'debetná' },
  contexts: {
    ...BROWSER,
    trace: { trace_id: CHECKOUT, span_id: 'a4f7c1d2e8b90356', op: 'pageload', status: 'internal_error' },
    kosik: { listkov: 3, suma: 27.9, mena: 'EUR', zlava: 'ŤZP-S' },
  },
  breadcrumbs: BREADCRUMBS.map(([seconds, category, type, level, message]) => ({
    ...{ timestamp: new Date((ago(5) - seconds) * 1000).toISOString(), category, type, level, message },
  })),
  exception: {
    values: [
      {
        type: 'PlatbaZamietnuta',
        value: 'Brána odmietla platbu 27,90 EUR: limit karty prekročený',
        mechanism: { type: 'onunhandledrejection', handled: false },
        stacktrace: {
          frames: [
            frame(
              'node_modules/brana-klient/poslat.js',
              'poslatZiadost',
              88,
              11,
              ['  const odpoved = await siet(telo);', '', '  overit(odpoved);', '  return odpoved;', '}'],
              false,
            ),
            frame('src/kosik/platba.ts', 'zaplatit', 142, 19, [
              '  for (const pokus of POKUSY) {',
              '    const vysledok = await brana.platba(kosik);',
              '    if (!vysledok.ok) throw new PlatbaZamietnuta(vysledok);',
              '    zaznam.info("zaplatené na", pokus, "pokus");',
              '  }',
            ]),
          ],
        },
      },
    ],
  },
  sdk: SDK,
};

const TIMETABLE = {
  event_id: 'c20f86a14be743d5b1907f3ac6d2e854',
  ...{ timestamp: ago(42) + 0.741, platform: 'python', level: 'warning', environment: 'produkcia' },
  ...{ release: 'poriadky@2026.11.3', transaction: 'GET /poriadky/{linka}', server_name: 'api-zilina-01' },
  user: { id: '118', username: 'dispecing' },
  tags: { linka: '307', kraj: 'Žilinský' },
  contexts: { trace: { trace_id: SEARCH, span_id: '19ce40b7d35af286' } },
  exception: {
    values: [
      {
        type: 'ChybaPoriadku',
        value: 'Spoj 307/14 príde na zastávku Čadca, žel. st. skôr, než odíde',
        stacktrace: {
          frames: [
            frame('poriadky/kontrola.py', 'over_spoje', 57, 0, [
              'def over_spoje(spoje):',
              '    for spoj in spoje:',
              '        raise ChybaPoriadku(spoj)',
              '',
              '# koniec',
            ]),
          ],
        },
      },
    ],
  },
  sdk: PYTHON,
};

const BOARD = {
  event_id: 'e7b3954d60ac4218bd7f2c01a8e6935d',
  ...{ timestamp: ago(186), platform: 'javascript', level: 'info', environment: 'skúšobné' },
  ...{ release: 'tabule@1.4.0', message: 'Tabuľa na nástupišti 12 je bez spojenia' },
  tags: { nastupiste: '12' },
  sdk: { name: 'sentry.javascript.node', version: '10.9.0' },
};

/** parent, id, what, description, offset and length in milliseconds, how it ended */
const SPANS = /** @type {const} */ ([
  ['a4f7c1d2e8b90356', '1f00a1', 'browser.request', 'GET /kosik', 0, 182.4, 'ok'],
  ['a4f7c1d2e8b90356', '1f00a2', 'resource.script', '/chunks/kosik-8f31.js', 196, 74.2, 'ok'],
  ['a4f7c1d2e8b90356', '1f00a3', 'http.client', 'POST /api/platby', 655, 1_731.5, 'internal_error'],
  ['1f00a3', '1f00a4', 'db.query', 'SELECT cena FROM cennik WHERE pasmo = %s', 671, 38.6, 'ok'],
  [
    '1f00a3',
    '1f00a5',
    'http.client',
    'POST https://brana.example/v2/autorizacia',
    718,
    1_642,
    'deadline_exceeded',
  ],
  ['1f00a3', '1f00a6', 'cache.put', 'kosik:90317', 2_371, 6.8, 'ok'],
  ['a4f7c1d2e8b90356', '1f00a7', 'ui.react.render', '<Potvrdenie>', 2_402, 51.3, 'ok'],
]);

/** @param {string} name @param {string} trace @param {string} span @param {string} op @param {number} minutes @param {number} lasted seconds @param {string} status */
const transaction = (name, trace, span, op, minutes, lasted, status) => ({
  type: 'transaction',
  event_id: trace.split('').reverse().join(''),
  ...{ transaction: name, start_timestamp: ago(minutes), timestamp: ago(minutes) + lasted },
  ...{ platform: 'javascript', environment: 'produkcia', release: 'listky@3.18.2', sdk: SDK },
  contexts: { trace: { trace_id: trace, span_id: span, op, status } },
  tags: { linka: '505' },
});

const PAGELOAD = {
  ...transaction('/kosik', CHECKOUT, 'a4f7c1d2e8b90356', 'pageload', 5, 2.517, 'internal_error'),
  spans: SPANS.map(([parent, id, op, description, offset, lasted, status]) => ({
    ...{ parent_span_id: parent, span_id: id, trace_id: CHECKOUT, op, description, status },
    ...{
      start_timestamp: ago(5) + offset / 1000,
      timestamp: ago(5) + (offset + lasted) / 1000,
      origin: 'auto',
    },
  })),
  measurements: { lcp: { value: 1_348.6, unit: 'millisecond' }, fcp: { value: 612.2, unit: 'millisecond' } },
};

const SEARCHING = {
  ...transaction('GET /poriadky/{linka}', SEARCH, '19ce40b7d35af286', 'http.server', 42, 0.864, 'ok'),
  spans: [
    {
      ...{ parent_span_id: '19ce40b7d35af286', span_id: '2b01c1', trace_id: SEARCH, op: 'db.query' },
      ...{ description: 'SELECT * FROM spoje WHERE linka = 307', start_timestamp: ago(42) + 0.12 },
      ...{ timestamp: ago(42) + 0.731, status: 'ok' },
    },
  ],
  platform: 'python',
  sdk: PYTHON,
};

const NIGHTLY = {
  ...transaction('nocna-uzavierka', NIGHT, '6d02e5f1a9b8c374', 'queue.task', 655, 93.26, 'ok'),
  spans: [],
};

/** minutes since, level, severity, text, facts */
const LOGS = /** @type {const} */ ([
  [4, 'error', 17, 'Platba 27,90 EUR zamietnutá bránou', { 'linka.cislo': 505, 'brana.kod': 'LIM-51' }],
  [5, 'info', 9, 'Košík obnovený, 3 lístky', { 'kosik.listkov': 3 }],
  [18, 'warn', 13, 'Meškanie linky 401 narástlo na 14 min', { 'linka.cislo': 401, 'meskanie.min': 14 }],
  [41, 'warn', 13, 'Poriadok linky 307 má 2 rozpory', { 'linka.cislo': 307 }],
  [97, 'debug', 5, 'Cenník načítaný za 212 ms', { 'cennik.pasiem': 118 }],
  [655, 'info', 9, 'Nočná uzávierka: 8 412 lístkov, 31 206,40 EUR', { 'uzavierka.listkov': 8412 }],
]);
const TOLD = LOGS.map(([minutes, level, severity, body, facts], i) => ({
  ...{ timestamp: ago(minutes) + i / 8, level, severity_number: severity, body },
  trace_id: minutes < 10 ? CHECKOUT : SEARCH,
  attributes: {
    ...Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        { value, type: typeof value === 'number' ? 'integer' : 'string' },
      ]),
    ),
    'sentry.sdk.name': { value: minutes < 10 ? SDK.name : PYTHON.name, type: 'string' },
    'sentry.environment': { value: 'produkcia', type: 'string' },
    'server.address': { value: `web-blava-0${1 + (i % 3)}`, type: 'string' },
  },
}));

const ENVELOPES = [
  envelope(4724, 'transaction', NIGHTLY),
  envelope(4731, 'event', BOARD, BOARD.sdk),
  envelope(4738, 'transaction', SEARCHING, PYTHON),
  envelope(4745, 'event', TIMETABLE, PYTHON),
  envelope(4752, 'transaction', PAGELOAD),
  envelope(4759, 'event', PAYMENT),
  envelope(4766, 'log', { type: 'log', event_id: 'f1c0d8a7b6e5947382716a5b4c3d2e1f', items: TOLD }),
];

/** All that was told so far, as server-sent events. */
export const STREAM = ENVELOPES.map(
  (one) =>
    `event: application/x-sentry-envelope;base64\nid: ${/** @type {any} */ (one[0]).__spotlight_envelope_id}\ndata: ${JSON.stringify(one)}\n\n`,
).join('');
export const ERROR = PAYMENT.event_id;
export const TRACE = CHECKOUT;
