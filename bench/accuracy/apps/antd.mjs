// Ant Design, in pages as its documentation has them, over a bank that is invented. React; GraphQL, in Chinese: units of ten thousand, numbers in two halves.
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { bundleEntry } from '../host/bundle.mjs';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './antd-server.mjs';

const VERSION = '6.6.8';
const SEED = 2;
const PORT = 47561;
const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>海棠银行</title><link rel="icon" href="data:,"></head><body style="margin:16px"><div id="root"></div><script type="module" src="/built/entry.js"></script></body></html>`;
const ENTRY = `import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Avatar, Badge, Card, Col, ConfigProvider, Descriptions, Progress, Rate, Row, Space, Statistic, Table, Tabs, Tag, Timeline, Typography } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';
dayjs.locale('zh-cn');
dayjs.extend(relativeTime);

const KINDS = { CURRENT: '活期', SAVINGS: '定期储蓄', FOREIGN: '外币' };
const CATEGORIES = { GROCERY: ['日用', 'green'], HOUSING: ['住房', 'gold'], TRANSFER: ['转账', 'blue'], SALARY: ['工资', 'purple'], TRAVEL: ['出行', 'cyan'], SHOPPING: ['购物', 'magenta'] };
const STATES = { BOOKED: ['success', '已入账'], PENDING: ['processing', '处理中'], DISPUTED: ['error', '争议中'] };
const RISKS = ['低', '中低', '中', '中高', '高'];
const yuan = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });
const signed = (v) => (v > 0 ? '+' : v < 0 ? '-' : '') + yuan.format(Math.abs(v));
const percent = (v, digits = 2) => (v > 0 ? '+' : '') + (v * 100).toFixed(digits) + '%';
const large = (v) => v >= 1e8 ? (v / 1e8).toFixed(2) + ' 亿元' : v >= 1e4 ? (v / 1e4).toFixed(2) + ' 万元' : v.toFixed(2) + ' 元';
const masked = (card) => card.slice(0, 4) + ' **** **** ' + card.slice(-4);
const ask = (operationName, query) => fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ operationName, query, variables: {} }) }).then((answer) => answer.json());

function Overview({ data }) {
  const { viewer, accounts, payments, loan } = data;
  const total = accounts.reduce((sum, one) => sum + one.balance, 0);
  return h(Space, { direction: 'vertical', size: 'middle', style: { width: '100%' } },
    h(Space, null, h(Badge, { count: viewer.unread }, h(Avatar, { shape: 'square' }, viewer.name[0])), h(Typography.Text, null, viewer.name + '，晚上好'), viewer.level === 'GOLD' && h(Tag, { color: 'gold' }, '金卡客户'), h(Typography.Text, { type: 'secondary' }, '上次登录：' + dayjs(viewer.lastVisit).format('YYYY年M月D日 HH:mm'))),
    h(Row, { gutter: 16 },
      h(Col, { span: 6 }, h(Card, null, h(Statistic, { title: '总资产（元）', value: total, precision: 2 }))),
      accounts.map((one) => h(Col, { span: 6, key: one.id }, h(Card, { size: 'small', title: one.name, extra: h(Tag, null, KINDS[one.kind]) }, h(Statistic, { value: one.balance, precision: 2, prefix: '¥' }), h('div', null, masked(one.card)), h('small', null, '年利率 ' + (one.rate * 100).toFixed(2) + '% · 开户 ' + dayjs(one.since).format('YYYY年MM月')))))),
    h(Card, { size: 'small', title: '房贷' }, h(Progress, { percent: Math.round(loan.paidTerms / loan.terms * 100) }), h('span', null, '已还 ' + loan.paidTerms + ' / ' + loan.terms + ' 期，本金 ' + large(loan.principal) + '，下一期 ' + dayjs(loan.next.due).format('M月D日（dddd）') + '应还 ' + yuan.format(loan.next.amount))),
    h(Table, { size: 'small', rowKey: 'id', dataSource: payments.edges.map((edge) => edge.node), pagination: { total: payments.totalCount, pageSize: 6, showTotal: (n, [from, to]) => '第 ' + from + '-' + to + ' 条，共 ' + n + ' 条' }, columns: [
      { title: '时间', dataIndex: 'at', render: (v) => dayjs(v).format('MM-DD HH:mm') },
      { title: '交易对方', dataIndex: 'party', ellipsis: true },
      { title: '类别', dataIndex: 'category', render: (v) => h(Tag, { color: CATEGORIES[v]?.[1] }, CATEGORIES[v]?.[0] ?? v) },
      { title: '金额', dataIndex: 'amount', align: 'right', render: (v) => h(Typography.Text, { type: v > 0 ? 'success' : undefined }, signed(v)) },
      { title: '余额', dataIndex: 'balance', align: 'right', render: (v) => v.toLocaleString('zh-CN', { minimumFractionDigits: 2 }) },
      { title: '附言', dataIndex: 'memo', render: (v) => v ?? '—' },
      { title: '状态', dataIndex: 'state', render: (v) => h(Badge, { status: STATES[v]?.[0], text: STATES[v]?.[1] ?? v }) },
    ] }));
}

