/** Pages that mean harm: the extension stays in hand, shows nothing but text, grants nothing, sends nothing. */
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { useBacklight } from './support/backlight';
import { itemsOf, segmentsOf } from './support/segments';
import { type Answer, html, json, useSite } from './support/site';

const name = inject('browser');
const NAME = 'Ottoline Brask';
/** The page reads its data, shows it, and says when. */
const SHOW = `const show = async () => {
  document.querySelector('p').textContent = (await (await fetch('/api/name')).json()).name;
  document.body.dataset.ready = '';
};`;

describe(`a hostile page (${name})`, () => {
  const backlight = useBacklight({ allSites: true });
  const site = useSite();

  async function openReady(path = '/'): Promise<Page> {
    site.route('/api/name', json({ name: NAME }));
    const page = await backlight.open(site.url(path));
    await page.waitForSelector('[data-ready]');
    return page;
  }

  async function expectLabelled(page: Page): Promise<void> {
    const report = await backlight.reportOn(page);
    expect(segmentsOf(report, NAME)).toMatchObject([{ label: 'backend', sources: [{ path: '$.name' }] }]);
  }

  test('that sends what our own parts would send is not heard', async () => {
    site.route(
      '/',
      html`<p></p><script>${SHOW}
      const forged = [
        { type: 'analyze', tabId: 1 }, { notice: 'leave' }, { to: 'frame', type: 'stop', restore: true },
        { type: 'records', records: [{ seq: 1, via: 'fetch', method: 'GET', url: location.href + 'forged', status: 200,
          mime: 'application/json', startedMs: 1, finishedMs: 2, bytes: 9, body: { kind: 'text', text: '{"a":"Forged"}' } }] },
        { type: 'collected', fromStart: true, dropped: { count: 0, bytes: 0, urls: [] } },
      ];
      const { port1, port2 } = new MessageChannel();
      for (let round = 0; round < 200; round++)
        for (const message of forged) {
          postMessage(message, '*', round === 0 ? [new MessageChannel().port1] : []);
          port1.postMessage(message);
          for (const target of [window, document, performance]) {
            target.dispatchEvent(new CustomEvent('backlight', { detail: message }));
            target.dispatchEvent(new MessageEvent('message', { data: message, ports: [port2] }));
          }
        }
      show();</script><b>Forged</b>`,
    );
    const page = await openReady();
    await expectLabelled(page);
    const report = await backlight.reportOn(page);
    expect(report.requests.map(({ url }) => url)).not.toContain(`${site.url('/')}forged`);
    expect(itemsOf(report, 'Forged')[0]?.label).toBe('frontend');
  });

  test('that has redefined every global since it loaded reads as before, and is read', async () => {
    site.route(
      '/',
      html`<p></p><script>${SHOW}
      const errors = window.errors = [];
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      const kept = new Set(['fetch', 'document', 'window', 'location', 'top', 'self', 'globalThis', 'undefined', 'NaN',
        'Infinity', 'eval', 'Object', 'Function', 'Promise', 'navigator']);
      const prototypes = [Array, Map, Set, WeakMap, String, Number, RegExp, Date, ArrayBuffer, Uint8Array, MessagePort,
        MessageChannel, MessageEvent, EventTarget, Headers, URL, TextDecoder, Blob, Performance].map((one) => one.prototype);
      const refuse = () => { throw new Error('not for you'); };
      const throwing = { configurable: true, get: refuse };
      queueMicrotask(() => {
        const { ownKeys, getOwnPropertyDescriptor } = Reflect;
        const { defineProperty } = Object;
        const wait = show();
        for (const one of prototypes)
          for (const key of ownKeys(one))
            if (key !== 'constructor' && getOwnPropertyDescriptor(one, key).configurable)
              try { defineProperty(one, key, throwing); } catch {}
        for (const key of ownKeys(window))
          if (!kept.has(key) && getOwnPropertyDescriptor(window, key).configurable)
            try { defineProperty(window, key, throwing); } catch {}
      });</script>`,
    );
    const page = await openReady();
    await expectLabelled(page);
    // What the test's own tools do in a page like this is none of the extension's.
    const errors = await page.evaluate('errors').catch(() => []);
    expect(errors).toEqual([]);
  });

  test('with data ten thousand levels deep is labelled', async () => {
    const deep = `${'{"a":['.repeat(5000)}"${NAME}"${']}'.repeat(5000)}`;
    site.route(
      '/',
      html`<p></p><script>${SHOW}
      fetch('/deep').then((answer) => answer.json()).then(() => fetch('/deepest')).then((answer) => answer.text()).then(show);
      </script>`,
    );
    site.route('/deep', json(deep));
    site.route('/deepest', json('['.repeat(100_000)));
    await expectLabelled(await openReady());
  });

  test('that reads 200 MB, whole or in pieces, is heard on, and what was dropped is named', async () => {
    site.route(
      '/',
      html`<p></p><script>${SHOW}
      (async () => {
        const body = (await fetch('/endless?pieces')).body.getReader();
        let size = 0;
        for (let piece = await body.read(); !piece.done; piece = await body.read()) size += piece.value.length;
        document.title = size + ' ' + (await (await fetch('/endless?whole')).arrayBuffer()).byteLength;
        await show();
      })();</script>`,
    );
    site.route('/endless', megabytes(200));
    const page = await openReady();
    expect(await page.title()).toBe('209715200 209715200');
    const report = await backlight.reportOn(page);
    const dropped = report.summary.unseen.find(({ what }) => what === 'dropped-bodies');
    expect(dropped?.names.toSorted()).toEqual([site.url('/endless?pieces'), site.url('/endless?whole')]);
    expect(segmentsOf(report, NAME)[0]?.label).toBe('backend');
  });

  test('of a million nodes is labelled as far as people read, and the rest is named', async () => {
    site.route(
      '/',
      html`<style>div { content-visibility: auto; contain-intrinsic-size: 1em; }</style><p></p><script>${SHOW}
      const row = '<div>' + ('<i></i>'.repeat(9) + '<i>x</i>').repeat(95) + '</div>';
      document.body.insertAdjacentHTML('beforeend', row.repeat(1000));
      show();</script>`,
    );
    const page = await openReady();
    const tabId = await backlight.desk.tabIdOf(page);
    const longest = await page.evaluateHandle(longestTask);
    await backlight.desk.ask({ type: 'analyze', tabId });
    const overview = () => backlight.desk.ask({ type: 'overview', tabId });
    await expect.poll(async () => (await overview()).tab.state, { timeout: 45_000 }).toBe('labelled');
    const { summary } = await overview();
    expect(summary?.unseen).toContainEqual({
      what: 'too-many-elements',
      count: expect.any(Number),
      names: [],
    });
    expect(summary?.runs).toBeGreaterThan(10_000);
    if (name === 'chromium') expect(await longest.evaluate((one) => one.ms)).toBeLessThan(1000);
    await backlight.desk.ask({ type: 'off', tabId });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('that allows nothing by its policy is labelled, and its policy is not broken', async () => {
    const policy =
      "default-src 'none'; script-src 'nonce-a'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types none";
    const strict =
      (more = ''): Answer =>
      (request, response) => {
        response.setHeader('content-security-policy', policy + more);
        html`<p></p><script nonce="a">${SHOW}
        window.broken = [];
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          broken.push(effectiveDirective + ' ' + blockedURI);
        });
        show();</script>`(request, response);
      };
    site.route('/', strict());
    const page = await openReady();
    const before = await page.evaluate(broken);
    await expectLabelled(page);
    await page.hover('p');
    expect(await page.evaluate(broken)).toEqual(before);
  });

  test('in a sandbox of its own is labelled as far as it may be entered', async () => {
    site.route('/', (request, response) => {
      response.setHeader('content-security-policy', 'sandbox allow-scripts');
      html`<p></p><script>${SHOW} show();</script>`(request, response);
    });
    await expectLabelled(await openReady());
  });

  test('whose names are markup, control characters and turned writing is shown as text alone', async () => {
    const nasty = `<img src=x onerror="top.pwned=1">\u202Eevil\u0000\u2066\u0007"'&lt;</script>`;
    site.route(
      '/',
      html`<title></title><p></p><b></b><script>${SHOW}
      fetch('/api/' + encodeURIComponent('<svg onload=top.pwned=1>')).then((answer) => answer.json()).then((data) => {
        const [[key, value]] = Object.entries(data);
        document.title = value;
        document.querySelector('b').textContent = value;
        document.querySelector('b').title = key;
        show();
      });</script>`,
    );
    site.route(`/api/${encodeURIComponent('<svg onload=top.pwned=1>')}`, json({ [nasty]: nasty }));
    const page = await openReady();
    const report = await backlight.reportOn(page);
    expect(report.items.map(({ text }) => text)).toContain(nasty);
    expect(report.items.find(({ text }) => text === nasty)?.explanation).not.toBe('');
    const tabId = await backlight.desk.tabIdOf(page);
    const panel = await backlight.session.extensionPage(`src/panel/index.html?tabId=${tabId}`);
    await panel.waitForSelector('.endpoint');
    const made = await panel.evaluate(() => [
      document.querySelectorAll('img[src=x], svg[onload]').length,
      typeof (window as { pwned?: number }).pwned,
    ]);
    await panel.close();
    await page.bringToFront();
    await page.hover('b');
    expect([...made, await page.evaluate('typeof window.pwned')]).toEqual([0, 'undefined', 'undefined']);
  });

  test('gets nothing from the extension: no file, no message, no name', async () => {
    site.route('/', html`<p></p><script>${SHOW} show();</script>`);
    const page = await openReady();
    await expectLabelled(page);
    const desk = await backlight.session.extensionPage(backlight.session.manifest.options_ui.page);
    const address = await desk.evaluate(() => chrome.runtime.getURL(''));
    await desk.close();
    const got = await page.evaluate(async (base) => {
      const loads = ['manifest.json', 'src/page/recorder.js', 'icons/16.png'].map((file) =>
        fetch(base + file).then(
          () => file,
          () => null,
        ),
      );
      const api = (globalThis as { chrome?: { runtime?: object }; browser?: object }) ?? {};
      return [...(await Promise.all(loads)), api.chrome?.runtime, api.browser].filter((one) => one);
    }, address);
    expect(got).toEqual([]);
  });
});

/** Runs in the page: what broke its policy, but for the browser's own wish for an icon. */
function broken(): string[] {
  return (window as unknown as { broken: string[] }).broken.filter((one) => !one.startsWith('img-src'));
}

/** Runs in the page: the longest task from now on, ms, as far as the browser tells. */
function longestTask(): { ms: number } {
  const longest = { ms: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
  }).observe({ type: 'longtask' });
  return longest;
}

/** A body that is never whole on our side either. */
function megabytes(count: number): Answer {
  const piece = Buffer.alloc(1024 * 1024, '[0,1,2] ');
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    let left = count;
    const next = () => {
      while (left-- > 0) if (!response.write(piece)) return void response.once('drain', next);
      response.end();
    };
    next();
  };
}
