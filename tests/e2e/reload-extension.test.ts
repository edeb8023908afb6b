import { afterAll, describe, expect, inject } from 'vitest';
import { type Desk, openDesk } from '../../src/cli/browsers/ask.mjs';
import { APPLE, openOrchard, trace } from './orchard';
import { itemOf, type Stage, type Tab } from './session-stage';
import { buildFor, test } from './support/browsers';
import { launchWatched } from './support/watched-browser';

describe('when the extension is loaded again, as an update does', () => {
  let stage: Stage;
  let tab: Tab;
  let before: unknown;
  let labelled: unknown;

  test.beforeAll(async ({ browserName }) => {
    const session = await launchWatched(browserName, { extensionDir: buildFor(browserName), allSites: true });
    ({ stage, tab } = await openOrchard(session));
    before = await trace(tab);
    await tab.label();
    labelled = await trace(tab);
    expect(labelled).not.toEqual(before);
    const page = await stage.session.extensionPage(stage.session.manifest.options_ui.page);
    // The page goes with its extension: whether the call still returns is chance.
    await page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  });
  afterAll(() => stage?.close());

  // Firefox gives the old script no time to tidy up, and Chromium's debugger cannot reach an extension that was loaded
  // again: each has its own half of the proof.
  if (inject('browser') === 'chromium')
    test('the old labels go with the next thing that happens in the page', async () => {
      await expect
        .poll(async () => {
          await tab.page.evaluate(() => document.body.append(''));
          return trace(tab);
        })
        .toEqual(before);
    });
  else
    test('the next labels take the place of the old ones, and leave no trace', async () => {
      const { tabId } = tab;
      let desk: Desk | null = null;
      // A page of the extension may open and be no page of it any more, or not yet.
      const isBack = async () => {
        desk = await openDesk(stage.session);
        await desk.ask({ type: 'overview', tabId });
        return true;
      };
      await expect.poll(() => isBack().catch(() => false), { timeout: 20_000 }).toBe(true);
      await desk!.ask({ type: 'analyze', tabId });
      const report = await desk!.ask({ type: 'report', tabId });
      expect(itemOf(report, APPLE)?.label).toBe('backend');
      expect(await trace(tab)).toEqual(labelled);
      await desk!.ask({ type: 'off', tabId });
      expect(await trace(tab)).toEqual(before);
    });
});
