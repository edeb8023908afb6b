// Netdata's page of one's own charts, over a waterworks that is invented. jQuery, Dygraphs: gauges, rings and charts with legends, each by requests of its own that come again and again.
import path from 'node:path';
import { unpackDebian } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { chart, data } from './netdata-server.mjs';

const VERSION = '1.37.1-2';
const SEED = 1;
const PORT = 47612;
/** @param {string} id @param {string} library @param {string} more */
const drawn = (id, library, more) =>
  `<div data-netdata="${id}" data-chart-library="${library}" data-after="-900" ${more}></div>`;
/** As https://learn.netdata.cloud/docs/dashboards-and-charts/custom-dashboards and its own `dashboard.html` have it. */
const HTML = `<!DOCTYPE html><html lang="hr"><head><meta charset="utf-8"><title>Vodovod Sutlina</title><link rel="icon" href="data:,">
<script>var netdataTheme = 'default'; var netdataShowHelp = false;</script><script type="text/javascript" src="/dashboard.js"></script></head>
<body style="padding:12px"><h1>Vodovod Sutlina</h1><p>Stanje crpilišta, spremnika i mreže u zadnjih 15 minuta.</p>
<div>${drawn('crpka.tlak', 'gauge', 'data-title="Tlak" data-width="170px" data-gauge-max-value="10"')}
${drawn('crpka.protok', 'easypiechart', 'data-title="Ukupni protok" data-units="l/s" data-width="150px" data-easypiechart-max-value="100"')}
${drawn('kvar.prijave', 'easypiechart', 'data-title="Otvorene prijave" data-dimensions="otvoreno" data-width="150px" data-easypiechart-max-value="20"')}
${drawn('klor.ostatak', 'gauge', 'data-title="Klor, Luka" data-dimensions="Luka" data-width="170px"')}
${drawn('sustav.disk', 'easypiechart', 'data-title="Disk" data-dimensions="used" data-width="150px"')}</div>
<h2>Crpilišta</h2>${drawn('crpka.protok', 'dygraph', 'data-width="100%" data-height="190px"')}
${drawn('crpka.rad', 'dygraph', 'data-width="100%" data-height="150px"')}
<h2>Spremnici i mreža</h2>${drawn('spremnik.razina', 'dygraph', 'data-width="50%" data-height="170px"')}
${drawn('mreza.promet', 'dygraph', 'data-width="49%" data-height="170px"')}
<p>Dežurni: 10. smjena. Granica za klor je 0,5 mg/l.</p></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'netdata',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery, Dygraphs',
  shows:
    'a waterworks in Croatian: gauges with their least and most, rings, charts whose legends have a day, an hour and the last value of each series, in units of which some are larger than what was sent; axes; a title and a unit from one answer, numbers from another',
  eyes: { locale: 'hr-HR', timezoneId: 'Europe/Zagreb' },
  async start() {
    const files = path.join(await unpackDebian('netdata-web', VERSION), 'usr/share/netdata/web');
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/api/v1/chart') return sendJson(answer, chart(searchParams.get('chart')));
      if (pathname === '/api/v1/data') return sendJson(answer, data(searchParams));
      return pathname === '/' ? sendPage(answer, HTML) : sendFile(answer, files, pathname);
    });
  },
  screens: [
    {
      name: 'waterworks',
      async open(page, url) {
        await page.goto(`${url}/`);
        await page.waitForSelector('.netdata-legend-value', { timeout: 8_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};
