// The Lounge: IRC in a browser. Vue; a room with its people and what was said, live by socket.io.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';
import { startIrc } from './thelounge-irc.mjs';

const VERSION = '4.5.2';
const SEED = 1;
const PORT = 47441;
const IRC_PORT = 47442;

/** @type {Record<string, import('./thelounge-irc.mjs').Room>} */
const ROOMS = {
  '#slipway': {
    topic: 'Winch is back from repair. Spring tide on the 19th, 5.8 m',
    setBy: ['gwendal', Date.UTC(2026, 3, 11, 17, 22, 40) / 1000],
    members: ['@gwendal', '+pascoe', 'hesper_k', 'tamsin', 'oldcoaster'],
    history: [
      ['2026-04-12T07:03:12.000Z', 'hesper_k', 'PRIVMSG', 'morning all, is the cradle free before nine?'],
      [
        '2026-04-12T07:05:48.000Z',
        'pascoe',
        'PRIVMSG',
        'free until 8:40, then the Dunlin comes up for her keel bolts',
      ],
      ['2026-04-12T07:06:02.000Z', 'pascoe', 'PRIVMSG', 'I can leave you the 2 tonne straps'],
      ['2026-04-12T07:19:30.000Z', 'tamsin', 'JOIN', ''],
      [
        '2026-04-12T07:20:11.000Z',
        'tamsin',
        'PRIVMSG',
        'who borrowed the grinder? There is a note saying "back in 20 minutes" from Thursday',
      ],
      [
        '2026-04-12T07:22:55.000Z',
        'gwendal',
        'PRIVMSG',
        'guilty. It is in my van: https://estuary.example/tools/grinder-3',
      ],
      ['2026-04-12T07:41:07.000Z', 'oldcoaster', 'PART', 'gone fishing'],
      ['2026-04-12T08:02:36.000Z', 'hesper_k', 'PRIVMSG', 'thanks both, hull is 6.4 m so she will fit'],
      ['2026-04-12T08:15:00.000Z', 'gwendal', 'NOTICE', 'slip closes at 18:30 today'],
    ],
  },
  '#tide-tables': {
    topic: 'Heights above chart datum',
    setBy: ['tamsin', Date.UTC(2026, 1, 2, 9, 0, 5) / 1000],
    members: ['@tamsin', 'gauge-bot'],
    history: [
      ['2026-04-12T06:00:00.000Z', 'gauge-bot', 'PRIVMSG', 'HW 05:47 4.91 m, LW 11:58 1.07 m'],
      ['2026-04-12T08:00:00.000Z', 'gauge-bot', 'PRIVMSG', 'now 3.36 m, falling'],
    ],
  },
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'thelounge',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'a conversation: who said what and when, people by rank, rooms with what is unread; all by socket.io',
  async start() {
    const folder = await installNpm('thelounge', { thelounge: VERSION }, { 'irc-framework': '4.14.0' });
    const home = stateFolder('thelounge', `home-${SEED}`);
    writeFileSync(path.join(home, 'config.js'), `module.exports = ${JSON.stringify(settings())};\n`);
    const irc = await startIrc(IRC_PORT, ROOMS, ['Moor stern to the flood.', 'No diesel after 22:00.']);
    const running = await serve({
      program: process.execPath,
      args: [
        ...['--require', path.join(import.meta.dirname, 'thelounge-without-sqlite.cjs')],
        path.join(folder, 'node_modules/thelounge/dist/server/index.js'),
        'start',
      ],
      folder: home,
      url: `http://127.0.0.1:${PORT}`,
      env: { THELOUNGE_HOME: home, TZ: 'UTC' },
    }).catch(async (error) => {
      await irc.stop();
      throw error;
    });
    return {
      url: running.url,
      async stop() {
        await running.stop();
        await irc.stop();
      },
    };
  },
  screens: [
    {
      name: 'room',
      async open(page, url) {
        await page.goto(url);
        await page.click('#connect button[type="submit"]', { timeout: 8_000 });
        await page.waitForSelector('.channel-list-item[data-type="channel"]', { timeout: 8_000 });
        await page.click('.channel-list-item[data-type="channel"]');
        await page.waitForSelector('.messages .msg[data-type="message"]', { timeout: 4_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

function settings() {
  return {
    public: true,
    host: '127.0.0.1',
    port: PORT,
    reverseProxy: false,
    prefetch: false,
    messageStorage: [],
    transports: ['websocket'],
    defaults: {
      name: 'Estuary',
      host: '127.0.0.1',
      port: IRC_PORT,
      password: '',
      tls: false,
      rejectUnauthorized: false,
      nick: 'wren',
      username: 'wren',
      realname: 'Wren',
      join: Object.keys(ROOMS).join(','),
    },
  };
}
