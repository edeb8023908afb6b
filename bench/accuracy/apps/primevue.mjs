// PrimeVue, in pages as its documentation has them, over a forge's answers that are invented. Vue: what was built, and one job with its log by server-sent events, in Ukrainian.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import * as forge from './primevue-server.mjs';

const VERSION = '4.5.5';
const SEED = 1;
const PORT = 47763;
const HTML = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Збирання</title><link rel="icon" href="data:,">
<style>body{font:14px sans-serif;margin:12px}.row{display:flex;gap:16px}.row>*{flex:1}pre{background:#222;color:#eee;padding:8px}pre span{color:#888}</style></head><body><div id="app"></div>
<script src="/files/vue/dist/vue.global.prod.js"></script><script src="/files/primevue/umd/primevue.min.js"></script><script src="/files/@primeuix/themes/umd/aura.js"></script>
<script>
const REPO = '/api/v4/projects/118';
const ask = (path, init) => fetch(path, init).then((answer) => answer.json());
const whole = new Intl.NumberFormat('uk-UA'), share = new Intl.NumberFormat('uk-UA', { style: 'percent', maximumFractionDigits: 1 }), tenth = new Intl.NumberFormat('uk-UA', { maximumFractionDigits: 2 });
const relative = new Intl.RelativeTimeFormat('uk', { numeric: 'auto' });
const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];
const since = (text) => { const gone = (new Date(text) - Date.now()) / 1000; const [unit, long] = UNITS.find(([, long]) => Math.abs(gone) >= long) ?? ['second', 1]; return relative.format(Math.trunc(gone / long), unit); };
const lasted = (s) => s >= 3600 ? Math.floor(s / 3600) + ' год ' + Math.round(s % 3600 / 60) + ' хв' : s >= 60 ? Math.floor(s / 60) + ' хв ' + Math.round(s % 60) + ' с' : tenth.format(s) + ' с';
const size = (bytes) => bytes >= 1048576 ? tenth.format(bytes / 1048576) + ' МіБ' : tenth.format(bytes / 1024) + ' КіБ';
const moment = (text) => new Date(text).toLocaleString('uk-UA', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const rules = new Intl.PluralRules('uk');
const counted = (n, one, few, many) => whole.format(n) + ' ' + ({ one, few }[rules.select(n)] ?? many);
const STATES = { running: 'Виконується', failed: 'Помилка', success: 'Готово', canceled: 'Скасовано', created: 'Очікує', skipped: 'Пропущено', online: 'на зв’язку', offline: 'поза мережею', active: 'працює', idle: 'без роботи' };
const SOURCES = { push: 'надсилання', merge_request_event: 'запит на злиття', schedule: 'розклад', web: 'вручну' };
const REASONS = { script_failure: 'команда завершилася з помилкою' };
const mixin = { methods: { whole: (v) => whole.format(v), share: (v) => share.format(v), since, lasted, size, moment, counted, seconds: (v) => tenth.format(v) + ' с', state: (v) => STATES[v] ?? 'Невідомо', source: (v) => SOURCES[v] ?? 'Інше', reason: (v) => REASONS[v] ?? 'невідомо', weight: (v) => ({ failed: 'danger', success: 'success', running: 'info' })[v] ?? 'secondary' } };
const List = { mixins: [mixin], data: () => ({ all: null }),
  async created() {
    const [answer, analytics, runners] = await Promise.all([fetch(REPO + '/pipelines?per_page=6&page=1'), ask('/api/graphql', { method: 'POST', body: JSON.stringify({ operationName: 'analytics', variables: { path: 'polissia/nasinnia' } }) }), ask(REPO + '/runners')]);
    this.all = { total: +answer.headers.get('x-total'), pipelines: await answer.json(), project: analytics.data.project, stats: analytics.data.project.pipelineAnalytics, runners };
  },
  methods: { passed: (one) => one.stages.filter(({ status }) => status === 'success').length },
  template: \`<main v-if="all"><h2>{{ all.project.name }} <small>{{ all.project.fullPath }}</small></h2>
  <div class="row"><p-card><template #title>{{ whole(all.stats.aggregate.count) }}</template><template #content>запусків за 5 тижнів</template></p-card>
    <p-card><template #title>{{ share(all.stats.aggregate.successCount / all.stats.aggregate.count) }}</template><template #content>вдалих ({{ all.stats.aggregate.successCount }}), невдалих {{ share(all.stats.aggregate.failedCount / all.stats.aggregate.count) }}</template></p-card>
    <p-card><template #title>{{ lasted(all.stats.durationStatistics.p50) }}</template><template #content>медіана; 95 % тривають до {{ lasted(all.stats.durationStatistics.p95) }}</template></p-card>
    <p-card><template #title>{{ Math.max(...all.stats.weekPipelinesTotals) }}</template><template #content>найбільше за тиждень, у середньому {{ whole(all.stats.weekPipelinesTotals.reduce((a, b) => a + b, 0) / all.stats.weekPipelinesTotals.length) }}</template></p-card></div>
  <p-datatable :value="all.pipelines" data-key="id" size="small">
    <p-column header="Стан"><template #body="{ data }"><p-tag :severity="weight(data.status)" :value="state(data.status)"></p-tag><div v-if="data.duration"><small>{{ lasted(data.duration) }}</small></div></template></p-column>
    <p-column header="Запуск"><template #body="{ data }"><b>{{ data.commit.title }}</b><div><small>#{{ data.id }} · {{ data.tag ? 'мітка' : 'гілка' }} {{ data.ref }} · {{ data.sha.slice(0, 8) }} · {{ source(data.source) }}</small></div></template></p-column>
    <p-column header="Автор"><template #body="{ data }">{{ data.user.name }}</template></p-column>
    <p-column header="Етапи"><template #body="{ data }"><span v-for="one in data.stages" :key="one.name" :title="one.name + ': ' + state(one.status)">{{ { success: '●', failed: '✕', running: '◐' }[one.status] ?? '○' }}</span> {{ passed(data) }}/{{ data.stages.length }}</template></p-column>
    <p-column header="Покриття"><template #body="{ data }">{{ data.coverage ? data.coverage.replace('.', ',') + ' %' : '—' }}</template></p-column>
    <p-column header="Черга"><template #body="{ data }">{{ data.queued_duration }} с</template></p-column>
    <p-column header="Створено"><template #body="{ data }">{{ since(data.created_at) }}</template></p-column></p-datatable>
  <p-paginator :rows="6" :total-records="all.total" template="PrevPageLink PageLinks NextPageLink CurrentPageReport" current-page-report-template="{first}–{last} із {totalRecords}"></p-paginator>
  <h3>Виконавці</h3><p-panel v-for="one in all.runners" :key="one.id" :header="'#' + one.id + ' ' + one.description"><p>{{ state(one.status) }}, {{ state(one.job_execution_status) }} · версія {{ one.version }} · {{ one.ip_address }}</p><p-tag v-for="each in one.tag_list" :key="each" severity="secondary" :value="each"></p-tag>
    <p><small>{{ counted(one.job_count, 'завдання', 'завдання', 'завдань') }} · остання відповідь {{ since(one.contacted_at) }} · {{ one.maximum_timeout ? 'не довше ' + lasted(one.maximum_timeout) : 'без обмеження часу' }}{{ one.run_untagged ? '' : ' · лише з мітками' }}</small></p></p-panel></main>\` };
const Job = { mixins: [mixin], data: () => ({ all: null, lines: [] }),
  async created() {
    const [job, report] = await Promise.all(['/jobs/512906', '/pipelines/70411/test_report'].map((path) => ask(REPO + path)));
    this.all = { job, report, suites: report.test_suites, failed: report.test_suites.flatMap((one) => one.test_cases.map((each) => ({ ...each, suite: one.name }))) };
    const trace = new EventSource(REPO + '/jobs/512906/trace');
    trace.addEventListener('line', ({ data }) => this.lines.push(JSON.parse(data)));
    trace.onerror = () => trace.close();
  },
  methods: { sum(list, of) { return list.reduce((all, one) => all + one[of], 0); }, clock: (s) => String(Math.floor(s / 60)).padStart(2, '0') + ':' + String(Math.floor(s % 60)).padStart(2, '0') },
  template: \`<main v-if="all"><h2>{{ all.job.name }} <p-tag :severity="weight(all.job.status)" :value="state(all.job.status)"></p-tag></h2>
  <p-message severity="error">Завдання не виконано: {{ reason(all.job.failure_reason) }}. {{ counted(all.job.retries, 'повторна спроба', 'повторні спроби', 'повторних спроб') }}.</p-message>
  <div class="row"><section style="flex:2"><pre><div v-for="(one, i) in lines" :key="i"><span>{{ i + 1 }}</span> <span>{{ clock(one.at) }}</span> {{ one.content.map((each) => each.text).join('') }}</div></pre>
    <h3>Тести</h3><p>{{ counted(sum(all.suites, 'total_count'), 'тест', 'тести', 'тестів') }}, {{ counted(sum(all.suites, 'failed_count'), 'невдалий', 'невдалі', 'невдалих') }}, {{ share(sum(all.suites, 'success_count') / sum(all.suites, 'total_count')) }} вдалих, {{ lasted(all.report.total_time) }}</p>
    <p-datatable :value="all.suites" size="small"><p-column header="Набір" field="name"></p-column><p-column header="Час"><template #body="{ data }">{{ lasted(data.total_time) }}</template></p-column><p-column header="Невдалі" field="failed_count"></p-column><p-column header="Пропущені" field="skipped_count"></p-column><p-column header="Вдалі" field="success_count"></p-column><p-column header="Усі" field="total_count"></p-column></p-datatable>
    <p-datatable :value="all.failed" size="small"><p-column header="Набір" field="suite"></p-column><p-column header="Тест"><template #body="{ data }"><b>{{ data.name }}</b><div><small>{{ data.classname }}</small></div><code>{{ data.system_output }}</code></template></p-column><p-column header="Тривав"><template #body="{ data }">{{ data.execution_time < 1 ? Math.round(data.execution_time * 1000) + ' мс' : seconds(data.execution_time) }}</template></p-column><p-column header="Історія"><template #body="{ data }">{{ data.recent_failures ? 'Не вдався ' + counted(data.recent_failures.count, 'раз', 'рази', 'разів') + ' у ' + data.recent_failures.base_branch + ' за 14 днів' : '' }}</template></p-column></p-datatable></section>
  <aside><p-card><template #title>Про завдання</template><template #content><dl><dt>Тривало</dt><dd>{{ lasted(all.job.duration) }}</dd><dt>Чекало</dt><dd>{{ lasted(all.job.queued_duration) }}</dd><dt>Обмеження</dt><dd>{{ lasted(all.job.timeout) }}</dd><dt>Почато</dt><dd>{{ moment(all.job.started_at) }}</dd><dt>Завершено</dt><dd>{{ since(all.job.finished_at) }}</dd><dt>Покриття</dt><dd>{{ tenthOf(all.job.coverage) }} %</dd><dt>Виконавець</dt><dd>#{{ all.job.runner.id }} ({{ all.job.runner.description }})</dd><dt>Мітки</dt><dd>{{ all.job.tag_list.join(', ') }}</dd></dl></template></p-card>
    <p-card><template #title>Коміт {{ all.job.commit.short_id }}</template><template #content>{{ all.job.commit.title }}<p><small>{{ all.job.user.name }} (@{{ all.job.user.username }}) у {{ all.job.ref }}, запуск #{{ all.job.pipeline.id }}, етап «{{ all.job.stage }}»</small></p></template></p-card>
    <p-card><template #title>Файли завдання</template><template #content><div v-for="one in all.job.artifacts" :key="one.filename">{{ one.filename }} <small>{{ size(one.size) }}</small></div><p>Разом {{ size(sum(all.job.artifacts, 'size')) }}. Буде видалено {{ since(all.job.artifacts_expire_at) }}.</p></template></p-card></aside></div></main>\` };
Job.methods.tenthOf = (v) => tenth.format(v);
const Root = { components: { List, Job }, data: () => ({ job: location.pathname.startsWith('/jobs') }), template: '<nav><a href="/">Запуски</a> · <a href="/jobs/512906">Завдання</a> · <a href="/schedules">Розклад</a></nav><Job v-if="job"></Job><List v-else></List><footer>Підтримка: щодня з 9:00 до 18:00</footer>' };
const app = Vue.createApp(Root).use(PrimeVue.Config, { theme: { preset: PrimeUIX.Themes.Aura } });
for (const [name, one] of Object.entries({ Card: PrimeVue.Card, Datatable: PrimeVue.DataTable, Column: PrimeVue.Column, Tag: PrimeVue.Tag, Paginator: PrimeVue.Paginator, Panel: PrimeVue.Panel, Message: PrimeVue.Message })) app.component('P' + name, one);
app.mount('#app');
</script></body></html>`;

const REPO = '/api/v4/projects/118';
/** @type {Record<string, unknown>} */
const ANSWERS = {
  [`${REPO}/pipelines`]: forge.PIPELINES,
  [`${REPO}/runners`]: forge.RUNNERS,
  [`${REPO}/jobs/512906`]: forge.JOB,
  [`${REPO}/pipelines/70411/test_report`]: forge.REPORT,
  '/api/graphql': forge.ANALYTICS,
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'primevue',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'what a forge built, in Ukrainian: states by name, lengths of time, shares of counts that came as texts, a mean and the most of a list, stages that passed of all, a total in a header; a job with a log by server-sent events, tests counted by suite and added up, how often one failed, sizes and what they come to',
  eyes: { locale: 'uk-UA', timezoneId: 'Europe/Kyiv' },
  async start() {
    const folder = await installNpm('primevue', {
      ...{ primevue: VERSION, '@primeuix/themes': '2.0.3', vue: '3.5.45' },
    });
    return listen(PORT, (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.endsWith('/trace'))
        return answer.writeHead(200, { 'content-type': 'text/event-stream' }).end(forge.TRACE);
      if (pathname.startsWith('/api/'))
        return sendJson(answer, ANSWERS[pathname], pathname.endsWith('/pipelines') ? forge.TOTALS : {});
      return pathname.startsWith('/files/')
        ? sendFile(answer, path.join(folder, 'node_modules'), pathname.slice(7))
        : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'pipelines', open: (page, url) => open(page, `${url}/`, '.p-panel') },
    { name: 'job', open: (page, url) => open(page, `${url}/jobs/512906`, 'pre div:nth-child(4)') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
