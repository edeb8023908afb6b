// Tabulator, in a page as its documentation has it, over a workshop's store that is invented. No framework; groups with counts, totals, pages by request.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '6.5.3';
const SEED = 1;
const PORT = 47506;

/** number, part, shelf, maker, kept, least wanted, price, discount, filled, last order, note */
const PARTS = /** @type {const} */ ([
  [5012, 'Pattini freno 55 mm', 'freni', 'BR', 84, 40, 6.9, 0, 62, '2026-09-14T08:05:00', null],
  [5027, 'Disco 160 mm', 'freni', 'SH', 12, 12, 31.5, -5, 12, '2026-10-02T15:40:00', 'Non prima di marzo'],
  [5031, 'Guaina freno, bobina da 25 m', 'freni', 'JW', 3, 5, 48, 0, 8, '2026-06-21T11:12:00', ''],
  [6140, 'Catena 11 velocità', 'trasmissione', 'KM', 46, 20, 27.35, -12.5, 77, '2026-11-03T09:30:00', null],
  [
    6152,
    'Cassetta 11-34',
    'trasmissione',
    'SH',
    0,
    6,
    64.9,
    0,
    0,
    '2026-10-28T17:55:00',
    'In arrivo con la 6140',
  ],
  [7003, 'Camera d’aria 28"', 'ruote', 'VT', 212, 60, 5.2, 10, 94, '2026-11-11T10:10:00', null],
  [7018, 'Copertone antiforatura', 'ruote', 'VT', 31, 24, 38.75, 0, 31, '2026-08-30T14:25:00', null],
]);
const MAKERS = /** @type {const} */ ([
  ['BR', 'Bracchi'],
  ['SH', 'Shirogane'],
  ['JW', 'Jutland Wire'],
  ['KM', 'Kemmer'],
  ['VT', 'Vettorel'],
]);
const ALL = 163;

/** @type {import('./app.mjs').App} */
export default {
  name: 'tabulator',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'a store in Italian: rows in groups with counts, prices and shares, names for codes, sums and means below, pages by request',
  eyes: { locale: 'it-IT', timezoneId: 'Europe/Rome' },
  async start() {
    const folder = await installNpm('tabulator', { 'tabulator-tables': VERSION, luxon: '3.7.2' });
    const files = path.join(folder, 'node_modules');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/api/parti') return sendJson(answer, parts());
      if (pathname === '/api/marche') return sendJson(answer, makers());
      if (pathname === '/favicon.ico') return sendJson(answer, null);
      return /\.\w+$/.test(pathname) ? sendFile(answer, files, pathname) : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'store',
      async open(page, url) {
        await page.goto(`${url}/magazzino`);
        await page.waitForSelector('.tabulator-group ~ .tabulator-row .tabulator-cell', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

function makers() {
  return MAKERS.map(([code, name], i) => ({ code, name, since: 1994 + i * 7 }));
}

/** As https://tabulator.info/docs/6.5/page#remote wants it. */
function parts() {
  const data = PARTS.map(
    ([id, nome, scaffale, marca, giacenza, scorta, prezzo, variazione, pieno, ordine, nota]) => ({
      ...{ id, nome, scaffale, marca, giacenza, scorta, prezzo, variazione, pieno, ordine, nota },
      ordinabile: giacenza < scorta,
    }),
  );
  return { last_page: Math.ceil(ALL / PARTS.length), last_row: ALL, data };
}

const HTML = `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Magazzino · Ciclofficina Bassi</title>
<link rel="stylesheet" href="/tabulator-tables/dist/css/tabulator.min.css"><style>body{font:14px sans-serif;margin:16px}</style></head><body>
<header><h1>Magazzino</h1><nav><a href="/magazzino">Ricambi</a> <a href="/ordini">Ordini</a> <a href="/clienti">Clienti</a></nav></header>
<p>Le giacenze si contano ogni sabato. Per i 12 cassetti del retro chiedere a chi apre.</p>
<div id="tabella"></div>
<footer>Ciclofficina Bassi, tutti i prezzi con IVA</footer>
<script src="/luxon/build/global/luxon.min.js"></script>
<script src="/tabulator-tables/dist/js/tabulator.min.js"></script>
<script>
var euro = { decimal: ',', thousand: '.', symbol: ' €', symbolAfter: true, precision: 2 };
fetch('/api/marche').then(function (r) { return r.json(); }).then(function (list) {
  var names = {};
  list.forEach(function (one) { names[one.code] = one.name; });
  new Tabulator('#tabella', {
    layout: 'fitColumns',
    height: 620,
    ajaxURL: '/api/parti',
    pagination: true,
    paginationMode: 'remote',
    paginationSize: 7,
    paginationCounter: 'rows',
    locale: 'it',
    langs: { it: {
      groups: { item: 'articolo', items: 'articoli' },
      pagination: { first: 'Prima', last: 'Ultima', prev: 'Indietro', next: 'Avanti', counter: { showing: 'Righe', of: 'di', rows: 'in tutto', pages: 'pagine' } },
    } },
    groupBy: 'scaffale',
    groupHeader: function (value, count, data) {
      var worth = data.reduce(function (sum, row) { return sum + row.giacenza * row.prezzo; }, 0);
      return value + ' <span>' + count + (count === 1 ? ' articolo' : ' articoli') + ', valore ' + worth.toLocaleString('it-IT', { minimumFractionDigits: 2, maximumFractionDigits: 2 }) + ' €</span>';
    },
    columnCalcs: 'table',
    columns: [
      { title: 'N.', formatter: 'rownum', width: 50 },
      { title: 'Codice', field: 'id', width: 80 },
      { title: 'Nome', field: 'nome', widthGrow: 3, formatter: 'plaintext' },
      { title: 'Marca', field: 'marca', formatter: 'lookup', formatterParams: names },
      { title: 'Giacenza', field: 'giacenza', hozAlign: 'right', bottomCalc: 'sum' },
      { title: 'Scorta minima', field: 'scorta', hozAlign: 'right', bottomCalc: 'max' },
      { title: 'Prezzo', field: 'prezzo', hozAlign: 'right', formatter: 'money', formatterParams: euro, bottomCalc: 'avg', bottomCalcParams: { precision: 2 }, bottomCalcFormatter: 'money', bottomCalcFormatterParams: euro },
      { title: 'Variazione', field: 'variazione', hozAlign: 'right', formatter: function (cell) { var v = cell.getValue(); return v ? (v > 0 ? '+' : '') + v.toLocaleString('it-IT') + ' %' : '–'; } },
      { title: 'Pieno', field: 'pieno', formatter: 'progress', formatterParams: { legend: function (v) { return v + '%'; } } },
      { title: 'Ultimo ordine', field: 'ordine', formatter: 'datetime', formatterParams: { inputFormat: 'iso', outputFormat: 'dd/MM/yy HH:mm' }, widthGrow: 2 },
      { title: 'Da ordinare', field: 'ordinabile', formatter: function (cell) { return cell.getValue() ? 'Sì' : 'No'; } },
      { title: 'Nota', field: 'nota', widthGrow: 2, formatter: 'textarea' },
    ],
  });
});
</script></body></html>`;
