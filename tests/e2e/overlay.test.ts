import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeEach, describe, expect, inject } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Stage } from './overlay-stage';
import { test } from './support/browsers';
import { violations } from './support/violations';

const PAGE = `<!doctype html><html lang="en"><title>Stage</title><style>
  body { font: 16px/1.5 sans-serif; margin: 20px; color: #222 } img { width: 80px; height: 60px; background: teal }
  .scroller { height: 60px; overflow: auto } .far { margin-top: 4000px } .clear { position: absolute; inset: 0 }
  .sign::before { content: '✓'; display: inline-block; width: 20px; height: 18px; margin-right: 8px }
  .covered { position: relative; width: 300px } .through { pointer-events: none }
</style>
<h1 id="title">Night songs</h1>
<p id="plays">Played 1.2M times ?? today</p>
<p class="covered"><span id="under">Sold 440 records</span><a class="clear" href="#elsewhere"></a></p>
<p><span id="through" class="through">Heard 77 times</span></p>
<p><img id="cover" src="cover.png" alt=""> <input id="search" value="typed words"></p>
<p class="sign">Checked</p>
<p id="open"></p><p id="closed"></p>
<p class="far" id="far">Far below 999</p>
<script>
  window.shadows = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, window.looksInside ? { mode: 'open' } : options);
    window.shadows.push([this, root]);
    return root;
  };
  document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = '<b id="inner">Open 31</b>';
  document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '<b id="inner">Closed 32</b>';
  window.seen = [];
  for (const type of ['click', 'pointerdown', 'keydown'])
    document.addEventListener(type, (event) => window.seen.push(event.type));
</script>`;

interface OnPage {
  /** The card's shadow tree is made open, for a tool that must see it. */
  looksInside?: boolean;
  stage: Stage;
  shadows: [Element, ShadowRoot][];
  seen: string[];
  startStage(messages: Record<string, string>, shadows: [Element, ShadowRoot][]): Stage;
}

const name = inject('browser');
let browser: Browser;
let server: Server;
let page: Page;
let script: string;

/** Messages as a browser has read them: placeholders by number. */
const filled = Object.fromEntries(
  Object.entries(
    messages as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>,
  ).map(([key, { message, placeholders }]) => [
    key,
    message.replace(/\$(\w+)\$/g, (_, one: string) => placeholders?.[one.toLowerCase()]?.content ?? ''),
  ]),
);

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome128', 'firefox140'],
      lib: { entry: 'tests/e2e/overlay-stage.ts', formats: ['iife'], name: 'Stage', fileName: 'stage' },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('the stage was not built');
  return first.output[0].code;
}

test.beforeAll(async ({ plain }) => {
  browser = plain;
  script = await bundle();
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(PAGE);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 900, height: 700 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(`${script}; 0`);
});

afterEach(async () => {
  await page?.close();
});

async function start(): Promise<void> {
  await page.evaluate((texts) => {
    const here = window as unknown as OnPage;
    here.stage = here.startStage(texts, [...here.shadows]);
  }, filled);
  await expect.poll(painted).toContain('1.2M');
}

/** Until what is on the screen is painted, in shadow trees too, and its boxes are drawn: what pictures are compared of. */
async function drawn(): Promise<void> {
  await expect.poll(painted).toEqual(expect.arrayContaining(['1.2M', '31', '32']));
  const boxes = () =>
    page.evaluate(() => {
      const ours = (window as unknown as OnPage).shadows.at(-1)![1];
      return [...ours.querySelectorAll('.box')].filter((box) => box.checkVisibility()).length;
    });
  await expect.poll(boxes).toBe(3);
}

/** Every text that is painted, sorted. */
function painted(): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      )
      .sort(),
  );
}

/** The middle of a text; `host` names the element in whose shadow tree it is. */
function whereIs(text: string, host?: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (wanted, hostId) => {
      const { shadows } = window as unknown as OnPage;
      const root = hostId ? shadows.find(([one]) => one.id === hostId)![1] : document.body;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at < 0 || node.parentElement?.matches('script, style')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`${wanted} is not there`);
    },
    text,
    host,
  );
}

