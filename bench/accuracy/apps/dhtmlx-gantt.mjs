// DHTMLX Gantt, in a page as their documentation has it, over the plan of a repair that is invented. A table beside a chart by days.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { PLAN } from './dhtmlx-gantt-server.mjs';

const VERSION = '10.0.3';
const SEED = 1;
const PORT = 47597;
const HTML = `<!doctype html><html lang="sl"><head><meta charset="utf-8"><title>Načrt</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/files/dhtmlxgantt.css"></head><body style="margin:0"><div id="plan" style="width:1340px;height:620px"></div><script src="/files/dhtmlxgantt.js"></script><script src="/page.js"></script></body></html>`;
const SCRIPT = `gantt.i18n.setLocale('si');
const euros = new Intl.NumberFormat('sl-SI', { style: 'currency', currency: 'EUR' });
const day = gantt.date.date_to_str('%j. %n. %Y');
gantt.config.date_format = '%Y-%m-%d %H:%i';
gantt.config.scales = [{ unit: 'month', step: 1, format: '%F %Y' }, { unit: 'week', step: 1, format: '%W. teden' }];
gantt.config.columns = [
  { name: 'text', label: 'Opravilo', tree: true, width: 220 },
  { name: 'start_date', label: 'Začetek', align: 'center', width: 90, template: (task) => day(task.start_date) },
  { name: 'duration', label: 'Dni', align: 'center', width: 50 },
  { name: 'holder', label: 'Izvajalec', width: 170, template: (task) => gantt.serverList('people').find((one) => one.key === task.holder)?.label ?? '' },
  { name: 'cents', label: 'Strošek', align: 'right', width: 110, template: (task) => task.cents ? euros.format(task.cents / 100) : '' },
];
gantt.templates.task_text = (start, end, task) => task.text + ' – ' + Math.round(task.progress * 100) + ' %';
gantt.templates.rightside_text = (start, end, task) => task.type === 'milestone' ? day(start) : '';
gantt.init('plan');
fetch('/api/plan').then((answer) => answer.json()).then((plan) => gantt.parse(plan));
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'dhtmlx-gantt',
  version: `${VERSION}/${SEED}`,
  framework: 'its own',
  shows:
    'a plan in Slovenian: tasks below tasks, of which those above begin and end with those below, days, shares, prices in hundredths, people by number; bars with a name and a share, an axis of months and weeks',
  eyes: { locale: 'sl-SI', timezoneId: 'Europe/Ljubljana' },
  async start() {
    const files = path.join(
      await installNpm('dhtmlx-gantt', { 'dhtmlx-gantt': VERSION }),
      'node_modules/dhtmlx-gantt/codebase',
    );
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/api/plan') return sendJson(answer, PLAN);
      if (pathname === '/page.js')
        return void answer.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(SCRIPT);
      return pathname.startsWith('/files/')
        ? sendFile(answer, files, pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'plan',
      async open(page, url) {
        await page.goto(url);
        await page.waitForSelector('.gantt_grid_data .gantt_row:nth-child(4)', { timeout: 2_500 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
