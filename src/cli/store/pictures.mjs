import { readFileSync, writeFileSync } from 'node:fs';
import { settle } from '../browsers/settle.mjs';

/**
 * @typedef {import('../browsers/launch.mjs').Session} Session
 * @typedef {import('../browsers/launch.mjs').Page} Page
 * @typedef {import('../../model').Report} Report
 * @typedef {{ width: number, height: number }} Size in CSS px
 * @typedef {Size & { picture: string, x: number, y: number, isRaised?: boolean }} Part `picture`: an address
 */

const SETTLE_MS = 5_000;
const CARD_MS = 1_000;

/**
 * What a page shows, as an address of the picture; kept in a file, if one is named.
 *
 * @param {Page} page
 * @param {string} [file]
 */
export async function pictureOf(page, file) {
  await page.bringToFront();
  await settle(page, SETTLE_MS);
  const bytes = await page.screenshot({ type: 'png' });
  if (file) writeFileSync(file, bytes);
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
}

/**
 * A view of the extension about a page, as an address of its picture.
 *
 * @param {Session} session
 * @param {Page} page
 * @param {string} path
 * @param {Size} size
 */
export async function viewOf(session, page, path, size) {
  const desk = await session.extensionPage(session.manifest.options_ui.page);
  const tabId = await session.tabIdOf(page, desk);
  await desk.close();
  const view = await session.extensionPage(`${path}?tabId=${tabId}`);
  await view.setViewport(size);
  await view.waitForSelector('.endpoint');
  const picture = await pictureOf(view);
  await view.close();
  return picture;
}

/**
 * Points at a number that the page wrote in short: the card has the most to tell of it.
 *
 * @param {Page} page
 * @param {Report} report
 */
export async function pointAt(page, report) {
  const isTold = (/** @type {import('../../model').Segment} */ { label, sources }) =>
    label === 'backend' && sources[0]?.transform === 'compact';
  const item = report.items.find(({ segments }) => segments.some(isTold));
  if (!item) throw new Error('the demo shows no number in short');
  const { start, end } = item.segments.find(isTold) ?? { start: 0, end: 1 };
  const { x, y } = await page.evaluate(middleOf, item.xpath, start, end);
  await page.mouse.move(x, y);
  await new Promise((go) => setTimeout(go, CARD_MS));
}

/** Runs in the page. @param {string} xpath @param {number} start @param {number} end */
function middleOf(xpath, start, end) {
  const text = document.evaluate(xpath, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
  if (!text) throw new Error(`nothing is at ${xpath}`);
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/**
 * Several pictures as one.
 *
 * @param {Session} session
 * @param {string} file
 * @param {Size} size
 * @param {Part[]} parts
 */
export async function arranged(session, file, size, parts) {
  const style = (/** @type {Part} */ { x, y, width, height, isRaised }) =>
    `position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px` +
    (isRaised ? ';border-radius:10px;box-shadow:0 8px 32px #0006' : '');
  await drawn(
    session,
    file,
    size,
    parts.map((part) => `<img src="${part.picture}" style="${style(part)}">`).join(''),
  );
}

/**
 * The tile: the icon, the name, and the question.
 *
 * @param {Session} session
 * @param {string} file
 * @param {Size} size
 */
export async function welcome(session, file, size) {
  const icon = `data:image/png;base64,${readFileSync('icons/128.png', 'base64')}`;
  const { name } = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
  await drawn(
    session,
    file,
    size,
    `<div style="box-sizing:border-box;height:100vh;padding:32px;background:#f6f7f9;color:#14181f;font-family:system-ui,sans-serif">
      <img src="${icon}" width="64" height="64" alt=""><div style="font-size:40px;font-weight:700;margin:12px 0 8px">${name.message}</div>
      <div style="font-size:20px;line-height:1.4"><span style="border-bottom:3px solid #1a5fb4">Backend</span> or
      <span style="border-bottom:3px dotted #a04000">frontend</span>?<br>And where exactly from?</div></div>`,
  );
}

/**
 * @param {Session} session
 * @param {string} file
 * @param {Size} size
 * @param {string} markup
 */
async function drawn(session, file, size, markup) {
  const page = await session.browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<!doctype html><html lang="en"><body style="margin:0">${markup}`);
  await pictureOf(page, file);
  await page.close();
}
