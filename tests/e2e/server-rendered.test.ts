import { afterAll, describe, expect } from 'vitest';
import type { Report } from '../../src/model';
import { itemOf, type Stage, setStage, type Tab } from './session-stage';
import { test } from './support/browsers';

const post = (title: string, by: string, text: string, next: string) => `<!doctype html><html lang="en">
<title>${title} | Harbour notes</title><body class="single"><header><a href="/">Harbour notes</a></header>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>
<main><h1>${title}</h1><div>Written for the mill by ${by} in one go</div><p>${text}</p><div>Send a pigeon</div>
<a href="/posts/${next}">The other one</a></main><footer>Powered by gears</footer></body></html>`;

const ANSWERS = {
  '/posts/lanterns': post(
    'A lantern for the quay',
    'Ottilie Brandt',
    'The old one went over the wall in the storm, and nobody has seen it since the second of March.',
    'plums',
  ),
  '/posts/plums': post(
    'Plums, third week',
    'Idris Okafor',
    'Forty crates so far, and the late trees have hardly started to turn on the sunny side of the lane.',
    'lanterns',
  ),
};

const reasons = (report: Report | null, text: string) =>
  itemOf(report, text)?.segments.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)) ?? [];

describe('pages that their server wrote', () => {
  let stage: Stage;
  let tab: Tab;

  test.beforeAll(async ({ shared }) => {
    stage = await setStage(await shared.lend(), ANSWERS);
    tab = await stage.open('/posts/lanterns');
  });
  afterAll(() => stage?.close());

  test('show data from the document, and words of their own', async () => {
    const report = await tab.label();
    const item = itemOf(report, 'A lantern for the quay');
    const source = item?.segments[0]?.sources[0];
    expect(item?.label).toBe('backend');
    expect(item?.segments[0]?.origin).toBe('html');
    const request = report.requests.find(({ id }) => id === source?.requestId);
    expect(request).toMatchObject({ via: 'document', url: stage.at('/posts/lanterns'), startedMs: 0 });
    expect(request?.finishedMs).toBeGreaterThan(0);
    expect(source?.path).toBe(item?.xpath);
    expect(itemOf(report, 'Home')?.label).toBe('frontend');
    expect(itemOf(report, 'Powered by gears')?.label).toBe('frontend');
  });

  test('are compared when the person asks for one other page to be read', async () => {
    const before = await tab.label();
    expect(reasons(before, 'Send a pigeon')).not.toContain('html-same-there');
    await stage.session.clickIcon(tab.page);
    const popup = await stage.session.popup();
    const offer = (selector: string) =>
      popup.evaluate((one: string) => document.querySelector(`.compare ${one}`)?.textContent ?? '', selector);
    await expect.poll(() => offer('button')).toBe('Compare with another page');
    stage.session.allow(stage.at('/posts/plums'));
    await popup.click('.compare button');
    await expect.poll(() => offer('[role=status]')).toMatch(/^Compared\./);
    await popup.close();
    const after = await tab.report();
    expect(reasons(after, 'Send a pigeon')).toContain('html-same-there');
    expect(itemOf(after, 'Send a pigeon')?.label).toBe('frontend');
  });

  test('are compared with those that were labelled in this tab before', async () => {
    await tab.label();
    await tab.page.goto(stage.at('/posts/plums'), { waitUntil: 'domcontentloaded' });
    const report = await tab.label();
    expect(reasons(report, 'Plums, third week')).toContain('html-changed-there');
    const byline = report.items.find(({ text }) => text.startsWith('Written for the mill'));
    expect(byline?.label).toBe('mixed');
    expect(byline?.segments.find(({ label }) => label === 'backend')?.sources[0]?.value).toBe('Idris Okafor');
  });

  test('are not compared with those of another tab', async () => {
    const other = await stage.open('/posts/plums');
    expect(reasons(await other.label(), 'Send a pigeon')).not.toContain('html-same-there');
  });
});
