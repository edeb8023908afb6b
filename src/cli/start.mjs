/** `npm start [-- --firefox] [-- URL]`: the demo, or any page, in a browser with Backlight on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pageAddress } from './browsers/visit.mjs';
import { runCommand } from './command.mjs';
import { atTheEnd } from './endings.mjs';
import { Failure } from './failure.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./browsers/find.mjs').BrowserName} BrowserName */

runCommand(async () => {
  const { browser, url } = readOptions();
  await setup({ browsers: [browser] });
  const address = url ?? (await demoAddress());
  await (hasDisplay() ? show(browser, address) : writeDown(browser, address));
});

/** @returns {{ browser: BrowserName, url: string | undefined }} */
function readOptions() {
  const { values, positionals } = parse();
  const [address] = positionals;
  return { browser: values.firefox ? 'firefox' : 'chromium', url: address && pageAddress(address) };
}

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { firefox: { type: 'boolean', default: false } } });
  } catch (error) {
    const [said] = /** @type {Error} */ (error).message.split('. ');
    throw new Failure(`${said}. Usage: npm start [-- --firefox] [-- URL]`);
  }
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Starts the demo, which ends with this command. */
async function demoAddress() {
  const { startDemo } = await import('../../demo/server.mjs');
  const demo = await startDemo({ port: 0, apiPort: 0 });
  atTheEnd(demo.close);
  console.log(`The demo is at ${demo.url}, its API at ${demo.apiUrl}.`);
  return demo.url;
}

/**
 * Opens the page in a window and clicks Backlight's icon there; ends when the window is closed, or with Ctrl-C.
 *
 * @param {BrowserName} browser
 * @param {string} url
 */
async function show(browser, url) {
  const { startSession } = await import('./session.mjs');
  const { visit } = await import('./browsers/visit.mjs');
  const session = await startSession(browser, { headless: false });
  const [blank] = await session.browser.pages();
  const page = blank ?? (await session.browser.newPage());
  await visit(page, url);
  await session.clickIcon(page);
  console.log('Backlight is on. Ctrl-C, or closing the window, ends it.');
  await new Promise((end) => session.browser.once('disconnected', end));
}

/**
 * Without a display: the summary as a table, the report and a picture in `out/`.
 *
 * @param {BrowserName} browser
 * @param {string} url
 */
async function writeDown(browser, url) {
  const { startSession } = await import('./session.mjs');
  const { labelPage, takePicture } = await import('./labelling.mjs');
  const { summaryTable } = await import('./summary-table.mjs');
  console.log('There is no display here, so Backlight writes down what it would show.');
  const session = await startSession(browser);
  const { page, report } = await labelPage(session, url, { say: (line) => console.error(`… ${line}`) });
  mkdirSync('out', { recursive: true });
  writeFileSync('out/report.json', JSON.stringify(report, null, 2));
  await takePicture(session, page, 'out/page.png');
  console.log(`\n${summaryTable(report)}\n\nwritten: out/report.json and out/page.png`);
}
