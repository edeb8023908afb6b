// ZoneMinder's list of what cameras saw, which is invented. Bootstrap Table: rows by request, pages in sentences; in Danish.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '1.36.33+dfsg1-1';
const SEED = 1;
const PORT = 47746;
const TOTAL = 238;
const CONFIRM =
  '<div id="deleteConfirm" class="modal fade"><button id="delConfirmBtn"></button><button id="delCancelBtn"></button></div>';
const SCRIPTS = [
  ...['jquery-3.6.1.min', 'bootstrap.bundle.min', 'bootstrap-table.min', 'bootstrap-table-locale-all.min'],
  ...['bootstrap-table-page-jump-to.min', 'bootstrap-table-cookie.min', 'bootstrap-table-toolbar.min'],
].map((file) => `skins/classic/js/${file}.js`);
const STYLES = ['css/bootstrap.min.css', 'css/font-awesome.min.css', 'css/bootstrap-table.min.css'];

/** number, camera, why, what was noted, when it began and ended, seconds, pictures, of them with something, scores, where, how much */
const EVENTS = /** @type {const} */ ([
  [
    48213,
    'Kajen øst',
    'Motion',
    'Motion: Bolværk, Trappe',
    '20/11/2025, 07.14.09',
    '20/11/2025, 07.16.31',
    142.37,
    1418,
    903,
    61_404,
    68,
    99,
    'Arkiv',
    '41,72MB',
  ],
  [
    48207,
    'Slæbested',
    'Motion',
    'Motion: Rampe',
    '20/11/2025, 06.58.40',
    '20/11/2025, 06.59.13',
    33.2,
    331,
    87,
    1_914,
    22,
    40,
    'Default',
    '8,16MB',
  ],
  [
    48198,
    'Kajen øst',
    'Continuous',
    '',
    '20/11/2025, 06.00.00',
    '20/11/2025, 06.10.00',
    600,
    5991,
    0,
    0,
    0,
    0,
    'Arkiv',
    '155,30MB',
  ],
  [
    48190,
    'Fiskehallen',
    'Signal',
    'Signal: Reacquired',
    '20/11/2025, 05.31.22',
    '20/11/2025, 05.31.27',
    5.04,
    51,
    1,
    0,
    0,
    0,
    'Default',
    '1,29MB',
  ],
  [
    48171,
    'Isværket',
    'Motion',
    'Motion: Port',
    '20/11/2025, 03.07.55',
    '20/11/2025, 03.12.18',
    263.91,
    2630,
    1177,
    42_372,
    36,
    81,
    'Default',
    '63,07MB',
  ],
  [
    48166,
    'Slæbested',
    'Forced Web',
    'Forced Web: ',
    '20/11/2025, 02.44.01',
    '20/11/2025, 02.45.49',
    108.66,
    1084,
    14,
    126,
    9,
    12,
    'Arkiv',
    '27,45MB',
  ],
  [
    48160,
    'Fiskehallen',
    'Motion',
    'Motion: Auktion',
    '20/11/2025, 01.19.36',
    '20/11/2025, 01.20.02',
    26.5,
    264,
    205,
    15_785,
    77,
    94,
    'Default',
    '6,88MB',
  ],
  [
    48152,
    'Isværket',
    'Motion',
    'Motion: Port, Tag',
    '20/11/2025, 00.47.13',
    '20/11/2025, 00.48.25',
    72.18,
    719,
    402,
    13_266,
    33,
    71,
    'Default',
    '17,94MB',
  ],
  [
    48149,
    'Kajen øst',
    'Signal',
    'Signal: Lost',
    '20/11/2025, 00.30.58',
    '20/11/2025, 00.31.00',
    2.4,
    24,
    1,
    0,
    0,
    0,
    'Default',
    '0,61MB',
  ],
  [
    48144,
    'Slæbested',
    'Motion',
    'Motion: Rampe',
    '20/11/2025, 00.06.27',
    '20/11/2025, 01.09.30',
    3783.55,
    37_801,
    2_618,
    86_394,
    33,
    65,
    'Arkiv',
    '0,98GB',
  ],
]); // prettier-ignore
const ROWS = EVENTS.map(
  ([Id, Monitor, Cause, Notes, StartDateTime, EndDateTime, Length, Frames, AlarmFrames, ...rest], at) => {
    const [TotScore, AvgScore, MaxScore, Storage, DiskSpace] = rest;
    return {
      Id: String(Id),
      MonitorId: String(3 + (at % 4)),
      StorageId: Storage === 'Arkiv' ? '2' : '0',
      Name: at === 4 ? 'Nattevagt, se Ole' : `Event- ${Id}`,
      Cause,
      StartDateTime,
      EndDateTime,
      Length: Length.toFixed(2),
      Frames: String(Frames),
      AlarmFrames: String(AlarmFrames),
      TotScore: String(TotScore),
      AvgScore: String(AvgScore),
      MaxScore: String(MaxScore),
      Archived: at === 0 ? 'Ja' : 'Nej',
      Emailed: at === 4 ? 'Ja' : 'Nej',
      Notes,
      Monitor,
      Storage,
      DiskSpace,
      imgHtml: '',
    };
  },
);

