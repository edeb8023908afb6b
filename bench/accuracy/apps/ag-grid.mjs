// AG Grid, in a page made with Mithril as its documentation has it, over a fish auction that is invented. Cells without rows in the order of places, a pinned column, totals below.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { buyers, lots } from './ag-grid-server.mjs';

const VERSION = '36.2.0';
const SEED = 1;
const PORT = 47593;
const HTML = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Fiskeauksjonen</title><link rel="icon" href="data:,"></head><body style="font:14px sans-serif;margin:14px"><main id="app"></main><script type="module" src="/built/entry.js"></script></body></html>`;
/** As https://www.ag-grid.com/javascript-data-grid/getting-started/ has it. */
const ENTRY = `import m from 'mithril';
import { AllCommunityModule, ModuleRegistry, createGrid } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);
const SPECIES = { COD: 'Torsk', HAD: 'Hyse', POK: 'Sei', CAT: 'Steinbit', HAL: 'Kveite', MON: 'Breiflabb', LIN: 'Lange' };
const GRADES = { E: 'Ekstra', A: 'Klasse A', B: 'Klasse B' };
const number = (least, most) => new Intl.NumberFormat('nb-NO', { minimumFractionDigits: least, maximumFractionDigits: most });
const [whole, tenth, tenths, hundredths] = [number(0, 0), number(0, 1), number(1, 1), number(2, 2)];
const money = new Intl.NumberFormat('nb-NO', { style: 'currency', currency: 'NOK', maximumFractionDigits: 0 });
const time = new Intl.DateTimeFormat('nb-NO', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const moment = (text) => new Date(text.replace(' ', 'T') + 'Z');
const state = { lots: [], buyers: [], all: 0, statistics: null };
const buyer = (id) => state.buyers.find((one) => one.id === id);
const worth = (one) => one.bid_ore === null ? null : one.kilos * one.bid_ore / 100;
const sum = (of) => state.lots.reduce((total, one) => total + (of(one) ?? 0), 0);

async function load() {
  const query = 'SELECT lot, vessel, call_sign, species, grade, landed, kilos, boxes, core_temp, ask_ore, bid_ore, bids, buyer, closed, note FROM lots ORDER BY lot LIMIT 7 FORMAT JSONCompact';
  const [answer, list] = await Promise.all([fetch('/db/', { method: 'POST', body: query }).then((r) => r.json()), fetch('/api/kjopere').then((r) => r.json())]);
  state.lots = answer.data.map((row) => Object.fromEntries(row.map((value, i) => [answer.meta[i].name, value])));
  Object.assign(state, { buyers: list, all: answer.rows_before_limit_at_least, statistics: answer.statistics });
  m.redraw();
}

const columns = [
  { headerName: 'Fartøy', field: 'vessel', pinned: 'left', width: 150 },
  { headerName: 'Parti', field: 'lot', width: 90, headerTooltip: 'Partinummer' },
  { headerName: 'Fangst', children: [
    { headerName: 'Art', field: 'species', width: 105, valueFormatter: ({ value }) => value && (SPECIES[value] ?? '–') },
    { headerName: 'Kvalitet', field: 'grade', width: 100, valueFormatter: ({ value }) => value && (GRADES[value] ?? '–') },
    { headerName: 'Landet', field: 'landed', width: 110, valueFormatter: ({ value }) => value && time.format(moment(value)) },
    { headerName: 'Mengde', field: 'kilos', width: 110, type: 'rightAligned', valueFormatter: ({ value }) => tenth.format(value) + ' kg' },
    { headerName: 'Per kasse', width: 100, type: 'rightAligned', valueGetter: ({ data }) => data.kilos / data.boxes, valueFormatter: ({ value }) => tenths.format(value) },
    { headerName: '°C', field: 'core_temp', width: 75, type: 'rightAligned', valueFormatter: ({ value }) => value === undefined ? '' : tenths.format(value) },
  ] },
  { headerName: 'Salg', children: [
    { headerName: 'Utrop', field: 'ask_ore', width: 90, type: 'rightAligned', valueFormatter: ({ value }) => value && hundredths.format(value / 100) },
    { headerName: 'Bud', field: 'bid_ore', width: 110, type: 'rightAligned', cellRenderer: ({ value, data }) => value === undefined ? '' : value === null ? 'Ikke solgt' : hundredths.format(value / 100) + (data.bids ? ' (' + data.bids + ')' : '') },
    { headerName: 'Over utrop', width: 105, type: 'rightAligned', valueGetter: ({ data }) => data.bid_ore && (data.bid_ore / data.ask_ore - 1) * 100, valueFormatter: ({ value }) => value ? '+' + tenths.format(value) + ' %' : '' },
    { headerName: 'Verdi', width: 120, type: 'rightAligned', valueGetter: ({ data }) => data.worth ?? worth(data), valueFormatter: ({ value }) => value ? money.format(value) : '' },
    { headerName: 'Kjøper', field: 'buyer', width: 170, cellRenderer: ({ value }) => value ? (buyer(value)?.name ?? '–') : '' },
  ] },
];
const Grid = {
  oncreate: ({ dom }) => createGrid(dom, {
    columnDefs: columns, rowData: state.lots, domLayout: 'autoHeight', suppressColumnVirtualisation: true,
    pinnedBottomRowData: [{ vessel: 'Sum', kilos: sum((one) => one.kilos), boxes: sum((one) => one.boxes), worth: sum(worth) }],
  }),
  view: () => m('div', { style: 'width:1500px' }),
};
const Buyer = { view: ({ attrs: { one } }) => {
  const mine = state.lots.filter((lot) => lot.buyer === one.id);
  const spent = mine.reduce((total, lot) => total + worth(lot), 0);
  return m('li', m('b', one.name), ' (', one.place, '): ', mine.length, mine.length === 1 ? ' parti' : ' partier', ' for ', money.format(spent), m('br'),
    m('small', 'Igjen av rammen: ' + money.format(one.limit - spent) + ' · i år ' + hundredths.format(one.spent / 1e6) + ' mill. · hentet ' + tenth.format(one.fetched * 100) + ' % · tlf. ' + one.phone.replace(/^(\\+\\d\\d)(\\d\\d\\d)(\\d\\d)(\\d+)$/, '$1 $2 $3 $4')));
} };
m.mount(document.getElementById('app'), {
  oninit: load,
  view: () => [
    m('header', m('h1', 'Fiskeauksjonen'), m('nav', m('a', { href: '/' }, 'I dag'), ' ', m('a', { href: '/uke' }, 'Uke'), ' ', m('a', { href: '/regler' }, 'Regler'))),
    state.statistics && [
      m('p', 'Viser ' + state.lots.length + ' av ' + state.all + ' partier. Leste ' + whole.format(state.statistics.rows_read) + ' rader (' + tenths.format(state.statistics.bytes_read / 1e6) + ' MB) på ' + tenth.format(state.statistics.elapsed * 1000) + ' ms.'),
      m(Grid),
      m('h2', 'Kjøpere'), m('ul', state.buyers.map((one) => m(Buyer, { key: one.id, one }))),
      m('h2', 'Merknader'), m('ul', state.lots.filter((one) => one.note).map((one) => m('li', 'Parti ' + one.lot + ', ' + one.vessel + ' (' + one.call_sign + '): ' + one.note))),
    ],
    m('footer', 'Auksjonen åpner kl. 7:30. Minste bud er 50 øre over utrop.'),
  ],
});
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'ag-grid',
  version: `${VERSION}/${SEED}`,
  framework: 'Mithril',
  shows:
    'lots of fish in Norwegian, whose answer has a head of columns and lists: cells placed by style, a pinned column, names for codes, prices in hundredths, shares, products and totals; buyers with what they bought and what is left to them',
  eyes: { locale: 'nb-NO', timezoneId: 'Europe/Oslo' },
  async start() {
    const folder = await installNpm('ag-grid', { 'ag-grid-community': VERSION, mithril: '2.3.8' });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/db/') return sendJson(answer, lots());
      if (pathname === '/api/kjopere') return sendJson(answer, buyers());
      return pathname.startsWith('/built/')
        ? sendFile(answer, built, pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'lots',
      async open(page, url) {
        await page.goto(`${url}/`);
        await page.waitForSelector('.ag-row:nth-child(3) .ag-cell', {
          timeout: 10_000,
        });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};
