import { afterAll, describe, expect, inject } from 'vitest';
import { itemOf, type Stage, setStage, type Tab } from './session-stage';
import { test } from './support/browsers';

const name = inject('browser');

const PAGE = `<!doctype html><html lang="en"><title>Harbour</title>
<h1>Ships in port</h1><input aria-label="Search"><ul></ul><p id="more"></p>
<script>
  async function show(path, target) {
    const ships = await (await fetch(path)).json();
    for (const { ship } of ships) {
      const item = document.createElement('li');
      item.textContent = ship;
      document.querySelector(target).append(item);
    }
  }
  show('/api/ships', 'ul').then(() => { document.body.dataset.ready = ''; });
</script>`;

const SHIPS = ['Amber', 'Bristow', 'Calluna', 'Dunlin', 'Eider', 'Fulmar', 'Gadwall'].map(
  (bird) => `${bird} of Unst`,
);

const ANSWERS = {
  '/': PAGE,
  '/away': '<!doctype html><title>Away</title><p>somewhere else</p>',
  '/api/ships': '[{"ship": "Gannet of Brae"}, {"ship": "Northern Tern"}]',
  '/api/late': '[{"ship": "Old Pelican"}]',
  '/busy': `<!doctype html><title>Busy</title><h1>Never still</h1><p></p><script>
    setInterval(() => { document.querySelector('p').textContent = String(Math.random()); }, 1);</script>`,
  '/ticking': '<!doctype html><title>Ticking</title><p>7 ships</p>',
  ...Object.fromEntries(SHIPS.map((ship, i) => [`/api/ship/${i}`, JSON.stringify({ ship })])),
  '/rival': `<!doctype html><html lang="en"><title>Moorings</title><ul></ul><p></p><script>
    const shown = {};
    function look() {
      for (const [name, ranges] of CSS.highlights)
        for (const { startContainer } of ranges) (shown[startContainer.textContent] ??= new Set()).add(name);
      requestAnimationFrame(look);
    }
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    async function moor(count) {
      look();
      for (let i = 0; i < count; i++) {
        const answer = await fetch('/api/ship/' + i);
        document.querySelector('p').textContent = 'Berth ' + i;
        await wait(i * 10);
        const { ship } = await answer.json();
        const item = document.createElement('li');
        item.textContent = ship;
        document.querySelector('ul').append(item);
        // A busy machine takes its time to label it; then nothing may change for as long as labels wait for more.
        while (!shown[ship]) await wait(10);
        await wait(500);
      }
    }</script>`,
  '/hostile': `<!doctype html><title>Hostile</title><form><input name="attributes"><input name="childNodes">
    <input name="checkVisibility"><input name="ownerDocument"><span>among the fields</span></form><p>plain</p><script>
    for (const [type, names] of [[Node, ['firstChild', 'nextSibling', 'parentNode']], [Element, ['localName', 'shadowRoot']]])
      for (const member of names)
        Object.defineProperty(type.prototype, member, { get() { throw new Error('no ' + member); } });
    Element.prototype.checkVisibility = () => { throw new Error('no'); };
    window.Range = window.MutationObserver = window.MessageChannel = null;
    </script>`,
};

const trace = (tab: Tab) =>
  tab.page.evaluate(() => [document.documentElement.outerHTML, CSS.highlights.size] as const);
const ready = (tab: Tab) => tab.page.waitForSelector('[data-ready]');

