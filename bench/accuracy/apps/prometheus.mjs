// Prometheus' classic page over measurements of a dairy that are invented. jQuery, Mustache; what a query found: names, labels and values.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addLibraries, installDebian } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const SEED = 1;
const PORT = 47731;
const NOON = Date.UTC(2025, 9, 14, 12) / 1000;

/** name, what it is, labels, value at noon, how much it was less a minute before */
const SERIES = /** @type {const} */ ([
  ['dairy_tank_litres', 'gauge', { site: 'Aberdaron', tank: 'north' }, 4180.5, 12.5],
  ['dairy_tank_litres', 'gauge', { site: 'Aberdaron', tank: 'south' }, 0, 0],
  ['dairy_tank_litres', 'gauge', { site: 'Ustrzyki Górne', tank: 'jedyny' }, 917, -31],
  ['dairy_tank_celsius', 'gauge', { site: 'Aberdaron', tank: 'north' }, 3.9375, 0.0625],
  ['dairy_tank_celsius', 'gauge', { site: 'Aberdaron', tank: 'south' }, 18.25, 0.25],
  ['dairy_tank_celsius', 'gauge', { site: 'Ustrzyki Górne', tank: 'jedyny' }, -0.5, -0.125],
  ['dairy_collections_total', 'counter', { site: 'Aberdaron', driver: 'Nest Howells' }, 1204, 2],
  ['dairy_collections_total', 'counter', { site: 'Ustrzyki Górne', driver: 'B. Żak' }, 36, 0],
  ['dairy_door_open', 'gauge', { site: 'Aberdaron', door: 'cold room 2' }, 1, 0],
  ['dairy_door_open', 'gauge', { site: 'Ustrzyki Górne', door: 'ramp' }, 0, 1],
]);

/** The measurements as https://openmetrics.io has them. */
function measurements() {
  const names = [...new Set(SERIES.map(([name]) => name))];
  const lines = names.flatMap((name) => {
    const own = SERIES.filter(([other]) => other === name);
    const rows = own.flatMap(([, , labels, value, step]) => {
      const named = Object.entries(labels).map(([label, text]) => `${label}=${JSON.stringify(text)}`);
      return [3, 2, 1, 0].map(
        (ago) => `${name}{${named.join(',')}} ${value - ago * step} ${NOON - ago * 60}`,
      );
    });
    return [`# TYPE ${name.replace(/_total$/, '')} ${own[0]?.[1]}`, ...rows];
  });
  return `${lines.join('\n')}\n# EOF\n`;
}

/** @type {import('./app.mjs').App} */
export default {
  name: 'prometheus',
  version: `2.42.0/${SEED}`,
  framework: 'jQuery',
  shows:
    'what queries found: names of members with their values in one text, in order of the alphabet; numbers as texts, several with moments in a cell',
  async start() {
    const { root } = await installDebian('prometheus');
    await addLibraries(root, ['jquery']);
    const folder = stateFolder('prometheus');
    const data = path.join(folder, `data-${SEED}`);
    const file = path.join(folder, 'measurements.txt');
    writeFileSync(file, measurements());
    if (!existsSync(data))
      execFileSync(path.join(root, 'usr/bin/promtool'), [
        'tsdb',
        'create-blocks-from',
        'openmetrics',
        file,
        data,
      ]);
    const config = path.join(folder, 'prometheus.yml');
    writeFileSync(config, 'scrape_configs: []\n');
    return serve({
      program: path.join(root, 'usr/bin/prometheus'),
      args: [
        `--config.file=${config}`,
        `--storage.tsdb.path=${data}`,
        '--storage.tsdb.retention.time=90y',
        `--web.listen-address=127.0.0.1:${PORT}`,
        `--web.local-assets=${path.join(root, 'usr/share/prometheus/web')}/`,
        `--web.console.templates=${folder}`,
        `--web.console.libraries=${folder}`,
        '--web.page-title=Dairies',
      ],
      folder,
      url: `http://127.0.0.1:${PORT}`,
    });
  },
  screens: [
    {
      name: 'vector',
      open: (page, url) => open(page, url, '{__name__=~"dairy_.+"}'),
    },
    {
      name: 'ranges',
      open: (page, url) => open(page, url, 'dairy_tank_celsius[5m]'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {string} query */
async function open(page, url, query) {
  const asked = { expr: query, tab: '1', moment_input: '2025-10-14 12:00:00' };
  const search = Object.entries(asked).map(([name, value]) => `g0.${name}=${encodeURIComponent(value)}`);
  await page.goto(`${url}/classic/graph?${search.join('&')}`);
  await page.waitForSelector('.console_table td', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
