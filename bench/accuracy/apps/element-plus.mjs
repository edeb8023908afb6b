// Element Plus, in pages as its documentation has them, over a forge's answers that are invented. Vue: what is open in a project, and a change with its checks, in Vietnamese.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as forge from './element-plus-server.mjs';

const VERSION = '2.14.8';
const SEED = 1;
const PORT = 47613;
const REPO = '/api/repos/duongpho/xebuyt';
const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kho mã</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/element-plus/dist/index.css">
<style>body{font:14px sans-serif;margin:12px}.row{display:flex;gap:12px}.el-card{margin:8px 0}</style></head><body><div id="app"></div>
<script src="/vue/dist/vue.global.prod.js"></script><script src="/element-plus/dist/index.full.min.js"></script>
<script>
const ask = (path) => fetch('${REPO}' + path).then((answer) => answer.json());
const whole = new Intl.NumberFormat('vi-VN'), compact = new Intl.NumberFormat('vi-VN', { notation: 'compact', maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });
const relative = new Intl.RelativeTimeFormat('vi', { numeric: 'auto' });
const day = (text) => new Date(text).toLocaleDateString('vi-VN', { day: 'numeric', month: 'long', year: 'numeric' });
function since(text) {
  const hours = (new Date(text) - Date.now()) / 3600e3;
  if (hours > -24) return relative.format(Math.round(hours), 'hour');
  return hours > -24 * 30 ? relative.format(Math.round(hours / 24), 'day') : relative.format(Math.round(hours / 730), 'month');
}
const size = (bytes) => bytes > 1048576 ? (bytes / 1048576).toFixed(1).replace('.', ',') + ' MB' : Math.round(bytes / 1024) + ' KB';
const lasted = (run) => { const s = Math.round((new Date(run.completed_at) - new Date(run.started_at)) / 1000); return s >= 60 ? Math.floor(s / 60) + ' phút ' + s % 60 + ' giây' : s + ' giây'; };
const tasks = (body) => { const all = body.match(/- \\[[ x]\\]/g) ?? []; return all.length ? all.filter((one) => one.includes('x')).length + ' / ' + all.length + ' việc' : ''; };
const mixin = { methods: { whole: (v) => whole.format(v), compact: (v) => compact.format(v), share: (v) => share.format(v), day, since, size, lasted, tasks } };
const List = {
  mixins: [mixin],
  data: () => ({ all: null }),
  async created() {
    const [repo, issues, closed, milestones, languages, release] = await Promise.all(['', '/issues?state=open&per_page=6', '/search/issues?q=is:closed', '/milestones', '/languages', '/releases/latest'].map(ask));
    this.all = { repo, issues, closed, milestones, languages, release, lines: Object.values(languages).reduce((sum, one) => sum + one, 0) };
  },
  template: \`<template v-if="all"><h2>{{ all.repo.full_name }}</h2><p>{{ all.repo.description }}</p>
    <div><el-tag v-for="one in all.repo.topics" :key="one" size="small" effect="plain">{{ one }}</el-tag></div>
    <p>★ {{ compact(all.repo.stargazers_count) }} sao · {{ whole(all.repo.forks_count) }} nhánh rẽ · {{ all.repo.subscribers_count }} người theo dõi · giấy phép {{ all.repo.license.spdx_id }} · {{ size(all.repo.size * 1024) }} · từ năm {{ new Date(all.repo.created_at).getFullYear() }}</p>
    <div class="row"><section style="flex:1">
      <el-radio-group model-value="open"><el-radio-button value="open">{{ whole(all.repo.open_issues_count) }} đang mở</el-radio-button><el-radio-button value="closed">{{ whole(all.closed.total_count) }} đã đóng</el-radio-button></el-radio-group>
      <el-table :data="all.issues"><el-table-column label="Vấn đề" min-width="340"><template #default="{ row }"><b>{{ row.title }}</b> <el-tag v-for="one in row.labels" :key="one.id" size="small">{{ one.name }}</el-tag>
        <div><small>#{{ row.number }} do {{ row.user.login }} mở {{ since(row.created_at) }}<span v-if="row.milestone"> · {{ row.milestone.title }}</span><span v-if="tasks(row.body)"> · {{ tasks(row.body) }}</span></small></div></template></el-table-column>
        <el-table-column label="Người nhận" width="150"><template #default="{ row }">{{ row.assignees.map((one) => one.name).join(', ') || 'Chưa có' }}</template></el-table-column>
        <el-table-column label="👍" width="60"><template #default="{ row }">{{ row.reactions['+1'] || '' }}</template></el-table-column>
        <el-table-column label="Trả lời" prop="comments" width="80"></el-table-column>
        <el-table-column label="Cập nhật" width="130"><template #default="{ row }">{{ since(row.updated_at) }}</template></el-table-column></el-table>
      <el-pagination layout="prev, pager, next, total" :total="all.repo.open_issues_count" :page-size="6" :pager-count="5"></el-pagination></section>
    <aside style="width:330px">
      <el-card header="Cột mốc"><div v-for="one in all.milestones" :key="one.number"><b>{{ one.title }}</b><el-progress :percentage="Math.round(one.closed_issues / (one.closed_issues + one.open_issues) * 100)"></el-progress>
        <small>{{ one.open_issues }} mở, {{ one.closed_issues }} đóng · {{ one.due_on ? 'hạn ' + day(one.due_on) : 'không có hạn' }}</small></div></el-card>
      <el-card header="Ngôn ngữ"><div v-for="(bytes, name) in all.languages" :key="name"><span>{{ name }}</span> <small>{{ share(bytes / all.lines) }}</small></div></el-card>
      <el-card header="Bản phát hành"><b>{{ all.release.tag_name }}</b> {{ all.release.name }}<div><small>{{ all.release.author.name }}, {{ since(all.release.published_at) }}</small></div>
        <div v-for="one in all.release.assets" :key="one.name">{{ one.name }} <small>({{ size(one.size) }}, tải {{ compact(one.download_count) }} lần)</small></div>
        <div>Tổng cộng {{ whole(all.release.assets.reduce((sum, one) => sum + one.download_count, 0)) }} lượt tải</div></el-card></aside></div></template>\`,
};
const STATES = { success: 'đạt', failure: 'hỏng', skipped: 'bỏ qua', APPROVED: 'đã duyệt', CHANGES_REQUESTED: 'yêu cầu sửa' };
const Pull = {
  mixins: [mixin],
  data: () => ({ all: null }),
  async created() {
    const [it, commits, files, reviews] = await Promise.all(['/pulls/1841', '/pulls/1841/commits', '/pulls/1841/files', '/pulls/1841/reviews'].map(ask));
    this.all = { it, commits, files, reviews, checks: await ask('/commits/' + it.head.sha + '/check-runs') };
  },
  methods: { state: (v) => STATES[v] ?? 'không rõ', count(of) { return this.all.checks.check_runs.filter((one) => one.conclusion === of).length; } },
  template: \`<template v-if="all"><h2>{{ all.it.title }} <small>#{{ all.it.number }}</small></h2>
    <p><el-tag type="success">Đang mở</el-tag> <b>{{ all.it.user.login }}</b> muốn gộp {{ all.it.commits }} thay đổi vào <code>{{ all.it.base.ref }}</code> từ <code>{{ all.it.head.ref }}</code>, {{ since(all.it.created_at) }}</p>
    <el-tabs model-value="talk"><el-tab-pane name="talk" :label="'Trao đổi (' + all.it.comments + ')'"></el-tab-pane><el-tab-pane name="files" :label="'Tệp (' + all.it.changed_files + ')'"></el-tab-pane></el-tabs>
    <div class="row"><section style="flex:1"><el-timeline><el-timeline-item v-for="one in all.commits" :key="one.sha" :timestamp="since(one.commit.author.date)"><code>{{ one.sha.slice(0, 7) }}</code> {{ one.commit.message.split('\\\\n')[0] }} <em>{{ one.commit.author.name }}</em></el-timeline-item></el-timeline>
      <el-table :data="all.files"><el-table-column label="Tệp" prop="filename"></el-table-column><el-table-column label="Thêm" width="90"><template #default="{ row }">+{{ row.additions }}</template></el-table-column><el-table-column label="Bớt" width="90"><template #default="{ row }">−{{ row.deletions }}</template></el-table-column></el-table>
      <p>{{ all.files.length }} tệp, +{{ whole(all.it.additions) }} −{{ whole(all.it.deletions) }} dòng</p></section>
    <aside style="width:360px"><el-card header="Kiểm tra"><p>{{ count('success') }} đạt, {{ count('failure') }} hỏng, {{ count('skipped') }} bỏ qua</p>
        <div v-for="one in all.checks.check_runs" :key="one.id"><span>{{ one.name }}</span>: <b>{{ state(one.conclusion) }}</b><small v-if="one.conclusion !== 'skipped'"> trong {{ lasted(one) }}</small></div></el-card>
      <el-card header="Người duyệt"><div v-for="one in all.reviews" :key="one.id"><b>{{ one.user.name }}</b> {{ state(one.state) }} {{ since(one.submitted_at) }}<blockquote>{{ one.body }}</blockquote></div>
        <small>Còn chờ: {{ all.it.requested_reviewers.map((one) => one.login).join(', ') }}</small></el-card></aside></div></template>\`,
};
Vue.createApp(location.pathname === '/' ? List : Pull).use(ElementPlus).mount('#app');
</script></body></html>`;

/** @type {Record<string, () => unknown>} */
const ANSWERS = {
  '': forge.repository,
  '/issues': forge.issues,
  '/search/issues': forge.closed,
  '/milestones': forge.milestones,
  '/languages': forge.languages,
  '/releases/latest': forge.release,
  '/pulls/1841': forge.pull,
  '/pulls/1841/commits': forge.commits,
  '/pulls/1841/files': forge.files,
  '/pulls/1841/reviews': forge.reviews,
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'element-plus',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'a forge in Vietnamese: issues with labels, ages, people and tasks that are counted in Markdown, shares of milestones and languages, downloads; a change with the first lines of messages, beginnings of hashes, lines added and gone, checks counted by how they ended, and how long they took',
  eyes: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
  async start() {
    const folder = await installNpm('element-plus', { 'element-plus': VERSION, vue: '3.5.45' });
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith(REPO)) {
        const asked = pathname.slice(REPO.length);
        return sendJson(answer, asked.endsWith('/check-runs') ? forge.checks() : ANSWERS[asked]?.());
      }
      return /\.\w+$/.test(pathname)
        ? sendFile(answer, path.join(folder, 'node_modules'), pathname)
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'issues', open: (page, url) => open(page, `${url}/`, 'tbody tr:nth-child(3) b') },
    { name: 'pull', open: (page, url) => open(page, `${url}/pull`, 'tbody tr:nth-child(2) td') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 5_000 });
  await settle(page, { mostMs: 4_000 });
}
