// What Lighthouse found on a bakery's page that is invented, with the wording of the package's own locale.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const OWN = 'https://www.kanelis.lv';
const SHOP = 'https://cdn.veikalins.eu';
const CHAT = 'https://logs.cukste.io';
const CONFIG = 'core/config/default-config.js';
const COMMON = 'core/lib/i18n/i18n.js';

/** @typedef {(file: string, name: string, put?: string) => string} Words a text of the locale, with what stands for its placeholder */

/** @param {string} folder of the package @param {string} locale @returns {{ words: Words; all: Record<string, string> }} */
function wordsOf(folder, locale) {
  const file = path.join(folder, `shared/localization/locales/${locale}.json`);
  /** @type {Record<string, { message: string }>} */
  const said = JSON.parse(readFileSync(file, 'utf8'));
  const prefix = 'report/renderer/report-utils.js | ';
  const own = Object.entries(said).filter(([name]) => name.startsWith(prefix));
  return {
    words: (of, name, put = '') => (said[`${of} | ${name}`]?.message ?? name).replace(/\{[^{}]*\}/, put),
    all: Object.fromEntries(own.map(([name, { message }]) => [name.slice(prefix.length), message])),
  };
}

/** @param {Words} words */
function tablesOf(words) {
  /** @param {string} key @param {string} valueType @param {string} label */
  const column = (key, valueType, label, more = {}) => ({
    ...{ key, valueType, label: words(COMMON, label) },
    ...more,
  });
  const url = column('url', 'url', 'columnURL');
  /** @param {object[]} headings @param {object[]} items */
  const table = (headings, items, more = {}) => ({ type: 'table', headings, items, ...more });
  return {
    'total-byte-weight': table(
      [url, column('totalBytes', 'bytes', 'columnTransferSize')],
      [
        { url: `${OWN}/bildes/rupjmaize-liela.jpg`, totalBytes: 812_467 },
        { url: `${SHOP}/veikals.min.js?v=318`, totalBytes: 402_118 },
        { url: `${SHOP}/grozs/grozs.js`, totalBytes: 167_905 },
        { url: `${OWN}/fonti/Rudzi-Regular.woff2`, totalBytes: 96_340 },
        { url: `${CHAT}/logs.js`, totalBytes: 71_284 },
        { url: `${OWN}/`, totalBytes: 38_651 },
      ],
      { sortedBy: ['totalBytes'] },
    ),
    'unused-javascript': {
      ...table(
        [
          column('url', 'url', 'columnURL', {
            subItemsHeading: { key: 'source', valueType: 'code' },
          }),
          column('totalBytes', 'bytes', 'columnTransferSize', { subItemsHeading: { key: 'sourceBytes' } }),
          column('wastedBytes', 'bytes', 'columnWastedBytes', { subItemsHeading: { key: 'sourceWasted' } }),
        ],
        [
          {
            ...{ url: `${SHOP}/veikals.min.js?v=318`, totalBytes: 398_704, wastedBytes: 251_933 },
            subItems: {
              type: 'subitems',
              items: [
                { source: 'src/katalogs/filtri.ts', sourceBytes: 143_210, sourceWasted: 120_466 },
                { source: 'src/kase/maksajumi.ts', sourceBytes: 88_057, sourceWasted: 67_129 },
              ],
            },
          },
          { url: `${SHOP}/grozs/grozs.js`, totalBytes: 165_512, wastedBytes: 83_770 },
          { url: `${CHAT}/logs.js`, totalBytes: 69_803, wastedBytes: 44_192 },
        ],
        { sortedBy: ['wastedBytes'] },
      ),
    },
    'bootup-time': table(
      [
        url,
        column('total', 'ms', 'columnTimeSpent', { granularity: 1 }),
        column('scripting', 'ms', 'scriptResourceType', { granularity: 1 }),
      ],
      [
        { url: `${SHOP}/veikals.min.js?v=318`, total: 1438.672, scripting: 1189.04 },
        { url: `${OWN}/`, total: 614.308, scripting: 71.935 },
        { url: `${CHAT}/logs.js`, total: 287.561, scripting: 243.118 },
        { url: 'Unattributable', total: 163.47, scripting: 5.264 },
      ],
      { sortedBy: ['total'] },
    ),
    'mainthread-work-breakdown': table(
      [column('groupLabel', 'text', 'columnName'), column('duration', 'ms', 'columnTimeSpent')],
      [
        { groupLabel: 'Skriptu izpilde', duration: 1517.96 },
        { groupLabel: 'Stils un izkārtojums', duration: 482.33 },
        { groupLabel: 'Renderēšana', duration: 237.81 },
        { groupLabel: 'Atkritumu savākšana', duration: 58.12 },
      ],
      { sortedBy: ['duration'] },
    ),
    'errors-in-console': table(
      [
        column('sourceLocation', 'source-location', 'columnSource'),
        column('description', 'code', 'columnDescription'),
      ],
      [
        {
          sourceLocation: place(`${SHOP}/grozs/grozs.js`, 211, 3407),
          description: "TypeError: Cannot read properties of null (reading 'cena')",
        },
        {
          sourceLocation: place(`${CHAT}/logs.js`, 0, 18_265),
          description: 'Failed to load resource: the server responded with a status of 403 ()',
        },
      ],
    ),
    'color-contrast': table(
      [column('node', 'node', 'columnFailingElem')],
      [
        node('Pievienot grozam', '<button class="poga poga-gaisa" type="submit">'),
        node('Cepts šorīt plkst. 6:40', '<small class="zina">'),
      ],
    ),
  };
}

