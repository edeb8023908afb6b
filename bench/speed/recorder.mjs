// What watching a page's traffic costs the page: the page alone, the same again (noise), Backlight's recorder, and others who
// watch, in one run. `npm run bench:recorder` · --rounds N  --minutes N (begins no round after that)  --workloads a,b
// --without-peers  --beside BUILD (an earlier one of ours)  --json FILE (every sample)
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../src/cli/build-extension.mjs';
import { openPage, startBrowser } from './bare-browser.mjs';
import { tables } from './recorder-tables.mjs';
import { startServer } from './traffic/server.mjs';
import { peerScripts, recorderScript } from './watchers/catalogue.mjs';

/** What the page does, and how it is called in the table. @type {Record<string, string>} */
const WORKLOADS = {
  fetches: '1,000 fetches of 10 KB',
  large: '20 fetches of 1 MB',
  xhrs: '500 XHRs of 10 KB',
  chunks: '200 streamed chunks',
  messages: '2,000 WebSocket messages',
};
const ALONE = 'page alone';
const AGAIN = 'page alone, again';
const OURS = 'Backlight';
/** Peers cost far more than what is to be told apart: they take part in every third round. */
const PEERS_EVERY = 3;
const CLOSED_MS = 3000;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    minutes: { type: 'string', default: 'Infinity' },
    workloads: { type: 'string', default: Object.keys(WORKLOADS).join() },
    'without-peers': { type: 'boolean', default: false },
    beside: { type: 'string' },
    json: { type: 'string' },
  },
});

const build = process.env.BACKLIGHT_BENCH_BUILD;
if (!build) await buildIfStale('chrome');
const peers = options['without-peers'] ? new Map() : await peerScripts();
const scripts = new Map([
  [ALONE, ''],
  [AGAIN, ''],
  [OURS, await recorderScript(build ?? 'dist/chrome')],
  ...peers,
]);
if (options.beside) scripts.set(`${OURS}, ${options.beside}`, await recorderScript(options.beside));
const names = [...scripts.keys()];
const server = await startServer((watcher) => scripts.get(decodeURIComponent(watcher)) ?? '');
const browser = await startBrowser();
try {
  const workloads = options.workloads.split(',');
  const rounds = await measured(workloads, Number(options.rounds));
  if (options.json) await writeFile(options.json, JSON.stringify(samplesOf(rounds)));
  const count = Math.max(...[...rounds.values()].map(({ length }) => length));
  console.log(`\n${await conditions(count)}\n`);
  console.log(tables(rounds, names, [ALONE, AGAIN]));
  console.log(await cancelling());
} finally {
  await browser.close();
  server.stop();
}

/**
 * @typedef {import('./recorder-tables.mjs').Sample} Sample
 * @typedef {import('./recorder-tables.mjs').Round} Round
 */

/** @param {string[]} workloads @param {number} count @returns {Promise<Map<string, Round[]>>} */
async function measured(workloads, count) {
  /** @type {Map<string, Round[]>} */
  const rounds = new Map(workloads.map((workload) => [titleOf(workload), []]));
  const end = Date.now() + Number(options.minutes) * 60_000;
  for (let at = 0; at < count && Date.now() < end; at++) {
    const present = names.filter((name) => at % PEERS_EVERY === 0 || !peers.has(name));
    for (const workload of workloads) {
      /** @type {Round} */
      const round = new Map();
      for (const name of shuffled(present)) round.set(name, await sample(name, workload));
      rounds.get(titleOf(workload))?.push(round);
    }
    process.stderr.write(`round ${at + 1} of ${count}\r`);
  }
  return rounds;
}

/** @param {Map<string, Round[]>} rounds */
function samplesOf(rounds) {
  return Object.fromEntries(
    [...rounds].map(([title, all]) => [title, all.map((one) => Object.fromEntries(one))]),
  );
}

/** @param {string} workload */
function titleOf(workload) {
  const title = WORKLOADS[workload];
  if (!title) throw new Error(`there is no workload ${workload}`);
  return title;
}

/** @param {string} watcher */
async function open(watcher) {
  const page = await openPage(browser, `${server.url}/page?${encodeURIComponent(watcher)}`);
  await page.until('typeof bench === "object" && document.readyState === "complete"');
  await page.evaluate('bench.settled()');
  return page;
}

/** One workload in a new page. @param {string} watcher @param {string} workload @returns {Promise<Sample>} */
async function sample(watcher, workload) {
  const page = await open(watcher);
  const heap = await page.heap();
  const worked = await page.worked();
  await page.evaluate(`bench.workloads.${workload}().then(bench.settled)`);
  const cpu = (await page.worked()) - worked;
  const longest = await page.evaluate('bench.longest()');
  const result = { cpu, longest, heap: (await page.heap()) - heap };
  await page.close();
  return result;
}

/** Whether the connection is closed once the page cancels a body that has no end. */
async function cancelling() {
  const lines = ['| | connection closed by `cancel()` |', '| --- | --- |'];
  for (const name of names) {
    const page = await open(name);
    const mark = encodeURIComponent(name);
    await page.evaluate(
      `Promise.race([bench.cancel('/endless?${mark}'), new Promise((end) => setTimeout(end, ${CLOSED_MS}))])`,
    );
    const end = Date.now() + CLOSED_MS;
    while (Date.now() < end && !server.closed.has(mark)) await page.evaluate('bench.settled()');
    lines.push(`| ${name} | ${server.closed.has(mark) ? 'yes' : '**no**'} |`);
    await page.close();
  }
  return lines.join('\n');
}

/** @param {number} rounds */
async function conditions(rounds) {
  const [cpu] = os.cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${await browser.version()}, Node ${process.versions.node}, ${os.cpus().length} × ${cpu?.model.trim()}, ${rounds} rounds`;
}

/** @template T @param {T[]} values */
function shuffled(values) {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
