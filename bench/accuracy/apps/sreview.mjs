// SReview's page for everyone, over the talks of a conference that is invented. Vue; a table of talks: two moments each in a day and two times.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addLibraries, unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '0.9.0-1';
const SEED = 1;
const PORT = 47733;
/** Where the page looks for what other packages bring. */
const LIBRARIES = /** @type {Record<string, string>} */ ({
  '/vue/vue.min.js': 'vue/vue.min.js',
  '/jquery/jquery.min.js': 'jquery/jquery.min.js',
  '/bootstrap4/css/bootstrap.min.css': 'bootstrap4/css/bootstrap.min.css',
  '/bootstrap4/js/bootstrap.min.js': 'bootstrap4/js/bootstrap.min.js',
});

/** title, speakers, room, begins, ends, state, progress, track */
const TALKS = /** @type {const} */ ([
  ['Opening', 'Ines Duarte', 'Aula', '10-11 09:30', '10-11 09:45', 'done', 'done', 'Main'],
  [
    'Seven bridges, one timetable',
    'Jo Ark, Ines Duarte',
    'Aula',
    '10-11 10:00',
    '10-11 10:45',
    'preview',
    'done',
    'Main',
  ],
  [
    'Mapping footpaths by ear',
    'Kateřina Bílá',
    'H.2214',
    '10-11 10:00',
    '10-11 10:20',
    'transcoding',
    'running',
    'Maps',
  ],
  ['Was die Fähre weiß', 'Tomasz Lis', 'H.2214', '10-11 10:30', '10-11 11:15', 'cutting', 'failed', 'Maps'],
  [
    'Counting cars without cameras',
    'R. Adeyemi',
    'K.3',
    '10-11 14:00',
    '10-11 14:45',
    'waiting_for_files',
    'waiting',
    'Sensors',
  ],
  ['Opening the depot', 'Jo Ark', 'K.3', '10-12 09:30', '10-12 10:15', 'preview', 'scheduled', 'Sensors'],
  ['Late trains, honestly', '', 'Aula', '10-12 11:00', '10-12 11:45', 'broken', 'done', 'Main'],
  [
    'Night buses',
    'Kateřina Bílá, Tomasz Lis',
    'Aula',
    '10-12 23:15',
    '10-13 00:05',
    'waiting_for_files',
    'waiting',
    'Main',
  ],
]);
const STATES = [
  ['waiting_for_files', 'The talk is not yet over, or its recording is not there.'],
  ['cutting', 'The recording is being cut as the schedule says.'],
  ['preview', 'The talk can be reviewed.'],
  ['transcoding', 'The final files are being made.'],
  ['broken', 'A reviewer found something that needs a person.'],
  ['done', 'The talk is public.'],
];

const ANSWERS = /** @type {Record<string, unknown>} */ ({
  '/api/v1/config': { anonreviews: false, event: 4 },
  '/api/v1/config/legend': STATES.map(([name, expl]) => ({ expl, name })),
  '/api/v1/event/4/overview': TALKS.map(([name, speakers, room, from, to, state, progress, track]) => ({
    endtime: `2025-${to}:00`,
    name,
    progress,
    room,
    speakers,
    starttime: `2025-${from}:00`,
    state,
    track,
  })),
  '/api/v1/event/list': [
    { id: 3, inputdir: 'moving2024', name: 'Moving Cities 2024', time_offset: 0 },
    { id: 4, inputdir: 'moving2025', name: 'Moving Cities 2025', time_offset: -3 },
  ],
  '/api/v1/room/list': ['Aula', 'H.2214', 'K.3'].map((name, i) => ({ altname: null, id: i + 11, name })),
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'sreview',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows: 'a table of talks: people, a day and two times of two moments, states; a select of events',
  async start() {
    const root = await unpackDebian('sreview-web', VERSION);
    await addLibraries(root, ['vue', 'jquery', 'bootstrap4']);
    const files = path.join(root, 'usr/share/sreview');
    const page = await pageOf(path.join(files, 'templates/overview.html.ep'));
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/overview') return sendPage(answer, page);
      const said = ANSWERS[pathname.replace(/\/$/, '')];
      if (said) return sendJson(answer, said);
      const library = LIBRARIES[pathname];
      if (library) return sendFile(answer, path.join(root, 'usr/share/javascript'), library);
      return sendFile(answer, path.join(files, 'public'), pathname);
    });
  },
  screens: [
    {
      name: 'overview',
      async open(page, url) {
        await page.goto(`${url}/overview`);
        await page.waitForSelector('table tr:nth-child(3) td', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** The page in the frame that its server puts around it. @param {string} file */
async function pageOf(file) {
  const body = (await readFile(file, 'utf8')).replace(/^%.*\n/gm, '');
  const linked = Object.keys(LIBRARIES).map((one) =>
    one.endsWith('css') ? `<link rel="stylesheet" href="${one}">` : `<script src="${one}"></script>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><title>SReview</title><meta charset="utf-8">
<link rel="stylesheet" href="/style.css">${linked.join('\n')}</head>
<body><div class="container-fluid">${body}</div></body></html>`;
}
