// What a trace of the browser says of a click: when each stage of the way to the page was reached, and how long the tasks of its
// main thread take, by the processor's time: a busy machine makes none of them longer.

const CATEGORIES = ['toplevel', 'blink.user_timing', 'devtools.timeline'];
const SHORTEST_US = 1000;
const CLICK = 'backlight-bench-click';
const POPUP_SCRIPT = '/begin.js';
const CONTENT_SCRIPT = '/content-script.js';

/**
 * @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { data?: { url?: string } } }} TraceEvent in µs
 * @typedef {{ cpu: number, wall: number }} Task the longest by processor's time; both in ms
 *
 * @typedef {object} Stages when each was reached, ms since the click
 * @property {number} popup its first script runs
 * @property {number} injected the browser begins to compile our script in the page
 * @property {number} running it has been compiled and run
 */

/** Marks the moment of the click in the page; answers it on the page's clock. @param {import('../bare-browser.mjs').BarePage} page */
export function markClick(page) {
  return page.evaluate(`performance.mark('${CLICK}').startTime`);
}

/** Begins to watch. `end` tells what was seen since the click was marked. @param {import('puppeteer-core').CDPSession} root of the browser */
export async function watchTrace(root) {
  /** @type {TraceEvent[]} */
  const events = [];
  const keep = (/** @type {{ value: unknown[] }} */ { value }) => {
    for (const event of /** @type {TraceEvent[]} */ (value))
      if (event.name === CLICK || event.name === 'EvaluateScript' || isTask(event)) events.push(event);
  };
  root.on('Tracing.dataCollected', keep);
  await root.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  return {
    /** @returns {Promise<{ longest: Task, stages: Stages }>} */
    async end() {
      const ended = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
      await root.send('Tracing.end');
      await ended;
      root.off('Tracing.dataCollected', keep);
      const click = events.find(({ name }) => name === CLICK);
      if (!click) throw new Error('the trace has nothing of the page');
      const since = events.filter(({ ts }) => ts >= click.ts);
      return {
        longest: longestOf(since.filter(({ pid, tid }) => pid === click.pid && tid === click.tid)),
        stages: stagesOf(since, click),
      };
    },
  };
}

/** @param {TraceEvent} event */
function isTask({ name, dur = 0 }) {
  return name.endsWith('RunTask') && dur > SHORTEST_US;
}

/** @param {TraceEvent[]} events @returns {Task} */
function longestOf(events) {
  return events
    .filter(isTask)
    .reduce(
      (most, { dur = 0, tdur = 0 }) =>
        tdur / 1000 > most.cpu ? { cpu: tdur / 1000, wall: dur / 1000 } : most,
      { cpu: 0, wall: 0 },
    );
}

/** @param {TraceEvent[]} events @param {TraceEvent} click @returns {Stages} */
function stagesOf(events, click) {
  const script = (/** @type {string} */ name) =>
    events.find((event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith(name));
  const ms = (/** @type {number} */ ts) => (ts - click.ts) / 1000;
  const popup = script(POPUP_SCRIPT);
  const content = script(CONTENT_SCRIPT);
  return {
    popup: ms(popup?.ts ?? Number.NaN),
    injected: ms(content?.ts ?? Number.NaN),
    running: ms((content?.ts ?? Number.NaN) + (content?.dur ?? 0)),
  };
}