async function pointAt(text: string, host?: string): Promise<{ x: number; y: number }> {
  const point = await whereIs(text, host);
  await page.mouse.move(point.x, point.y);
  return point;
}

/** Twice the same: a busy machine paints a little later than it says. */
async function shotOf(selector: string): Promise<Uint8Array> {
  const { x, y } = (await (await page.$(selector))!.boundingBox())!;
  const shot = () => page.screenshot({ clip: { x, y, width: 80, height: 24 } });
  for (let last = await shot(); ; ) {
    const next = await shot();
    if (Buffer.compare(last, next) === 0) return next;
    last = next;
  }
}

interface CardState {
  text: string;
  label: string;
  role: string;
  focused: boolean;
  box: { left: number; top: number; right: number; bottom: number };
}

/** The card, looked at through the shadow root that the page here was made to keep; null while it is closed. */
function card(): Promise<CardState | null> {
  return page.evaluate(() => {
    const ours = (window as unknown as OnPage).shadows.at(-1)![1];
    const element = ours.querySelector<HTMLElement>('.card.placed');
    if (!element) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      text: element.textContent,
      label: element.dataset.label ?? '',
      role: element.getAttribute('role') ?? '',
      focused: element.matches(':focus-within'),
      box: { left, top, right, bottom },
    };
  });
}

const cardText = async () => (await card())?.text ?? '';

async function press(action: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const ours = (window as unknown as OnPage).shadows.at(-1)![1];
    const box = ours.querySelector(`[data-action="${wanted}"]`)!.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, action);
  await page.mouse.click(x, y);
}

async function withAlt(...keys: ('Period' | 'Comma' | 'Slash')[]): Promise<void> {
  await page.keyboard.down('Alt');
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}

