// Verdaccio's interface, over packages that are invented. React with Material UI; a list of packages with ages, and one with its Markdown.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@verdaccio/ui-theme';
const VERSION = '9.0.0-next-9.36';
const SEED = 1;
const PORT = 47443;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARTED = Date.now();
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ico': 'image/x-icon',
});

/** name, version, description, author, licence, days ago, bytes unpacked, files, keywords, needs */
const PACKAGES = /** @type {const} */ ([
  [
    '@quarry/lintel',
    '4.17.2',
    'Spans openings of any width',
    'Torvald Estrin',
    'MIT',
    6,
    48_213,
    14,
    ['masonry', 'span'],
    { '@quarry/mortar': '^2.6.0', plumbline: '~0.9.4' },
  ],
  [
    '@quarry/mortar',
    '2.6.11',
    'Holds what lies on top of it',
    'Yewande Carrick',
    'ISC',
    33,
    7_904,
    5,
    ['masonry', 'paste', 'slow'],
    {},
  ],
  [
    'plumbline',
    '0.9.8',
    'Tells what is upright',
    'Torvald Estrin',
    'Apache-2.0',
    2,
    1_253_770,
    61,
    ['level', 'weights'],
    { gravelpit: '^11.0.1' },
  ],
  [
    'gravelpit',
    '11.0.3',
    'Loose stones by the tonne, sorted by size',
    'Nuno Abelard',
    'MIT',
    140,
    316_042,
    27,
    ['sieve'],
    {},
  ],
  [
    'scaffold-clamp',
    '1.2.0-rc.7',
    '',
    'Yewande Carrick',
    'BSD-3-Clause',
    19,
    22_118,
    9,
    [],
    { plumbline: '*' },
  ],
]);
const OLDER = /** @type {const} */ ([
  ['4.17.1', 41],
  ['4.16.0', 97],
  ['3.8.5', 402],
]);
const README = `# lintel

Spans openings of any width, as long as both ends rest on something.

## Use

\`\`\`js
lintel({ width: 2400, rests: 'both' });
\`\`\`

- widths above **3600** need a prop in the middle
- never start at the keystone

| stone | bears |
| --- | --- |
| whinstone | 85 kN |
| slate | 27 kN |
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'verdaccio',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'cards of packages: versions, authors, ages, sizes, licences; a package with Markdown beside a column of facts',
  async start() {
    const folder = await installNpm('verdaccio', { [PACKAGE]: VERSION });
    const files = path.join(folder, 'node_modules', PACKAGE, 'static');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const asked = decodeURIComponent(pathname);
      const found = asked.startsWith('/-/verdaccio/data/') ? answerTo(asked.slice(18)) : undefined;
      if (typeof found === 'string')
        return answer.writeHead(200, { 'content-type': 'text/plain' }).end(found);
      if (found)
        return answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
      const type = TYPES[path.extname(pathname)];
      if (!type || !pathname.startsWith('/-/static/'))
        return answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(await pageOf(files));
      const body = await readFile(path.join(files, path.basename(pathname))).catch(() => null);
      answer.writeHead(body ? 200 : 404, { 'content-type': type }).end(body ?? '');
    });
  },
  screens: [
    { name: 'list', open: (page, url) => open(page, `${url}/`, '[data-testid="package-item-list"]') },
    {
      name: 'package',
      open: (page, url) => open(page, `${url}/-/web/detail/@quarry/lintel`, '[data-testid="sidebar"]'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** The page around it (https://github.com/verdaccio/verdaccio/tree/master/packages/middleware/src/middlewares/web). @param {string} files */
async function pageOf(files) {
  const names = JSON.parse(await readFile(path.join(files, 'manifest.json'), 'utf8'));
  const options = {
    base: '/',
    basename: '/',
    protocol: 'http',
    host: `127.0.0.1:${PORT}`,
    url_prefix: '',
    title: 'Quarry stores',
    scope: '@quarry',
    darkMode: false,
    showInfo: true,
    showSettings: true,
    showFooter: true,
    showSearch: true,
    showDownloadTarball: true,
    login: true,
    pkgManagers: ['npm', 'yarn', 'pnpm'],
    language: 'en-US',
    version: '7.2.1',
  };
  return `<!doctype html><html lang="en-us"><head><meta charset="utf-8"><title>Quarry stores</title><link rel="stylesheet" href="/${names['main.css']}"><link rel="stylesheet" href="/${names['vendors.css']}">
<script>window.__VERDACCIO_BASENAME_UI_OPTIONS=${JSON.stringify(options)}</script></head>
<body class="body"><div id="root"></div><script type="module" src="/${names['main.js']}"></script></body></html>`;
}

/** What its server answers (https://github.com/verdaccio/verdaccio/tree/master/packages/web/src/api). @param {string} asked */
function answerTo(asked) {
  const name = asked.replace(/^(?:sidebar|package\/readme)\//, '');
  if (asked === 'packages') return PACKAGES.map(manifestOf);
  if (asked.startsWith('package/readme/')) return README;
  const found = PACKAGES.find(([known]) => known === name);
  if (!found) return {};
  const latest = manifestOf(found);
  const older = OLDER.map(([version, days]) => /** @type {const} */ ([version, momentOf(days)]));
  const { version, time } = latest;
  return {
    name,
    latest,
    versions: Object.fromEntries(
      [version, ...older.map(([old]) => old)].map((one) => [one, { ...latest, version: one }]),
    ),
    time: { modified: time, created: momentOf(811), ...Object.fromEntries(older), [version]: time },
    'dist-tags': { latest: version, next: '5.0.0-beta.3' },
    _uplinks: { 'far-quarry': { etag: 'b7', fetched: Date.parse(time) } },
    author: latest.author,
    readme: '',
  };
}

/** @param {typeof PACKAGES[number]} of */
function manifestOf([
  name,
  version,
  description,
  author,
  license,
  days,
  unpackedSize,
  fileCount,
  keywords,
  dependencies,
]) {
  const person = { name: author, email: `${author.split(' ')[0]?.toLowerCase()}@quarry.example`, avatar: '' };
  return {
    name,
    version,
    description,
    author: person,
    maintainers: [person],
    contributors: [],
    license,
    keywords,
    dependencies,
    engines: { node: '>=18.4' },
    homepage: `https://quarry.example/${name.replace('@quarry/', '')}`,
    repository: { type: 'git', url: `https://git.quarry.example/${name.replace('@quarry/', '')}.git` },
    bugs: { url: `https://git.quarry.example/${name.replace('@quarry/', '')}/issues` },
    dist: {
      unpackedSize,
      fileCount,
      shasum: `${fileCount}c1f0d9e7a${unpackedSize}`.padEnd(40, 'b'),
      tarball: `http://127.0.0.1:${PORT}/${name}/-/${name.split('/').pop()}-${version}.tgz`,
    },
    time: momentOf(days),
  };
}

/** An hour more: ages in days are the same at whatever hour it starts, and while a truth is sought. @param {number} days */
function momentOf(days) {
  return new Date(STARTED - days * DAY - HOUR).toISOString();
}
