// Lighthouse CI's dashboard, over builds that are invented. Preact; a table of builds, scores as donuts, dates cut to a day and a minute.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@lhci/server';
const VERSION = '0.15.1';
const SEED = 1;
const PORT = 47424;
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
});
const PAGE = 'https://harbourmill.example/shelves';

/** commit, message, branch, author, moment, performance, accessibility */
const BUILDS = /** @type {const} */ ([
  [
    'c159ff2b0e7d',
    'Weigh loaves before the oven',
    'main',
    'Ines Holloway',
    '2026-02-18T06:40:00Z',
    0.91,
    0.78,
  ],
  ['7be40ca91d35', 'Smaller pictures of crumbs', 'main', 'Bram Okafor', '2026-02-14T17:31:00Z', 0.86, 0.78],
  [
    'e02d9914fa6c',
    'Order by post, as before',
    'rye-by-post',
    'Marit Sundqvist',
    '2026-02-11T09:12:00Z',
    0.64,
    0.93,
  ],
  ['48c3a7710be2', 'No fonts from elsewhere', 'main', 'Bram Okafor', '2026-01-30T13:05:00Z', 0.83, 0.71],
  [
    'd91f6e25b870',
    'Till speaks Faroese',
    'faroese-till',
    'Ines Holloway',
    '2026-01-22T20:48:00Z',
    0.57,
    0.88,
  ],
]);
const PROJECT = {
  id: 'f10e0000-0000-4000-8000-0000000000aa',
  name: 'Harbour Mill till',
  slug: 'harbour-mill-till',
  externalUrl: 'https://harbourmill.example',
  token: '',
  baseBranch: 'main',
  adminToken: '',
  createdAt: '2025-11-03T08:00:00Z',
  updatedAt: '2025-11-03T08:00:00Z',
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'lhci',
  version: `${VERSION}/${SEED}`,
  framework: 'Preact',
  shows: 'a table of builds: commits cut short, branches, dates; scores of hundred, from shares',
  async start() {
    const folder = await installNpm('lhci', { [PACKAGE]: VERSION });
    const files = path.join(folder, 'node_modules', PACKAGE, 'dist');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/version')
        return answer.writeHead(200, { 'content-type': 'text/plain' }).end(VERSION);
      const json = pathname.startsWith('/v1/') ? answerTo(pathname) : undefined;
      if (json !== undefined)
        return answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      const asked = pathname.replace(/^\/app\//, '');
      const file = TYPES[path.extname(asked)] ? path.normalize(asked) : 'index.html';
      const body = await readFile(path.join(files, file)).catch(() => null);
      const type = TYPES[path.extname(file)] ?? 'text/html';
      answer.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? '');
    });
  },
  screens: [
    {
      name: 'dashboard',
      async open(page, url) {
        await page.goto(`${url}/app/projects/${PROJECT.slug}/dashboard`);
        await page.waitForSelector('.build-list tr', { timeout: 6_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** What its server answers (https://github.com/GoogleChrome/lighthouse-ci/tree/main/packages/server/src/api/routes). @param {string} pathname */
function answerTo(pathname) {
  const [, what, build, more] = /^\/v1\/projects\/[^/]+\/?([^/]*)\/?([^/]*)\/?([^/]*)/.exec(pathname) ?? [];
  if (pathname === '/v1/projects') return [PROJECT];
  if (what === '') return PROJECT;
  if (what === 'branches')
    return [...new Set(BUILDS.map(([, , branch]) => branch))].map((branch) => ({ branch }));
  if (what !== 'builds') return [];
  const all = BUILDS.map(buildOf);
  if (build === '') return all;
  const at = all.findIndex(({ id }) => id === build);
  const [, , , , , performance = 0, accessibility = 0] = BUILDS[at] ?? [];
  if (more === 'urls') return [{ url: PAGE }];
  if (more === 'runs') return [runOf(build ?? '', performance, accessibility)];
  if (more === 'statistics') return statistics(build ?? '', performance, accessibility);
  return all[at];
}

/** @param {typeof BUILDS[number]} build @param {number} i */
function buildOf([hash, commitMessage, branch, author, runAt], i) {
  return {
    id: `ba5e000${i}-0000-4000-8000-0000000000aa`,
    projectId: PROJECT.id,
    lifecycle: 'sealed',
    hash: hash.padEnd(40, '0'),
    branch,
    commitMessage,
    author: `${author} <${author.split(' ')[0]?.toLowerCase()}@harbourmill.example>`,
    avatarUrl: '/app/nobody.png',
    ancestorHash: '',
    externalBuildUrl: '',
    runAt,
    committedAt: runAt,
    ancestorCommittedAt: null,
    createdAt: runAt,
    updatedAt: runAt,
  };
}

/** @param {string} buildId @param {number} performance @param {number} accessibility */
function runOf(buildId, performance, accessibility) {
  const audits = [
    ['unused-css', 'Styles that nobody wears', 0],
    ['big-images', 'Pictures wider than the counter', 1],
    ['button-name', 'Buttons that say nothing', 0],
  ].map(([id, title, score]) => [id, { id, title, score, scoreDisplayMode: 'binary', description: '' }]);
  const category = (/** @type {string} */ id, /** @type {string} */ title, /** @type {number} */ score) => ({
    id,
    title,
    score,
    auditRefs: audits.map(([audit]) => ({ id: audit, weight: 1, group: 'diagnostics' })),
  });
  const lhr = {
    lighthouseVersion: '12.2.1',
    requestedUrl: PAGE,
    finalUrl: PAGE,
    fetchTime: '2026-02-18T06:40:00Z',
    audits: Object.fromEntries(audits),
    categories: {
      performance: category('performance', 'Speed at the till', performance),
      accessibility: category('accessibility', 'For all who bake', accessibility),
    },
    categoryGroups: { diagnostics: { title: 'What to mend' } },
  };
  return {
    id: `c0ffee00-0000-4000-8000-0000000000aa`,
    projectId: PROJECT.id,
    buildId,
    representative: true,
    url: PAGE,
    lhr: JSON.stringify(lhr),
  };
}

/** @param {string} buildId @param {number} performance @param {number} accessibility */
function statistics(buildId, performance, accessibility) {
  const one = (/** @type {string} */ name, /** @type {number} */ value) => ({
    id: `${buildId}-${name}`,
    projectId: PROJECT.id,
    buildId,
    version: 1,
    url: PAGE,
    name,
    value,
  });
  return [
    ...['median', 'min', 'max'].flatMap((kind) => [
      one(`category_performance_${kind}`, performance),
      one(`category_accessibility_${kind}`, accessibility),
    ]),
    one('auditgroup_diagnostics_pass', 1),
    one('auditgroup_diagnostics_fail', 2),
    one('auditgroup_diagnostics_na', 0),
    one('audit_first-contentful-paint_median', 1840 + performance * 100),
    one('audit_largest-contentful-paint_median', 2960 + performance * 100),
    one('audit_interactive_median', 4120 + performance * 100),
    one('audit_speed-index_median', 2210 + performance * 100),
    one('audit_total-blocking-time_median', 212),
    one('audit_max-potential-fid_median', 117),
  ];
}