describe(`the overlay (${name})`, () => {
  test('paints ranges inside sentences, in shadow trees too, and nothing far from the screen', async () => {
    await start();
    const texts = await painted();
    for (const text of ['Played', '1.2M', 'times', '??', 'today', '31', '32']) expect(texts).toContain(text);
    expect(texts).not.toContain('999');
    await page.evaluate(() => document.querySelector('#far')!.scrollIntoView());
    await expect.poll(painted).toContain('999');
    await expect.poll(painted).not.toContain('1.2M');
  });

  test('draws on the page, and leaves layout, page highlights and pixels as they were when it goes', async () => {
    await page.evaluate(() => {
      CSS.highlights.set('theirs', new Highlight());
      document.adoptedStyleSheets = [new CSSStyleSheet()];
    });
    const trace = () =>
      page.evaluate(() => ({
        html: document.documentElement.outerHTML,
        highlights: [...CSS.highlights.keys()],
        sheets: document.adoptedStyleSheets.length,
        inShadows: (window as unknown as OnPage).shadows
          .slice(0, 2)
          .map(([, root]) => [root.innerHTML, root.adoptedStyleSheets.length]),
        size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
        boxes: [...document.body.querySelectorAll('*')].map((one) =>
          JSON.stringify(one.getBoundingClientRect()),
        ),
      }));
    const before = await trace();
    const clean = await page.screenshot();
    const shots = () => Promise.all(['#plays', '#open', '#closed', '#cover'].map(shotOf));
    const cleanShots = await shots();
    await start();
    await drawn();
    const during = await trace();
    expect(during.boxes).toEqual(before.boxes);
    expect(during.size).toEqual(before.size);
    expect(during.inShadows.map(([html]) => html)).toEqual(before.inShadows.map(([html]) => html));
    for (const [i, shot] of (await shots()).entries())
      expect(Buffer.compare(shot, cleanShots[i]!)).not.toBe(0);
    await pointAt('1.2M');
    await expect.poll(card).not.toBeNull();
    await page.evaluate(() => (window as unknown as OnPage).stage.off());
    expect(await trace()).toEqual(before);
    expect(Buffer.compare(await page.screenshot(), clean)).toBe(0);
  });

  test('explains what the pointer rests on, beside it, on the screen and not under the pointer', async () => {
    await start();
    const { x, y } = await pointAt('1.2M');
    await expect
      .poll(cardText)
      .toContain('The page asked api.music.example for it 310 ms after you opened it');
    const { box, label, role } = (await card())!;
    expect(label).toBe('backend');
    expect(role).toBe('tooltip');
    expect(box.left >= 0 && box.top >= 0 && box.right <= 900 && box.bottom <= 700).toBe(true);
    expect(x >= box.left && x <= box.right && y >= box.top && y <= box.bottom).toBe(false);
    await pointAt('times');
    await expect.poll(async () => (await card())?.label).toBe('frontend');
    await page.mouse.move(880, 690);
    await expect.poll(card).toBeNull();
  });

  test('stays inside a frame that is hardly larger than itself, and says the sentence there', async () => {
    await page.setViewport({ width: 320, height: 130 });
    await start();
    await page.evaluate(() => document.querySelector('#plays')!.scrollIntoView());
    await pointAt('1.2M');
    await expect.poll(cardText).toContain('This is data.');
    const { box } = (await card())!;
    expect([box.left >= 0, box.top >= 0, box.right <= 320, box.bottom <= 130]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test.each([
    ['under a clear link that covers it', '440', ''],
    ['that the pointer goes through', '77', ''],
    ['in an open shadow tree', '31', 'open'],
    ['in a closed shadow tree', '32', 'closed'],
  ])('finds a text %s', async (_, text, host) => {
    await start();
    await pointAt(text, host);
    await expect.poll(async () => (await card())?.label).toBe('backend');
  });

  test('marks images and fields with boxes that stay where their element is', async () => {
    await start();
    const gaps = () =>
      page.evaluate(() => {
        const ours = (window as unknown as OnPage).shadows.at(-1)![1];
        const boxes = [...ours.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
        return ['#cover', '#search'].map((one, i) => {
          const { x, y } = document.querySelector(one)!.getBoundingClientRect();
          return Math.hypot((boxes[i]?.x ?? -999) - x, (boxes[i]?.y ?? -999) - y) < 1;
        });
      });
    await expect.poll(gaps).toEqual([true, true]);
    await page.evaluate(() => document.querySelector('h1')!.after(document.createElement('hr')));
    await expect.poll(gaps).toEqual([true, true]);
    await page.hover('#cover');
    await expect.poll(async () => (await card())?.label).toBe('backend');
  });

  test('frames what a stylesheet draws before a text, not its whole line', async () => {
    await start();
    const boxes = () =>
      page.evaluate(() => {
        const ours = (window as unknown as OnPage).shadows.at(-1)![1];
        const line = document.querySelector('.sign')!.getBoundingClientRect();
        return [...ours.querySelectorAll('.box')]
          .map((box) => box.getBoundingClientRect())
          .filter(({ top, bottom }) => top < line.bottom && bottom > line.top)
          .map(({ left, width }) => [Math.round(left - line.left), Math.round(width)]);
      });
    await expect.poll(boxes).toEqual([[0, 20]]);
  });

  // WebDriver cannot force colours yet.
  if (name === 'chromium')
    test('underlines texts where colours are forced, and gives them no ground', async () => {
      await start();
      const client = await page.createCDPSession();
      const force = (value: string) =>
        client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
      const underlined = (at: { x: number; y: number }) =>
        page.evaluate(({ x, y }) => {
          const ours = (window as unknown as OnPage).shadows.at(-1)![1];
          const lines = [...ours.querySelectorAll<HTMLElement>('.underline')];
          const over = lines.filter((line) => {
            const { left, right, top, bottom } = line.getBoundingClientRect();
            return left < x && x < right && top < y && y < bottom;
          });
          return over.map(({ dataset }) => dataset.label);
        }, at);
      await force('active');
      await expect.poll(async () => underlined(await whereIs('1.2M'))).toEqual(['backend']);
      await expect.poll(async () => underlined(await whereIs('times'))).toEqual(['frontend']);
      expect(await painted()).toEqual([]);
      await pointAt('1.2M');
      await expect.poll(async () => (await card())?.label).toBe('backend');
      await force('none');
      await expect.poll(painted).toContain('1.2M');
      await expect.poll(async () => underlined(await whereIs('1.2M'))).toEqual([]);
    });

  test('keeps a pinned card, copies from it, and lets no click through to the page', async () => {
    await start();
    await pointAt('1.2M');
    await expect.poll(card).not.toBeNull();
    await press('pin');
    await expect.poll(async () => (await card())?.role).toBe('dialog');
    await page.mouse.move(880, 690);
    await press('copy');
    await expect.poll(cardText).toContain('Copied');
    expect(await page.evaluate(() => (window as unknown as OnPage).seen)).toEqual([]);
    await press('close');
    await expect.poll(card).toBeNull();
    await page.mouse.click(880, 690);
    expect(await page.evaluate(() => (window as unknown as OnPage).seen)).toContain('click');
  });

  test('explains a term in place, by keyboard, and closes it again', async () => {
    await start();
    await pointAt('1.2M');
    await expect.poll(card).not.toBeNull();
    await withAlt('Slash');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(meaning)
      .toMatch(/^Backend The part you do not see.*Picture a restaurant\. The kitchen/);
    expect((await card())?.role).toBe('dialog');
    await page.keyboard.press('Enter');
    await expect.poll(meaning).toBe('');
    expect(await page.evaluate(() => (window as unknown as OnPage).seen)).not.toContain('click');
  });

  function meaning(): Promise<string> {
    return page.evaluate(() => {
      const ours = (window as unknown as OnPage).shadows.at(-1)![1];
      return [...ours.querySelectorAll('.meaning p')].map((one) => one.textContent).join(' ');
    });
  }

  test.each(['pointed at', 'kept open, with a term explained'])(
    'has no card that axe-core objects to, %s',
    async (how) => {
      await page.evaluate(() => {
        (window as unknown as OnPage).looksInside = true;
      });
      await start();
      await pointAt('1.2M');
      await expect.poll(card).not.toBeNull();
      if (how !== 'pointed at') {
        await press('term');
        await expect.poll(meaning).not.toBe('');
      }
      await page.evaluate(() => {
        Object.assign(window, { ours: (window as unknown as OnPage).shadows.at(-1)![1].host });
      });
      expect(await violations(page, 'ours')).toEqual([]);
    },
  );

  test('goes from label to label by keyboard, into the card and out, and leaves at the second Esc', async () => {
    await start();
    await page.focus('.clear');
    await withAlt('Period');
    await expect.poll(cardText).toContain('the page’s own');
    await withAlt('Period', 'Period');
    await expect.poll(async () => (await card())?.label).toBe('backend');
    const said = () =>
      page.evaluate(
        () => (window as unknown as OnPage).shadows.at(-1)![1].querySelector('[role=status]')?.textContent,
      );
    expect(await said()).toContain('This is data.');
    await withAlt('Comma');
    await expect.poll(async () => (await card())?.label).toBe('frontend');
    await withAlt('Slash');
    expect((await card())?.focused).toBe(true);
    await page.keyboard.press('Escape');
    expect(await card()).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('clear');
    expect(await page.evaluate(() => (window as unknown as OnPage).stage.left)).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (window as unknown as OnPage).stage.left)).toBe(true);
  });

  test('leaves clicks, selections and scrolling to the page, with the card open', async () => {
    await start();
    await page.evaluate(() => {
      document.querySelector('#plays')!.addEventListener('click', ({ target }) => {
        document.title = (target as Element).id;
      });
    });
    const { x, y } = await pointAt('1.2M');
    await expect.poll(card).not.toBeNull();
    await page.mouse.click(x, y);
    expect(await page.title()).toBe('plays');
    const [from, to] = [await whereIs('Played'), await whereIs('times')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toContain('1.2M');
    await page.mouse.wheel({ deltaY: 900 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  // WebDriver cannot show how a page is drawn for paper, and no two of a browser's PDFs are alike.
  if (name === 'chromium')
    test('prints the page as if it were not there', async () => {
      const printed = async () => {
        await page.emulateMediaType('print');
        const shot = Buffer.from(await page.screenshot());
        await page.emulateMediaType('screen');
        return shot.toString('base64');
      };
      const before = await printed();
      await start();
      await pointAt('1.2M');
      await expect.poll(card).not.toBeNull();
      expect((await printed()) === before).toBe(true);
    });

  test('shows only what the legend has switched on', async () => {
    await start();
    await page.evaluate(() =>
      (window as unknown as OnPage).stage.overlay.setView({ backend: true, frontend: false, unsure: true }),
    );
    const texts = await painted();
    expect(texts).toContain('1.2M');
    expect(texts).not.toContain('times');
    await pointAt('times');
    await pointAt('1.2M');
    await expect.poll(async () => (await card())?.label).toBe('backend');
  });

  test('fades all but data, and brings it back as it was', async () => {
    await start();
    await drawn();
    const before = await Promise.all([shotOf('#plays'), shotOf('h1'), shotOf('#cover')]);
    const view = { backend: true, frontend: true, unsure: true };
    const show = (only?: 'data') =>
      page.evaluate((next) => (window as unknown as OnPage).stage.overlay.setView(next), {
        ...view,
        ...(only && { only }),
      });
    await show('data');
    const during = await Promise.all([shotOf('#plays'), shotOf('h1'), shotOf('#cover')]);
    expect(before.map((shot, i) => Buffer.compare(shot, during[i]!) === 0)).toEqual([false, false, true]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe(
      'rgb(34, 34, 34)',
    );
    await show();
    const after = await Promise.all([shotOf('#plays'), shotOf('h1'), shotOf('#cover')]);
    expect(before.map((shot, i) => Buffer.compare(shot, after[i]!))).toEqual([0, 0, 0]);
  });

  test('lights up single labels and brings the first into view', async () => {
    await start();
    const lit = await page.evaluate(() => {
      const { overlay, runs } = (window as unknown as OnPage).stage;
      const far = runs.filter(({ node }) => node.parentElement?.id === 'far').map(({ id }) => id);
      return [overlay.light([...far, 12345]), window.scrollY > 1000];
    });
    expect(lit).toEqual([1, true]);
    await expect.poll(painted).toContain('Far below 999');
    await page.evaluate(() => (window as unknown as OnPage).stage.overlay.light(null));
    await expect.poll(painted).not.toContain('Far below 999');
  });

  test('follows the page: a changed text, a text that went away, the node that was right-clicked', async () => {
    await start();
    await page.evaluate(() => {
      const { overlay, runs } = (window as unknown as OnPage).stage;
      const run = runs.find(({ node }) => node.parentElement?.id === 'plays')!;
      const gone = runs.find(({ node }) => node.parentElement?.id === 'under')!;
      (run.node as Text).data = '88 plays';
      const { labelsOf } = window as unknown as { labelsOf(text: string): typeof run.label };
      run.label = labelsOf('88 plays');
      gone.node.parentElement!.remove();
      overlay.update([run], [gone.id]);
    });
    const texts = await painted();
    expect(texts).toContain('88');
    expect(texts).not.toContain('1.2M');
    expect(texts).not.toContain('440');
    const pinned = await page.evaluate(() =>
      (window as unknown as OnPage).stage.overlay.pinAt(document.querySelector('#cover')!),
    );
    expect(pinned).toBe(true);
    await expect.poll(async () => (await card())?.role).toBe('dialog');
  });
});
