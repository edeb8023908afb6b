// Webix, in pages as its documentation has them, over a dairy cooperative's mail and books, which are invented. No framework: in Hindi, with its grouping of digits; a table that is drawn column by column.
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as dairy from './webix-server.mjs';

const VERSION = '11.4.0';
const SEED = 1;
const PORT = 47616;
const HTML = `<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>दुग्ध संघ</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/webix/webix.min.css"></head><body>
<script src="/webix/webix.min.js"></script>
<script>
const number = (digits) => new Intl.NumberFormat('hi-IN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = number(0), one = number(1), two = number(2);
const rupees = new Intl.NumberFormat('hi-IN', { style: 'currency', currency: 'INR' });
const crores = (v) => v >= 1e7 ? '₹' + two.format(v / 1e7) + ' करोड़' : '₹' + two.format(v / 1e5) + ' लाख';
const size = (v) => v >= 1e9 ? one.format(v / 1073741824) + ' GB' : v >= 1e6 ? one.format(v / 1048576) + ' MB' : Math.round(v / 1024) + ' KB';
const relative = new Intl.RelativeTimeFormat('hi-IN', { numeric: 'auto' });
const since = (text) => { const hours = (new Date(text) - Date.now()) / 36e5; return hours > -24 ? relative.format(Math.ceil(hours), 'hour') : relative.format(Math.ceil(hours / 24), 'day'); };
const when = (text) => { const at = new Date(text), now = new Date(); return at.toDateString() === now.toDateString() ? at.toLocaleTimeString('hi-IN', { hour: 'numeric', minute: '2-digit' }) : at.getFullYear() === now.getFullYear() ? at.toLocaleDateString('hi-IN', { day: 'numeric', month: 'short' }) : at.toLocaleDateString('hi-IN', { day: '2-digit', month: '2-digit', year: '2-digit' }); };
const who = (person) => person.name || person.email.split('@')[0];
const change = (now, before) => (now > before ? '▲ ' : '▼ ') + one.format(Math.abs(now / before - 1) * 100) + '%';
const escaped = webix.template.escape;

async function mail() {
  const { methodResponses } = await webix.ajax().headers({ 'Content-type': 'application/json' }).post('/jmap/api', JSON.stringify({ using: ['urn:ietf:params:jmap:mail'], methodCalls: [['Mailbox/get', {}, '0'], ['Email/query', {}, '1'], ['Email/get', {}, '2'], ['Quota/get', {}, '3']] })).then((answer) => answer.json());
  const result = (name) => methodResponses.find(([called]) => called === name)[1];
  const boxes = result('Mailbox/get').list, mails = result('Email/get').list, query = result('Email/query'), [quota] = result('Quota/get').list, [first] = mails;
  webix.ui({ rows: [
    { view: 'toolbar', cols: [{ view: 'label', label: 'डाक' }, { view: 'search', placeholder: 'खोजें' }, { view: 'button', value: 'नया संदेश', width: 120 }] },
    { cols: [
      { width: 240, rows: [{ view: 'list', autoheight: true, scroll: false, data: boxes, template: (it) => '<span style="padding-left:' + (it.parentId ? 16 : 0) + 'px">' + escaped(it.name) + '</span>' + (it.unreadEmails ? '<span class="webix_badge" style="float:right">' + whole.format(it.unreadEmails) + '</span>' : '') },
        { template: size(quota.hardLimit) + ' में से ' + size(quota.used) + ' (' + Math.round(quota.used / quota.hardLimit * 100) + '%)', height: 40 }] },
      { rows: [{ view: 'list', autoheight: true, scroll: false, type: { height: 62 }, data: mails, template: (it) => '<b>' + escaped(who(it.from[0])) + '</b>' + (it.threadLength > 1 ? ' <span>(' + it.threadLength + ')</span>' : '') + '<span style="float:right">' + when(it.receivedAt) + '</span><div>' + (it.keywords.$flagged ? '★ ' : '') + escaped(it.subject) + ' <small>' + escaped(it.preview) + '</small></div>' },
        { template: (query.position + 1) + '–' + (query.position + mails.length) + ' / ' + whole.format(query.total), height: 36 }] },
      { width: 520, autoheight: true, template: '<h3>' + escaped(first.subject) + '</h3><p><b>' + escaped(who(first.from[0])) + '</b> &lt;' + first.from[0].email + '&gt;</p><p>सेवा में ' + first.to.slice(0, 2).map((it) => escaped(it.name)).join(', ') + ' और ' + (first.to.length - 2) + ' अन्य · ' + since(first.receivedAt) + '</p>' +
        first.bodyValues[first.textBody[0].partId].value.split('\\n\\n').map((it) => '<p>' + escaped(it) + '</p>').join('') + '<p>' + first.attachments.length + ' संलग्नक (' + size(first.attachments.reduce((sum, it) => sum + it.size, 0)) + ')</p>' + first.attachments.map((it) => '<div>' + escaped(it.name) + ' <small>' + size(it.size) + '</small></div>').join('') },
    ] },
  ] });
}

const ANIMALS = { B: 'भैंस', C: 'गाय' }, MODES = { DBT: 'बैंक में', CASH: 'नक़द', CHQ: 'चेक' };
async function books() {
  const [slips, month] = await Promise.all(['/api/slips?start=0&count=6', '/api/summary?month=2026-11'].map((it) => webix.ajax(it).then((answer) => answer.json())));
  const tile = (name, value, note) => ({ template: '<div>' + name + '</div><b style="font-size:22px">' + value + '</b><div><small>' + note + '</small></div>', height: 100 });
  const gross = (it) => it.litres * it.rate;
  const sum = (of) => slips.data.reduce((all, it) => all + of(it), 0);
  webix.ui({ rows: [
    { template: '<h2>' + new Date(month.month).toLocaleDateString('hi-IN', { month: 'long', year: 'numeric' }) + '</h2>', height: 60 },
    { cols: [tile('दूध आया', one.format(month.procured_litres / 1e5) + ' लाख लीटर', change(month.procured_litres, month.previous.procured_litres) + ' पिछले महीने से'), tile('भुगतान', crores(month.paid), change(month.paid, month.previous.paid) + ' पिछले महीने से'), tile('सदस्य', whole.format(month.members), month.centres + ' केंद्रों पर'), tile('औसत वसा', two.format(month.avg_fat) + '%', 'अस्वीकृत ' + whole.format(month.rejected_litres) + ' लीटर (' + two.format(month.rejected_litres / month.procured_litres * 100) + '%)'),
      { template: month.by_animal.map((it) => '<div>' + (ANIMALS[it.animal] ?? '–') + ': ' + whole.format(it.litres) + ' ली. · ' + one.format(it.litres / month.procured_litres * 100) + '%</div>').join(''), height: 100 }] },
    { view: 'datatable', autoheight: true, footer: true, data: slips.data, columns: [
      { id: 'slip_no', header: 'पर्ची', width: 100, footer: 'इस पृष्ठ पर' },
      { id: 'received_at', header: 'कब', width: 160, template: (it) => new Date(it.received_at).toLocaleString('hi-IN', { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }) },
      { id: 'member', header: 'सदस्य', width: 170, template: (it) => escaped(it.member) + '<br><small>' + escaped(it.village) + '</small>' },
      { id: 'animal', header: 'पशु', width: 70, template: (it) => ANIMALS[it.animal] ?? '–' },
      { id: 'litres', header: 'लीटर', width: 90, template: (it) => two.format(it.litres), footer: two.format(sum((it) => it.litres)) },
      { id: 'fat', header: 'वसा / ठोस', width: 100, template: (it) => one.format(it.fat) + ' / ' + one.format(it.snf) },
      { id: 'rate', header: 'भाव', width: 90, template: (it) => rupees.format(it.rate) },
      { id: 'gross', header: 'मूल्य', width: 120, template: (it) => rupees.format(gross(it)), footer: rupees.format(sum(gross)) },
      { id: 'deducted', header: 'कटौती', width: 110, template: (it) => it.deducted ? '−' + rupees.format(it.deducted) : '–', footer: rupees.format(sum((it) => it.deducted)) },
      { id: 'net', header: 'देय', width: 120, template: (it) => rupees.format(gross(it) - it.deducted), footer: rupees.format(sum((it) => gross(it) - it.deducted)) },
      { id: 'mode', header: 'भुगतान', width: 90, template: (it) => MODES[it.mode] ?? '–' },
    ] },
    { template: 'पर्चियाँ ' + (slips.pos + 1) + ' से ' + (slips.pos + slips.data.length) + ', कुल ' + whole.format(slips.total_count) + ' · भाव हर 10 तारीख़ को बदलते हैं', height: 40 },
  ] });
}
webix.ready(() => location.pathname.startsWith('/books') ? books() : mail());
</script></body></html>`;

/** @type {Record<string, () => unknown>} */
const ANSWERS = { '/jmap/api': dairy.mailbox, '/api/slips': dairy.slips, '/api/summary': dairy.summary };

/** @type {import('./app.mjs').App} */
export default {
  name: 'webix',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows:
    'mail in Hindi by JMAP: folders with what is unread, times of today, days and days of other years, people without names, how many more, what attachments come to; books of milk in a table that is drawn column by column: products, differences, sums below, lakhs and crores, changes since a month',
  eyes: { locale: 'hi-IN', timezoneId: 'Asia/Kolkata' },
  async start() {
    const files = await unpackNpm('webix', `webix@${VERSION}`);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const body = ANSWERS[pathname];
      if (body) return sendJson(answer, body());
      return pathname.startsWith('/webix/')
        ? sendFile(answer, files, pathname.slice(6))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'mail', open: (page, url) => open(page, `${url}/`, '.webix_list_item:nth-child(3) b') },
    {
      name: 'books',
      open: (page, url) => open(page, `${url}/books`, '.webix_column .webix_cell:nth-child(3) small'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
