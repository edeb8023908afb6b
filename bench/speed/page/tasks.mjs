// How long the tasks of a page's main thread take, by the processor's time: a busy machine makes none of them longer.

const CATEGORIES = ['toplevel', 'blink.user_timing'];
const SHORTEST_US = 1000;

/**
 * @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent in µs
 * @typedef {{ cpu: number, wall: number }} Task the longest by processor's time; both in ms
 */

/**
 * Begins to watch. `longest` ends it.
 *
 * @param {import('puppeteer-core').CDPSession} root of the browser
 * @param {import('../bare-browser.mjs').BarePage} page
 */
export async function watchTasks(root, page) {
  /** @type {TraceEvent[]} */
  const events = [];
  const mark = `bench-${Math.random()}`;
  const keep = (/** @type {{ value: unknown[] }} */ { value }) => {
    for (const event of /** @type {TraceEvent[]} */ (value))
      if (event.name === mark || (event.name.endsWith('RunTask') && (event.dur ?? 0) > SHORTEST_US))
        events.push(event);
  };
  root.on('Tracing.dataCollected', keep);
  await root.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  await page.evaluate(`performance.mark('${mark}')`);
  return {
    /** @returns {Promise<Task>} */
    async longest() {
      const ended = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
      await root.send('Tracing.end');
      await ended;
      root.off('Tracing.dataCollected', keep);
      const start = events.find(({ name }) => name === mark);
      if (!start) throw new Error('the trace has nothing of the page');
      const tasks = events.filter(
        ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts > start.ts,
      );
      return tasks.reduce(
        (most, { dur = 0, tdur = 0 }) =>
          tdur / 1000 > most.cpu ? { cpu: tdur / 1000, wall: dur / 1000 } : most,
        { cpu: 0, wall: 0 },
      );
    },
  };
}
