// EiskaltDC++'s page for browsers, over a network that is invented. jQuery; what a search found, grouped by the page itself; JSON-RPC by polling.
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '1.0.1-2';
const SEED = 1;
const PORT = 47724;
const MIB = 2 ** 20;
/** Where the libraries lie that the package links to. */
const LIBRARIES = /** @type {Record<string, string>} */ ({
  '/js/lib/jquery.js': 'jquery/jquery.js',
  '/js/lib/jquery.tablesorter.js': 'jquery-tablesorter/js/jquery.tablesorter.js',
  '/js/lib/require.js': 'requirejs/require.js',
});

/** who has it, of which file, in which folder, free slots of how many, hub */
const FOUND = /** @type {const} */ ([
  ['heron', 0, 'Field/', 2, 5, 0],
  ['mudlark', 0, 'sounds/2019/', 0, 3, 0],
  ['Żuraw', 0, '', 3, 3, 1],
  ['heron', 1, 'Field/', 2, 5, 0],
  ['tern_14', 2, 'Kept for Ada/', 1, 10, 1],
  ['mudlark', 2, 'sounds/', 0, 3, 0],
  ['heron', 3, 'Field/', 2, 5, 0],
  ['tern_14', 4, 'Kept for Ada/notes/', 1, 10, 1],
]);
/** name, bytes, tree hash */
const FILES = /** @type {const} */ ([
  ['Bittern at dusk, both microphones.flac', 214.6, 'QX7ZK2MBTEXLV5J3WAGHNDUCRY6PO4SIF'],
  ['bittern-dusk-short.ogg', 3.2, 'B3LWDUAJ6ZQHXN2TVCFK7PYRGM5EOIS4H'],
  ['Reedbed 4 – a whole night.wav', 2 ** 11, 'ZR5CYQ3KPW7VDHNJ2XBGTLMUEAS6OI4FK'],
  ['notes.txt', 2 / 1024, 'MHX2WVJ4LTNB6KQDRZ5GPYCUF3EA7OSIN'],
  ['Index of calls.pdf', 0.7, 'KD4QTNZ6YXWG2VHJBRMC5LPU7FEAS3OIQ'],
]);
const HUBS = ['adc://reeds.example:1511', 'adc://estuary.example:2780'];

/** @param {number} mebibytes as the daemon writes it */
function sizeOf(mebibytes) {
  const bytes = Math.round(mebibytes * MIB);
  if (bytes < 1024) return `${bytes} B`;
  const at = Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** at).toFixed(2)} ${['B', 'KiB', 'MiB', 'GiB'][at]}`;
}

const RESULTS = FOUND.map(([nick, at, folder, free, slots, hub], i) => ({
  CID: `C${i}${nick.length}AVNQ`,
  Filename: FILES[at][0],
  'Free Slots': `${free}`,
  'Hub Name': hub === 0 ? 'Reeds' : 'Estuary',
  'Hub URL': HUBS[hub],
  'IP Address': `10.4.${hub}.${17 + i}`,
  Nick: nick,
  Path: folder,
  'Real Size': `${Math.round(FILES[at][1] * MIB)}`,
  Size: sizeOf(FILES[at][1]),
  Slots: `${free}/${slots}`,
  TTH: FILES[at][2],
  Type: FILES[at][0].split('.').at(-1),
}));

const QUEUE = Object.fromEntries(
  [
    ['Reedbed 3 – a whole night.wav', 2 ** 11, 0.37, '2 of 3 users online', 'ZT5'],
    ['map of hides.svg', 0.4, 0, 'No users to download from', 'AH2'],
    ['Avocet chicks.mkv', 873, 0.994, 'Running...', 'PLX'],
  ].map(([name, size, done, status, hash]) => [
    `/srv/kept/${name}`,
    {
      Added: '2025-10-06 17:41',
      Downloaded: `${sizeOf(Number(size) * Number(done))} (${(Number(done) * 100).toFixed(2)}%)`,
      Errors: 'No errors',
      'Exact Size': `${Math.round(Number(size) * MIB)} B`,
      Filename: name,
      Path: '/srv/kept/',
      Priority: 'Normal',
      Size: sizeOf(Number(size)),
      Status: status,
      TTH: `${hash}QWMNVJ4LTNB6KQDRZ5GPYCUF3EA7OSI`,
      Target: `/srv/kept/${name}`,
      Users: 'heron, mudlark',
    },
  ]),
);

const RESULT = /** @type {Record<string, unknown>} */ ({
  'queue.list': QUEUE,
  'search.send': 0,
  'search.clear': true,
  'search.getresults': RESULTS,
  'hub.listfulldesc': {},
  'show.ratio': { down: '1.41 TiB', ratio: '0.8317', up: '1.17 TiB' },
});

const CONFIG = `define([], function () { return ${JSON.stringify({ jsonrpc: { host: '127.0.0.1', port: `${PORT}/jsonrpc` }, debugLevel: 2 })}; });`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'eiskaltdcpp',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery',
  shows:
    'what a search found: rows that the page makes of several results each, and counts; a queue with sizes and shares in one text',
  async start() {
    const root = await unpackDebian('eiskaltdcpp-web', VERSION);
    await addLibraries(root, ['jquery', 'jquery-tablesorter', 'requirejs']);
    const files = path.join(root, 'usr/share/eiskaltdcpp/web');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/config.js')
        return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(CONFIG);
      const library = LIBRARIES[pathname];
      if (library) return sendFile(answer, path.join(root, 'usr/share/javascript'), library);
      if (pathname !== '/jsonrpc') return sendFile(answer, files, pathname === '/' ? 'index.html' : pathname);
      const { id, method } = JSON.parse(await bodyOf(request));
      sendJson(answer, { id, jsonrpc: '2.0', result: RESULT[method] ?? null });
    });
  },
  screens: [
    {
      name: 'search',
      async open(page, url) {
        await page.goto(`${url}/?searchstring=bittern&searchtype=audio`);
        await page.waitForSelector('#searchresults tbody td', { timeout: 8_000 });
        await settle(page, { mostMs: 2_500 });
      },
    },
    {
      name: 'queue',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('#downloadqueue tbody td', { timeout: 8_000 });
        await settle(page, { mostMs: 2_500 });
      },
    },
  ],
};

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}
