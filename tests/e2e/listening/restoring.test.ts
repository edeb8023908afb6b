import { afterAll, describe, expect } from 'vitest';
import { test } from '../support/browsers';
import { type Bench, setUpBench } from './bench-page';

let bench: Bench;
test.beforeAll(async ({ plain }) => {
  bench = await setUpBench(plain);
});
afterAll(() => bench?.close());

/** Runs in the page: keeps every function that a recorder could replace. */
function remember(): void {
  const owners = [
    window,
    ...[
      Response,
      ReadableStream,
      ReadableStreamDefaultReader,
      ReadableStreamBYOBReader,
      XMLHttpRequest,
      MessageEvent,
      SharedWorker,
    ].map((c) => c.prototype),
  ];
  const before = owners.map((owner) => Object.entries(Object.getOwnPropertyDescriptors(owner)));
  const isSame = (a: PropertyDescriptor, b: PropertyDescriptor | undefined) =>
    a.get === b?.get && a.set === b?.set && Object.is(a.value, b?.value) && a.enumerable === b?.enumerable;
  Object.assign(window, {
    different: () =>
      owners.flatMap((owner, i) =>
        before[i]!.flatMap(([key, then]) =>
          isSame(then, Object.getOwnPropertyDescriptor(owner, key)) || key === 'probe' ? [] : [key],
        ),
      ),
  });
}
declare global {
  interface Window {
    different(): string[];
  }
}

describe('a recorder that comes on a click', () => {
  test('hears from then on, says that it is late, and leaves identical functions when it goes', async () => {
    const page = await bench.open('not');
    await page.evaluate(remember);
    await page.evaluate(bench.recorder);
    expect(await page.evaluate(() => window.different())).toContain('fetch');
    const heard = await page.evaluate(async () => {
      await (await fetch('/data')).json();
      return window.probe.heard();
    });
    expect(heard).toMatchObject({ fromStart: false, exchanges: [{ url: `${bench.url}data` }] });
    await page.evaluate(() => window.probe.restore());
    await expect.poll(() => page.evaluate(() => window.different())).toEqual([]);
    expect(await page.evaluate(() => window.probe.heard())).toBeNull();
  });

  test('sees what is read of sockets and answers that were there before it', async () => {
    const page = await bench.open('not');
    await page.evaluate(async () => {
      const socket = new WebSocket(location.href.replace('http', 'ws'));
      await new Promise((done) => socket.addEventListener('open', done));
      const response = await fetch('/data');
      Object.assign(window, { socket, response });
    });
    await page.evaluate(bench.recorder);
    const heard = await page.evaluate(async () => {
      const { socket, response } = window as unknown as { socket: WebSocket; response: Response };
      await response.json();
      socket.send('again');
      await new Promise<void>((done) => {
        socket.onmessage = ({ data }) => data === 'again' && done();
      });
      return (await window.probe.heard())!.exchanges.map(({ via }) => via);
    });
    expect(heard).toContain('fetch');
    expect(heard).toContain('websocket');
  });
});

test('a second recorder does nothing, and after restore one can come again', async () => {
  const page = await bench.open();
  await page.evaluate(remember);
  await page.evaluate(bench.recorder);
  expect(await page.evaluate(() => window.different())).toEqual([]);
  await page.evaluate(async () => {
    await window.probe.heard();
    window.probe.restore();
  });
  await expect.poll(() => page.evaluate(() => window.different())).not.toEqual([]);
  await page.evaluate(bench.recorder);
  const urls = await page.evaluate(async () => {
    await (await fetch('/data')).text();
    return (await window.probe.heard())!.exchanges.map(({ url }) => url);
  });
  expect(urls).toEqual([`${bench.url}data`]);
});

test('a wrapper that the page put around ours survives restore and still works', async () => {
  const page = await bench.open();
  const result = await page.evaluate(async () => {
    const ours = window.fetch;
    let calls = 0;
    window.fetch = (...args) => {
      calls++;
      return ours(...args);
    };
    await window.probe.heard();
    window.probe.restore();
    await new Promise((done) => setTimeout(done, 100));
    const { name } = (await (await fetch('/data')).json()) as { name: string };
    return { name, calls };
  });
  expect(result).toEqual({ name: 'Åse', calls: 1 });
});

test('a document that is written anew keeps its recorder', async () => {
  const page = await bench.open();
  const heard = await page.evaluate(async () => {
    document.open();
    document.write('<p>anew');
    document.close();
    await (await fetch('/data')).text();
    return (await window.probe.heard())!.exchanges.length;
  });
  expect(heard).toBe(1);
});
