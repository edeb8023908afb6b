// RabbitMQ without being installed: its own Erlang, its own port mapper, queues and messages invented here.

import { spawn } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';

export const PACKAGE = '3.10.8';
export const SEED = 1;
export const USER = 'guest';
const CLUSTER = 'harbour@vm';

const CREDENTIALS = `Basic ${Buffer.from(`${USER}:guest`).toString('base64')}`;

/** name, durable, arguments, messages */
const QUEUES = /** @type {const} */ ([
  ['bakehouse.orders', true, { 'x-max-length': 20_000 }, 42],
  ['bakehouse.invoices', true, { 'x-message-ttl': 86_400_000 }, 7],
  ['harbour.departures', true, { 'x-queue-type': 'classic', 'x-max-priority': 5 }, 131],
  ['harbour.weather', true, {}, 18],
  ['lantern.telemetry', true, { 'x-expires': 604_800_000, 'x-queue-mode': 'lazy' }, 260],
  ['lantern.alarms', true, {}, 0],
  ['choir.rehearsals', true, { 'x-dead-letter-exchange': 'parish.notices' }, 3],
  ['ferry.manifests', true, { 'x-overflow': 'reject-publish', 'x-max-length': 512 }, 64],
]);
const EXCHANGES = /** @type {const} */ ([
  ['parish.notices', 'fanout', true],
  ['harbour.traffic', 'topic', true],
  ['bakehouse.desk', 'direct', false],
]);
/** exchange, queue, key */
const BINDINGS = /** @type {const} */ ([
  ['harbour.traffic', 'harbour.departures', 'ferry.*.leaving'],
  ['harbour.traffic', 'harbour.departures', 'trawler.#'],
  ['parish.notices', 'harbour.departures', 'quay-three'],
  ['harbour.traffic', 'ferry.manifests', 'ferry.*.cargo'],
  ['bakehouse.desk', 'bakehouse.orders', 'rye'],
]);
const POLICIES = /** @type {const} */ ([
  ['keep-a-week', '^lantern\\.', 'queues', { 'message-ttl': 604_800_000 }, 3],
  ['harbour-cap', '^harbour\\.', 'queues', { 'max-length': 9000, expires: 172_800_000 }, 1],
]);

