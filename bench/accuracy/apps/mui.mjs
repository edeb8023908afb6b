// MUI with its data grid, in pages as its documentation has them, over the state of a city's services and a vote, both invented. React: in Persian, with its digits and its calendar.
import path from 'node:path';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as city from './mui-server.mjs';

const VERSION = '9.14.0';
const MATERIAL = '9.5.0';
const SEED = 1;
const PORT = 47615;
const HTML = `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>سپیدرود</title><link rel="icon" href="data:,"></head><body><div id="app"></div><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Accordion, AccordionDetails, AccordionSummary, Alert, Card, CardContent, Chip, Divider, LinearProgress, List, ListItem, ListItemText, Stack, ThemeProvider, Typography, createTheme } from '@mui/material';
import { faIR as coreText } from '@mui/material/locale';
import { DataGrid } from '@mui/x-data-grid';
import { faIR as gridText } from '@mui/x-data-grid/locales';

const theme = createTheme({ direction: 'rtl' }, gridText, coreText);
const ask = (path) => fetch('/api/' + path).then((answer) => answer.json());
const whole = new Intl.NumberFormat('fa-IR'), one = new Intl.NumberFormat('fa-IR', { maximumFractionDigits: 1 }), share = new Intl.NumberFormat('fa-IR', { style: 'percent', maximumFractionDigits: 2 });
const part = new Intl.NumberFormat('fa-IR', { style: 'percent', maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat('fa-IR', { notation: 'compact' });
const relative = new Intl.RelativeTimeFormat('fa-IR', { numeric: 'auto' });
const day = (text) => new Date(text).toLocaleDateString('fa-IR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const moment = (text) => new Date(text).toLocaleString('fa-IR', { dateStyle: 'short', timeStyle: 'short' });
const clock = (text) => new Date(text).toLocaleTimeString('fa-IR', { hour: '2-digit', minute: '2-digit' });
const since = (text) => { const minutes = (new Date(text) - Date.now()) / 60000; return Math.abs(minutes) < 60 ? relative.format(Math.round(minutes), 'minute') : Math.abs(minutes) < 1440 ? relative.format(Math.round(minutes / 60), 'hour') : relative.format(Math.round(minutes / 1440), 'day'); };
const lasted = (from, to) => { const minutes = Math.round((new Date(to) - new Date(from)) / 60000); return minutes < 60 ? whole.format(minutes) + ' دقیقه' : whole.format(Math.floor(minutes / 60)) + ' ساعت و ' + whole.format(minutes % 60) + ' دقیقه'; };
const STATES = { operational: 'برقرار', degraded_performance: 'کند', partial_outage: 'قطعی جزئی', major_outage: 'قطع', under_maintenance: 'در دست تعمیر', investigating: 'در حال بررسی', identified: 'علت پیدا شد', resolved: 'برطرف شد', in_progress: 'در حال انجام' };
const IMPACTS = { minor: 'کم', major: 'زیاد', critical: 'بحرانی', maintenance: 'تعمیر' };
const state = (code) => STATES[code] ?? 'نامعلوم';
const text = (primary, secondary) => h(ListItemText, { primary, secondary });

const COLUMNS = [
  { field: 'url', headerName: 'نشانی', width: 230, valueFormatter: (value) => value.replace('https://', '').replace('/health', '') },
  { field: 'region', headerName: 'از', width: 90 },
  { field: 'uptime_ratio', headerName: 'برقراری', width: 100, valueFormatter: (value) => share.format(value) },
  { field: 'p50', headerName: 'میانه', width: 120, valueGetter: (_, row) => row.response.p50, valueFormatter: (value) => whole.format(Math.round(value)) + ' م‌ث' },
  { field: 'p95', headerName: 'صدک ۹۵', width: 120, valueGetter: (_, row) => row.response.p95, valueFormatter: (value) => value >= 1000 ? one.format(value / 1000) + ' ثانیه' : whole.format(Math.round(value)) + ' م‌ث' },
  { field: 'failed', headerName: 'بی‌پاسخ', width: 90, valueGetter: (_, row) => row.counts.all - row.counts.ok, valueFormatter: (value) => whole.format(value) },
  { field: 'last_checked_at', headerName: 'آخرین بار', width: 110, valueFormatter: clock },
  { field: 'ssl', headerName: 'گواهی', width: 130, valueFormatter: (value) => whole.format(Math.floor((new Date(value.expires_at) - Date.now()) / 864e5)) + ' روز مانده' },
];

const Component = ({ it }) => h(ListItem, { key: it.id, secondaryAction: h(Chip, { size: 'small', label: state(it.status) }) }, text(it.name, it.description));
function Status({ data: [{ page, status, components, incidents, scheduled_maintenances: works }, past, checks] }) {
  const groups = components.filter((each) => each.group), single = components.filter((each) => !each.group), good = single.filter((each) => each.status === 'operational');
  const named = (ids) => ids.map((id) => components.find((each) => each.id === id)?.name).join('، ');
  return h('main', null, h(Typography, { variant: 'h4' }, page.name), h(Alert, { severity: 'warning' }, status.description, ' · ', whole.format(good.length), ' از ', whole.format(single.length), ' سامانه برقرار است'),
    h('p', null, 'به‌روز شده ', since(page.updated_at)),
    incidents.map((each) => h(Card, { key: each.id }, h(CardContent, null, h(Typography, { variant: 'h6' }, each.name), h(Chip, { size: 'small', label: 'اثر: ' + (IMPACTS[each.impact] ?? '؟') }), h('span', null, ' از ', since(each.created_at), ' · ', named(each.components)),
      each.incident_updates.map((one) => h('p', { key: one.id }, h('b', null, state(one.status)), ' — ', one.body, h('small', null, ' ', moment(one.display_at))))))),
    works.map((each) => h(Alert, { key: each.id, severity: 'info' }, h('b', null, each.name), ' · ', named(each.components), ' · ', clock(each.scheduled_for), ' تا ', clock(each.scheduled_until), ' (', lasted(each.scheduled_for, each.scheduled_until), ')')),
    groups.map((group) => h(Accordion, { key: group.id, defaultExpanded: true }, h(AccordionSummary, null, group.name, ' (', whole.format(single.filter((each) => each.group_id === group.id).length), ')'), h(AccordionDetails, null, h(List, { dense: true }, single.filter((each) => each.group_id === group.id).map((it) => h(Component, { key: it.id, it })))))),
    h(List, { dense: true }, single.filter((each) => !each.group_id).map((it) => h(Component, { key: it.id, it }))),
    h(Typography, { variant: 'h6' }, 'سنجه‌ها'),
    h(DataGrid, { rows: checks.monitors, columns: COLUMNS, rowCount: checks.pagination.total, paginationMode: 'server', initialState: { pagination: { paginationModel: { pageSize: 5 } } }, pageSizeOptions: [5, 10], disableVirtualization: true, autoHeight: true }),
    h(Typography, { variant: 'h6' }, 'رخدادهای گذشته'),
    past.incidents.map((each) => h('section', { key: each.id }, h('h4', null, day(each.resolved_at)), h('b', null, each.name), h('p', null, state(each.status), ' پس از ', lasted(each.created_at, each.resolved_at), '. ', each.incident_updates[0].body), h(Divider))));
}

function Poll({ data: [{ data: { poll } }] }) {
  const options = poll.options.map((each) => ({ ...each, ...each.votes_by_age, total: Object.values(each.votes_by_age).reduce((sum, count) => sum + count, 0) }));
  const all = options.reduce((sum, each) => sum + each.total, 0), first = [...options].sort((a, b) => b.total - a.total)[0];
  const ages = Object.keys(poll.options[0].votes_by_age);
  const columns = [{ field: 'text', headerName: 'گزینه', width: 240 }, ...ages.map((age) => ({ field: age, headerName: age.replace('-', ' تا '), width: 100, valueFormatter: (value) => whole.format(value) })), { field: 'total', headerName: 'روی هم', width: 110, valueFormatter: (value) => whole.format(value) }];
  return h('main', null, h(Typography, { variant: 'h5' }, poll.question), h('p', null, poll.description), h('p', null, h('b', null, poll.author.name), ' · ', compact.format(poll.author.followers), ' دنبال‌کننده · بودجه ', whole.format(poll.budget.amount / 10 / 1e6), ' میلیون تومان'),
    h('p', null, whole.format(all), ' رأی از ', whole.format(poll.eligible), ' نفر (', part.format(all / poll.eligible), ') · تا ', day(poll.closesAt), ' · ', since(poll.closesAt)),
    options.map((each) => h(Stack, { key: each.id }, h('div', null, h('b', null, each.text), ' ', h('span', null, part.format(each.total / all)), ' ', h('small', null, whole.format(each.total), ' رأی')), h(LinearProgress, { variant: 'determinate', value: each.total / all * 100 }))),
    h(Alert, null, 'پیشتاز: ', first.text, ' با ', whole.format(first.total - options.filter((each) => each !== first).sort((a, b) => b.total - a.total)[0].total), ' رأی بیشتر از دومی'),
    h(DataGrid, { rows: options, columns, hideFooter: true, disableVirtualization: true, autoHeight: true }),
    h(Typography, { variant: 'h6' }, 'گفت‌وگو (', whole.format(poll.comments.totalCount), ')'),
    h(List, null, poll.comments.edges.map(({ node }) => h(ListItem, { key: node.text }, text(node.text, h('span', null, h('b', null, node.author.name), ' · ', since(node.createdAt), ' · ', whole.format(node.likes), ' پسند', node.replies.totalCount > 0 && ' · ' + whole.format(node.replies.totalCount) + ' پاسخ'))))),
    h('p', null, '+ ', whole.format(poll.comments.totalCount - poll.comments.edges.length), ' دیدگاه دیگر'));
}

function App() {
  const [data, setData] = useState(null), vote = location.pathname.startsWith('/poll');
  useEffect(() => { Promise.all((vote ? ['graphql?query=poll'] : ['v2/summary.json', 'v2/incidents.json', 'monitors?offset=0&limit=5']).map(ask)).then(setData); }, []);
  return h(ThemeProvider, { theme }, data && h(vote ? Poll : Status, { data }), h('footer', null, 'شهرداری سپیدرود · تلفن ۱۳۷'));
}
createRoot(document.getElementById('app')).render(h(App));
`;

