// dnsdist's own page: name servers behind it, rules, counters. jQuery; asked again every second, charts of two rates.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '1.7.3';
const SEED = 1;
const PORT = 47434;
const QUESTIONS = 47435;
const PASSWORD = 'quay';
const AUTHORIZATION = `Basic ${Buffer.from(`x:${PASSWORD}`).toString('base64')}`;
const [A, MX, TXT] = [1, 15, 16];

/** name, port, weight, order, pools, state */
const SERVERS = /** @type {const} */ ([
  ['herring-north', 47436, 7, 2, "{'quay'}", 'Up'],
  ['ling', 47437, 3, 1, "{'quay', 'mill'}", 'Down'],
  ['lamp-steps', 47438, 12, 5, "{'mill'}", 'Up'],
  ['brass-dial', 47439, 4, 9, "{''}", 'Up'],
]);
const RULES = `
addAction({'fog.example', 'skerry.example'}, PoolAction('mill'))
addAction({'tide.example'}, PoolAction('quay'))
addAction(MaxQPSIPRule(350, 24, 56), DropAction())
addAction(AndRule({QTypeRule(${MX}), RegexRule('rye[0-9]+')}), DropAction())
addAction(RegexRule('monkfish'), RCodeAction(DNSRCode.REFUSED))
addResponseAction(QTypeRule(${TXT}), DropResponseAction())
`;
/** How often a name of a kind is asked for. */
const ASKED = /** @type {const} */ ([
  [23, 'watch.fog.example', A],
  [14, 'north.tide.example', A],
  [9, 'rye38.mill.example', MX],
  [5, 'monkfish.example', A],
  [31, 'oven.example', A],
  [3, 'note.oven.example', TXT],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'dnsdist',
  version: `${PACKAGE}/${SEED}`,
  framework: 'jQuery',
  shows:
    'counters in sentences, tables of servers and rules by polling: states, zeroes, lists joined, ages in words',
  async start() {
    const { root, libraries } = await installDebian('dnsdist');
    const folder = stateFolder('dnsdist', `main-${SEED}`);
    const settings = path.join(folder, 'dnsdist.conf');
    writeFileSync(settings, configuration());
    const stubs = await Promise.all(SERVERS.map(([, port]) => answering(port)));
    const server = await serve({
      program: path.join(root, 'usr/bin/dnsdist'),
      args: ['--supervised', '--disable-syslog', '-C', settings],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: { LD_LIBRARY_PATH: libraries },
    });
    await ask();
    await counted(server.url);
    for (const stub of stubs) stub.close();
    return server;
  },
  screens: [
    {
      name: 'servers',
      async open(page, url) {
        await page.setExtraHTTPHeaders({ authorization: AUTHORIZATION });
        await page.goto(url);
        await page.waitForSelector('#downstreams tr:nth-child(2)', { timeout: 6_000 });
        await page.waitForSelector('#rules tr:nth-child(2)', { timeout: 6_000 });
        await settle(page, { mostMs: 2_500 });
      },
    },
  ],
};

function configuration() {
  const servers = SERVERS.map(
    ([name, port, weight, order, pools, state]) =>
      `newServer{name='${name}', address='127.0.0.1:${port}', weight=${weight}, order=${order}, pool=${pools}}:set${state}()`,
  );
  return `setLocal('127.0.0.1:${QUESTIONS}')
setACL({'127.0.0.0/8', '192.0.2.0/24', '198.51.100.17/32'})
setSecurityPollSuffix('')
${servers.join('\n')}
${RULES}
webserver('127.0.0.1:${PORT}')
setWebserverConfig({password='${PASSWORD}', acl='127.0.0.1/32'})
`;
}

/** A name server that gives every question back as its answer. @param {number} port */
async function answering(port) {
  const socket = createSocket('udp4');
  socket.on('message', (question, { port: from, address }) => {
    const answer = Buffer.from(question);
    answer.writeUInt16BE(0x8180, 2);
    socket.send(answer, from, address);
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

/** Waits until the rates of the questions are none any more. @param {string} url */
async function counted(url) {
  const headers = { authorization: AUTHORIZATION };
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(300)) {
    const answer = await fetch(`${url}/api/v1/servers/localhost`, { headers });
    const { servers } = await answer.json();
    if (servers.every((/** @type {{ qps: number }} */ { qps }) => qps === 0)) return;
  }
  throw new Error('dnsdist does not come to rest');
}

async function ask() {
  const socket = createSocket('udp4');
  for (const [times, name, kind] of ASKED)
    for (let i = 0; i < times; i++) {
      socket.send(question(i, name, kind), QUESTIONS, '127.0.0.1');
      await pause(5);
    }
  await pause(500);
  socket.close();
}

/** RFC 1035, 4.1. @param {number} id @param {string} name @param {number} kind */
function question(id, name, kind) {
  const head = Buffer.from([0, id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  const labels = name.split('.').flatMap((label) => [label.length, ...Buffer.from(label)]);
  return Buffer.concat([head, Buffer.from([...labels, 0, 0, kind, 0, 1])]);
}
