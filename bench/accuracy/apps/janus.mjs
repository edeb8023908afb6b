// Janus' page for whoever runs it, over calls that are invented. jQuery; names of members beside their values, whatever they are.
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '1.1.2-1';
const SEED = 1;
const PORT = 47733;
const CONFIG = `var server = location.origin + '/admin'; var secret = 'choir';`;

/** @param {string} name @param {string} author @param {string} description @param {string} version */
const part = (name, author, description, version) => ({
  name,
  author,
  description,
  version_string: version,
  version: Number(version.replaceAll('.', '')),
});

const SERVER = {
  janus: 'server_info',
  transaction: '',
  name: 'Choir practice gateway',
  version: 1102,
  version_string: '1.1.2',
  author: 'Meetecho s.r.l.',
  'log-to-stdout': false,
  'log-to-file': true,
  data_channels: true,
  'session-timeout': 90,
  'reclaim-session-timeout': 0,
  'candidates-timeout': 45,
  'server-name': 'alto.choir.example',
  'local-ip': '192.0.2.44',
  ipv6: true,
  'ice-lite': false,
  'rfc-4588': true,
  'static-event-loops': 4,
  api_secret: false,
  auth_token: true,
  dependencies: {
    glib2: '2.74.6',
    jansson: '2.14',
    libnice: '0.1.21',
    libsrtp: 'libsrtp2 2.5.0',
    libmicrohttpd: '0.9.75',
  },
  transports: {
    'janus.transport.http': part(
      'JANUS REST (HTTP/HTTPS) transport plugin',
      'Meetecho s.r.l.',
      'Requests one by one, answers by long polls.',
      '0.0.2',
    ),
    'janus.transport.mqtt': part(
      'JANUS MQTT transport plugin',
      'Andrei Nesterov',
      'Over a broker; off since the spring concert.',
      '0.0.1',
    ),
  },
  events: {},
  plugins: {
    'janus.plugin.audiobridge': part(
      'JANUS AudioBridge plugin',
      'Meetecho s.r.l.',
      'Mixes all voices of a room into one.',
      '0.0.12',
    ),
    'janus.plugin.recordplay': part(
      'JANUS Record&Play plugin',
      'Meetecho s.r.l.',
      'Keeps rehearsals, and plays them.',
      '0.0.4',
    ),
    'janus.plugin.tuner': part(
      'Stimmgabel',
      'Jørn Håkonsen',
      'Gives an A of 443 Hz to whoever asks – nothing else.',
      '2.1.0',
    ),
  },
};
const SESSIONS = [7121909436512301, 3320418866250117, 5489920017734406];
const HANDLES = [4410230981172265, 1966043177209834];
const HANDLE = {
  session_id: SESSIONS[1],
  session_last_activity: 88231904417,
  session_timeout: 90,
  session_transport: 'janus.transport.http',
  handle_id: HANDLES[0],
  opaque_id: 'second-alto-k3',
  'loop-running': true,
  created: 88101733020,
  current_time: 88240015523,
  plugin: 'janus.plugin.audiobridge',
  plugin_specific: {
    state: 'inroom',
    room: 1912,
    participant: 'Μαρία Κ.',
    muted: false,
    volume_gain: 100,
    'audio-level-dBov': -31,
    queue_in: 0,
  },
  flags: { 'got-offer': true, 'got-answer': true, ready: true, trickle: false },
  agent_created: 88101741187,
  'ice-mode': 'full',
  'ice-role': 'controlled',
  sdps: {
    profile: 'UDP/TLS/RTP/SAVPF',
    local: 'v=0\r\no=- 6143302 1 IN IP4 192.0.2.44\r\ns=Choir practice\r\n',
    remote: 'v=0\r\no=mozilla 99.0.1 7726354119 0 IN IP4 0.0.0.0\r\n',
  },
  queued_packets: 0,
  streams: [
    {
      id: 1,
      ready: -1,
      ssrc: { audio: 2208617734, 'audio-peer': 911402283 },
      components: [
        {
          state: 'ready',
          connected: 88101802954,
          'local-candidates': [
            '1 1 udp 2015363327 192.0.2.44 41870 typ host',
            '2 1 udp 2015363583 2001:db8::44 38112 typ host',
          ],
          'selected-pair': '192.0.2.44:41870 [host,udp] <-> 198.51.100.9:60123 [srflx,udp]',
          in_stats: { packets: 48211, bytes: 3920417, 'bytes-lastsec': 4100, lost: 17 },
          out_stats: { packets: 48190, bytes: 3871022, 'bytes-lastsec': 4038, lost: 0 },
        },
      ],
    },
  ],
};
const SAID = /** @type {Record<string, unknown>} */ ({
  get_status: { status: { session_timeout: 90, log_level: 4, locking_debug: false } },
  list_sessions: { sessions: SESSIONS },
  list_handles: { session_id: SESSIONS[1], handles: HANDLES },
  handle_info: { session_id: SESSIONS[1], handle_id: HANDLES[0], info: HANDLE },
  list_tokens: { data: { tokens: [] } },
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'janus',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery',
  shows:
    'a gateway in tables of names and values, whatever they are: switches, counts, moments since a start, texts cut short; sessions by long numbers',
  async start() {
    const root = await unpackDebian('janus-demos', VERSION);
    await addLibraries(root, ['jquery', 'bootstrap', 'bootbox', 'bootswatch']);
    const files = path.join(root, 'usr/share/janus/demos');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/adminconfig.js')
        return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(CONFIG);
      if (pathname === '/admin/info') return sendJson(answer, SERVER);
      if (!pathname.startsWith('/admin') || pathname.includes('.')) return sendFile(answer, files, pathname);
      const { janus, transaction } = JSON.parse(await bodyOf(request));
      sendJson(answer, { janus: 'success', transaction, .../** @type {object} */ (SAID[janus]) });
    });
  },
  screens: [
    {
      name: 'server',
      async open(page, url) {
        await open(page, url);
        await page.click('#admintabs a[href="#serverinfo"]');
        await page.waitForSelector('#serverinfo.in td, #serverinfo.show td', { timeout: 8_000 });
        await settle(page, { mostMs: 3_000 });
      },
    },
    {
      name: 'handle',
      async open(page, url) {
        await open(page, url);
        await page.click('#admintabs a[href="#handlesinfo"]');
        await page.click('#sessions-list a:nth-child(2)');
        await page.click('#handles-list a:nth-child(1)');
        await page.waitForSelector('#handle-info pre', { timeout: 8_000 });
        await page.check('#prettify');
        await page.waitForSelector('#handle-info-table td', { timeout: 8_000 });
        await settle(page, { mostMs: 3_000 });
      },
    },
  ],
};

/** Its calls have names that it makes up: the same at each load. @param {import('playwright').Page} page @param {string} url */
async function open(page, url) {
  await page.addInitScript(() => {
    Math.random = () => 0.5;
  });
  await page.goto(`${url}/admin.html`);
  await page.waitForSelector('#sessions-list a', { timeout: 8_000, state: 'attached' });
}

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}
