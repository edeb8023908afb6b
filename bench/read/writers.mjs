// What libraries write: each gives, for a language and a value, everything it has for it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { installNpm } from '../accuracy/host/install.mjs';

const VERSIONS = {
  accounting: '0.4.1',
  'd3-format': '3.1.3',
  'date-fns': '4.4.0',
  dayjs: '1.11.23',
  filesize: '11.0.30',
  'humanize-duration': '3.35.1',
  moment: '2.31.0',
  numeral: '2.0.6',
  'pretty-bytes': '7.2.0',
  'pretty-ms': '9.3.1',
  'timeago.js': '4.0.2',
};
const LANGUAGES =
  'en de fr es it pt-br pt nl sv da nb fi pl cs hu ru uk bg tr ar fa he hi bn th vi id ja ko zh-cn zh-tw el ro sk hr sr lt lv et ca sl'.split(
    ' ',
  );
const ENGLISH = ['en'];
/** A language's name in each library, where it is another than above. */
const IN_DATE_FNS = /** @type {Record<string, string>} */ ({
  ...{ en: 'enUS', 'pt-br': 'ptBR', 'zh-cn': 'zhCN', 'zh-tw': 'zhTW', fa: 'faIR', sr: 'srLatn' },
});
const IN_TIMEAGO = /** @type {Record<string, string>} */ ({
  ...{ en: 'en_US', 'pt-br': 'pt_BR', 'zh-cn': 'zh_CN', 'zh-tw': 'zh_TW', nb: 'nb_NO', id: 'id_ID' },
  ...{ hi: 'hi_IN', bn: 'bn_IN' },
});

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** Each of the thresholds at which libraries go on to the next unit lies between two of them. */
const AGES = [2000, 50_000, 70_000].concat(
  [4, 44, 58, 75].map((n) => n * MINUTE),
  [3, 20, 26].map((n) => n * HOUR),
  [2.4, 5, 9, 16, 29, 33, 70, 200, 330, 380, 800, 1900].map((n) => n * DAY),
);
const DAYS = [-0.1, -1.1, -4, -20, -200, -700, 1.05, 3, 60].map((n) => n * DAY);
const NUMBERS = [
  0.0234, 0.5, 0.87654, 3, 7.25, 42, 99.5, 512, 1234, 1234.567, 15_600, 98_765, 123_456,
].concat([1_048_576, 1_234_567, 45_678_901, 987_654_321, 1.5e9, 7.7e10, 3.2e12]);
const SIZES = NUMBERS.filter((n) => n >= 1).map(Math.round);
const SPANS = [1500, 12_000, 61_000, 75_500, 754_000, 1.25 * HOUR, 2.5 * HOUR, DAY, 28 * HOUR].concat(
  [3, 12, 40, 400].map((n) => n * DAY),
);

const FORMATS = [
  'L',
  'LL',
  'LLL',
  'LLLL',
  'l',
  'll',
  'lll',
  'llll',
  'L LT',
  'D MMM YYYY',
  'MMM D, YYYY',
].concat(['dddd D MMMM', 'Do MMM YYYY', 'MMMM YYYY', 'YYYY-MM-DD HH:mm', 'ddd, MMM D, YYYY h:mm A']);
const UNICODE_FORMATS = ['P', 'PP', 'PPP', 'PPPP', 'Pp', 'PPpp', 'PPPp', 'd MMM yyyy', 'do MMM yyyy'];
const OF_NUMERAL = ['0,0', '0,0.00', '0.0a', '0.00a', '$0,0.00', '0%', '0.00%', '0.0b', '0.0ib', '+0,0'];
const OF_D3 = ['.3s', '~s', '$,.2f', ',.0f', ',', '.1%', '.0%', '.3g', '+,.1f', '.2e'];

/**
 * @typedef {object} Writer
 * @property {string} what
 * @property {string[]} languages
 * @property {number[]} values relative to now for moments
 * @property {'instant' | 'number' | 'span'} kind
 * @property {(language: string, value: number, now: number) => string[]} write
 */

