// OHIF's list of studies, over an animal hospital that is invented. React; DICOM as JSON, whose fields are numbers: names in parts, days of eight digits.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '3.13.2';
const SEED = 1;
const PORT = 47508;
const ROOT = '1.2.826.0.1.3680043.10.1512.';

/** name, number, day, time, accession, what, images */
const STUDIES = /** @type {const} */ ([
  ['Lucero^Potranca', 'EQ-2207', '20261109', '081522', 'A90417', 'Carpo derecho, 4 proyecciones', ['DX'], 4],
  [
    'Bruma^Mastina',
    'CN-1184',
    '20261108',
    '174009',
    'A90409',
    'TAC de tórax con contraste',
    ['CT', 'SR'],
    612,
  ],
  ['Tizón', 'FL-0093', '20261108', '101255', 'A90402', 'Ecografía abdominal', ['US'], 27],
  ['Canela^Alpaca^Segunda', 'CM-0310', '20261031', '233107', '', 'Cráneo', ['CR'], 2],
  ['Bruma^Mastina', 'CN-1184', '20260912', '090000', 'A88120', 'Control a los 6 meses', ['CT'], 588],
]);
/** number, kind, what, images, day */
const SERIES = /** @type {const} */ ([
  [1, 'CT', 'Topograma', 2, '20261108'],
  [2, 'CT', 'Tórax 1.0 mm partes blandas', 301, '20261108'],
  [3, 'CT', 'Tórax 1.0 mm pulmón', 308, '20261108'],
  [99, 'SR', 'Dosis', 1, '20261109'],
]);
const CONFIG = `window.config = {
  routerBasename: '/',
  extensions: [],
  modes: [],
  showStudyList: true,
  defaultDataSourceName: 'pacs',
  dataSources: [{
    namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
    sourceName: 'pacs',
    configuration: { friendlyName: 'Archivo', name: 'pacs', qidoRoot: '/dicom-web', wadoRoot: '/dicom-web', wadoUriRoot: '/wado', imageRendering: 'wadors', thumbnailRendering: 'wadors', enableStudyLazyLoad: true, supportsFuzzyMatching: false, supportsWildcard: true, qidoSupportsIncludeField: true },
  }],
};`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'ohif',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'studies in Spanish from DICOM as JSON, whose fields are numbers: names in parts, days and times without marks, kinds joined, counts; a row that unfolds into its series',
  eyes: { locale: 'es-ES', timezoneId: 'Europe/Madrid' },
  async start() {
    const files = path.join(await unpackNpm('ohif', `@ohif/app@${VERSION}`), 'dist');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/app-config.js')
        return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(CONFIG);
      if (pathname.startsWith('/dicom-web/')) return sendJson(answer, answerTo(pathname));
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
  },
  screens: [
    {
      name: 'studies',
      async open(page, url) {
        await page.goto(`${url}/`);
        await page.locator('tbody tr:nth-child(2) td:nth-child(3)').click({ timeout: 20_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** What its archive answers (https://dicom.nema.org/medical/dicom/current/output/html/part18.html#sect_10.6). @param {string} pathname */
function answerTo(pathname) {
  if (pathname.endsWith('/series')) return series(pathname.split('/')[3] ?? '');
  return pathname.endsWith('/studies') ? studies() : null;
}

/** @param {string} vr @param {unknown[]} Value */
const field = (vr, ...Value) => (Value[0] === '' ? { vr } : { vr, Value });

function studies() {
  return STUDIES.map(([name, number, day, time, accession, what, kinds, images], i) => ({
    '00080020': field('DA', day),
    '00080030': field('TM', time),
    '00080050': field('SH', accession),
    '00080061': field('CS', ...kinds),
    '00081030': field('LO', what),
    '00100010': field('PN', { Alphabetic: name }),
    '00100020': field('LO', number),
    '0020000D': field('UI', `${ROOT}${311 + i * 7}`),
    '00201206': field('IS', kinds.length + 1),
    '00201208': field('IS', images),
  }));
}

/** @param {string} study */
function series(study) {
  return SERIES.map(([number, kind, what, images, day]) => ({
    '00080021': field('DA', day),
    '00080060': field('CS', kind),
    '0008103E': field('LO', what),
    '0020000D': field('UI', study),
    '0020000E': field('UI', `${study}.${number}`),
    '00200011': field('IS', number),
    '00201209': field('IS', images),
  }));
}
