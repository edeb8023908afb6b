// TimelineJS, over the history of a ferry that is invented. None; dates from their parts, headlines and prose, an axis of years.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@knight-lab/timelinejs';
const VERSION = '3.9.11';
const SEED = 1;
const PORT = 47470;
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
});

/** begins, ends (year, month, day, hour, minute), headline, text, group, words under the picture, who took it */
const EVENTS = /** @type {const} */ ([
  [
    [1871, 5, 9],
    [],
    'A rope across the Sull',
    '<p>Hanne Borgstad strings a hemp rope between two oaks and charges a <b>penny a head</b>, cattle half.</p>',
    'Boats',
    '',
    '',
  ],
  [
    [1884, 11],
    [1886, 2],
    'Two winters of ice',
    '<p>The river freezes to the bed. Nobody pays to walk.</p>',
    'Weather',
    '',
    '',
  ],
  [
    [1902],
    [],
    'Steam arrives, and with it a timetable',
    '<p>The <i>Patience</i> carries 48 people and one stove. Her boiler needs forty minutes and an optimist.</p>',
    'Boats',
    'The Patience on her second day',
    'Lantern slide, parish of Ostervik',
  ],
  [
    [1927, 8, 14, 6, 40],
    [],
    'The collision',
    '<p>In fog, with a barge of turnips. All are saved; the turnips reach the sea.</p>',
    'Boats',
    '',
    '',
  ],
  [
    [1953, 2, 1],
    [1953, 2, 4],
    'Flood',
    '<p>The gauge at the landing is read at 5.31 m and then not read again.</p>',
    'Weather',
    '',
    '',
  ],
  [[1968, 6], [], 'A bridge', '<p>Three lanes, no toll, and a view of the ferry.</p>', 'Bridge', '', ''],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'timelinejs',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'a history: dates and spans from years, months and days of their own, prose, groups, an axis of years',
  async start() {
    const files = path.join(await unpackNpm('timelinejs', `${PACKAGE}@${VERSION}`), 'dist');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/ferry.json')
        return answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(HISTORY));
      const body = await readFile(path.join(files, path.normalize(pathname))).catch(() => null);
      const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
      answer.writeHead(body ? 200 : 404, { 'content-type': type }).end(body ?? '');
    });
  },
  shipped: (address) => address.includes('/locale/'),
  screens: [
    {
      name: 'history',
      async open(page, url) {
        await page.goto(`${url}/embed/index.html?source=/ferry.json&font=&start_at_slide=3`);
        await page.waitForSelector('.tl-timemarker:nth-child(4)', { state: 'attached', timeout: 8_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** @param {readonly number[]} parts */
function dateOf(parts) {
  const names = ['year', 'month', 'day', 'hour', 'minute'];
  return Object.fromEntries(parts.map((part, i) => [names[i], part]));
}

const HISTORY = {
  title: {
    text: {
      headline: 'A hundred years of getting across',
      text: '<p>The Sull ferry, its boats and its weather, from the books of the Borgstad family.</p>',
    },
  },
  events: EVENTS.map(([from, to, headline, text, group, caption, credit]) => ({
    start_date: dateOf(from),
    ...(to.length ? { end_date: dateOf(to) } : {}),
    text: { headline, text },
    group,
    ...(caption
      ? { media: { url: '<blockquote>She leaves when the kettle sings.</blockquote>', caption, credit } }
      : {}),
  })),
  eras: [
    { start_date: { year: 1871 }, end_date: { year: 1902 }, text: { headline: 'Rope' } },
    { start_date: { year: 1902 }, end_date: { year: 1949 }, text: { headline: 'Steam' } },
  ],
};
