// MagicMirror, over a household that is invented. No framework but Nunjucks; calendars and feeds by socket.io, a forecast by request, all in Greek.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installNpm, unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { events, FEEDS, forecast, news, settings } from './magicmirror-server.mjs';

const VERSION = '2.30.0';
const SEED = 1;
const PORT = 47591;
/** The places its page has for modules, which its server finds in `index.html`. */
const PLACES = `var modulePositions = ${JSON.stringify(['top_bar', 'top_left', 'top_center', 'top_right', 'upper_third', 'middle_center', 'lower_third', 'bottom_left', 'bottom_center', 'bottom_right', 'bottom_bar', 'fullscreen_above', 'fullscreen_below'])};`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'magicmirror',
  version: `${VERSION}/${SEED}`,
  framework: 'Nunjucks',
  shows:
    'a household in Greek: events with days, ages and how often they came, cut titles and places; headlines with ages; weather with winds in kilometres, hours and days with shares and millimetres of rain',
  eyes: { locale: 'el-GR', timezoneId: 'Europe/Athens' },
  shipped: (path) => path.startsWith('/translations/'),
  async start() {
    const files = await unpackNpm('magicmirror-files', `magicmirror@${VERSION}`);
    const folder = await installNpm('magicmirror', {
      ...{ 'animate.css': '4.1.1', moment: '2.30.1', 'moment-timezone': '0.5.46', nunjucks: '3.2.4' },
      ...{ suncalc: '1.9.0', weathericons: '2.1.0', '@fortawesome/fontawesome-free': '6.7.2' },
      ...{ 'socket.io': '4.8.1', 'engine.io': '6.6.2' },
    });
    const engine = socketsOf(folder);
    return listen(PORT, answerer(files, folder, engine), (request, socket, head) =>
      engine.handleUpgrade(request, socket, head),
    );
  },
  screens: [
    {
      name: 'mirror',
      async open(page, url) {
        await page.goto(`${url}/`);
        for (const shown of ['.calendar .event', '.newsfeed li', '.weather tr', '.weather .large'])
          await page.waitForSelector(shown, { timeout: 10_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/**
 * What its server does with requests (https://github.com/MagicMirrorOrg/MagicMirror/blob/master/js/server.js).
 *
 * @param {string} files
 * @param {string} folder
 * @param {ReturnType<typeof socketsOf>} engine
 * @returns {import('node:http').RequestListener}
 */
function answerer(files, folder, engine) {
  const url = `http://127.0.0.1:${PORT}`;
  /** @type {Record<string, string>} */
  const written = {
    '/config/config.js': `var config = ${JSON.stringify(settings(url))};`,
    '/js/positions.js': PLACES,
  };
  return async (request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (pathname === '/socket.io/') return engine.handleRequest(request, answer);
    if (pathname.startsWith('/weather/')) return sendJson(answer, forecast(searchParams));
    if (pathname === '/env') return sendJson(answer, { modulesDir: 'modules', customCss: 'css/custom.css' });
    if (pathname === '/') return sendPage(answer, await pageOf(files));
    if (written[pathname])
      return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(written[pathname]);
    const library = pathname.match(/^\/(?:vendor|fonts)\/node_modules\/(.+)/)?.[1];
    if (library) return sendFile(answer, path.join(folder, 'node_modules'), library);
    if (pathname === '/socket.io/socket.io.js')
      return sendFile(answer, path.join(folder, 'node_modules/socket.io/client-dist'), 'socket.io.js');
    return sendFile(answer, files, pathname);
  };
}

/** @param {string} files */
async function pageOf(files) {
  const html = await readFile(path.join(files, 'index.html'), 'utf8');
  return html
    .replace('#VERSION#', VERSION)
    .replace('#TESTMODE#', 'false')
    .replace('#CONFIG_FILE#', 'config/config.js');
}

/** Its modules' halves on the server: who asks for a calendar or a feed gets all of it. @param {string} folder */
function socketsOf(folder) {
  const load = createRequire(path.join(folder, 'index.js'));
  const io = new (load('socket.io').Server)();
  const engine = new (load('engine.io').Server)();
  io.bind(engine);
  io.of('/calendar').on('connection', (/** @type {any} */ client) =>
    client.on('ADD_CALENDAR', (/** @type {{ id: string; url: string }} */ { id, url }) =>
      client.emit('CALENDAR_EVENTS', { id, url, events: events() }),
    ),
  );
  let asked = 0;
  io.of('/newsfeed').on('connection', (/** @type {any} */ client) =>
    client.on('ADD_FEED', () => {
      asked += 1;
      if (asked % FEEDS.length === 0) client.emit('NEWS_ITEMS', news());
    }),
  );
  return engine;
}
