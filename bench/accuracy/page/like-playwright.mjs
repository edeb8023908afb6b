/**
 * What screens ask of a page of Playwright, on one of Puppeteer: Playwright drives a Firefox of its own alone, and loads no
 * extension into it.
 */
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').ElementHandle<Element>} Handle
 * @typedef {{ timeout?: number }} Limit ms
 */

const MOST_MS = 30_000;
const POLL_MS = 80;

/** @param {Page} page @returns {import('playwright').Page} */
export function likePlaywright(page) {
  const locator = (/** @type {string} */ css, /** @type {{ hasText?: RegExp }} */ { hasText } = {}) =>
    locatorOf(page, hasText ? [{ css }, { text: hasText.source }] : [{ css }]);
  const request = { post: postFrom(page) };
  const alike = {
    locator,
    goto: (/** @type {string} */ url) => page.goto(url),
    request,
    context: () => ({ request }),
    waitForSelector: (/** @type {string} */ css, /** @type {Limit & { state?: string }} */ options = {}) => {
      const limits = { timeout: options.timeout ?? MOST_MS, visible: options.state !== 'attached' };
      // Playwright looks into shadow roots by itself.
      const ways = [css, throughShadows(css)].map((one) => page.waitForSelector(one, limits));
      return Promise.any(ways).catch(() => {
        throw new Error(`${css} did not come within ${limits.timeout} ms`);
      });
    },
    waitForFunction: (
      /** @type {() => unknown} */ ask,
      /** @type {unknown} */ _,
      /** @type {Limit} */ limit,
    ) => page.waitForFunction(ask, limit),
    addInitScript: (/** @type {() => void} */ run, /** @type {unknown[]} */ ...given) =>
      page.evaluateOnNewDocument(run, .../** @type {[]} */ (given)),
    keyboard: { press: (/** @type {string} */ keys) => page.keyboard.press(keyOf(keys)) },
    click: (/** @type {string} */ css, /** @type {Limit} */ limit) => locator(css).click(limit),
    check: (/** @type {string} */ css) => locator(css).click(),
    fill: (/** @type {string} */ css, /** @type {string} */ text) => locator(css).fill(text),
  };
  return /** @type {never} */ (
    new Proxy(page, {
      get: (own, name) => {
        if (name in alike) return alike[/** @type {keyof typeof alike} */ (name)];
        const value = own[/** @type {keyof Page} */ (name)];
        return typeof value === 'function' ? value.bind(own) : value;
      },
    })
  );
}

/** Selectors with other combinators than a space are taken as they are. @param {string} css */
function throughShadows(css) {
  return /[>+~,]/.test(css) ? css : `>>> ${css.replaceAll(' ', ' >>> ')}`;
}

/** Sends JSON from the site itself, so that the browser keeps the cookies of its answer. @param {Page} page */
function postFrom(page) {
  return async (/** @type {string} */ url, /** @type {{ data: unknown }} */ { data }) => {
    await page.goto(new URL('/', url).href);
    await page.evaluate(
      async (to, body) => {
        const headers = { 'content-type': 'application/json' };
        await (await fetch(to, { method: 'POST', headers, body })).text();
      },
      url,
      JSON.stringify(data),
    );
  };
}

/** A capital is typed with the shift key. @param {string} keys */
function keyOf(keys) {
  return /** @type {import('puppeteer-core').KeyInput} */ (keys.replace(/^Shift\+/, ''));
}

/** @typedef {{ css: string } | { text: string } | { nth: number }} Step from elements to elements */

/** @param {Page} page @param {Step[]} steps */
function locatorOf(page, steps) {
  /** Waits until the steps lead to an element that can be seen. @param {Limit} [limit] */
  const found = async ({ timeout = MOST_MS } = {}) => {
    for (const end = Date.now() + timeout; Date.now() < end; await pause(POLL_MS)) {
      const handle = /** @type {Handle | null} */ ((await page.evaluateHandle(follow, steps)).asElement());
      if (await handle?.isVisible()) return /** @type {Handle} */ (handle);
    }
    throw new Error(`no element within ${timeout} ms: ${JSON.stringify(steps)}`);
  };
  /** What moves, or comes from behind something, would be missed. @param {Limit} [limit] */
  const still = async (limit) => {
    const handle = await found(limit);
    const end = Date.now() + (limit?.timeout ?? MOST_MS);
    for (let before = ''; Date.now() < end; await pause(POLL_MS)) {
      const now = JSON.stringify(await handle.boundingBox());
      if (now === before && (await handle.evaluate(isInFront))) return handle;
      before = now;
    }
    throw new Error(`an element moved for ever: ${JSON.stringify(steps)}`);
  };
  const then = (/** @type {Step} */ step) => locatorOf(page, [...steps, step]);
  return {
    nth: (/** @type {number} */ nth) => then({ nth }),
    first: () => then({ nth: 0 }),
    locator: (/** @type {string} */ css) => then({ css }),
    waitFor: async (/** @type {Limit} */ limit) => void (await found(limit)),
    click: async (/** @type {Limit | undefined} */ limit = {}) => (await still(limit)).click(),
    dblclick: async () => (await still()).click({ count: 2 }),
    fill: async (/** @type {string} */ text) => (await found()).type(text),
    selectOption: async (/** @type {string} */ value) => (await found()).select(value),
    scrollIntoViewIfNeeded: async () => (await found()).scrollIntoView(),
    getAttribute: async (/** @type {string} */ name) =>
      (await found()).evaluate((element, asked) => element.getAttribute(asked), name),
    all: async () => {
      const count = await page.evaluate((css) => document.querySelectorAll(css).length, cssOf(steps));
      return Array.from({ length: count }, (_, nth) => then({ nth }));
    },
  };
}

/** Runs in the page: whether a click on an element's middle is one on it. @param {Element} element */
function isInFront(element) {
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return element.contains(hit);
}

/** @param {Step[]} steps */
function cssOf([first]) {
  return first && 'css' in first ? first.css : '*';
}

/** Runs in the page. `:visible` is Playwright's own. @param {Step[]} steps @returns {Element | null} */
function follow(steps) {
  /** @type {(Document | Element)[]} */
  let all = [document];
  for (const step of steps) {
    if ('nth' in step) all = all.slice(step.nth, step.nth + 1);
    else if ('text' in step) all = all.filter((one) => new RegExp(step.text).test(one.textContent ?? ''));
    else {
      // All of it lies within, as Playwright has it.
      const css = `:scope ${step.css.replace(':visible', '').replaceAll(',', ', :scope')}`;
      all = all.flatMap((one) => [...one.querySelectorAll(css)]);
      if (step.css.includes(':visible'))
        all = all.filter((one) => one instanceof Element && one.checkVisibility());
    }
  }
  const [first] = all;
  return first instanceof Element ? first : null;
}