/** @param {string} url @param {number} line from 0 @param {number} column from 0 */
function place(url, line, column) {
  return { type: 'source-location', url, urlProvider: 'network', line, column };
}

/** @param {string} nodeLabel @param {string} snippet */
function node(nodeLabel, snippet) {
  return { node: { type: 'node', nodeLabel, snippet, selector: snippet.slice(1, 6) } };
}

/** @param {Words} words */
function auditsOf(words) {
  const tables = tablesOf(words);
  const saved = (/** @type {string} */ put) => words(COMMON, 'displayValueByteSavings', put);
  /** @param {string} id @param {number | null} score @param {string} title @param {object} [more] */
  const audit = (id, score, title, more = {}) => ({
    ...{ id, score, title, description: '', scoreDisplayMode: score === null ? 'informative' : 'numeric' },
    ...(id in tables ? { details: tables[/** @type {keyof typeof tables} */ (id)] } : {}),
    ...more,
  });
  /** @param {string} id @param {number} score @param {string} name @param {number} numericValue @param {string} displayValue */
  const metric = (id, score, name, numericValue, displayValue) =>
    audit(id, score, words(COMMON, `${name}Metric`), { numericValue, displayValue });
  const bytes = 'core/audits/byte-efficiency';
  return [
    metric('first-contentful-paint', 0.74, 'firstContentfulPaint', 2143.7, '2,1 s'),
    metric('largest-contentful-paint', 0.31, 'largestContentfulPaint', 4876.2, '4,9 s'),
    metric('total-blocking-time', 0.52, 'totalBlockingTime', 563.5, '560 ms'),
    metric('cumulative-layout-shift', 0.93, 'cumulativeLayoutShift', 0.0864, '0,086'),
    metric('speed-index', 0.66, 'speedIndex', 4217.9, '4,2 s'),
    audit('unused-javascript', 0, words(`${bytes}/unused-javascript.js`, 'title'), {
      displayValue: saved('371'),
      metricSavings: { FCP: 150, LCP: 900 },
    }),
    audit('total-byte-weight', 0.5, words(`${bytes}/total-byte-weight.js`, 'failureTitle'), {
      displayValue: words(`${bytes}/total-byte-weight.js`, 'displayValue', '1 552'),
    }),
    audit('bootup-time', 0.5, words('core/audits/bootup-time.js', 'failureTitle'), {
      displayValue: words(COMMON, 'seconds', '1,5'),
      metricSavings: { TBT: 400 },
    }),
    audit('mainthread-work-breakdown', 0, words('core/audits/mainthread-work-breakdown.js', 'failureTitle'), {
      displayValue: words(COMMON, 'seconds', '2,3'),
      metricSavings: { TBT: 550 },
    }),
    audit('redirects', 1, words('core/audits/redirects.js', 'title')),
    audit('unsized-images', 1, words('core/audits/unsized-images.js', 'title')),
    audit('color-contrast', 0, words('core/audits/accessibility/color-contrast.js', 'failureTitle'), {
      scoreDisplayMode: 'binary',
    }),
    audit('image-alt', 1, words('core/audits/accessibility/image-alt.js', 'title'), {
      scoreDisplayMode: 'binary',
    }),
    audit('errors-in-console', 0, words('core/audits/errors-in-console.js', 'failureTitle'), {
      scoreDisplayMode: 'binary',
    }),
    audit('is-on-https', 1, words('core/audits/is-on-https.js', 'title'), { scoreDisplayMode: 'binary' }),
  ];
}

