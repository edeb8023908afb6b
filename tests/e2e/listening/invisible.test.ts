import type { Page } from 'puppeteer-core';
import { afterAll, expect, inject } from 'vitest';
import { test } from '../support/browsers';
import { type Bench, setUpBench } from './bench-page';

let bench: Bench;
let bare: Page;
let heard: Page;

test.beforeAll(async ({ plain }) => {
  bench = await setUpBench(plain);
  bare = await bench.open('not');
  heard = await bench.open('from-start');
});
afterAll(() => bench?.close());

/** What a page that prods our natives sees: the same with a recorder as without. */
const PRODS: [string, string][] = [
  [
    'names, lengths, toString, own keys, descriptors and prototypes of what is wrapped',
    `[Response, ReadableStream, ReadableStreamDefaultReader, ReadableStreamBYOBReader, XMLHttpRequest, MessageEvent, SharedWorker]
      .flatMap(({ prototype }) => Reflect.ownKeys(prototype).map((key) => {
        const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(prototype, key);
        const about = (f) => typeof f === 'function' && [f.name, f.length, Reflect.ownKeys(f).sort().map(String).join(), /\\{\\s*\\[native code\\]\\s*\\}$/.test(Function.prototype.toString.call(f)), 'prototype' in f];
        return [String(key), flags, about(value), about(get), about(set)];
      }))`,
  ],
  [
    'fetch itself',
    `[fetch.name, fetch.length, Reflect.ownKeys(fetch).sort().map(String), Object.getOwnPropertyDescriptor(window, 'fetch').writable, 'prototype' in fetch, typeof fetch]`,
  ],
  [
    'one function under two names',
    `ReadableStream.prototype.values === ReadableStream.prototype[Symbol.asyncIterator]`,
  ],
  [
    'the iterator of a stream, which has no name',
    `(() => { const proto = Object.getPrototypeOf(new ReadableStream().values()); return Reflect.ownKeys(proto).map((key) => [String(key), proto[key].name, proto[key].length]); })()`,
  ],
  [
    'the order of what follows a read, between two turns',
    `(async () => {
      const seen = [];
      const reader = (await fetch('/pieces')).body.getReader();
      for (let done = false; !done; ) { ({ done } = await reader.read()); seen.push(done); }
      reader.closed.then(() => seen.push('closed'));
      await new Promise((next) => setTimeout(next));
      return [seen.at(-2), seen.at(-1)];
    })()`,
  ],
  [
    'no global of ours',
    `Object.keys(window).filter((name) => !['probe', 'prod', 'backlightKeeper'].includes(name))`,
  ],
  [
    'errors of calls on the wrong object',
    `[() => Response.prototype.text.call({}), () => Response.prototype.json.call({})].map((f) => f().then(() => 'none', (e) => [e.name, e.message]))`,
  ],
  [
    'errors that are thrown at once',
    `[() => new XMLHttpRequest().send(), () => new XMLHttpRequest().open('TRACE', '/'), () => { const x = new XMLHttpRequest(); x.responseType = 'blob'; return x.responseText; },
      () => Object.getOwnPropertyDescriptor(Response.prototype, 'body').get.call({}), () => new fetch('/'), () => new XMLHttpRequest().open()]
      .map((f) => { try { f(); return 'none'; } catch (e) { return [e.name, e.message, e instanceof Error, Reflect.ownKeys(e).map(String)]; } })`,
  ],
  [
    'the error of JSON that does not parse',
    `fetch('/broken').then((r) => r.json()).catch((e) => [e.name, e.message, e.stack, e instanceof SyntaxError])`,
  ],
  [
    'the error of a body read twice',
    `fetch('/data').then(async (r) => { await r.json(); return r.json().catch((e) => [e.name, e.message, r.bodyUsed]); })`,
  ],
  [
    'the error of a locked body',
    `fetch('/data').then((r) => { r.body.getReader(); return r.json().catch((e) => [e.name, e.message, r.bodyUsed]); })`,
  ],
  [
    'the error of a body that broke off',
    `fetch('/reset').then((r) => r.text()).catch((e) => [e.name, e.message])`,
  ],
  ['the error of no server', `fetch('http://127.0.0.1:1/').catch((e) => [e.name, e.message])`],
  [
    'an abort before, during and after the answer',
    `(async () => {
      const seen = [];
      const before = new AbortController(); before.abort();
      await fetch('/data', { signal: before.signal, method: 'POST' }).catch((e) => seen.push(['before', e.name]));
      const during = new AbortController();
      const reading = fetch('/endless', { signal: during.signal }).then((r) => { setTimeout(() => during.abort(), 50); return r.text(); });
      await reading.catch((e) => seen.push(['during', e.name]));
      const after = new AbortController();
      const answer = await fetch('/endless', { signal: after.signal });
      after.abort();
      const order = answer.text().catch((e) => seen.push(['after', e.name]));
      await Promise.resolve().then(() => seen.push(['next microtask']));
      await order;
      return seen;
    })()`,
  ],
  [
    'unhandled rejections, one each',
    `(async () => {
      const seen = [];
      onunhandledrejection = (event) => { seen.push(event.reason.name); event.preventDefault(); };
      fetch('/broken').then((r) => { r.json(); });
      fetch('/reset').then((r) => { r.text(); });
      fetch('http://127.0.0.1:1/', { method: 'POST' });
      fetch('/reset').then(async (r) => { const reader = r.body.getReader(); await reader.read(); reader.read(); });
      const kept = fetch('/broken').then((r) => r.json()); kept.catch(() => {});
      const until = Date.now() + 5000;
      while (seen.length < 4 && Date.now() < until) await new Promise((r) => setTimeout(r, 20));
      await new Promise((r) => setTimeout(r, 50));
      onunhandledrejection = null;
      return seen.sort();
    })()`,
  ],
  [
    'promises and their class',
    `(() => { const p = new Response('{}').json(); return [p.constructor === Promise, Reflect.ownKeys(p)]; })()`,
  ],
  [
    'subclasses',
    `(() => { class Mine extends XMLHttpRequest {} class R extends Response {} const x = new Mine(); x.open('GET', '/'); return new R('{"a":1}').json().then((v) => [v, x.readyState, x instanceof XMLHttpRequest]); })()`,
  ],
  [
    'a response is itself',
    `fetch('/data', { method: 'POST' }).then((r) => [r instanceof Response, Reflect.ownKeys(r), r.constructor.name, r.bodyUsed, r.url.split('/').at(-1)])`,
  ],
  [
    'what a JSON answer is',
    `fetch('/data').then((r) => r.json()).then((v) => [v, Object.getPrototypeOf(v) === Object.prototype])`,
  ],
  [
    'an option read by a getter, once',
    `(async () => { let n = 0; await fetch('/data', { get method() { n++; return 'GET'; }, get signal() { n++; } }); return n; })()`,
  ],
];

