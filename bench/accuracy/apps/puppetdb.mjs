// PuppetDB's dashboard over machines that are invented. D3: numbers whose format is in the answer, with letters for thousands and thousandths.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '7.12.1-3';
const SEED = 1;
const PORT = 47742;
const JAR = 'usr/share/puppetdb/puppetdb.jar';
const PUBLIC = 'public/dashboard';

/** What is measured, of what, how it is written, how much; as its dashboard.clj has them. */
const METERS = /** @type {const} */ ([
  ['JVM Heap', 'bytes', '.3s', 1_318_424_576],
  ['Active Nodes', 'in the population', '', 4_172],
  ['Inactive Nodes', 'in the population', '', 236],
  ['Resources', 'in the population', '', 1_987_340],
  ['Resource duplication', '% of resources stored', '.1%', 0.93264817],
  ['Catalog duplication', '% of catalogs encountered', '.1%', 0.71049033],
  ['Command Queue', 'depth', 's', 17],
  ['Command Processing', 'sec/command', '.3s', 0.28461192],
  ['Command Processing', 'command/sec', '.3s', 6.9041728],
  ['Processed', 'since startup', '', 5_230_916],
  ['Retried', 'since startup', '', 1_043],
  ['Discarded', 'since startup', '', 29],
  ['Rejected', 'since startup', '', 8],
  ['Enqueueing', 'service time seconds', '.3s', 0.018340771],
  ['Command Persistence', 'Message persistence time milliseconds', '.2s', 3.4718],
  ['Collection Queries', 'service time seconds', '.3s', 0.00057212],
  ['DB Compaction', 'round trip time seconds', '.3s', 92.61345],
  ['DLO Size on Disk', 'bytes', '.3s', 7_340_211],
  ['Discarded Messages', 'to be reviewed', '', 21],
]);
const DATA = METERS.map(([description, addendum, format, value], at) => ({
  description,
  addendum,
  format,
  value,
  id: `meter-${at + 1}`,
}));
const ANSWERS = /** @type {Record<string, unknown>} */ ({
  '/pdb/dashboard/data': DATA,
  '/pdb/meta/v1/version': { version: '7.12.1' },
  '/pdb/meta/v1/version/latest': {
    newer: true,
    product: 'puppetdb',
    link: 'https://docs.example.com/puppetdb/8/release_notes.html',
    version: '8.4.2',
  },
});

/** @type {import('./app.mjs').App} */
export default {
  name: 'puppetdb',
  version: `${VERSION}/${SEED}`,
  framework: 'D3',
  shows:
    'what a database of machines does: names, units and even the formats of numbers are data; letters for thousands, millions, thousandths and millionths, shares',
  async start() {
    const files = await unpacked();
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const said = ANSWERS[pathname];
      if (said || pathname.startsWith('/pdb/meta')) return sendJson(answer, said);
      return sendFile(answer, files, pathname.slice('/pdb/dashboard'.length));
    });
  },
  screens: [
    {
      name: 'dashboard',
      async open(page, url) {
        await page.goto(`${url}/pdb/dashboard/index.html`);
        await page.waitForSelector('#metrics tr:nth-child(9) .tick text', {
          timeout: 8_000,
          state: 'attached',
        });
        await page.evaluate(() => document.fonts.ready);
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** The folder of its page, which is in an archive of the package. */
async function unpacked() {
  const root = await unpackDebian('puppetdb', VERSION);
  const files = path.join(root, PUBLIC);
  if (!existsSync(files)) {
    const script =
      'import sys, zipfile as z; a = z.ZipFile(sys.argv[1]); a.extractall(members=[n for n in a.namelist() if n.startswith(sys.argv[2])])';
    await promisify(execFile)('python3', ['-c', script, path.join(root, JAR), PUBLIC], { cwd: root });
  }
  return files;
}