function Fund({ data: { fund } }) {
  return h(Card, { title: fund.name + '（' + fund.code + '）', extra: fund.tags.map((one) => h(Tag, { key: one }, one)) },
    h(Row, { gutter: 16 }, h(Col, { span: 8 }, h(Statistic, { title: '单位净值（' + dayjs(fund.navDate).format('MM-DD') + '）', value: fund.nav, precision: 4 })), h(Col, { span: 8 }, h(Statistic, { title: '日涨跌', value: fund.dayChange * 100, precision: 2, suffix: '%' })), h(Col, { span: 8 }, h(Statistic, { title: '近一年', value: fund.yearChange * 100, precision: 2, prefix: fund.yearChange > 0 ? '▲' : '▼', suffix: '%' }))),
    h(Descriptions, { bordered: true, size: 'small', column: 2, items: [
      { key: 1, label: '管理人', children: fund.company.name + '（' + fund.company.city + '）' },
      { key: 2, label: '规模', children: large(fund.assets) },
      { key: 3, label: '持有人', children: (fund.holders / 1e4).toFixed(1) + ' 万户' },
      { key: 4, label: '成立', children: dayjs(fund.founded).format('YYYY年M月D日') },
      { key: 5, label: '起购', children: fund.leastPurchase + ' 元，费率 ' + (fund.fee * 100).toFixed(2) + '%' },
      { key: 6, label: '风险', children: RISKS[fund.risk - 1] + '风险 R' + fund.risk },
      { key: 7, label: '评级', children: h(Rate, { disabled: true, value: fund.rating }) },
      { key: 8, label: '最近分红', children: '每份 ' + fund.dividends[0].perUnit.toFixed(3) + ' 元，' + dayjs(fund.dividends[0].on).format('YYYY.MM.DD') },
    ] }),
    h(Tabs, { items: [{ key: 'a', label: '重仓股', children: h(Table, { size: 'small', rowKey: 'code', pagination: false, dataSource: fund.holdings, columns: [
      { title: '序号', render: (_, __, i) => i + 1 },
      { title: '股票', render: (_, one) => one.name + ' ' + one.code },
      { title: '占比', dataIndex: 'share', render: (v) => h(Progress, { percent: Number((v * 100).toFixed(2)), size: 'small' }) },
      { title: '市值', dataIndex: 'value', render: large },
      { title: '涨跌', dataIndex: 'change', render: (v) => percent(v) },
    ], summary: (rows) => h(Table.Summary.Row, null, h(Table.Summary.Cell, { index: 0, colSpan: 2 }, '合计'), h(Table.Summary.Cell, { index: 2 }, (rows.reduce((sum, one) => sum + one.share, 0) * 100).toFixed(2) + '%'), h(Table.Summary.Cell, { index: 3 }, large(rows.reduce((sum, one) => sum + one.value, 0))), h(Table.Summary.Cell, { index: 4 })) }) }, { key: 'b', label: '公告' }] }),
    h(Timeline, { items: fund.managers.map((one) => ({ children: one.name + '（' + dayjs(one.since).format('YYYY年M月') + '起）' + one.bio })) }));
}

function App() {
  const [data, setData] = useState(null);
  const fund = location.pathname.startsWith('/fund');
  useEffect(() => { (fund ? ask('Fund', 'query Fund { fund(code: "017734") { code name company { name city } nav navDate dayChange yearChange assets holders leastPurchase fee risk rating founded managers { name since bio } holdings { name code share value change } dividends { on perUnit } tags } }') : ask('Overview', 'query Overview { viewer { name level unread lastVisit } accounts { __typename id name kind card balance since rate } payments(first: 6) { totalCount edges { cursor node { __typename id at party category amount balance memo state } } pageInfo { hasNextPage } } loan { principal paidTerms terms next { due amount } } }')).then((answer) => setData(answer.data)); }, []);
  return h(ConfigProvider, { locale: zhCN }, h('nav', null, h('a', { href: '/' }, '我的账户'), ' ', h('a', { href: '/fund' }, '基金'), ' ', h('a', { href: '/help' }, '帮助')), data && h(fund ? Fund : Overview, { data }), h('footer', null, '客服热线 95000 · 每日 8:00 至 22:00 · 存款保险最高偿付 50 万元'));
}
createRoot(document.getElementById('root')).render(h(App));
`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'antd',
  version: `${VERSION}/${SEED}`,
  framework: 'React',
  shows:
    'a bank in Chinese by GraphQL: numbers in two halves, units of ten thousand and a hundred million, masked cards, signs before money, shares; a fund with facts, holdings and their sum',
  eyes: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  async start() {
    const folder = await installNpm('antd', {
      antd: VERSION,
      dayjs: '1.11.23',
      react: '19.3.1',
      'react-dom': '19.3.1',
    });
    const built = path.join(folder, `built-${VERSION}-${SEED}`);
    await bundleEntry(folder, built, ENTRY);
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/graphql') return sendJson(answer, answerTo(await text(request)));
      if (pathname.startsWith('/built/')) return sendFile(answer, built, pathname.slice(7));
      return sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'accounts', open: (page, url) => open(page, `${url}/`) },
    { name: 'fund', open: (page, url) => open(page, `${url}/fund`) },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('tbody tr:nth-child(3) td:nth-child(3)', { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
