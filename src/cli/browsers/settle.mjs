/** @typedef {import('./launch.mjs').Page} Page */

const QUIET_MS = 500;

/**
 * Waits until a page has come to rest: no request under way and no change to its DOM for half a second. A page that
 * never rests (a clock, a poll, a stream) is taken as it is when the time is up.
 *
 * @param {Page} page
 * @param {number} atMostMs
 * @returns {Promise<boolean>} whether it came to rest
 */
export async function settle(page, atMostMs) {
  const requestsRest = page.waitForNetworkIdle({ idleTime: QUIET_MS, timeout: atMostMs });
  const [network, dom] = await Promise.all([
    requestsRest.then(
      () => true,
      () => false,
    ),
    page.evaluate(domRests, QUIET_MS, atMostMs).catch(() => false),
  ]);
  return network && dom;
}

/**
 * Runs in the page.
 *
 * @param {number} quietMs
 * @param {number} atMostMs
 * @returns {Promise<boolean>}
 */
function domRests(quietMs, atMostMs) {
  return new Promise((resolve) => {
    let quiet = setTimeout(end, quietMs, true);
    const limit = setTimeout(end, atMostMs, false);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(end, quietMs, true);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    /** @param {boolean} rests */
    function end(rests) {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(limit);
      resolve(rests);
    }
  });
}
