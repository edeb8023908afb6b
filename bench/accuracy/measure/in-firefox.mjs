import { openDesk } from '../../../src/cli/browsers/ask.mjs';
import { connectionOf, contextOf } from '../../../src/cli/browsers/firefox.mjs';
import { launch } from '../../../src/cli/browsers/launch.mjs';
import { buildIfStale } from '../../../src/cli/build-extension.mjs';
import { askForReport } from '../../../src/cli/labelling.mjs';
import { likePlaywright } from '../page/like-playwright.mjs';
import { watchTraffic } from '../page/settle.mjs';

/** Stock Firefox with the extension. @returns {Promise<import('./extension.mjs').Report>} */
export async function reportInFirefox() {
  await buildIfStale('firefox');
  return async ({ viewport, locale, timezoneId }, open) => {
    // Emulated, it would be the page's time zone, and not the extension's.
    const options = { extensionDir: 'dist/firefox', allSites: true, timeZone: timezoneId };
    const session = await launch('firefox', options);
    try {
      const page = await session.browser.newPage();
      await page.setViewport(viewport);
      // The language of the page itself; Puppeteer has no command for it.
      const override = { locale, contexts: [contextOf(page)] };
      await connectionOf(session.browser).send('emulation.setLocaleOverride', override);
      const asked = likePlaywright(page);
      watchTraffic(asked);
      await open(asked);
      const desk = await openDesk(session);
      return await askForReport(desk, await desk.tabIdOf(page));
    } finally {
      await session.close();
    }
  };
}