describe('with leave to look at every site', () => {
  let stage: Stage;
  let tab: Tab;

  test.beforeAll(async ({ shared }) => {
    stage = await setStage(await shared.lend(), ANSWERS);
    tab = await stage.open('/');
    await ready(tab);
  });
  afterAll(() => stage?.close());

  test('off leaves no trace, and the labels can be put on again', async () => {
    const before = await trace(tab);
    const first = await tab.label();
    expect(first.page.listening).toBe('from-start');
    expect((await trace(tab))[1]).toBeGreaterThan(before[1]);
    await tab.off();
    expect(await trace(tab)).toEqual(before);
    expect(await tab.state()).toBe('off');
    expect(await tab.report()).toBeNull();
    const second = await tab.label();
    expect(second.summary).toEqual(first.summary);
  });

  test('the badge shows the share of data, and nothing when off', async () => {
    const { summary } = await tab.label();
    const badge = () => inExtension(stage, badgeText, tab.tabId);
    await expect.poll(badge).toBe(`${Math.round(summary.dataShare * 100)}%`);
    await tab.off();
    await expect.poll(badge).toBe('');
    await tab.label();
  });

  test('content that comes later is labelled, with the request that brought it', async () => {
    await tab.page.evaluate(() => (window as never as Page).show('/api/late', '#more'));
    const report = await tab.report();
    const item = itemOf(report, 'Old Pelican');
    const source = item?.segments[0]?.sources[0];
    expect(item?.label).toBe('backend');
    expect(report?.requests.find(({ id }) => id === source?.requestId)?.url).toBe(stage.at('/api/late'));
  });

  test('a text that changes is labelled anew', async () => {
    await tab.page.evaluate(() => {
      document.querySelector('li')!.textContent = 'nothing that a server sent';
    });
    const report = await tab.report();
    expect(itemOf(report, 'nothing that a server sent')?.label).not.toBe('backend');
    expect(itemOf(report, 'Gannet of Brae')).toBeUndefined();
  });

  test('what the person types is theirs', async () => {
    await tab.page.type('input', 'cormorant');
    const item = itemOf(await tab.report(), 'cormorant');
    expect(item).toMatchObject({ node: 'value', label: 'frontend', segments: [{ origin: 'input' }] });
  });

  test('a new screen under a new address is the page then', async () => {
    await tab.page.evaluate(() => {
      history.pushState(null, '', '/ships/2');
      document.querySelector('h1')!.textContent = 'One ship';
    });
    const report = await tab.report();
    expect(report?.page.url).toBe(stage.at('/ships/2'));
    expect(itemOf(report, 'One ship')).toBeDefined();
    expect(itemOf(report, 'Ships in port')).toBeUndefined();
  });

  test('what is drawn just before a look is called data at once', async () => {
    const rival = await stage.open('/rival');
    await rival.label();
    const timesLabelled = await rival.page.evaluate(
      `moor(${SHIPS.length}).then(() => ${JSON.stringify(SHIPS)}.map((ship) => shown[ship]?.size))`,
    );
    expect(timesLabelled).toEqual(SHIPS.map(() => 1));
    const report = await rival.report();
    for (const ship of SHIPS) expect(itemOf(report, ship)?.label).toBe('backend');
  });

  test('a number that ticks keeps its label meanwhile', async () => {
    const ticking = await stage.open('/ticking');
    await ticking.label();
    const isPainted = () =>
      ticking.page.evaluate(async () => {
        const place = document.querySelector('p')!;
        place.textContent = `${Math.round(performance.now())} ships`;
        await new Promise(requestAnimationFrame);
        const highlights = (CSS.highlights as unknown as Map<string, Set<StaticRange>>).values();
        const ranges = [...highlights].flatMap((highlight) => [...highlight]);
        return ranges.some(({ startContainer }) => startContainer === place.firstChild);
      });
    expect([await isPainted(), await isPainted(), await isPainted()]).toEqual([true, true, true]);
  });

  test('the labels of a page that comes back are right', async () => {
    const back = await stage.open('/');
    await ready(back);
    await back.label();
    await back.page.goto(stage.at('/away'), { waitUntil: 'domcontentloaded' });
    expect(await back.state()).toBe('off');
    // Not `goBack`, which waits for a load that a page from the cache does not have.
    await back.page.evaluate(() => history.back());
    await expect.poll(() => back.page.evaluate(() => location.pathname).catch(() => null)).toBe('/');
    await ready(back);
    // From the back/forward cache it is labelled still; loaded anew it is not, and can be.
    const report = (await back.state()) === 'off' ? await back.label() : await back.report();
    expect(itemOf(report, 'Northern Tern')?.label).toBe('backend');
  });

  test('a page that never rests is labelled as it is, and stays in hand', async () => {
    const busy = await stage.open('/busy');
    const report = await busy.label();
    expect(itemOf(report, 'Never still')).toBeDefined();
    expect(report.items.filter(({ node }) => node === 'text')).toHaveLength(2);
    await busy.off();
    expect(await busy.state()).toBe('off');
  });

  test('a page that bends the DOM and throws from getters is read all the same', async () => {
    const errors: unknown[] = [];
    const hostile = await stage.open('/hostile');
    hostile.page.on('pageerror', (error) => errors.push(error));
    const report = await hostile.label();
    expect(itemOf(report, 'among the fields')?.xpath).toBe('/html[1]/body[1]/form[1]/span[1]/text()[1]');
    expect(itemOf(report, 'plain')).toBeDefined();
    expect(errors).toEqual([]);
  });

  test('asking twice at once gives one session', async () => {
    const twice = await stage.open('/');
    await ready(twice);
    const before = await trace(twice);
    await Promise.all([twice.label(), twice.label()]);
    await twice.off();
    expect(await trace(twice)).toEqual(before);
  });

  test('a page that is gone answers with a state, not an error', async () => {
    const gone = await stage.open('/');
    await gone.page.close();
    const { tab: state } = await stage.desk.ask({ type: 'analyze', tabId: gone.tabId });
    expect(state).toEqual({ state: 'failed', reason: 'state_failed_gone' });
    expect(await gone.report()).toBeNull();
  });

  test("the browser's own pages say why they are not labelled", async () => {
    const page = await stage.session.browser.newPage();
    // Firefox never says that such a page has loaded.
    page.goto(name === 'firefox' ? 'about:license' : 'chrome://version/').catch(() => {});
    const tabId = await stage.desk.tabIdOf(page);
    const state = { state: 'not-allowed', reason: 'state_not_allowed_browser' };
    await expect.poll(async () => (await stage.desk.ask({ type: 'analyze', tabId })).tab).toEqual(state);
    expect((await stage.desk.ask({ type: 'overview', tabId })).tab).toEqual(state);
  });
});

interface Page {
  show(path: string, target: string): Promise<void>;
}

/** Runs a function in a page of the extension. */
async function inExtension<A, R>(stage: Stage, work: (argument: A) => Promise<R>, argument: A): Promise<R> {
  const page = await stage.session.extensionPage(stage.session.manifest.options_ui.page);
  const answer = (await page.evaluate(work as (argument: unknown) => Promise<unknown>, argument)) as R;
  await page.close();
  return answer;
}

function badgeText(tabId: number): Promise<string> {
  return chrome.action.getBadgeText({ tabId });
}
