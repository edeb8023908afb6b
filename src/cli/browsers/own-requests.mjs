/**
 * What an extension asks the network for, by its own pages, its worker and its scripts in pages, as Chromium's debugger
 * tells it. What comes from the cache has not been asked for.
 *
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('puppeteer-core').HTTPRequest} HTTPRequest
 * @typedef {import('puppeteer-core').Target} Target
 */

const WEB = /^(?:https?|wss?):/;

/**
 * @param {Browser} browser
 * @param {string} address of the extension: `chrome-extension://…/`
 * @param {Set<import('puppeteer-core').CDPSession>} sessions gets those on the extension's worker, which stays awake under them
 * @returns {Promise<() => Promise<string[]>>} tells the addresses that were asked for since
 */
export async function watchRequests(browser, address, sessions) {
  /** @type {string[]} */
  const asked = [];
  const watch = (/** @type {Target} */ target) => watchTarget(target, address, asked, sessions).catch(gone);
  browser.on('targetcreated', (target) => void watch(target));
  await Promise.all(browser.targets().map(watch));
  return async () => [...asked];
}

/** A tab that was closed meanwhile asks nothing more. */
function gone() {}

/**
 * @param {Target} target
 * @param {string} address
 * @param {string[]} asked
 * @param {Set<import('puppeteer-core').CDPSession>} sessions
 */
async function watchTarget(target, address, asked, sessions) {
  if (target.type() === 'service_worker' && target.url().startsWith(address))
    await watchWorker(target, asked, sessions);
  const page = target.type() === 'page' ? await target.page() : null;
  page?.on('requestfinished', (request) => {
    if (isOwn(request, address) && !request.response()?.fromCache()) asked.push(request.url());
  });
  page?.on('requestfailed', (request) => {
    const isMiss = request.failure()?.errorText === 'net::ERR_CACHE_MISS';
    if (isOwn(request, address) && !isMiss) asked.push(request.url());
  });
}

/** @param {HTTPRequest} request @param {string} address */
function isOwn(request, address) {
  if (!WEB.test(request.url())) return false;
  if (request.frame()?.url().startsWith(address)) return true;
  // A page's own request has the recorder's frame in it as well: the recorder stands before what the page calls.
  const frames = request.initiator()?.stack?.callFrames ?? [];
  return frames.length > 0 && frames.every(({ url }) => url.startsWith(address));
}

/** @param {Target} target @param {string[]} asked @param {Set<import('puppeteer-core').CDPSession>} sessions */
async function watchWorker(target, asked, sessions) {
  const client = await target.createCDPSession();
  sessions.add(client);
  client.on('Network.requestWillBeSent', ({ request }) => {
    if (WEB.test(request.url)) asked.push(request.url);
  });
  await client.send('Network.enable');
}
