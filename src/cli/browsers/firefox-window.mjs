/**
 * Functions that run in Firefox's own window, sent there as text by `firefox.mjs`: each must stand alone.
 *
 * @typedef {object} XulBrowser
 * @property {{ addMessageListener(name: string, listener: (message: { data: ViewAnswer }) => void): void,
 *   loadFrameScript(url: string, delayed: boolean): void }} messageManager
 * @property {{ spec: string }} currentURI
 * @property {{ isLoadingDocument: boolean }} webProgress
 * @property {(url: string, options: { triggeringPrincipal: object }) => void} fixupAndLoadURIString
 * @typedef {{ linkedBrowser: XulBrowser }} XulTab
 * @typedef {object} Extension
 * @property {object} principal
 * @property {() => Promise<void>} terminateBackground
 * @property {Set<{ viewType: string, xulBrowser: XulBrowser }>} views
 * @typedef {{ value?: never, error?: string }} ViewAnswer
 * @typedef {'popup' | 'sidebar'} ViewType
 * @typedef {object} GeckoModule what the two modules export that are imported here
 * @property {{ apiManager: { global: ExtensionApis } }} ExtensionParent
 * @property {{ getIdForBrowser(browser: XulBrowser): string }} NavigableManager
 * @typedef {object} ExtensionApis
 * @property {(extension: Extension) => { triggerAction(window: FirefoxWindow): Promise<void> }} browserActionFor
 * @property {{ getId(tab: XulTab): number }} tabTracker
 * @typedef {object} FirefoxWindow
 * @property {{ tabs: { find(is: (one: XulTab) => boolean): XulTab } }} gBrowser
 * @property {{ getByID(id: string): { extension: Extension, getURL(path: string): string } }} WebExtensionPolicy
 * @property {{ importESModule(url: string): GeckoModule }} ChromeUtils
 * @property {{ obs: { addObserver(hear: (subject: Channel) => void, topic: string): void } }} Services
 * @property {{ nsIHttpChannel: object, nsICachingChannel: { LOAD_ONLY_FROM_CACHE: number } }} Ci
 * @property {string[][]} [backlightRequests] one list for each who watches
 * @property {{ getElementById(id: string): XulMenu, querySelector(selector: string): XulItem | null }} document
 * @typedef {{ addonId?: string, contentScriptAddonPolicy?: { id: string } | null }} Principal
 * @typedef {object} Channel
 * @property {(type: object) => Channel} QueryInterface
 * @property {{ triggeringPrincipal: Principal | null, loadingPrincipal: Principal | null }} loadInfo
 * @property {number} loadFlags
 * @property {{ spec: string }} URI
 * @typedef {{ doCommand(): void }} XulItem
 * @typedef {{ state: string, activateItem(item: XulItem): void }} XulMenu
 */

/**
 * Clicks the extension's icon in the toolbar; the tab in front gets its `activeTab` grant.
 *
 * @param {string} id
 */
export async function triggerAction(id) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const { ExtensionParent } = window.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = window.WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/**
 * Presses the keys of a command of the extension, as the browser keeps them; the extension's handler counts as a person's doing.
 *
 * @param {string} letter the last of them
 * @returns {boolean} false where the extension has no such keys
 */
export function pressKeys(letter) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const key = window.document.querySelector(`keyset[id^="ext-keyset"] key[key="${letter}" i]`);
  key?.doCommand();
  return key !== null;
}

/**
 * Chooses an item of the context menu that is open.
 *
 * @param {string} item the extension's own name of it
 * @param {number} ms how long to wait for the menu
 * @returns {Promise<boolean>} false where there is no such item
 */
export async function chooseItem(item, ms) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const find = () =>
    window.document.querySelector(`#contentAreaContextMenu menuitem[id$="-menuitem-_${item}"]`);
  const isOpen = () => window.document.getElementById('contentAreaContextMenu').state === 'open';
  for (const end = Date.now() + ms; !(find() && isOpen()) && Date.now() < end; )
    await new Promise((go) => setTimeout(go, 20));
  const found = find();
  if (found) window.document.getElementById('contentAreaContextMenu').activateItem(found);
  return found !== null;
}

/**
 * Shows a page of the extension in a tab, as the extension itself would, and waits until it is there: who evaluates in
 * a tab while it changes its process may wait for ever.
 *
 * @param {string} id
 * @param {string} context BiDi's name of the tab
 * @param {string} path
 * @param {number} ms
 * @returns {Promise<boolean>} false when the page did not come in time
 */
