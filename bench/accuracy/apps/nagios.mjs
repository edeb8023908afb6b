// Nagios' pages of what happened to a service, over a dike and its pumps that are invented. AngularJS, D3; days, lengths and shares in SVG.
import path from 'node:path';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '4.4.6-4+deb12u2';
const SEED = 1;
const PORT = 47739;
const HOST = 'gemaal-de-wilp';
const SERVICE = 'Peil boezem';
const START = Date.UTC(2025, 0, 6) / 1000;
const END = Date.UTC(2025, 1, 3, 12) / 1000;
const QUERIED = Date.UTC(2025, 1, 3, 15, 42, 7);

/** @param {number} hours since the start @param {string} state @param {string} plugin_output @param {'hard' | 'soft'} [state_type] */
const change = (hours, state, plugin_output, state_type = 'hard') => ({
  timestamp: Math.round((START + hours * 3600) * 1000),
  object_type: 'service',
  host_name: HOST,
  description: SERVICE,
  state_type,
  state,
  plugin_output,
});

const CHANGES = [
  change(0, 'ok', 'PEIL OK - 0,42 m onder NAP'),
  change(61.37, 'warning', 'PEIL WARNING - 0,31 m onder NAP'),
  change(68.02, 'critical', 'PEIL CRITICAL - 0,12 m onder NAP, pomp 2 staat stil'),
  change(190.5, 'warning', 'PEIL WARNING - 0,29 m onder NAP'),
  change(247.81, 'ok', 'PEIL OK - 0,40 m onder NAP'),
  change(455.16, 'unknown', 'geen meting'),
  change(498.9, 'ok', 'PEIL OK - 0,44 m onder NAP'),
];
/** Hours since the start at which something was told, by what it was. */
const ALERTS = /** @type {Record<string, number[]>} */ ({
  ok: [62, 190.2, 247.8, 300.5, 324.1, 420, 498.9, 611.3],
  warning: [61.4, 67.1, 130, 190.5, 243, 290.4, 322.6, 323.2, 419.7, 610.8, 634],
  unknown: [455.2, 479.5, 480.1],
  critical: [68, 92.3, 116.8, 140.2, 164.9, 188.4],
});
const TIMES = {
  time_ok: 1_514_203,
  scheduled_time_ok: 43_200,
  time_warning: 230_256,
  scheduled_time_warning: 0,
  time_critical: 398_928,
  scheduled_time_critical: 42_000,
  time_unknown: 157_464,
  scheduled_time_unknown: 0,
  time_indeterminate_nodata: 72_749,
  time_indeterminate_notrunning: 1_800,
};

/** @param {string} query @param {object} data */
const answered = (query, data) => ({
  format_version: 0,
  result: {
    query_time: QUERIED,
    cgi: `${query === 'programstatus' ? 'status' : 'archive'}json.cgi`,
    user: 'dijkwacht',
    query,
    query_status: 'released',
    program_start: QUERIED - 5_100_400_000,
    last_data_update: QUERIED - 9_000,
    type_code: 0,
    type_text: 'Success',
    message: '',
  },
  data,
});
const SELECTORS = { starttime: START * 1000, endtime: END * 1000 };
const ANSWERS = /** @type {Record<string, object>} */ ({
  programstatus: {
    programstatus: {
      version: '4.4.6',
      nagios_pid: 811,
      enable_notifications: false,
      execute_service_checks: true,
    },
  },
  statechangelist: { selectors: SELECTORS, statechangelist: CHANGES },
  availability: {
    selectors: SELECTORS,
    service: { host_name: HOST, description: SERVICE, ...TIMES },
  },
  alertlist: {
    selectors: SELECTORS,
    alertlist: Object.entries(ALERTS)
      .flatMap(([state, hours]) => hours.map((hour) => change(hour, state, '')))
      .sort((one, other) => one.timestamp - other.timestamp),
  },
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'nagios',
  version: `${VERSION}/${SEED}`,
  framework: 'AngularJS, D3',
  shows:
    'what happened to a service, in SVG: moments at an axis, sums of two numbers as lengths of time and as shares of a span; counts of a list by kind and day of the week, their least, most and mean; what the page’s address says beside it',
  eyes: { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' },
  async start() {
    const root = await unpackDebian('nagios4-cgi', VERSION);
    const files = path.join(root, 'usr/share/nagios4/htdocs');
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/stylesheets/'))
        return sendFile(answer, path.join(root, 'etc/nagios4'), pathname);
      if (!pathname.endsWith('json.cgi')) return sendFile(answer, files, pathname);
      const query = String(searchParams.get('query'));
      sendJson(answer, ANSWERS[query] && answered(query, ANSWERS[query] ?? {}));
    });
  },
  screens: [
    {
      name: 'trends',
      open: (page, url) => open(page, `${url}/trends.html?${asked()}`, '#groupXAxis text'),
    },
    {
      name: 'histogram',
      open: (page, url) =>
        open(page, `${url}/histogram.html?${asked({ breakdown: 'dayofweek' })}`, '#xaxis text'),
    },
  ],
};

/** @param {Record<string, string>} [more] */
function asked(more) {
  return new URLSearchParams({ host: HOST, service: SERVICE, t1: String(START), t2: String(END), ...more });
}

/** @param {import('playwright').Page} page @param {string} url @param {string} there */
async function open(page, url, there) {
  await page.goto(url);
  await page.waitForSelector(there, { timeout: 8_000, state: 'attached' });
  await settle(page, { mostMs: 4_000 });
}
