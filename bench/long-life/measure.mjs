/** What a page holds and does, as Chromium's debugger tells it. */

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').CDPSession} CDPSession
 */

/**
 * Bytes of the JavaScript heap after collection: the page's world and the extension's in it are of one heap.
 *
 * @param {CDPSession} client
 */
export async function heapOf(client) {
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize;
}

/**
 * Listeners, nodes (those among them that are in no document any more and held by somebody) and, since the start, seconds
 * that scripts ran.
 *
 * @param {CDPSession} client
 */
export async function workOf(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { listeners: of('JSEventListeners'), nodes: of('Nodes'), scriptSeconds: of('ScriptDuration') };
}
