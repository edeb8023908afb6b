// What a city's services say of themselves, in the form of statuspage.io's answers, with what measures them, and a vote. Moments are reckoned from the start.

const START = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** @param {number} hours @param {number} [minutes] */
const ago = (hours, minutes = 0) => new Date(START - hours * HOUR - minutes * 60_000).toISOString();

const GROUPS = /** @type {const} */ ([
  ['g1', 'حمل و نقل'],
  ['g2', 'آب و روشنایی'],
]);
/** id, group, name, state, what it is */
const COMPONENTS = /** @type {const} */ ([
  ['c11', 'g1', 'فروش بلیت مترو', 'operational', 'درگاه پرداخت و دستگاه‌های ایستگاه‌ها'],
  ['c12', 'g1', 'نقشهٔ زندهٔ اتوبوس‌ها', 'degraded_performance', null],
  ['c13', 'g1', 'پارکینگ هوشمند', 'operational', null],
  ['c21', 'g2', 'کنتورهای آب', 'partial_outage', 'خواندن از راه دور'],
  ['c22', 'g2', 'چراغ‌های خیابانی', 'operational', null],
  ['c31', null, 'سامانهٔ ۱۳۷', 'under_maintenance', 'پیام‌های شهروندان'],
]);
/** @param {(typeof COMPONENTS)[number]} it @param {number} at */
const component = ([id, group, name, status, description], at) => ({
  id,
  name,
  status,
  description,
  group_id: group,
  group: false,
  position: at + 1,
  start_date: '2024-03-20',
  updated_at: ago(3 + at * 11, at * 7),
});

export const summary = () => ({
  page: { id: 'k7shz2q1', name: 'وضعیت خدمات شهر سپیدرود', time_zone: 'Asia/Tehran', updated_at: ago(0, 26) },
  status: { indicator: 'minor', description: 'بخشی از سامانه‌ها کند است' },
  components: [
    ...COMPONENTS.map(component),
    ...GROUPS.map(([id, name], at) => ({ id, name, status: 'operational', group: true, position: at + 1 })),
  ],
  incidents: [
    {
      id: 'i903',
      name: 'تأخیر در خواندن کنتورهای ناحیهٔ چهار',
      status: 'identified',
      impact: 'major',
      created_at: ago(5, 12),
      resolved_at: null,
      shortlink: 'https://stspg.example/9k2',
      components: ['c21'],
      incident_updates: [
        update('u3', 'identified', 'فیبر نوری نزدیک پل کهنه بریده شده و گروه تعمیر در راه است.', 2, 40),
        update('u2', 'investigating', 'از ۲۱۸ کنتور پاسخی نمی‌رسد؛ ارقام دیروز معتبر است.', 4, 5),
      ],
    },
  ],
  scheduled_maintenances: [
    {
      id: 'm77',
      name: 'جابه‌جایی پایگاه دادهٔ ۱۳۷',
      status: 'in_progress',
      impact: 'maintenance',
      scheduled_for: ago(1),
      scheduled_until: ago(-2, -30),
      components: ['c31'],
    },
  ],
});

/** @param {string} id @param {string} status @param {string} body @param {number} hours @param {number} minutes */
const update = (id, status, body, hours, minutes) => ({
  id,
  status,
  body,
  display_at: ago(hours, minutes),
  affected_components: [
    { code: 'c21', name: 'کنتورهای آب', old_status: 'operational', new_status: 'partial_outage' },
  ],
});

export const history = () => ({
  incidents: [
    past('i871', 'قطع درگاه بانک', 'critical', 51, 4_260, 'بانک مسیر پشتیبان را باز کرد و پرداخت‌ها برگشت.'),
    past('i866', 'کندی نقشهٔ اتوبوس‌ها', 'minor', 122, 11_820, 'دو گره تازه به خوشه افزوده شد.'),
    past('i852', 'خاموشی چراغ‌های بلوار فردوسی', 'major', 290, 27_300, 'کلید برق پست هفتم عوض شد.'),
  ],
});

