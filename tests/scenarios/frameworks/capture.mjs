/**
 * Records what a real framework serves: builds the small application in the folder of that name, starts its server, opens its pages
 * in Chromium, follows the link on each, and keeps every answer as it was in `captured/`.
 *
 *   node tests/scenarios/frameworks/capture.mjs next [--in <folder where its packages are installed>]
 *
 * Needs the network (npm) and Chromium. The tests need neither the network nor the frameworks: they replay what is kept.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { findInstalledBrowser } from '../../../src/cli/browsers/find.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const PORT = 41730;
const ORIGIN = `http://localhost:${PORT}`;
const PAGES = { next: ['/artists/ottoline-brask', '/classic/ottoline-brask'] };
const KEPT_HEADERS =
  /^(?:content-type|location|x-inertia|x-remix-response|x-tss-serialized|x-start-type|x-tsr-.*)$/;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { in: { type: 'string' } } });
const [framework] = positionals;
if (!framework) throw new Error('Which one? node tests/scenarios/frameworks/capture.mjs <framework>');
await capture(framework, values.in ?? mkdtempSync(join(tmpdir(), `${framework}-`)));

/**
 * @param {string} name
 * @param {string} folder
 */
async function capture(name, folder) {
  cpSync(join(HERE, name), folder, { recursive: true, filter: (path) => !path.includes('captured') });
  cpSync(join(HERE, 'catalogue.mjs'), join(folder, 'catalogue.mjs'));
  if (!values.in) run('npm', ['install', '--save-exact', '--no-audit', '--no-fund'], folder);
  run('npm', ['run', 'build'], folder);
  if (await isUp()) throw new Error(`Something else answers at ${ORIGIN}.`);
  const server = spawn('npm', ['start'], {
    cwd: folder,
    env: environment(),
    stdio: 'inherit',
    detached: true,
  });
  try {
    await up();
    const answers = await visit(PAGES[/** @type {keyof PAGES} */ (name)] ?? ['/artists/ottoline-brask']);
    keep(join(HERE, name, 'captured'), answers);
  } finally {
    if (server.pid) process.kill(-server.pid);
  }
}

function environment() {
  return {
    ...process.env,
    PORT: String(PORT),
    ORIGIN,
    NG_CLI_ANALYTICS: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {string} cwd
 */
function run(command, parameters, cwd) {
  const { status } = spawnSync(command, parameters, {
    cwd,
    env: { ...environment(), PORT: '' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} failed in ${cwd}`);
}

async function up() {
  for (let tries = 0; tries < 100; tries++) {
    if (await isUp()) return;
    await pause(200);
  }
  throw new Error('The server does not answer.');
}

function isUp() {
  return fetch(`${ORIGIN}/artists/ottoline-brask`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * Opens each page, follows its link, and answers with all that was served.
 *
 * @param {string[]} paths
 */
async function visit(paths) {
  const executablePath = findInstalledBrowser('chromium') ?? undefined;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, args });
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  try {
    for (const path of paths) {
      const page = await browser.newPage();
      /** @type {Promise<unknown>[]} */
      const reading = [];
      page.on('response', (response) => reading.push(read(response, answers).catch(() => {})));
      await page.goto(ORIGIN + path, { waitUntil: 'networkidle0' });
      const link = await page.$('main a, a[href^="/artists/"]');
      const before = await page.$eval('h1', (heading) => heading.textContent);
      if (link) {
        await link.click();
        await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, {}, before);
        await page.waitForNetworkIdle();
      }
      await Promise.all(reading);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return [...answers.values()];
}

/**
 * @typedef {{ method: string, path: string, status: number, headers: Record<string, string>, body: Buffer }} Answer
 * @param {import('puppeteer-core').HTTPResponse} response
 * @param {Map<string, Answer>} answers
 */
async function read(response, answers) {
  const path = response.url().slice(ORIGIN.length);
  if (!response.url().startsWith(ORIGIN) || path.startsWith('/favicon')) return;
  const method = response.request().method();
  const headers = Object.entries(response.headers()).filter(([name]) => KEPT_HEADERS.test(name));
  const body = response.status() >= 300 && response.status() < 400 ? Buffer.alloc(0) : await bodyOf(response);
  const inertia = response.headers()['x-inertia'] ? ' inertia' : '';
  answers.set(`${method} ${path}${inertia}`, {
    method,
    path,
    status: response.status(),
    headers: Object.fromEntries(headers),
    body,
  });
}

/**
 * A body that the page reads as a stream, or has only prefetched, is not always handed over: then it is asked for again, with the same headers.
 *
 * @param {import('puppeteer-core').HTTPResponse} response
 */
async function bodyOf(response) {
  try {
    const body = Buffer.from(await response.buffer());
    if (body.length > 0) return body;
  } catch {}
  const again = await fetch(response.url(), { headers: response.request().headers() });
  return Buffer.from(await again.arrayBuffer());
}

/**
 * Scripts are kept compressed: nobody reads them.
 *
 * @param {string} folder
 * @param {Answer[]} answers
 */
function keep(folder, answers) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const index = answers.map(({ body, ...answer }, i) => {
    const isScript = /javascript/.test(answer.headers['content-type'] ?? '');
    const [name] = answer.path.split('?');
    const file = `${i + 1}-${(name ?? '')
      .split('/')
      .pop()
      ?.replace(/[^\w.-]/g, '_')}${isScript ? '.gz' : ''}`;
    writeFileSync(join(folder, file), isScript ? gzipSync(body, { level: 9 }) : body);
    return { ...answer, file };
  });
  writeFileSync(
    join(folder, 'answers.json'),
    `${JSON.stringify({ origin: ORIGIN, answers: index }, null, 2)}\n`,
  );
}
