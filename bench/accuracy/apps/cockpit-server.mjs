// What Cockpit's bridge would say of a machine that is invented, over one WebSocket: control messages, and messages of channels.
// https://github.com/cockpit-project/cockpit/blob/main/doc/protocol.md

/** @typedef {{ channel: string; payload: string; path?: string; spawn?: string[] }} Opened */

const INIT = {
  command: 'init',
  version: 1,
  'channel-seed': '1:',
  host: 'localhost',
  'csrf-token': 'none',
  capabilities: ['multi', 'credentials', 'binary'],
  system: { version: '287.1', build: '' },
};
/** What the bridge's own objects have, by path and interface; `t` is the type of D-Bus. */
const OBJECTS = /** @type {Record<string, Record<string, Record<string, { t: string; v: unknown }>>>} */ ({
  '/user': {
    'cockpit.User': {
      Name: { t: 's', v: 'ingrid' },
      Full: { t: 's', v: 'Ingrid Solvang' },
      Id: { t: 'i', v: 0 },
      Home: { t: 's', v: '/root' },
      Shell: { t: 's', v: '/bin/bash' },
      Groups: { t: 'as', v: ['root', 'sudo'] },
    },
  },
  '/superuser': {
    'cockpit.Superuser': { Current: { t: 's', v: 'root' }, Bridges: { t: 'as', v: [] } },
  },
});

/**
 * Serves one page.
 *
 * @param {import('../host/sockets.mjs').Client} client
 * @param {(path: string) => unknown} answer to a request that the bridge passes on; `undefined` is none
 * @param {(method: string) => unknown[]} call what a method of D-Bus gives
 */
export function serveBridge(client, answer, call) {
  /** @type {Map<string, Opened>} */ const open = new Map();
  const control = (/** @type {object} */ said) => client.send(`\n${JSON.stringify(said)}`);
  const say = (/** @type {string} */ channel, /** @type {unknown} */ said) =>
    client.send(`${channel}\n${JSON.stringify(said)}`);
  const end = (/** @type {string} */ channel, rest = {}) => control({ command: 'close', channel, ...rest });

  const start = (/** @type {Opened} */ opened) => {
    const { channel, payload, spawn, path = '' } = opened;
    open.set(channel, opened);
    control({ command: 'ready', channel });
    if (spawn) end(channel, { 'exit-status': 0 });
    if (payload.startsWith('fs')) end(channel, { tag: '-' });
    if (payload !== 'http-stream2') return;
    const said = answer(path);
    control({ command: 'response', channel, status: said === undefined ? 404 : 200, headers: {} });
    if (said instanceof Lasting) {
      for (const value of said.values) client.send(`${channel}\n${JSON.stringify(value)}\n`);
      return;
    }
    if (said !== undefined) say(channel, said);
    control({ command: 'done', channel });
    end(channel);
  };

  client.on('message', (text) => {
    const [channel = '', body = ''] = split(String(text));
    const said = JSON.parse(body.startsWith('{') ? body : '{}');
    if (channel === '') {
      if (said.command === 'open') start(said);
      return;
    }
    if (open.get(channel)?.payload !== 'dbus-json3') return;
    const { call: called, watch, id } = said;
    const { path, interface: name } = watch ?? { path: called?.[0], interface: called?.[3]?.[0] };
    const values = OBJECTS[path]?.[name];
    if (watch && values)
      say(channel, {
        notify: {
          [path]: { [name]: Object.fromEntries(Object.entries(values).map(([key, { v }]) => [key, v])) },
        },
      });
    if (id) say(channel, { reply: [called && values ? [values] : called ? call(called[2]) : []], id });
  });
  control(INIT);
}

/** An answer that goes on: each value on a line. */
export class Lasting {
  /** @param {unknown[]} values */
  constructor(values) {
    this.values = values;
  }
}

/** @param {string} text */
function split(text) {
  const at = text.indexOf('\n');
  return [text.slice(0, at), text.slice(at + 1)];
}