/** @param {string} id @param {string} name @param {string} impact @param {number} hours since it ended @param {number} seconds that it took @param {string} body */
const past = (id, name, impact, hours, seconds, body) => ({
  id,
  name,
  status: 'resolved',
  impact,
  created_at: new Date(START - hours * HOUR - seconds * 1000).toISOString(),
  resolved_at: ago(hours),
  incident_updates: [{ id: `${id}u`, status: 'resolved', body, display_at: ago(hours) }],
});

/** what, where, share up, median, 95 of 100, seconds since asked, days of its certificate, answered of asked */
const CHECKS = /** @type {const} */ ([
  ['bilit.sepidrud.example', 'تهران', 0.99982, 84.31, 212.7, 38, 61, [43_191, 43_199]],
  ['naghsheh.sepidrud.example', 'تبریز', 0.98714, 341.06, 1_874.2, 55, 12, [42_643, 43_198]],
  ['park.sepidrud.example', 'شیراز', 0.99907, 127.88, 388.5, 12, 204, [43_157, 43_197]],
  ['kontor.sepidrud.example', 'تهران', 0.91436, 96.4, 5_003.9, 71, 88, [39_495, 43_194]],
  ['137.sepidrud.example', 'مشهد', 0.99651, 158.2, 640.3, 24, 5, [43_049, 43_200]],
]);

export const monitors = () => ({
  pagination: { offset: 0, limit: 5, total: 23 },
  monitors: CHECKS.map(([host, region, up, median, slow, seconds, days, [ok, all]], at) => ({
    id: 780_412 + at * 13,
    url: `https://${host}/health`,
    region,
    uptime_ratio: up,
    response: { p50: median, p95: slow },
    last_checked_at: new Date(START - seconds * 1000).toISOString(),
    ssl: { expires_at: new Date(START + days * DAY + 5 * HOUR).toISOString(), issuer: 'Let’s Encrypt' },
    counts: { ok, all },
  })),
});

/** @param {string} id @param {string} text @param {[number, number, number, number]} votes by the ages of those who voted */
const option = (id, text, votes) => ({
  id,
  text,
  votes_by_age: { '18-29': votes[0], '30-44': votes[1], '45-64': votes[2], '65+': votes[3] },
});

export const poll = () => ({
  data: {
    poll: {
      id: 'UG9sbDo0MTg=',
      question: 'با بودجهٔ نوروز برای میدان ساعت چه بسازیم؟',
      description: 'هر شهروند یک رأی دارد و تا پایان می‌تواند آن را عوض کند.',
      author: { name: 'شورای محلهٔ سنگ‌چین', followers: 5_812 },
      opensAt: ago(24 * 9),
      closesAt: ago(-24 * 4),
      eligible: 12_406,
      budget: { amount: 2_750_000_000, currency: 'IRR' },
      options: [
        option('o1', 'حوض و چهار فواره', [311, 402, 377, 198]),
        option('o2', 'زمین بازی با سایه‌بان', [526, 689, 214, 61]),
        option('o3', 'کتابخانهٔ کوچک شبانه‌روزی', [248, 190, 166, 87]),
        option('o4', 'هیچ‌کدام، درخت بکاریم', [102, 97, 143, 120]),
      ],
      comments: {
        totalCount: 146,
        edges: [
          comment('نگار پورمند', 'سایه از همه مهم‌تر است؛ تابستان‌ها میدان خالی می‌ماند.', 3, 58, 4),
          comment('اسفندیار', 'فواره آب می‌خواهد و ما سه سال است جیره داریم.', 20, 131, 17),
          comment('م. دلشاد', 'کاش چاپخانهٔ قدیمی را کتابخانه کنید.', 77, 22, 0),
        ],
      },
    },
  },
});

/** @param {string} name @param {string} text @param {number} hours @param {number} likes @param {number} replies */
const comment = (name, text, hours, likes, replies) => ({
  node: { author: { name }, text, createdAt: ago(hours, 10), likes, replies: { totalCount: replies } },
});