/** As a script of the page: errors of scripts that a debugger evaluates are not reported alike. */
async function asPage(page: Page, code: string): Promise<string> {
  await page.evaluate((source) => {
    const script = document.createElement('script');
    script.textContent = `window.prod = (async () => ${source})();`;
    document.body.append(script);
  }, code);
  return page.evaluate(async () => {
    const settle = async (value: unknown): Promise<unknown> =>
      Array.isArray(value) ? Promise.all(value.map(settle)) : value;
    return JSON.stringify(await settle(await (window as unknown as { prod: unknown }).prod));
  });
}

test.each(PRODS)('%s', async (_, code) => {
  const without = await asPage(bare, code);
  expect(without).toBeTypeOf('string');
  expect(await asPage(heard, code)).toBe(without);
});

// Firefox cannot shorten a trace without leaving an own `stack` behind.
(inject('browser') === 'chromium' ? test : undefined)?.(
  'the stack of an error begins where the page called',
  async () => {
    const code = `{ const x = new XMLHttpRequest(); const seen = [];
    for (const f of [() => x.send(), () => x.open(), () => x.open('TRACE', '/')]) try { f(); } catch (e) { seen.push(e.stack); }
    return seen; }`;
    const without = await asPage(bare, code);
    expect(without).toContain('<anonymous>');
    expect(await asPage(heard, code)).toBe(without);
  },
);

test('the recorder of the comparison was there', async () => {
  expect(await bare.evaluate(() => window.probe.heard())).toBeNull();
  expect(await heard.evaluate(async () => (await window.probe.heard())?.fromStart)).toBe(true);
});

test.each([
  ['a reader', `(await fetch('/ticking')).body.getReader().cancel()`],
  ['the body', `(await fetch('/ticking')).body.cancel()`],
  ['a signal', `const c = new AbortController(); await fetch('/ticking', { signal: c.signal }); c.abort()`],
])('cancelling by %s closes the connection', async (_, code) => {
  bench.closed.length = 0;
  await heard.evaluate(`(async () => { ${code} })()`);
  await expect.poll(() => bench.closed, { timeout: 10_000 }).toContain('/ticking');
});

test('a page that says its JSON is hostile to ours gets no exception', async () => {
  const page = await bench.open();
  const result = await page.evaluate(async () => {
    const errors: string[] = [];
    addEventListener('error', (event) => errors.push(event.message));
    const poison = () => {
      throw new Error('poisoned');
    };
    for (const proto of [
      Array.prototype,
      String.prototype,
      Map.prototype,
      WeakMap.prototype,
      Uint8Array.prototype,
    ]) {
      for (const key of ['push', 'slice', 'get', 'set', 'has', 'indexOf', 'toLowerCase']) {
        if (Object.hasOwn(proto, key)) Object.defineProperty(proto, key, { value: poison });
      }
    }
    Object.defineProperty(Object.prototype, 'get', { value: poison, configurable: true });
    Object.defineProperty(Array.prototype, '0', { set: poison, configurable: true });
    Object.assign(JSON, { parse: poison, stringify: poison });
    Object.assign(globalThis, { MessagePort: null, Blob: null, Request: null, WebSocket: null });
    const { name } = (await (await fetch('/data')).json()) as { name: string };
    delete (Object.prototype as { get?: unknown }).get;
    delete (Array.prototype as { 0?: unknown })[0];
    return { name, errors };
  });
  expect(result).toEqual({ name: 'Åse', errors: [] });
});