export async function showInTab(id, context, path, ms) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const { NavigableManager } = window.ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const policy = window.WebExtensionPolicy.getByID(id);
  const url = policy.getURL(path);
  const { linkedBrowser } = window.gBrowser.tabs.find(
    (one) => NavigableManager.getIdForBrowser(one.linkedBrowser) === context,
  );
  linkedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal: policy.extension.principal });
  const isThere = () => linkedBrowser.currentURI.spec === url && !linkedBrowser.webProgress.isLoadingDocument;
  for (const end = Date.now() + ms; !isThere() && Date.now() < end; )
    await new Promise((go) => setTimeout(go, 20));
  return isThere();
}

/**
 * The number by which the extensions' API knows a tab.
 *
 * @param {string} context BiDi's name of it
 * @returns {number}
 */
export function tabIdOfContext(context) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const { NavigableManager } = window.ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { ExtensionParent } = window.ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const tab = window.gBrowser.tabs.find(
    (one) => NavigableManager.getIdForBrowser(one.linkedBrowser) === context,
  );
  return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}

/**
 * Runs code in the extension's popup or sidebar, which BiDi cannot see. The sandbox has the view's rights and globals,
 * and is not held back by its content security policy.
 *
 * @param {string} id
 * @param {ViewType} type
 * @param {string} code an expression; `BACKLIGHT_GESTURE(work)` runs work as if a person had caused it
 * @param {number} ms how long to wait for the view
 * @returns {Promise<ViewAnswer>}
 */
export async function viewAnswers(id, type, code, ms) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const { views } = window.WebExtensionPolicy.getByID(id).extension;
  // A script that is sent while the view still changes its process is lost, and nobody answers.
  const isThere = (/** @type {XulBrowser} */ one) =>
    one.currentURI.spec.startsWith('moz-extension:') && !one.webProgress.isLoadingDocument;
  const find = () => [...views].find((one) => one.viewType === type && isThere(one.xulBrowser));
  for (const end = Date.now() + ms; !find() && Date.now() < end; )
    await new Promise((go) => setTimeout(go, 50));
  const view = find();
  if (!view) return { error: `no ${type} is open` };
  const name = `backlight:${Math.random()}`;
  const script = `(async () => {
    const answer = (data) => sendAsyncMessage(${JSON.stringify(name)}, data);
    try {
      while (content.document.readyState !== 'complete')
        await new Promise((go) => content.setTimeout(go, 20));
      const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      Cu.exportFunction((work) => {
        const end = content.windowUtils.setHandlingUserInput(true);
        try { work(); } finally { end.destruct(); }
      }, box, { defineAs: 'BACKLIGHT_GESTURE' });
      const text = await Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify([await (${code})]))()`)}, box);
      answer({ value: JSON.parse(text)[0] });
    } catch (error) { answer({ error: String(error) }); }
  })()`;
  return new Promise((resolve) => {
    view.xulBrowser.messageManager.addMessageListener(name, ({ data }) => resolve(data));
    view.xulBrowser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
    setTimeout(() => resolve({ error: `the ${type} did not answer` }), ms);
  });
}

/**
 * Closes the popup, or the sidebar, if it is open, and waits until it is gone: a click on the icon meanwhile would find it open and close it.
 *
 * @param {string} id
 * @param {ViewType} type
 * @param {number} ms
 */
export async function closeView(id, type, ms) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const { views } = window.WebExtensionPolicy.getByID(id).extension;
  const open = () => [...views].filter((one) => one.viewType === type);
  for (const { xulBrowser } of open())
    xulBrowser.messageManager.loadFrameScript('data:,content.close()', false);
  for (const end = Date.now() + ms; open().length > 0 && Date.now() < end; )
    await new Promise((go) => setTimeout(go, 20));
}

/**
 * Notes from now on what the extension asks the network for: a request knows in whose name it is made. What may only come
 * from the cache does not count.
 *
 * @param {string} id
 * @returns {number} by which `requestsSeen` knows this watch
 */
export function watchRequests(id) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  const { Services, Ci } = window;
  /** @type {string[]} */
  const asked = [];
  window.backlightRequests ??= [];
  const isOurs = (/** @type {Principal | null} */ one) =>
    one?.addonId === id || one?.contentScriptAddonPolicy?.id === id;
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    const isCachedOnly = (channel.loadFlags & Ci.nsICachingChannel.LOAD_ONLY_FROM_CACHE) !== 0;
    if (!isCachedOnly && [triggeringPrincipal, loadingPrincipal].some(isOurs)) asked.push(channel.URI.spec);
  }, 'http-on-modify-request');
  return window.backlightRequests.push(asked) - 1;
}

/** @param {number} watch @returns {string[]} */
export function requestsSeen(watch) {
  return /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis)).backlightRequests?.[watch] ?? [];
}

/** Ends the extension's event page, as its time being up does. @param {string} id */
export async function stopBackground(id) {
  const window = /** @type {FirefoxWindow} */ (/** @type {unknown} */ (globalThis));
  await window.WebExtensionPolicy.getByID(id).extension.terminateBackground();
}
