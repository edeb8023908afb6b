// Event Calendar, in a page as its documentation has it, over a rota that is invented. Svelte; a month and a week, read in Tokyo.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@event-calendar/build';
const VERSION = '5.10.1';
const SEED = 2;
const PORT = 47460;
const FILES = /** @type {Record<string, string>} */ ({
  '/event-calendar.min.js': 'text/javascript',
  '/event-calendar.min.css': 'text/css',
});

/** title, begins and ends (by the clock on the wall, as this calendar wants it), whole days */
const EVENTS = /** @type {const} */ ([
  ['素焼きの窯入れ', '2026-04-13T08:30:00', '2026-04-13T12:15:00', false],
  ['釉薬の調合と試し塗り', '2026-04-14T13:00:00', '2026-04-14T15:40:00', false],
  ['宮本さんの湯呑み二十客', '2026-04-16T10:10:00', '2026-04-16T17:25:00', false],
  ['灰の掃除', '2026-04-15T07:00:00', '2026-04-15T08:05:00', false],
  ['本焼き 千二百度', '2026-04-15T09:45:00', '2026-04-15T18:20:00', false],
  ['楽焼き体験 大人七名', '2026-04-18T10:00:00', '2026-04-18T13:30:00', false],
  ['備前への買い出し', '2026-04-17T00:00:00', '2026-04-19T00:00:00', true],
  ['粘土の荷受け 四百キロ', '2026-04-28T14:50:00', '2026-04-28T16:35:00', false],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'event-calendar',
  version: `${VERSION}/${SEED}`,
  framework: 'Svelte',
  shows: 'a rota in Japanese: moments as times and days in a month and in a week, intervals',
  eyes: { locale: 'ja-JP', timezoneId: 'Asia/Tokyo' },
  async start() {
    const folder = await installNpm('event-calendar', { [PACKAGE]: VERSION });
    const files = path.join(folder, 'node_modules', PACKAGE, 'dist');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const type = FILES[pathname];
      if (type)
        return answer
          .writeHead(200, { 'content-type': type })
          .end(await readFile(path.join(files, pathname)));
      if (pathname === '/api/events')
        return answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(events()));
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
    });
  },
  screens: [
    { name: 'month', open: (page, url) => open(page, `${url}/#dayGridMonth`) },
    { name: 'week', open: (page, url) => open(page, `${url}/#timeGridWeek`) },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('.ec-event', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** A page that carries it (https://github.com/vkurko/calendar#standalone-bundle). */
function page() {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>陶房の予定</title><link rel="stylesheet" href="/event-calendar.min.css"></head><body>
<header><h1>陶房の予定</h1><nav><a href="#dayGridMonth">月</a> <a href="#timeGridWeek">週</a></nav></header>
<main id="calendar"></main>
<footer>変更は前日の夕方までにお知らせください。</footer>
<script src="/event-calendar.min.js"></script>
<script>
EventCalendar.create(document.getElementById('calendar'), {
  view: location.hash.slice(1),
  date: '2026-04-15',
  locale: 'ja',
  firstDay: 1,
  height: '760px',
  headerToolbar: { start: 'prev,next today', center: 'title', end: 'dayGridMonth,timeGridWeek' },
  buttonText: { today: '今日', dayGridMonth: '月表示', timeGridWeek: '週表示', prev: '前へ', next: '次へ' },
  allDayContent: '終日',
  eventSources: [{ url: '/api/events' }],
});
</script></body></html>`;
}

function events() {
  return EVENTS.map(([title, start, end, allDay], i) => ({
    id: `e${418 + i * 7}`,
    title,
    start,
    end,
    allDay,
    resourceIds: [],
    updatedAt: new Date(Date.UTC(2026, 2, 3 + i, 11, 4 * i)).toISOString(),
  }));
}
