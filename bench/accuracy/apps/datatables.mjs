// DataTables, in a page as its documentation has it, over a harbour's calls that are invented. jQuery; rows that are arrays, processed by the server.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '2.3.4';
const SEED = 1;
const PORT = 47524;

/** ship and line, flag, berth, due, tons in and out, draught, days in port, state, remarks, number, dues in hundredths */
const CALLS = /** @type {const} */ ([
  [
    ['Mavi Yelken', 'Akkuş Hattı'],
    'TR',
    'A-4',
    '2026-11-21T05:30:00',
    18_420,
    0,
    9.7,
    2,
    3,
    '',
    70_214,
    1_284_050,
  ],
  [
    ['Nordhavn', 'Lindqvist & Sønner'],
    'DK',
    'B-1',
    '2026-11-21T14:05:00',
    0,
    6_300,
    6.25,
    1,
    2,
    'Kılavuz 13.00’te bekleniyor',
    70_219,
    451_275,
  ],
  [
    ['Estrella del Sur', null],
    'PA',
    'A-2',
    '2026-11-22T02:45:00',
    41_077,
    12_950,
    12,
    4,
    1,
    'Gümrük muayenesi; iki ambarda hasar olduğu bildirildi, eksper raporu 24 Kasım sabahı gelecek',
    70_223,
    3_999_900,
  ],
  [['Gülbahar I', 'Akkuş Hattı'], 'TR', 'C-7', '2026-11-22T09:00:00', 950, 950, 3.4, 0, 1, '', 70_225, 0],
  [
    ['Tallinna Täht', 'Merelaev AS'],
    'EE',
    'B-1',
    '2026-11-24T23:15:00',
    7_806,
    8_115,
    7.9,
    3,
    0,
    null,
    70_230,
    698_120,
  ],
  [
    ['Kızkulesi', 'Boğaz Römorkör'],
    'TR',
    '',
    '2026-11-25T06:00:00',
    0,
    0,
    2.85,
    0,
    0,
    'Yakıt ikmali',
    70_231,
    88_000,
  ],
]);
const LANGUAGE = {
  info: '_TOTAL_ uğrak arasından _START_–_END_ gösteriliyor',
  infoFiltered: '(toplam _MAX_ uğrak)',
  lengthMenu: 'Sayfada _MENU_ kayıt',
  search: 'Ara:',
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'datatables',
  version: `${VERSION}/${SEED}`,
  framework: 'jQuery',
  shows:
    'ships that call at a harbour, in Turkish: rows that are arrays, two lines in a cell, names for codes, long texts cut short, tons and money, sums below, pages by request',
  eyes: { locale: 'tr-TR', timezoneId: 'Europe/Istanbul' },
  async start() {
    const folder = await installNpm('datatables', { 'datatables.net-dt': VERSION, jquery: '3.7.1' });
    const files = path.join(folder, 'node_modules');
    return listen(PORT, async (request, answer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/api/ugraklar') return sendJson(answer, calls(Number(searchParams.get('draw'))));
      if (pathname === '/favicon.ico') return sendJson(answer, null);
      return /\.\w+$/.test(pathname) ? sendFile(answer, files, pathname) : sendPage(answer, HTML);
    });
  },
  screens: [
    {
      name: 'calls',
      async open(page, url) {
        await page.goto(`${url}/ugraklar`);
        await page.waitForSelector('tbody tr:nth-child(4) td:nth-child(5)', { timeout: 8_000 });
        await settle(page, { mostMs: 4_000 });
      },
    },
  ],
};

/** As https://datatables.net/manual/server-side wants it. @param {number} draw */
function calls(draw) {
  return { draw, recordsTotal: 2_417, recordsFiltered: 186, data: CALLS };
}

const HTML = `<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Liman</title>
<link rel="stylesheet" href="/datatables.net-dt/css/dataTables.dataTables.min.css"><style>body{font:13px sans-serif;margin:14px}td small{display:block;color:#666}</style></head><body>
<header><h1>Uğraklar</h1><nav><a href="/ugraklar">Uğraklar</a> <a href="/rihtimlar">Rıhtımlar</a> <a href="/fatura">Faturalar</a></nav></header>
<p>Tarifeler 1 Ocak’ta değişir. Ton başına en az ücret 3 kuruştur.</p>
<table id="t" class="display" style="width:100%"><thead><tr><th>No</th><th>Gemi</th><th>Bayrak</th><th>Rıhtım</th><th>Varış</th><th>Boşaltma (t)</th><th>Yükleme (t)</th><th>Draft</th><th>Kalış</th><th>Durum</th><th>Not</th><th>Ücret</th></tr></thead><tfoot><tr><th></th><th></th><th></th><th></th><th></th><th></th><th></th><th></th><th></th><th></th><th></th><th></th></tr></tfoot></table>
<footer>Körfez Liman İşletmesi</footer>
<script src="/jquery/dist/jquery.min.js"></script>
<script src="/datatables.net/js/dataTables.min.js"></script>
<script src="/datatables.net-dt/js/dataTables.dataTables.min.js"></script>
<script>
var states = ['Planlandı', 'Demirde', 'Rıhtımda', 'Gecikti'];
var flags = { TR: 'Türkiye', DK: 'Danimarka', PA: 'Panama', EE: 'Estonya' };
var whole = DataTable.render.number('.', ',', 0);
var lira = function (v) { return new Intl.NumberFormat('tr-TR', { style: 'currency', currency: 'TRY' }).format(v / 100); };
var short = function (v) { return v && v.length > 40 ? v.slice(0, 37).trim() + '…' : v || ''; };
new DataTable('#t', {
  serverSide: true, processing: true, ajax: '/api/ugraklar', order: [[4, 'asc']], pageLength: 6, lengthMenu: [6, 12, 48], language: ${JSON.stringify(LANGUAGE)},
  columns: [
    { data: 10 },
    { data: 0, render: function (v, type) { return type === 'display' ? '<b>' + $('<i>').text(v[0]).html() + '</b><small>' + $('<i>').text(v[1] || 'bağımsız').html() + '</small>' : v[0]; } },
    { data: 1, render: function (v) { return flags[v] || v; } },
    { data: 2, defaultContent: '' },
    { data: 3, render: function (v) { return new Date(v).toLocaleString('tr-TR', { day: 'numeric', month: 'long', weekday: 'short', hour: '2-digit', minute: '2-digit' }); } },
    { data: 4, render: whole },
    { data: 5, render: whole },
    { data: 6, render: function (v) { return v.toLocaleString('tr-TR', { minimumFractionDigits: 2 }) + ' m'; } },
    { data: 7, render: function (v) { return v ? v + ' gün' : 'günübirlik'; } },
    { data: 8, render: function (v) { return states[3 - v] || '?'; } },
    { data: 9, render: short },
    { data: 11, render: lira },
  ],
  footerCallback: function () {
    var api = this.api();
    var sum = function (i) { return api.column(i, { page: 'current' }).data().reduce(function (a, b) { return a + b; }, 0); };
    $(api.column(4).footer()).text('Bu sayfa');
    $(api.column(5).footer()).text(whole.display(sum(5)));
    $(api.column(6).footer()).text(whole.display(sum(6)));
    $(api.column(11).footer()).text(lira(sum(11)));
  },
});
</script></body></html>`;
