// How soon the card is there when the pointer comes to a label, on a page with 12,000 labels, in Chromium. `npm run bench:card`
import { onLabelledTracks } from './tracks-site.mjs';

const CARDS = 60;
/** Texts of one card of the page: what is pointed at is of all kinds. */
const STEP = 7;

/**
 * @typedef {import('../../src/cli/browsers/launch.mjs').Page} Page
 * @typedef {{ placed: number, painted: number, frames: number }} Showing ms since the pointer's event was handled; frames begun until then
 * @typedef {{ nodeId: number, attributes?: string[], children?: DomNode[], shadowRoots?: DomNode[] }} DomNode
 */

/**
 * The card, which is in a closed shadow tree: only the browser's debugger gets hold of it.
 *
 * @param {import('puppeteer-core').CDPSession} client
 */
async function cardOf(client) {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const nodes = [/** @type {DomNode} */ (root)];
  for (const node of nodes) {
    if (node.attributes?.some((one) => /^card( |$)/.test(one)) && node.attributes.includes('tooltip'))
      return node.nodeId;
    nodes.push(...(node.shadowRoots ?? []), ...(node.children ?? []));
  }
  throw new Error('there is no card');
}

/** Runs in the page: notes when the pointer came, and when the card stood. @this {HTMLElement} */
function watchCard() {
  let came = 0;
  let frames = 0;
  const isThere = () => !this.hidden && this.classList.contains('placed');
  const frame = () => {
    frames++;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener(
    'pointermove',
    () => {
      if (came || isThere()) return;
      came = performance.now();
      frames = 0;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (!came || !isThere()) return;
    const showing = { placed: performance.now() - came, frames };
    const since = came;
    came = 0;
    // The card is placed within a frame's own work: a task comes just after that frame was painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () =>
      Object.assign(globalThis, { showing: { ...showing, painted: performance.now() - since } });
    port2.postMessage(null);
  }).observe(this, { attributes: true });
  Object.assign(globalThis, {
    begin: () => {
      came = 0;
      Object.assign(globalThis, { showing: null });
    },
    isAway: () => this.hidden,
  });
}

/** Points at a text from where there is none. @param {Page} page @param {number} index @returns {Promise<Showing>} */
async function pointAt(page, index) {
  await page.mouse.move(1, 1);
  await page.waitForFunction(() => Reflect.get(globalThis, 'isAway')());
  const { x, y } = await page.evaluate((at) => {
    const text = document.querySelectorAll('li span')[at];
    text?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = text?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, index);
  // Scrolling lets the page paint labels: a card is asked for when that is done.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await page.evaluate(() => Reflect.get(globalThis, 'begin')());
  await page.mouse.move(x, y);
  await page.waitForFunction(() => Reflect.get(globalThis, 'showing'));
  return page.evaluate(() => Reflect.get(globalThis, 'showing'));
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]?.toFixed(1);
}

await onLabelledTracks(async ({ session, page, report }) => {
  await page.bringToFront();
  const client = await page.createCDPSession();
  const { object } = await client.send('DOM.resolveNode', { nodeId: await cardOf(client) });
  await client.send('Runtime.callFunctionOn', {
    objectId: /** @type {string} */ (object.objectId),
    functionDeclaration: watchCard.toString(),
  });
  /** @type {Showing[]} */
  const showings = [];
  for (let i = 0; i < CARDS; i++) showings.push(await pointAt(page, i * STEP));
  console.log(`${report?.summary.runs} labels, ${showings.length} cards; ${session.version}`);
  console.log('| from the pointer to the card | median | 95th of 100 |\n|---|---|---|');
  for (const what of /** @type {const} */ (['placed', 'painted', 'frames'])) {
    const values = showings.map((one) => one[what]);
    console.log(
      `| ${what}${what === 'frames' ? '' : ', ms'} | ${quantile(values, 0.5)} | ${quantile(values, 0.95)} |`,
    );
  }
});
