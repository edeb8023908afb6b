import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { type Stage, setStage, type Tab } from './session-stage';
import { buildFor, test } from './support/browsers';
import { launchWatched } from './support/watched-browser';

const PAGE = `<!doctype html><html lang="en"><title>Orchard</title><h1>Apples</h1><p></p><script>
  fetch('/api/apple').then((answer) => answer.json()).then(({ apple }) => {
    document.querySelector('p').textContent = apple;
    document.body.dataset.ready = '';
  });</script>`;

describe('when the second part of the content script cannot be brought', () => {
  const extensionDir = mkdtempSync(join(tmpdir(), 'backlight-parts-'));
  let stage: Stage;
  let tab: Tab;

  test.beforeAll(async ({ browserName }) => {
    cpSync(buildFor(browserName), extensionDir, { recursive: true });
    rmSync(join(extensionDir, 'src/content/rest.js'));
    const session = await launchWatched(browserName, { extensionDir, allSites: true });
    stage = await setStage(session, { '/': PAGE, '/api/apple': '{"apple": "Egremont Russet"}' });
    tab = await stage.open('/');
    await tab.page.waitForSelector('[data-ready]');
  });
  afterAll(async () => {
    await stage?.close();
    rmSync(extensionDir, { recursive: true, force: true });
  });

  test.each(['the first click', 'the next one'])(
    '%s says that it failed, and leaves the page as it was',
    async () => {
      const { desk } = stage;
      const before = await trace(tab);
      await desk.ask({ type: 'analyze', tabId: tab.tabId });
      await expect
        .poll(async () => (await desk.ask({ type: 'overview', tabId: tab.tabId })).tab)
        .toEqual({ state: 'failed', reason: 'state_failed_internal' });
      expect(await trace(tab)).toEqual(before);
    },
  );
});

function trace({ page }: Tab): Promise<unknown> {
  return page.evaluate(() => [document.documentElement.childElementCount, CSS.highlights.size]);
}