/** @param {string} id @param {number} weight @param {string} [group] @param {string} [acronym] */
const ref = (id, weight, group, acronym) => ({ id, weight, group, acronym });

/** @param {Words} words */
function categoriesOf(words) {
  return {
    performance: {
      ...{ id: 'performance', title: words(CONFIG, 'performanceCategoryTitle'), score: 0.58 },
      auditRefs: [
        ref('first-contentful-paint', 10, 'metrics', 'FCP'),
        ref('largest-contentful-paint', 25, 'metrics', 'LCP'),
        ref('total-blocking-time', 30, 'metrics', 'TBT'),
        ref('cumulative-layout-shift', 25, 'metrics', 'CLS'),
        ref('speed-index', 10, 'metrics', 'SI'),
        ref('unused-javascript', 0, 'diagnostics'),
        ref('total-byte-weight', 0, 'diagnostics'),
        ref('bootup-time', 0, 'diagnostics'),
        ref('mainthread-work-breakdown', 0, 'diagnostics'),
        ref('redirects', 0, 'diagnostics'),
        ref('unsized-images', 0, 'diagnostics'),
      ],
    },
    accessibility: {
      ...{ id: 'accessibility', title: words(CONFIG, 'a11yCategoryTitle'), score: 0.87 },
      auditRefs: [
        ref('color-contrast', 7, 'a11y-color-contrast'),
        ref('image-alt', 10, 'a11y-color-contrast'),
      ],
    },
    'best-practices': {
      ...{ id: 'best-practices', title: words(CONFIG, 'bestPracticesCategoryTitle'), score: 0.79 },
      auditRefs: [ref('errors-in-console', 1, 'general'), ref('is-on-https', 5, 'general')],
    },
  };
}

/** The result of one run, as the program writes it. @param {string} folder of the package @param {string} locale */
export function resultOf(folder, locale) {
  const { words, all } = wordsOf(folder, locale);
  const titled = (/** @type {string} */ name) => ({ title: words(CONFIG, name) });
  return {
    ...{ lighthouseVersion: '13.5.0', requestedUrl: `${OWN}/`, finalDisplayedUrl: `${OWN}/maize/` },
    ...{ fetchTime: '2026-10-19T05:48:16.207Z', gatherMode: 'navigation' },
    runWarnings: [
      'Testējamā lapa ielādējās pārāk lēni. Mēģiniet vēlreiz ar pārlūka profilu bez paplašinājumiem.',
    ],
    userAgent:
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/151.0.7204.49 Safari/537.36',
    environment: {
      ...{ networkUserAgent: 'Mozilla/5.0 (Linux; Android 11; moto g power (2022))', benchmarkIndex: 1834.5 },
      credits: { 'axe-core': '4.11.2' },
    },
    configSettings: {
      ...{ locale, formFactor: 'mobile', channel: 'cli', throttlingMethod: 'simulate' },
      throttling: { rttMs: 150, throughputKbps: 1638.4, cpuSlowdownMultiplier: 4 },
      screenEmulation: { mobile: true, width: 412, height: 823, deviceScaleFactor: 1.75, disabled: false },
    },
    audits: Object.fromEntries(auditsOf(words).map((one) => [one.id, one])),
    categories: categoriesOf(words),
    categoryGroups: {
      metrics: titled('metricGroupTitle'),
      insights: titled('insightsGroupTitle'),
      diagnostics: titled('diagnosticsGroupTitle'),
      'a11y-color-contrast': titled('a11yColorContrastGroupTitle'),
      general: titled('bestPracticesGeneralGroupTitle'),
    },
    entities: [
      { name: 'kanelis.lv', isFirstParty: true, isUnrecognized: true, origins: [OWN] },
      { name: 'Veikaliņš', homepage: 'https://veikalins.eu/', category: 'ecommerce', origins: [SHOP] },
      { name: 'Čukste', category: 'customer-success', origins: [CHAT] },
    ],
    timing: { total: 18_342.6 },
    i18n: { rendererFormattedStrings: all, icuMessagePaths: {} },
  };
}
