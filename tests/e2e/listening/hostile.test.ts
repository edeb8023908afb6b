import { afterAll, expect } from 'vitest';
import { PORT } from '../../../src/page/names';
import { test } from '../support/browsers';
import { type Bench, setUpBench } from './bench-page';

let bench: Bench;
test.beforeAll(async ({ plain }) => {
  bench = await setUpBench(plain);
});
afterAll(() => bench?.close());

test.each([
  ['forges messages', 'forged', 30, 5],
  ['floods the port', 'flooded', 1000, 0],
])('a page that %s is no longer listened to, and it is said why', async (_, state, count, pause) => {
  const page = await bench.open('not');
  const end = await page.evaluate(
    async (name, n, ms) => {
      // The page takes the port in the recorder's place.
      performance.addEventListener(name, (event) => {
        event.preventDefault();
        const [port] = (event as MessageEvent).ports;
        port!.onmessage = async () => {
          port!.postMessage({
            type: 'collected',
            fromStart: true,
            dropped: { count: 0, bytes: 0, urls: [] },
          });
          for (let i = 0; i < n; i++) {
            port!.postMessage(
              ms ? { type: 'records', records: [{ seq: '<b>' }] } : { type: 'records', records: [] },
            );
            if (ms) await new Promise((done) => setTimeout(done, ms));
          }
        };
      });
      const { probe } = window;
      await probe.heard();
      probe.link!.collect(() => {});
      const until = performance.now() + 5000;
      while (probe.link!.state === 'listening' && performance.now() < until)
        await new Promise((done) => setTimeout(done, 10));
      return { state: probe.link!.state, ignored: probe.link!.ignored > 0 };
    },
    PORT,
    count,
    pause,
  );
  expect(end).toEqual({ state, ignored: true });
});

test('a port of the page takes nothing from the one that came first', async () => {
  const page = await bench.open();
  const urls = await page.evaluate(async (name) => {
    await window.probe.heard();
    for (let i = 0; i < 100; i++)
      performance.dispatchEvent(new MessageEvent(name, { ports: [new MessageChannel().port2] }));
    await (await fetch('/data')).text();
    return (await window.probe.heard())!.exchanges.map(({ url }) => url);
  }, PORT);
  expect(urls).toEqual([`${bench.url}data`]);
});

test('the page does not hear of the port that is handed over', async () => {
  const page = await bench.open();
  const seen = await page.evaluate(async (name) => {
    let n = 0;
    for (const target of [performance, document, window]) target.addEventListener(name, () => n++, true);
    await window.probe.heard();
    return n;
  }, PORT);
  expect(seen).toBe(0);
});

test('over the cap the oldest bodies go first, are counted and named', async () => {
  const page = await bench.open();
  const heard = await page.evaluate(async () => {
    for (let i = 0; i < 5; i++) await (await fetch(`/big?${i}`)).text();
    const { exchanges, dropped } = (await window.probe.heard())!;
    return { urls: exchanges.map(({ url }) => url), dropped };
  });
  expect(heard).toEqual({
    urls: [2, 3, 4].map((i) => `${bench.url}big?${i}`),
    dropped: { count: 2, bytes: 18_000_000, urls: [0, 1].map((i) => `${bench.url}big?${i}`) },
  });
});

test('a body that alone is over the cap is named as too large, and keeps the others', async () => {
  const page = await bench.open();
  const bodies = await page.evaluate(async () => {
    await (await fetch('/data')).text();
    await (await fetch('/huge')).text();
    return (await window.probe.heard())!.exchanges.map(({ body }) =>
      body.kind === 'missing' ? body.reason : body.kind,
    );
  });
  expect(bodies).toEqual(['text', 'too-large']);
});