/** @returns {Promise<Writer[]>} */
export async function writers() {
  const folder = await installNpm('writers', VERSIONS);
  const require = createRequire(path.join(folder, 'package.json'));
  /** @param {string} name */
  const load = async (name) => import(require.resolve(name));
  const [moment, dayjs, timeago] = ['moment', 'dayjs', 'timeago.js'].map((name) => require(name));
  const [dates, locales] = [require('date-fns'), require('date-fns/locale')];
  for (const plugin of ['relativeTime', 'localizedFormat', 'advancedFormat'])
    dayjs.extend(require(`dayjs/plugin/${plugin}`));
  for (const language of LANGUAGES.slice(1))
    for (const name of ['moment', 'dayjs']) require(`${name}/locale/${language}`);
  /** @param {string} language */
  const localeOf = (language) => locales[IN_DATE_FNS[language] ?? language];
  /** @param {string} language */
  const inTimeago = (language) => {
    const name = IN_TIMEAGO[language] ?? language;
    timeago.register(name, require(`timeago.js/lib/lang/${name}`).default);
    return name;
  };
  const [d3, bytes, ms, sizes] = await Promise.all(
    ['d3-format', 'pretty-bytes', 'pretty-ms', 'filesize'].map(load),
  );
  const [numeral, money, duration] = ['numeral', 'accounting', 'humanize-duration'].map((name) =>
    require(name),
  );

  const both = AGES.flatMap((age) => [-age, age]);
  /** @param {string} what @param {Writer['write']} write @returns {Writer} */
  const ago = (what, write) => ({ what, write, languages: LANGUAGES, values: both, kind: 'instant' });
  /** @param {string} what @param {Writer['write']} write @returns {Writer} */
  const day = (what, write) => ({ what, write, languages: LANGUAGES, values: DAYS, kind: 'instant' });
  /** @param {string} what @param {number[]} values @param {(value: number) => string[]} write @returns {Writer} */
  const number = (what, values, write) => ({
    ...{ what, values, languages: ENGLISH, kind: 'number' },
    write: (_, value) => write(value),
  });
  return [
    ago('moment, `fromNow`', (l, t, now) => [
      moment(now + t)
        .locale(l)
        .from(moment(now)),
    ]),
    ago('dayjs, `fromNow`', (l, t, now) => [
      dayjs(now + t)
        .locale(l)
        .from(dayjs(now)),
    ]),
    ago('date-fns, `formatDistance`', (l, t, now) => [
      dates.formatDistance(now + t, now, { addSuffix: true, locale: localeOf(l) }),
      dates.formatDistanceStrict(now + t, now, { addSuffix: true, locale: localeOf(l) }),
    ]),
    ago('timeago.js', (l, t, now) => [timeago.format(now + t, inTimeago(l), { relativeDate: now })]),
    day('moment, `format`', (l, t, now) =>
      FORMATS.map((f) =>
        moment(now + t)
          .locale(l)
          .format(f),
      ),
    ),
    day('dayjs, `format`', (l, t, now) =>
      FORMATS.map((f) =>
        dayjs(now + t)
          .locale(l)
          .format(f),
      ),
    ),
    day('date-fns, `format`', (l, t, now) =>
      UNICODE_FORMATS.map((f) => dates.format(now + t, f, { locale: localeOf(l) })),
    ),
    {
      ...{ what: 'humanize-duration', languages: LANGUAGES, values: SPANS, kind: 'span' },
      write: (l, t) =>
        [1, 2].map((largest) => duration(t, { language: l.replace('-', '_'), largest, round: true })),
    },
    { ...number('pretty-ms', SPANS, (t) => [ms.default(t), ms.default(t, { verbose: true })]), kind: 'span' },
    number('numeral', NUMBERS, (n) => OF_NUMERAL.map((f) => numeral(n).format(f))),
    number('d3-format', NUMBERS, (n) => OF_D3.map((f) => d3.format(f)(n))),
    number('accounting', NUMBERS, (n) => [money.formatMoney(n), money.formatNumber(n)]),
    number('pretty-bytes', SIZES, (n) => [
      bytes.default(n),
      bytes.default(n, { binary: true }),
      bytes.default(n, { bits: true }),
    ]),
    number('filesize', SIZES, (n) => [sizes.filesize(n), sizes.filesize(n, { standard: 'iec' })]),
  ];
}
