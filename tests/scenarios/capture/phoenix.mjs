/**
 * Phoenix: what its own server (`phoenix/harbour.exs`, with Elixir) says over a channel, as text and as bytes, and for a live view of
 * one version beside those that are there: `node phoenix.mjs 1.1.33`
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { write } from './write.mjs';

const HOST = '127.0.0.1:4777';
const LONGEST_START_MS = 600_000;
const ATTEMPT_MS = 500;

const [, , version = '1.1.33'] = process.argv;
/** @type {{ live: Record<string, string[]> }} */
const known = JSON.parse(readFileSync(new URL('../phoenix/answers.json', import.meta.url), 'utf8'));
const server = spawn('elixir', [fileURLToPath(new URL('phoenix/harbour.exs', import.meta.url))], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, LIVE_VIEW: version },
});
try {
  const { document, cookie } = await documentOf(`http://${HOST}/`);
  write('phoenix', {
    ...(await channel()),
    live: { ...known.live, [version]: await live(document, cookie) },
  });
} finally {
  server.kill();
}

/** Once it answers: the first time its packages are compiled. @param {string} url */
async function documentOf(url) {
  for (const end = Date.now() + LONGEST_START_MS; Date.now() < end; ) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok)
      return { document: await answer.text(), cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
    await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
  }
  throw new Error('The server did not start.');
}

/** Texts in the order in which they came, and messages in bytes, as base64, by the event that they are of. */
async function channel() {
  const topic = 'ships:today';
  const said = await conversation(`ws://${HOST}/socket/websocket?vsn=2.0.0`, {}, 9, [
    ['3', '3', topic, 'phx_join', {}],
    ['3', '4', topic, 'weather', {}],
    [null, '5', 'phoenix', 'heartbeat', {}],
    ['3', '6', topic, 'draught', {}],
  ]);
  const events = ['tides', 'crew', 'photo', 'notice', 'draught'];
  const binary = said.flatMap(({ base64 }) => base64 ?? []);
  return {
    channel: said.flatMap(({ text }) => text ?? []),
    binary: Object.fromEntries(binary.map((base64, i) => [events[i], base64])),
  };
}

/** @param {string} document @param {string} cookie */
async function live(document, cookie) {
  const part = (/** @type {RegExp} */ pattern) => pattern.exec(document)?.[1] ?? '';
  const csrf = part(/csrf-token" content="([^"]*)"/);
  const topic = `lv:${part(/id="(phx-[^"]*)"/)}`;
  const said = await conversation(
    `ws://${HOST}/live/websocket?vsn=2.0.0&_csrf_token=${encodeURIComponent(csrf)}`,
    { headers: { cookie } },
    2,
    [
      [
        '4',
        '4',
        topic,
        'phx_join',
        {
          url: `http://${HOST}/`,
          params: { _csrf_token: csrf, _mounts: 0 },
          session: part(/data-phx-session="([^"]*)"/),
          static: part(/data-phx-static="([^"]*)"/),
        },
      ],
      ['4', '5', topic, 'event', { type: 'click', event: 'turn', value: {} }],
    ],
  );
  return said.flatMap(({ text }) => text?.replaceAll(topic, 'lv:phx-1') ?? []);
}

/**
 * What a server says to messages of a client, so many of its own. Each is sent when the one before is answered.
 *
 * @param {string} url
 * @param {import('ws').ClientOptions} options
 * @param {number} count
 * @param {unknown[]} messages
 * @returns {Promise<{ text?: string, base64?: string }[]>}
 */
async function conversation(url, options, count, messages) {
  const socket = new WebSocket(url, options);
  /** @type {{ text?: string, base64?: string }[]} */
  const said = [];
  await new Promise((done, failed) => {
    const unsent = messages.map((message) => JSON.stringify(message));
    const sendNext = () => socket.send(unsent.shift() ?? '');
    socket.on('open', sendNext);
    socket.on('error', failed);
    socket.on('message', (data, isBinary) => {
      const bytes = /** @type {Buffer} */ (data);
      said.push(isBinary ? { base64: bytes.toString('base64') } : { text: bytes.toString() });
      if (said.length === count) done(undefined);
      else if (said.at(-1)?.text?.includes('"phx_reply"') && unsent.length > 0) sendNext();
    });
  });
  socket.terminate();
  return said;
}
