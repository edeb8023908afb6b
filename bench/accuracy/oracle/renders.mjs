// Loads one screen again and again, each time under another plan, a few at a time.
import { setTimeout as pause } from 'node:timers/promises';
import { startContext } from '../page/browser.mjs';
import { addContent, walk } from '../page/content.mjs';
import { watchTraffic } from '../page/settle.mjs';
import { emptyPlan, Interceptor } from './intercept.mjs';

/**
 * @typedef {object} Render
 * @property {import('./align.mjs').Seen[]} runs
 * @property {Interceptor} seen
 * @property {boolean} failed the screen did not open
 *
 * @typedef {object} Stage
 * @property {import('../apps/app.mjs').App} app
 * @property {import('../apps/app.mjs').Screen} screen
 * @property {import('playwright').Browser} browser
 * @property {string} url
 */

/** Pictures and fonts: addresses of pictures are runs, but not what they show. */
const SIGHTS = /^[^?#]*\.(?:woff2?|ttf|png|jpe?g|gif|svg|ico|webp)(?:[?#]|$)/;

const AT_ONCE = Number(process.env.BACKLIGHT_BENCH_AT_ONCE ?? 3);

export class Renders {
  count = 0;

  /** @param {Stage} stage */
  constructor(stage) {
    this.stage = stage;
  }

  /**
   * @template T, R
   * @param {T[]} items
   * @param {(item: T) => Promise<R>} work
   * @returns {Promise<R[]>}
   */
  async each(items, work) {
    /** @type {R[]} */
    const results = [];
    let next = 0;
    const worker = async () => {
      while (next < items.length) {
        const i = next++;
        results[i] = await work(/** @type {T} */ (items[i]));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return results;
  }

  /** One load; a second try where the screen did not open. @param {import('./intercept.mjs').Plan} plan @returns {Promise<Render>} */
  async render(plan = emptyPlan(), lingerMs = 0, again = true) {
    const { app, screen, browser, url } = this.stage;
    const seen = new Interceptor(app, plan);
    const context = await startContext(browser, url, app.eyes);
    this.count++;
    try {
      await context.route(SIGHTS, (route) => route.abort());
      await seen.attach(context, url);
      await addContent(context);
      const page = await context.newPage();
      watchTraffic(page);
      await screen.open(page, url);
      await pause(lingerMs);
      return { runs: seenRuns(await walk(page)), seen, failed: false };
    } catch {
      return again ? this.render(plan, lingerMs, false) : { runs: [], seen, failed: true };
    } finally {
      await context.close();
    }
  }
}

/**
 * Runs with their XPath, the frame's before it.
 *
 * @param {Pick<import('../../../src/model.ts').Observation, 'places' | 'runs'>} walked
 */
export function seenRuns({ places, runs }) {
  return runs.map(({ place, node, text }) => ({ id: pathOf(places, place), node, text }));
}

/** @param {import('../../../src/model.ts').Place[]} places @param {number} place */
function pathOf(places, place) {
  let path = '';
  for (let at = places[place]; at; at = places[at.parent])
    path = `/${at.name}${at.n > 0 ? `[${at.n}]` : ''}${path}`;
  return path.replace(/^\/#document/, '');
}
