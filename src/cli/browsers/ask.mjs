/**
 * @typedef {import('./launch.mjs').Page} Page
 * @typedef {import('./launch.mjs').Session} Session
 */

/**
 * Someone who asks the extension, as the popup does: from a page of the extension.
 *
 * @typedef {object} Desk
 * @property {(page: Page) => Promise<number>} tabIdOf brings the page to the front
 * @property {<N extends import('../../messages').RequestName>(message: { type: N } &
 *   import('../../messages').Requests[N]['body']) => Promise<import('../../messages').Requests[N]['answer']>} ask
 *   sends one message; see Requests in src/messages.ts
 * @property {() => Promise<void>} close
 */

/**
 * Opens a page of the extension behind the others and asks from there.
 *
 * @param {Session} session
 * @returns {Promise<Desk>}
 */
export async function openDesk(session) {
  const desk = await session.extensionPage(session.manifest.options_ui.page);
  return {
    tabIdOf: (page) => session.tabIdOf(page, desk),
    ask: (message) => desk.evaluate((sent) => chrome.runtime.sendMessage(sent), message),
    close: () => desk.close(),
  };
}

/**
 * Asks one thing about a page: `askExtension(session, page, 'report')`.
 *
 * @template {'analyze' | 'report' | 'overview' | 'off' | 'reload-and-listen'} N
 * @param {Session} session
 * @param {Page} page
 * @param {N} type
 * @returns {Promise<import('../../messages').Requests[N]['answer']>}
 */
export async function askExtension(session, page, type) {
  const desk = await openDesk(session);
  try {
    const tabId = await desk.tabIdOf(page);
    return await desk.ask(
      /** @type {Parameters<typeof desk.ask<N>>[0]} */ (/** @type {unknown} */ ({ type, tabId })),
    );
  } finally {
    await desk.close();
  }
}
