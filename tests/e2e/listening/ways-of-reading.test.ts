import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect } from 'vitest';
import type { Exchange } from '../../../src/model';
import { test } from '../support/browsers';
import { type Bench, setUpBench } from './bench-page';
import { DATA } from './server';

let bench: Bench;
let page: Page;

test.beforeAll(async ({ plain }) => {
  bench = await setUpBench(plain);
  page = await bench.open();
});
afterAll(() => bench?.close());

/** Runs a piece of the page's code and returns what was recorded of it, bodies as text. */
async function recordedOf(code: string): Promise<(Exchange & { text: string })[]> {
  await page.goto(bench.url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(`(async () => { ${code} })()`);
  const heard = await page.evaluate(async () => {
    const { exchanges = [] } = (await window.probe.heard()) ?? {};
    return exchanges.map((exchange) => ({
      ...exchange,
      text:
        exchange.body.kind === 'text'
          ? exchange.body.text
          : exchange.body.kind === 'bytes'
            ? `bytes ${exchange.body.bytes}`
            : exchange.body.reason,
    }));
  });
  return heard;
}

const XHR = `
  const load = (url, type = '', method = 'GET', body = null, xhr = new XMLHttpRequest()) => new Promise((done) => {
    xhr.open(method, url); xhr.responseType = type; xhr.onloadend = () => done(xhr); xhr.send(body);
  });`;

describe('fetch', () => {
  test.each([
    ['json()', `await (await fetch('/data')).json()`, DATA],
    ['text()', `await (await fetch('/data')).text()`, DATA],
    ['arrayBuffer()', `await (await fetch('/data')).arrayBuffer()`, DATA],
    ['bytes()', `const r = await fetch('/data'); r.bytes ? await r.bytes() : await r.arrayBuffer()`, DATA],
    ['blob()', `await (await fetch('/data')).blob()`, DATA],
    ['formData()', `await (await fetch('/form')).formData()`, 'a=1&b=two'],
    ['bytes that are no text', `await (await fetch('/octets')).arrayBuffer()`, 'bytes 1,2,3,0,255'],
    ['JSON that does not parse', `await (await fetch('/broken')).json().catch(() => {})`, '{"name":'],
    [
      'a body that the page then changes',
      `const x = await (await fetch('/data')).json(); x.name = 'Bo'`,
      DATA,
    ],
    [
      'a body that the page then gives away',
      `const b = await (await fetch('/data')).arrayBuffer(); structuredClone(b, { transfer: [b] })`,
      DATA,
    ],
    ['a clone', `const r = await fetch('/data'); await r.clone().json()`, DATA],
    [
      'an answer and its clone, once',
      `const r = await fetch('/data'); await Promise.all([r.clone().json(), r.text()])`,
      DATA,
    ],
    ['after a redirect', `await (await fetch('/moved')).json()`, DATA],
    ['through a Request', `await (await fetch(new Request('/data'))).json()`, DATA],
    ['an answer that broke off', `await (await fetch('/reset')).json().catch(() => {})`, 'aborted'],
  ])('%s', async (_, code, text) => {
    const exchanges = await recordedOf(code);
    expect(exchanges.map((exchange) => exchange.text)).toEqual([text]);
    expect(exchanges[0]).toMatchObject({ via: 'fetch', method: 'GET', status: 200 });
  });

  test.each([
    ['an image', `await (await fetch('/image')).blob()`],
    ['a script', `await (await fetch('/script')).text()`],
    ['an answer that the page makes itself', `await new Response('mine').text()`],
    ['an answer that is not read', `await fetch('/data')`],
    ['a body piped into a sink', `await (await fetch('/pieces')).body.pipeTo(new WritableStream())`],
  ])('%s is left alone', async (_, code) => {
    expect(await recordedOf(code)).toEqual([]);
  });

  test('a POST brings its method, its body and when it was sent', async () => {
    const [exchange] = await recordedOf(
      `await (await fetch('/echo', { method: 'post', body: '{"query":"{ me }"}' })).json()`,
    );
    expect(exchange).toMatchObject({
      method: 'POST',
      requestBody: '{"query":"{ me }"}',
      text: `{"got":"{\\"query\\":\\"{ me }\\"}"}`,
    });
    expect(exchange!.finishedMs).toBeGreaterThan(exchange!.startedMs);
  });

  test('two requests at once to one address keep their own bodies', async () => {
    const exchanges = await recordedOf(
      `const ask = async (body) => (await fetch('/echo', { method: 'POST', body })).json(); await Promise.all([ask('a'), ask('b')])`,
    );
    const pairs = exchanges.map(({ requestBody, text }) => `${requestBody} ${text}`);
    expect(pairs.sort()).toEqual(['a {"got":"a"}', 'b {"got":"b"}']);
  });

  test.each([
    ['from the root', `'/data'`],
    ['from the page', `'data'`],
    ['whole', `location.origin + '/data'`],
    ['without its scheme', `'//' + location.host + '/data'`],
    ['with steps back', `'/some/../data'`],
    ['with what must be escaped', `'/data?name=Ana Bo'`],
    ['as a URL', `new URL('/data', location.href)`],
    ['as a Request', `new Request('/data')`],
    ['after one that is none', `(fetch('http://[').catch(() => {}), '/some/../data')`],
  ])('an address %s tells when it was asked for', async (_, address) => {
    const [exchange] = await recordedOf(
      `const answer = await fetch(${address}); window.answeredMs = performance.now(); await answer.json()`,
    );
    expect(exchange!.startedMs).toBeLessThan(Number(await page.evaluate('window.answeredMs')));
  });

  test('says what the answer says of caches', async () => {
    const [exchange] = await recordedOf(`await (await fetch('/data')).json()`);
    expect(exchange).toMatchObject({ cache: 'cdn', mime: 'application/json' });
  });
});

const ALL = 'one twö three';
describe('streams', () => {
  const read = `const all = async (reader) => { for (;;) { const { done } = await reader.read(); if (done) return; } };`;
  test.each([
    ['a reader', `await all((await fetch('/pieces')).body.getReader())`, ALL],
    ['asynchronous iteration', `for await (const chunk of (await fetch('/pieces')).body);`, ALL],
    ['values()', `for await (const chunk of (await fetch('/pieces')).body.values());`, ALL],
    [
      'decoded on the way',
      `await all((await fetch('/pieces')).body.pipeThrough(new TextDecoderStream()).getReader())`,
      ALL,
    ],
    [
      'both branches of a tee, once',
      `const [a, b] = (await fetch('/pieces')).body.tee(); await Promise.all([all(a.getReader()), all(b.getReader())])`,
      ALL,
    ],
    [
      'a clone beside the answer, once',
      `const r = await fetch('/pieces'); const c = r.clone(); await Promise.all([all(r.body.getReader()), c.text()])`,
      ALL,
    ],
    [
      'taken apart by a transform of the page',
      `const words = new TransformStream({ transform: (c, to) => { for (const w of c.trim().split(' ')) to.enqueue({ w }); } });
       await all((await fetch('/pieces')).body.pipeThrough(new TextDecoderStream()).pipeThrough(words).getReader())`,
      '{"w":"one"}\n{"w":"twö"}\n{"w":"three"}',
    ],
    [
      'cancelled by the page',
      `const reader = (await fetch('/endless')).body.getReader(); await reader.read(); await reader.cancel()`,
      'first',
    ],
  ])('%s', async (_, code, text) => {
    const exchanges = await recordedOf(`${read} ${code}`);
    expect(exchanges.map((exchange) => [exchange.text, exchange.growing])).toEqual([[text, false]]);
  });

  test('a body that is still growing is known as far as it came', async () => {
    const [exchange] = await recordedOf(`await (await fetch('/endless')).body.getReader().read()`);
    expect(exchange).toMatchObject({ text: 'first', growing: true });
  });

  test('chunks that the page transfers are still ours', async () => {
    const [exchange] = await recordedOf(
      `const { value } = await (await fetch('/endless')).body.getReader().read(); structuredClone(value, { transfer: [value.buffer] })`,
    );
    expect(exchange!.text).toBe('first');
  });
});

describe('XMLHttpRequest', () => {
  test.each([
    ['responseText', `(await load('/data')).responseText`, DATA],
    ['response', `(await load('/data')).response`, DATA],
    ['responseType text', `(await load('/data', 'text')).response`, DATA],
    [
      'responseType json',
      `(await load('/broken', 'json')).response; (await load('/data', 'json')).response`,
      '{"name":"Åse","price":19.9,"id":12345678901234567000}',
    ],
    ['responseType arraybuffer', `(await load('/data', 'arraybuffer')).response`, DATA],
    ['responseType blob', `(await load('/data', 'blob')).response`, DATA],
    ['responseType document', `(await load('/xml', 'document')).response`, '<list><item>one</item></list>'],
    ['responseXML', `(await load('/xml')).responseXML`, '<list><item>one</item></list>'],
    [
      'synchronous',
      `const x = new XMLHttpRequest(); x.open('GET', '/data', false); x.send(); x.responseText`,
      DATA,
    ],
    [
      'read many times, once',
      `const x = await load('/data'); x.responseText; x.response; x.responseText`,
      DATA,
    ],
    [
      'read in its load handler',
      `await new Promise((done) => { const x = new XMLHttpRequest(); x.onload = () => { x.response; done(); }; x.open('GET', '/data'); x.send(); })`,
      DATA,
    ],
  ])('%s', async (_, code, text) => {
    const exchanges = await recordedOf(`${XHR} ${code}`);
    expect(exchanges.map((exchange) => exchange.text)).toEqual([text]);
    expect(exchanges[0]).toMatchObject({ via: 'xhr', method: 'GET', status: 200, growing: false });
  });

  test('says what the answer says of caches, whatever the object is used for later', async () => {
    const [exchange] = await recordedOf(
      `${XHR} const x = await load('/data'); x.responseText; await load('/echo', '', 'POST', 'hi', x)`,
    );
    expect(exchange).toMatchObject({ cache: 'cdn', mime: 'application/json' });
  });

  test('one object used twice is two exchanges', async () => {
    const exchanges = await recordedOf(
      `${XHR} const x = await load('/data'); x.responseText; (await load('/echo', '', 'POST', 'hi', x)).responseText`,
    );
    expect(exchanges.map(({ method, text, requestBody }) => [method, text, requestBody])).toEqual([
      ['GET', DATA, undefined],
      ['POST', '{"got":"hi"}', 'hi'],
    ]);
  });

  test('what is read while it loads grows', async () => {
    const exchanges = await recordedOf(
      `await new Promise((done) => { const x = new XMLHttpRequest(); x.onprogress = () => { x.responseText; done(); }; x.open('GET', '/endless'); x.send(); })`,
    );
    expect(exchanges).toMatchObject([{ text: 'first', growing: true }]);
  });
});

describe('live connections', () => {
  const socket = (type: string, read: string) =>
    `await new Promise((done) => { let n = 0; const s = new WebSocket(location.href.replace('http', 'ws')); s.binaryType = '${type}';
       ${read} })`;
  test.each([
    ['onmessage', socket('arraybuffer', `s.onmessage = (e) => { e.data; if (++n === 2) done(); };`)],
    [
      'a listener',
      socket('blob', `s.addEventListener('message', ({ data }) => { if (++n === 2) done(); });`),
    ],
    [
      'two listeners, once',
      socket(
        'blob',
        `s.addEventListener('message', (e) => e.data); s.onmessage = (e) => { e.data; if (++n === 2) done(); };`,
      ),
    ],
  ])('a WebSocket by %s, text and binary', async (_, code) => {
    const exchanges = await recordedOf(code);
    expect(exchanges.map(({ via, text }) => [via, text])).toEqual([
      ['websocket', '{"live":1}'],
      ['websocket', '{}'],
    ]);
    expect(exchanges[0]!.url).toBe(bench.url.replace('http', 'ws'));
  });

  /** Two messages come; what is done with each, and then with both when their listeners have been called. */
  const later = (heard: string, afterwards: string) =>
    socket(
      'blob',
      `const kept = []; s.onmessage = (e) => { ${heard}; if (kept.push(e) < 2) return; setTimeout(() => { ${afterwards}; done(); }); };`,
    );
  test.each([
    ['read as they come and again later', later('e.data', 'for (const e of [...kept, ...kept]) e.data')],
    ['read only later, the last first', later('', 'for (const e of [...kept.reverse(), ...kept]) e.data')],
    [
      'read later but for the first',
      later('if (kept.length === 0) e.data', 'for (const e of [...kept, ...kept]) e.data'),
    ],
  ])('messages that are %s are heard once', async (_, code) => {
    const texts = (await recordedOf(code)).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['{"live":1}', '{}']);
  });

  test('what is read late of one connection is heard beside what is read in time of another', async () => {
    const exchanges = await recordedOf(
      `const open = () => new WebSocket(location.href.replace('http', 'ws'));
       const kept = []; const late = open();
       await new Promise((done) => { late.onmessage = (e) => { if (kept.push(e) === 2) done(); }; });
       const timely = open();
       await new Promise((done) => { let n = 0; timely.onmessage = (e) => { e.data; if (++n === 2) done(); }; });
       await new Promise((done) => setTimeout(done));
       for (const e of [...kept, ...kept]) e.data;`,
    );
    expect(exchanges.map(({ text }) => text).toSorted()).toEqual(['{"live":1}', '{"live":1}', '{}', '{}']);
  });

  test('an EventSource', async () => {
    const exchanges = await recordedOf(
      `await new Promise((done) => { const s = new EventSource('/events'); s.onmessage = ({ data }) => { if (data === 'tock') { s.close(); done(); } }; })`,
    );
    expect(exchanges.map(({ via, text }) => [via, text])).toEqual([
      ['eventsource', 'tick'],
      ['eventsource', 'tock'],
    ]);
  });

  test('messages between windows, and events that the page makes up, are none of ours', async () => {
    const code = `await new Promise((done) => { onmessage = (e) => { e.data; done(); }; postMessage('mine'); });
      const s = new WebSocket(location.href.replace('http', 'ws'));
      s.addEventListener('message', (e) => e.data); s.dispatchEvent(new MessageEvent('message', { data: 'forged' }));`;
    expect((await recordedOf(code)).map(({ text }) => text)).not.toContain('forged');
  });
});