/** @param {number} port */
export async function startRabbitmq(port) {
  const { root } = await installDebian('rabbitmq-server');
  // Filled at every start: of what was put in at an earlier one it tells no rates.
  const data = path.join(stateFolder('rabbitmq-server'), `data-${SEED}`);
  rmSync(data, { recursive: true, force: true });
  const folder = stateFolder('rabbitmq-server', `data-${SEED}`);
  const erlang = erlangOf(root, folder);
  const mapper = port + 101;
  const env = {
    ...erlang,
    HOME: folder,
    TZ: 'UTC',
    ERL_EPMD_PORT: String(mapper),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ...settings(root, folder, port),
  };
  const epmd = spawn(`${erlang.BINDIR}/epmd`, ['-port', String(mapper), '-address', '127.0.0.1'], {
    stdio: 'ignore',
  });
  const end = () => epmd.kill();
  process.once('exit', end);
  const url = `http://127.0.0.1:${port}`;
  try {
    const running = await serve({
      program: path.join(root, 'usr/lib/rabbitmq/bin/rabbitmq-server'),
      args: [],
      folder,
      url,
      env,
    });
    await seed(url);
    await counted(url);
    return {
      url,
      async stop() {
        await running.stop();
        process.off('exit', end);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Erlang as it finds itself where it was unpacked: its own start script knows only the place of an installation. @param {string} root @param {string} folder */
function erlangOf(root, folder) {
  const ROOTDIR = path.join(root, 'usr/lib/erlang');
  const runtime = readdirSync(ROOTDIR).find((name) => name.startsWith('erts-')) ?? '';
  const BINDIR = path.join(ROOTDIR, runtime, 'bin');
  const link = path.join(folder, 'erl');
  rmSync(link, { force: true });
  symlinkSync(path.join(BINDIR, 'erlexec'), link);
  return { ROOTDIR, BINDIR, EMU: 'beam', PROGNAME: 'erl', PATH: `${folder}:${process.env.PATH}` };
}

/** @param {string} root @param {string} folder @param {number} port */
function settings(root, folder, port) {
  const file = path.join(folder, 'rabbitmq.conf');
  const lines = [
    `listeners.tcp.1 = 127.0.0.1:${port + 103}`,
    'management.tcp.ip = 127.0.0.1',
    `management.tcp.port = ${port}`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  writeFileSync(path.join(folder, 'enabled_plugins'), '[rabbitmq_management].\n');
  const server = path.join(root, 'usr/lib/rabbitmq/lib', `rabbitmq_server-${PACKAGE}`);
  return {
    // The start script then becomes the server instead of waiting for it.
    RUNNING_UNDER_SYSTEMD: 'true',
    RABBITMQ_NODENAME: 'harbour@localhost',
    RABBITMQ_MNESIA_BASE: path.join(folder, 'mnesia'),
    RABBITMQ_LOG_BASE: path.join(folder, 'log'),
    RABBITMQ_CONFIG_FILE: file,
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    RABBITMQ_ENABLED_PLUGINS_FILE: path.join(folder, 'enabled_plugins'),
    RABBITMQ_PLUGINS_DIR: path.join(server, 'plugins'),
    RABBITMQ_DIST_PORT: String(port + 102),
  };
}

/** @param {string} url */
async function seed(url) {
  const send = async (
    /** @type {string} */ method,
    /** @type {string} */ to,
    /** @type {unknown} */ body,
  ) => {
    const answer = await fetch(`${url}/api/${to}`, {
      method,
      headers: { authorization: CREDENTIALS, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`RabbitMQ did not take ${to}: ${await answer.text()}`);
  };
  // Else it is named after the machine.
  await send('PUT', 'cluster-name', { name: CLUSTER });
  for (const [name, type, durable] of EXCHANGES)
    await send('PUT', `exchanges/%2F/${name}`, { type, durable });
  for (const [name, durable, args] of QUEUES)
    await send('PUT', `queues/%2F/${name}`, { durable, arguments: args });
  for (const [exchange, queue, key] of BINDINGS)
    await send('POST', `bindings/%2F/e/${exchange}/q/${queue}`, { routing_key: key, arguments: {} });
  for (const [name, pattern, to, definition, priority] of POLICIES)
    await send('PUT', `policies/%2F/${name}`, { pattern, 'apply-to': to, definition, priority });
  for (const [name, , , count] of QUEUES)
    for (let i = 0; i < count; i++)
      await send('POST', 'exchanges/%2F/amq.default/publish', {
        properties: { delivery_mode: 2 },
        routing_key: name,
        payload: `${name} no. ${i}, ${'ballast '.repeat(i % 40)}`,
        payload_encoding: 'string',
      });
}

/**
 * Counts are collected every five seconds: before, a page has none to show, and for a while it shows how fast they rose.
 *
 * @param {string} url
 */
async function counted(url) {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(500)) {
    const answer = await fetch(`${url}/api/queues`, { headers: { authorization: CREDENTIALS } });
    /** @type {Queue[]} */ const queues = answer.ok ? await answer.json() : [];
    if (queues.length === QUEUES.length && queues.every(isAtRest)) return;
  }
  throw new Error('RabbitMQ did not count its messages');
}

/** @typedef {{ messages?: number; messages_details?: Rate; message_stats?: { publish_details: Rate } }} Queue */
/** @typedef {{ rate: number }} Rate */

/** @param {Queue} queue */
function isAtRest({ messages, messages_details: kept, message_stats: stats }) {
  return (
    messages !== undefined &&
    kept?.rate === 0 &&
    (messages === 0 || (stats !== undefined && stats.publish_details.rate === 0))
  );
}
