// Parse's dashboard, over berths that are invented. React; a sheet of objects: dates, numbers, states, people by reference, places.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './parse-dashboard-server.mjs';

const VERSION = '9.2.0';
const SEED = 1;
const PORT = 47491;
const INSTALLATION = '6a1f0c94-27d3-4b58-9e60-c3f2718d45ab';
/** Its classes are hashes; these two stand for the rows of the sheet. */
const ROWS = '.gYTawKCFdNZd7U8c4Irq span, .BaCOpEV1wvKjoEyO330H span';
const HTML = `<!DOCTYPE html>
<html>
  <head>
    <base href="/"/>
    <script>
      PARSE_DASHBOARD_PATH = "/";
      PARSE_DASHBOARD_ENABLE_RESOURCE_CACHE = false;
    </script>
    <title>Parse Dashboard</title>
  </head>
  <body>
    <div id="browser_mount"></div>
    <script id="csrf" type="application/json">"none"</script>
    <script src="/bundles/dashboard.bundle.js"></script>
  </body>
</html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'parse-dashboard',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a sheet of objects: moments, numbers, states, references, places, JSON in cells; counts of each class',
  async start() {
    const files = path.join(
      await unpackNpm('parse-dashboard', `parse-dashboard@${VERSION}`),
      'Parse-Dashboard/public',
    );
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (path.extname(pathname)) return sendFile(answer, files, pathname);
      if (!/^\/parse/.test(pathname)) return sendPage(answer, HTML);
      const sent = Buffer.concat(await request.toArray()).toString();
      return sendJson(answer, answerTo(pathname, sent ? JSON.parse(sent) : {}, `http://127.0.0.1:${PORT}`));
    });
  },
  screens: [
    {
      name: 'berths',
      async open(page, url) {
        // The number that it makes up for each installation is sent along with every request.
        await page.addInitScript(
          (id) => localStorage.setItem('Parse/harbour/currentInstallationId', id),
          INSTALLATION,
        );
        await page.goto(`${url}/apps/harbour/browser/Berth`);
        await page.waitForSelector(ROWS, { timeout: 10_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