describe('workers', () => {
  const ANSWER = '{"name":"Åse","price":19.9,"id":12345678901234567000}';
  const until = (port: string, isLast: string) =>
    `await new Promise((done) => { ${port}.onmessage = ({ data }) => ${isLast} && done(); });`;

  test.each([
    ['a Worker', `const w = new Worker('/worker'); ${until('w', 'data.name')}`],
    ['a SharedWorker', `const w = new SharedWorker('/shared-worker'); ${until('w.port', 'data.name')}`],
  ])('what %s tells is an exchange of this page, but for bytes', async (_, code) => {
    const exchanges = await recordedOf(code);
    expect(exchanges.map(({ via, url, text }) => [via, url, text])).toEqual([['worker', bench.url, ANSWER]]);
  });

  test('the last few hundred messages of a busy one are kept, and take no place from answers', async () => {
    const exchanges = await recordedOf(
      `await (await fetch('/data')).text(); const w = new Worker('/busy-worker'); ${until('w', 'data.n === 999')}`,
    );
    const [first, ...messages] = exchanges.map(({ text }) => text);
    expect(first).toBe(DATA);
    expect(messages.length).toBeGreaterThan(100);
    expect(messages.length).toBeLessThan(600);
    expect(messages.at(-1)).toBe('{"n":999}');
  });

  test('a port that stays within the page is none', async () => {
    const code = `const { port1, port2 } = new MessageChannel(); port2.postMessage({ name: 'mine' }); ${until('port1', 'data.name')}`;
    expect(await recordedOf(code)).toEqual([]);
  });
});
