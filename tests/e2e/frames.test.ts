import { afterAll, describe, expect, vi } from 'vitest';
import type { Report } from '../../src/model';
import { itemOf, type Stage, setStage, type Tab, textAt } from './session-stage';
import { test } from './support/browsers';
import { faultsOf } from './support/report-schema';

const NAMED = (path: string, id: string) =>
  `<script>fetch('${path}').then((answer) => answer.json()).then(({ name }) => {
    document.querySelector('#${id}').textContent = name; });</script>`;

const PAGE = ({ other }: { other: string }) => `<!doctype html><html lang="en"><title>Frames</title>
<style>.new::before { content: "NEW " } .bg { background: url(/bg.png); width: 9px; height: 9px }
.reader { position: absolute; width: 1px; height: 1px; overflow: hidden }</style>
<h1 class="new" title="a tip">Plain <b>bold</b> and after</h1>
<p id="top"></p>
<p hidden>not shown</p><p style="display: contents">no box of its own</p>
<p style="visibility: hidden">hidden <i>yet shown</i></p><style>i { visibility: visible }</style>
<p class="reader">for readers only</p><p style="opacity: 0">see-through</p>
<form><input name="firstChild" value="a value"><input name="localName" placeholder="a hint">
<select><option>one</option><option selected>two</option></select><textarea>an area</textarea>in a form</form>
<img src="/a.png" alt="a picture" width="9" height="9"><div class="bg"></div>
<svg width="90" height="20"><text y="15">drawn</text></svg>
<div id="open">slotted</div><div id="closed"></div>
<iframe srcdoc="<p>in srcdoc</p><iframe srcdoc='<p>deeper</p>'></iframe>"></iframe>
<iframe id="blank"></iframe>
<iframe src="${other}/other"></iframe>
<iframe src="/same"></iframe>
<iframe sandbox srcdoc="<p>in a sandbox</p>"></iframe>
<script>
  const at = (id) => document.getElementById(id);
  at('open').attachShadow({ mode: 'open' }).innerHTML = 'direct <slot></slot><b>in open shadow</b>';
  window.closedRoots = new Map([[at('closed'), at('closed').attachShadow({ mode: 'closed' })]]);
  closedRoots.get(at('closed')).innerHTML = '<section><b>in closed shadow</b></section>';
  at('blank').contentDocument.body.innerHTML = '<p>in about:blank</p>';
</script>${NAMED('/api/top', 'top')}`;

let stage: Stage;
let tab: Tab;
let report: Report;

test.beforeAll(async ({ shared }) => {
  stage = await setStage(await shared.lend(), {
    '/': PAGE,
    '/other': ({ own }) =>
      `<!doctype html><title>Other</title><p id="cross"></p><iframe src="${own}/back"></iframe>${NAMED('/api/cross', 'cross')}`,
    '/same': `<!doctype html><title>Same</title><p id="same"></p>${NAMED('/api/same', 'same')}`,
    '/empty': '<!doctype html><title>Empty</title><p>around it</p><iframe></iframe>',
    '/slow': '<!doctype html><title>Slow</title><p>first words</p><img src="/never">',
    '/never': null,
    '/back': '<!doctype html><title>Back</title><p>home again</p>',
    '/api/top': '{"name": "Quiet Harbour"}',
    '/api/cross': '{"name": "Salt and Cedar"}',
    '/api/same': '{"name": "Small Rooms"}',
  });
  tab = await stage.open('/');
  await vi.waitUntil(() => tab.page.frames().length === 8, { timeout: 10_000 });
  report = await tab.label();
});

afterAll(() => stage?.close());

describe('a page of many trees', () => {
  test('names every run by an XPath that leads to it', async () => {
    expect(report.items.length).toBeGreaterThan(20);
    for (const item of report.items)
      expect(await textAt(tab.page, item), `${item.frame} ${item.xpath}`).toBe(
        item.node === 'image' && item.attribute === 'style' ? stage.at('/bg.png') : item.text,
      );
  });

  test.each([
    'Plain',
    'bold',
    'and after',
    'NEW',
    'a tip',
    'no box of its own',
    'yet shown',
    'a value',
    'a hint',
    'two',
    'an area',
    'in a form',
    '/a.png',
    'a picture',
    'drawn',
    'slotted',
    'direct',
    'in open shadow',
    'in closed shadow',
    'in srcdoc',
    'deeper',
    'in about:blank',
    'home again',
  ])('sees "%s"', (text) => {
    expect(itemOf(report, text)).toBeDefined();
  });

  test.each(['not shown', 'hidden', 'for readers only', 'see-through', 'one'])(
    'does not see "%s"',
    (text) => {
      expect(itemOf(report, text)).toBeUndefined();
    },
  );

  test.each([
    ['Quiet Harbour', '', '/api/top'],
    ['Small Rooms', '/html[1]/body[1]/iframe[4]', '/api/same'],
    ['Salt and Cedar', '/html[1]/body[1]/iframe[3]', '/api/cross'],
  ])('traces "%s" to the request of its own frame', (text, frame, path) => {
    const item = itemOf(report, text);
    const source = item?.segments[0]?.sources[0];
    const request = report.requests.find(({ id }) => id === source?.requestId);
    expect(item).toMatchObject({ frame, label: 'backend' });
    expect(request && new URL(request.url).pathname).toBe(path);
    expect(source?.path).toBe('$.name');
  });

  test('joins nested frames with >>', () => {
    const frame = '/html[1]/body[1]/iframe[3]>>/html[1]/body[1]/iframe[1]';
    expect(itemOf(report, 'home again')?.frame).toBe(frame);
  });

  test('is reported on as docs/report.schema.json says', () => {
    expect(faultsOf(report)).toEqual([]);
  });

  test('gives every request an id of its own', () => {
    const ids = report.requests.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('frames that come and go', () => {
  test('a frame added later is labelled, its requests included', async () => {
    await tab.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/same?later';
      document.body.append(frame);
    });
    const laterFrame = '/html[1]/body[1]/iframe[6]';
    await expect
      .poll(async () => (await tab.report())?.items.find(({ frame }) => frame === laterFrame), {
        timeout: 10_000,
      })
      .toMatchObject({ text: 'Small Rooms', label: 'backend' });
  });

  test('an empty frame that leaves for another site has its place before it has loaded', async () => {
    const fresh = await stage.open('/empty');
    await fresh.label();
    await fresh.page.evaluate((address) => frames[0]?.location.assign(address), stage.at('/slow', 'other'));
    await vi.waitUntil(() => fresh.page.frames().some((frame) => frame.url().endsWith('/slow')));
    expect(itemOf(await fresh.report(), 'first words')?.frame).toBe('/html[1]/body[1]/iframe[1]');
  });

  test('a text keeps its label and gets a new place when an empty element comes before it', async () => {
    const fresh = await stage.open('/empty');
    await fresh.label();
    await fresh.page.evaluate(() => document.querySelector('p')?.before(document.createElement('p')));
    expect(itemOf(await fresh.report(), 'around it')?.xpath).toBe('/html[1]/body[1]/p[2]/text()[1]');
  });

  test('a frame that vanishes while the page is read leaves the rest as it is', async () => {
    const fresh = await stage.open('/');
    await stage.desk.ask({ type: 'analyze', tabId: fresh.tabId });
    await fresh.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
    });
    const left = await fresh.report();
    expect(left?.items.every(({ frame }) => frame === '')).toBe(true);
    expect(itemOf(left, 'Plain')).toBeDefined();
    expect(await fresh.state()).toBe('labelled');
  });
});
