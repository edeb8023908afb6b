/** `npm run label -- URL`: labels any page headlessly through the built extension. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageAddress } from './browsers/visit.mjs';
import { runCommand } from './command.mjs';
import { Failure } from './failure.mjs';
import { setup } from './setup.mjs';

const USAGE =
  'Usage: npm run label -- URL [--out report.json] [--screenshot page.png] [--browser chromium|firefox] [--wait MS]';

/** Where the person stood: npm changes to the repository before it runs a script. */
const HERE = process.env.INIT_CWD ?? process.cwd();

runCommand(async () => {
  const { url, browser, waitMs, out, screenshot } = readOptions();
  await setup({ browsers: [browser] });
  const { labelPage, takePicture } = await import('./labelling.mjs');
  const { summaryTable } = await import('./summary-table.mjs');
  const { startSession } = await import('./session.mjs');
  const session = await startSession(browser);
  const { page, report } = await labelPage(session, url, { waitMs, say });
  for (const file of [out, screenshot]) if (file) mkdirSync(dirname(file), { recursive: true });
  if (out) writeFileSync(out, JSON.stringify(report, null, 2));
  if (screenshot) await takePicture(session, page, screenshot);
  console.log(`\n${summaryTable(report)}`);
  for (const file of [out, screenshot]) if (file) console.log(`written: ${file}`);
});

/** Progress goes to the error output, so that the table alone can be piped on. @param {string} line */
function say(line) {
  console.error(`… ${line}`);
}

function readOptions() {
  const { values, positionals } = parse();
  const { browser = 'chromium', wait = '0', out, screenshot } = values;
  const [url, ...more] = positionals;
  if (!url || more.length > 0) throw new Failure(`Give one address of a page. ${USAGE}`);
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Failure(`--browser is chromium or firefox, not "${browser}".`);
  if (!/^\d{1,6}$/.test(wait)) throw new Failure(`--wait is a number of milliseconds, not "${wait}".`);
  if (screenshot !== undefined && !screenshot.endsWith('.png'))
    throw new Failure(`--screenshot is the name of a .png file, not "${screenshot}".`);
  const [report, picture] = [out, screenshot].map((file) => file && resolve(HERE, file));
  return {
    url: pageAddress(url),
    browser: /** @type {'chromium' | 'firefox'} */ (browser),
    waitMs: Number(wait),
    out: report,
    screenshot: picture,
  };
}

function parse() {
  const option = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      allowPositionals: true,
      options: { out: option, screenshot: option, browser: option, wait: option },
    });
  } catch (error) {
    throw new Failure(`${/** @type {Error} */ (error).message.split('. ')[0]}. ${USAGE}`);
  }
}
