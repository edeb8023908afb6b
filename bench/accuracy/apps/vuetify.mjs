// Vuetify, in pages as its documentation has them, over a football league that is invented. Vue; HAL, in Arabic with Arabic digits, from right to left.
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson, sendPage } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';
import { answerTo } from './vuetify-server.mjs';

const VERSION = '4.3.0';
const SEED = 1;
const PORT = 47562;

const HTML = `<!doctype html><html lang="ar-EG" dir="rtl"><head><meta charset="utf-8"><title>دوري السواحل</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/vuetify/dist/vuetify.min.css"></head><body><div id="app"></div>
<script>var process={env:{NODE_ENV:"production"}}</script><script src="/vue/dist/vue.global.prod.js"></script><script src="/vuetify/dist/vuetify.min.js"></script>
<script>
const whole = new Intl.NumberFormat('ar-EG'), share = new Intl.NumberFormat('ar-EG', { style: 'percent' }), tenth = new Intl.NumberFormat('ar-EG', { maximumFractionDigits: 1 });
const sign = new Intl.NumberFormat('ar-EG', { signDisplay: 'exceptZero' });
const crowd = new Intl.NumberFormat('ar-EG', { notation: 'compact', maximumFractionDigits: 1 });
const day = (v) => new Date(v).toLocaleDateString('ar-EG', { weekday: 'long', day: 'numeric', month: 'long' });
const hour = (v) => new Date(v).toLocaleTimeString('ar-EG', { hour: 'numeric', minute: '2-digit' });
const minute = (m, added) => whole.format(m) + (added ? '+' + whole.format(added) : '') + '′';
const ask = (address) => fetch(address, { headers: { accept: 'application/hal+json' } }).then((answer) => answer.json());
const STATES = { finished: 'انتهت', live: 'مباشر', planned: 'لم تبدأ', postponed: 'مؤجلة' };
const FORM = { W: 'ف', D: 'ت', L: 'خ' };
const KINDS = { goal: 'هدف', yellow: 'بطاقة صفراء', penalty: 'هدف من ركلة جزاء', change: 'تبديل' };
const FIGURES = { possession: ['الاستحواذ', share], shots: ['التسديدات', whole], onTarget: ['على المرمى', whole], corners: ['الركنيات', whole], passes: ['التمريرات', whole], accuracy: ['دقة التمرير', new Intl.NumberFormat('ar-EG', { style: 'percent', minimumFractionDigits: 1 })], distance: ['المسافة (كم)', { format: (v) => tenth.format(v / 1000) }] };
const points = (row) => row.won * 3 + row.drawn - row.deducted;

const Table = {
  data: () => ({ table: null, matches: null }),
  async created() { [this.table, this.matches] = await Promise.all([ask('/hal/table'), ask('/hal/matches')]); },
  computed: {
    rows() { return this.table._embedded.rows.map((row, i) => ({ ...row, place: i + 1, club: row._embedded.club.name, city: row._embedded.club.city, played: row.won + row.drawn + row.lost, points: points(row), difference: row.scored - row.conceded })); },
  },
  methods: { whole: (v) => whole.format(v), sign: (v) => sign.format(v), day, hour, minute, crowd: (v) => crowd.format(v), state: (v) => STATES[v], form: (v) => FORM[v], year: (v) => new Date(v).toLocaleString('ar-EG', { dateStyle: 'medium', timeStyle: 'short' }) },
  template: \`<v-container v-if="table && matches"><h2>الموسم {{ table.season }} · الجولة {{ whole(table.round) }} من {{ whole(table.rounds) }}</h2>
    <v-data-table density="compact" :items="rows" :items-per-page="10" hide-default-footer :headers="[{title:'#',key:'place'},{title:'الفريق',key:'club'},{title:'لعب',key:'played'},{title:'فاز',key:'won'},{title:'تعادل',key:'drawn'},{title:'خسر',key:'lost'},{title:'الأهداف',key:'goals'},{title:'الفارق',key:'difference'},{title:'النقاط',key:'points'},{title:'آخر خمس',key:'form'}]">
      <template #item.place="{ value }">{{ whole(value) }}</template>
      <template #item.club="{ item }"><b>{{ item.club }}</b> <small>{{ item.city }}</small><v-chip v-if="item.deducted" size="x-small">خصم {{ whole(item.deducted) }} نقاط</v-chip></template>
      <template #item.played="{ value }">{{ whole(value) }}</template><template #item.won="{ value }">{{ whole(value) }}</template><template #item.drawn="{ value }">{{ whole(value) }}</template><template #item.lost="{ value }">{{ whole(value) }}</template>
      <template #item.goals="{ item }">{{ whole(item.scored) }}:{{ whole(item.conceded) }}</template><template #item.difference="{ value }">{{ sign(value) }}</template><template #item.points="{ value }"><strong>{{ whole(value) }}</strong></template>
      <template #item.form="{ value }"><v-chip v-for="(one, i) in value" :key="i" size="x-small" :color="one === 'W' ? 'green' : one === 'L' ? 'red' : undefined">{{ form(one) }}</v-chip></template>
    </v-data-table>
    <h3>المباريات ({{ whole(matches.count) }} من {{ whole(matches.total) }})</h3>
    <v-row><v-col v-for="one in matches._embedded.matches" :key="one.id" cols="4"><v-card variant="outlined" :subtitle="day(one.kickoff) + '، ' + hour(one.kickoff)"><v-card-text>
      <div>{{ one._embedded.home.short }} <b>{{ one.goals ? whole(one.goals[0]) + ' – ' + whole(one.goals[1]) : '×' }}</b> {{ one._embedded.away.short }}</div>
      <v-chip size="small">{{ one.state === 'live' ? minute(one.minute, one.added) : state(one.state) }}</v-chip> {{ one.stadium }}<span v-if="one.crowd">، {{ crowd(one.crowd) }} متفرج</span></v-card-text></v-card></v-col></v-row>
    <p>آخر تحديث {{ year(table.updated) }}</p></v-container>\`,
};
const Match = {
  data: () => ({ it: null }),
  async created() { this.it = await ask('/hal/matches/7305'); },
  computed: { figures() { return Object.entries(this.it.figures).map(([name, one]) => ({ title: FIGURES[name]?.[0] ?? name, home: (FIGURES[name]?.[1] ?? whole).format(one.home), away: (FIGURES[name]?.[1] ?? whole).format(one.away), part: Math.round(one.home / (one.home + one.away) * 100) })); } },
  methods: { whole: (v) => whole.format(v), tenth: (v) => tenth.format(v), day, hour, minute, kind: (v) => KINDS[v] ?? 'حدث', country: (v) => new Intl.DisplayNames('ar', { type: 'region' }).of(v), age: (v) => whole.format(Math.floor((Date.parse('2026-11-23') - Date.parse(v)) / 31557600000)) },
  template: \`<v-container v-if="it"><v-card :title="it._embedded.home.name + ' ' + whole(it.goals[0]) + ' – ' + whole(it.goals[1]) + ' ' + it._embedded.away.name" :subtitle="it.stadium + ' · ' + day(it.kickoff) + ' · ' + hour(it.kickoff)">
    <v-card-text><p>الحكم: {{ it.referee.name }} ({{ country(it.referee.country) }})، الحضور {{ whole(it.crowd) }}، الطقس {{ tenth(it.weather.celsius) }}° والرياح {{ tenth(it.weather.wind * 3.6) }} كم/س</p>
    <v-timeline density="compact" side="end"><v-timeline-item v-for="(one, i) in it.events" :key="i" size="x-small"><strong>{{ minute(one.minute, one.added) }}</strong> {{ kind(one.kind) }}: {{ one.player }}<template v-if="one.other"> ({{ one.kind === 'change' ? 'بدلا من ' : 'صناعة ' }}{{ one.other }})</template> <em>{{ it._embedded[one.side]?.short }}</em></v-timeline-item></v-timeline>
    <v-table density="compact"><tbody><tr v-for="one in figures" :key="one.title"><td>{{ one.home }}</td><th>{{ one.title }}</th><td>{{ one.away }}</td></tr></tbody></v-table>
    <v-list-item :title="it.man.name" :subtitle="'رقم ' + whole(it.man.shirt) + '، العمر ' + age(it.man.born) + ' سنة'" prepend-avatar=""><template #append><v-chip>{{ tenth(it.man.rating) }}</v-chip></template></v-list-item>
    <v-btn variant="text">التعليقات ({{ whole(it.comments) }})</v-btn></v-card-text></v-card></v-container>\`,
};
const Root = { components: { Table, Match }, data: () => ({ screen: location.pathname === '/match' ? 'Match' : 'Table' }), template: '<v-app><v-main><header><h1>دوري السواحل</h1><nav><a href="/">الترتيب</a> <a href="/match">المباراة</a> <a href="/rules">اللائحة</a></nav></header><component :is="screen"></component><footer>الفوز بثلاث نقاط والتعادل بنقطة. يهبط آخر فريقين.</footer></v-main></v-app>' };
Vue.createApp(Root).use(Vuetify.createVuetify({ locale: { locale: 'ar' } })).mount('#app');
</script></body></html>`;

/** @type {import('./app.mjs').App} */
export default {
  name: 'vuetify',
  version: `${VERSION}/${SEED}`,
  framework: 'Vue',
  shows:
    'a football league in Arabic, Arabic digits from right to left, by HAL: points and differences that are reckoned, results, minutes added; a match with what happened and figures of two sides',
  eyes: { locale: 'ar-EG', timezoneId: 'Africa/Cairo' },
  async start() {
    const folder = await installNpm('vuetify', { vuetify: VERSION, vue: '3.5.45' });
    const files = path.join(folder, 'node_modules');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/hal/')) return sendJson(answer, answerTo(pathname));
      return /\.\w+$/.test(pathname) ? sendFile(answer, files, pathname) : sendPage(answer, HTML);
    });
  },
  screens: [
    { name: 'table', open: (page, url) => open(page, `${url}/`, '.v-col:nth-child(4) .v-chip') },
    { name: 'match', open: (page, url) => open(page, `${url}/match`, 'tbody tr:nth-child(3) td') },
  ],
};

/** @param {import('playwright').Page} page @param {string} address @param {string} shown */
async function open(page, address, shown) {
  await page.goto(address);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 4_000 });
}
