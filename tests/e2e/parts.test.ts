import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { openOrchard, trace } from './orchard';
import type { Stage, Tab } from './session-stage';
import { buildFor, test } from './support/browsers';
import { launchWatched } from './support/watched-browser';

describe('when the second part of the content script cannot be brought', () => {
  const extensionDir = mkdtempSync(join(tmpdir(), 'backlight-parts-'));
  let stage: Stage;
  let tab: Tab;

  test.beforeAll(async ({ browserName }) => {
    cpSync(buildFor(browserName), extensionDir, { recursive: true });
    rmSync(join(extensionDir, 'src/content/rest.js'));
    const session = await launchWatched(browserName, { extensionDir, allSites: true });
    ({ stage, tab } = await openOrchard(session));
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