/** @type {Record<string, () => unknown>} */
const ANSWERS = {
  '/api/v2/summary.json': city.summary,
  '/api/v2/incidents.json': city.history,
  '/api/monitors': city.monitors,
  '/api/graphql': city.poll,
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'mui',
  version: `${VERSION}/${MATERIAL}/${SEED}`,
  framework: 'React',
  shows:
    'the state of a city’s services in Persian, with its digits and its calendar: states by name, what is touched by number, ages, lengths of two moments, a grid of shares, milliseconds and days left; a vote whose counts are sums over ages, with shares, turnout and what leads by how much',
  eyes: { locale: 'fa-IR', timezoneId: 'Asia/Tehran' },
  async start() {
    const folder = await installNpm('mui', {
      '@mui/x-data-grid': VERSION,
      '@mui/material': MATERIAL,
      '@emotion/react': '11.14.0',
      '@emotion/styled': '11.14.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return sendJson(answer, ANSWERS[pathname]?.());
      return pathname.startsWith('/built/')
        ? sendFile(answer, built, pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'status', open: (page, url) => open(page, `${url}/`, '[data-rowindex="2"] [data-field="p50"]') },
    {
      name: 'poll',
      open: (page, url) => open(page, `${url}/poll`, '[data-rowindex="1"] [data-field="total"]'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}