/** @type {import('./app.mjs').App} */
export default {
  name: 'zoneminder',
  version: `${VERSION}/${SEED}`,
  framework: 'Bootstrap Table',
  shows:
    'what cameras saw, in Danish: rows of numbers that came as texts, hours, minutes and seconds of so many, two lines in a cell, words for what is so; which rows of how many are shown, and pages',
  eyes: { locale: 'da-DK', timezoneId: 'Europe/Copenhagen' },
  async start() {
    const root = await unpackDebian('zoneminder', VERSION);
    const files = path.join(root, 'usr/share/zoneminder/www');
    const page = pageOf(files);
    return listen(PORT, (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (searchParams.get('request') === 'events')
        return sendJson(answer, { result: 'Ok', rows: ROWS, totalNotFiltered: TOTAL, total: TOTAL });
      if (searchParams.get('request') === 'modal') return sendJson(answer, { result: 'Ok', html: CONFIRM });
      return pathname === '/' || pathname === '/index.php'
        ? sendPage(answer, page)
        : sendFile(answer, files, pathname);
    });
  },
  screens: [
    {
      name: 'events',
      async open(page, url) {
        await page.goto(`${url}/index.php?view=events`);
        await page.waitForSelector('#eventTable tbody tr:nth-child(5) td:nth-child(4)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** What its PHP would make of the templates. @param {string} files */
function pageOf(files) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(files, file), 'utf8');
  const words = Object.fromEntries(
    [...read('lang/dk_dk.php').matchAll(/^ {4}'(\w+)'\s*=> '((?:[^'\\]|\\.)*)'/gm)].map(([, key, text]) => [
      key,
      text,
    ]),
  );
  const filled = (/** @type {string} */ template) =>
    template
      .replace(/<\?php echo (?:addslashes\()?translate\('(\w+)'\)\)? \?>/g, (_, key) => words[key] ?? key)
      .replace('<?php echo i18n() ?>', 'da-DK')
      .replace("<?php echo ZM_WEB_LIST_THUMBS?'true':'false' ?>", 'false')
      .replace('<?php echo $filter->sort_field() ?>', 'Id')
      .replace(/<\?php echo \$filter->sort_asc\(\)[\s\S]*?\?>/, 'desc')
      .replace(/<\?php[\s\S]*?\?>/g, '');
  const rights =
    "{ Events: true, Monitors: true }; var thisUrl = '/index.php'; var ANIMATE_THUMBS = false; var currentView = 'events'; var AJAX_TIMEOUT = 10000; var navBarRefresh = 5000; var auth_relay = '';";
  const scripts = [
    ...SCRIPTS.map((file) => `<script src="${file}"></script>`),
    '<script>var $j = jQuery.noConflict();</script>',
    `<script>var canView = ${rights} var canEdit = canView; ${filled(read('skins/classic/views/js/events.js.php'))}</script>`,
    '<script src="skins/classic/js/skin.js"></script><script src="skins/classic/views/js/events.js"></script>',
  ];
  const styles = STYLES.map((file) => `<link rel="stylesheet" href="${file}">`).join('');
  return `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>ZM - ${words.Events}</title><link rel="icon" href="data:,">${styles}</head><body>${filled(read('skins/classic/views/events.php'))}${scripts.join('\n')}</body></html>`;
}
