// What Backlight costs the page it labels, in a real Chromium: until the first label is in view, until all is labelled and
// reported, and while one scrolls. `npm run bench:page` · --sizes 1200,12000  --rounds N  --without-peers
import os from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from '../../src/cli/browsers/launch.mjs';
import { buildIfStale } from '../../src/cli/build-extension.mjs';
import { startBrowser } from './bare-browser.mjs';
import { pagePeers } from './page/peers.mjs';
import { pinnedProfile } from './page/pinned-profile.mjs';
import { sampleLabelling, samplePeer } from './page/samples.mjs';
import { startServer } from './page/server.mjs';
import { labellingTable, peerTable, scrollingTable, stagesTable } from './page/tables.mjs';

/** About how many bytes of JSON, by about how many texts. */
const SIZES = new Map([
  [1200, 80e3],
  [12000, 0.8e6],
  [60000, 4e6],
]);
/** Peers take minutes, and are far off: once is enough to see it. */
const PEER_ROUNDS = 1;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: [...SIZES.keys()].join() },
    'without-peers': { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map(Number);
const rounds = Number(options.rounds);

const build = process.env.BACKLIGHT_BENCH_BUILD;
if (!build) await buildIfStale('chrome');
const peers = options['without-peers'] ? new Map() : await pagePeers();
const server = await startServer(SIZES);
try {
  const { version, samples } = await withExtension();
  console.log(`\n${conditions(version)}\n`);
  console.log(labellingTable(samples));
  console.log(stagesTable(samples));
  console.log(scrollingTable(samples));
  if (peers.size > 0) console.log(peerTable(await withPeers()));
} finally {
  server.stop();
}

async function withExtension() {
  const profile = pinnedProfile();
  const session = await launch('chromium', {
    extensionDir: build ?? 'dist/chrome',
    allSites: true,
    profile: profile.dir,
  });
  try {
    const desk = await session.extensionPage(session.manifest.options_ui.page);
    /** @type {Map<number, import('./page/samples.mjs').Labelling[]>} */
    const samples = new Map(sizes.map((size) => [size, []]));
    for (let round = 0; round < rounds; round++)
      for (const [size, all] of samples) {
        all.push(await sampleLabelling(session, desk, server.url(size)));
        process.stderr.write(`round ${round + 1} of ${rounds}, ${size} runs\r`);
      }
    return { version: session.version, samples };
  } finally {
    await session.close();
    profile.remove();
  }
}

async function withPeers() {
  /** @type {Map<number, Map<string, import('./page/samples.mjs').Passing[]>>} */
  const samples = new Map(sizes.map((size) => [size, new Map()]));
  const browser = await startBrowser();
  try {
    for (const [size, of] of samples)
      for (const [name, peer] of peers) {
        const all = [];
        for (let i = 0; i < PEER_ROUNDS; i++) all.push(await samplePeer(browser, peer, server.url(size)));
        of.set(name, all);
        process.stderr.write(`${name}, ${size} runs\r`);
      }
    return samples;
  } finally {
    await browser.close();
  }
}

/** @param {string} version */
function conditions(version) {
  const day = new Date().toISOString().slice(0, 10);
  const [cpu] = os.cpus();
  const load = os.loadavg()[1]?.toFixed(1);
  return `${day}, ${version}, Node ${process.versions.node}, ${os.cpus().length} × ${cpu?.model.trim()}, load ${load}, medians of ${rounds} rounds`;
}
