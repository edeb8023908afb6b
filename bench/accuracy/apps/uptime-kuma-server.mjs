// What a watcher of services says when a page connects, and of its page for everybody. Moments are reckoned from the start.

const START = Date.now();
const MINUTE = 60_000;
const DAY = 1_440;
const BEATS = 12;
/** As its database has them: in UTC, with a space. @param {number} minutes ago */
const at = (minutes) => new Date(START - minutes * MINUTE).toISOString().replace('T', ' ').slice(0, -1);
/** @param {number} minutes ago */
const second = (minutes) => at(minutes).slice(0, -4);

const TAGS = {
  public: { tag_id: 1, name: 'Công khai', color: '#059669' },
  harbour: { tag_id: 2, name: 'Bến', color: '#2563EB' },
  urgent: { tag_id: 5, name: 'Khẩn cấp', color: '#DC2626' },
};
/** id, name, kind, address, parent, interval, tags with values, shares of a day and a month, mean, beats that were not up, times that it took */
const MONITORS = /** @type {const} */ ([
  [1, 'Khách đi phà', 'group', 'https://', null, 900, [['public', '']], 0.97431, 0.989214, null, [3], []],
  [
    4,
    'Cổng đặt vé',
    'http',
    'https://datve.phasongtien.example/',
    1,
    900,
    [
      ['public', ''],
      ['urgent', 'gọi trực'],
    ],
    0.9611,
    0.984273,
    318,
    [2, 3],
    [287, 301, 0, 0, 411, 296, 290, 305, 288, 342, 299, 276],
  ],
  [
    6,
    'Bảng giờ tàu',
    'json-query',
    'https://gio.phasongtien.example/api/chuyen',
    1,
    1800,
    [['public', '']],
    1,
    0.99987,
    54,
    [],
    [51, 49, 62, 55, 53, 58, 47, 50, 71, 54, 52, 56],
  ],
  [
    9,
    'Camera bến Mỹ Thuận',
    'ping',
    'https://',
    null,
    600,
    [['harbour', 'Mỹ Thuận']],
    0.73486,
    0.91502,
    12.4,
    [9, 10, 11],
    [11.2, 12.8, 10.9, 13.1, 12, 11.7, 14.6, 12.2, 13.3, 0, 0, 0],
  ],
  [
    12,
    'Cân xe bến Rạch Miễu',
    'port',
    'https://',
    null,
    3600,
    [['harbour', 'Rạch Miễu']],
    0.999306,
    0.997118,
    88,
    [5],
    [84, 91, 86, 90, 87, 0, 95, 88, 82, 89, 86, 93],
  ],
  [
    15,
    'Mực nước trạm Cao Lãnh',
    'mqtt',
    'https://',
    null,
    1200,
    [],
    0.988,
    0.97206,
    7,
    [],
    [6, 7, 7, 8, 6, 7, 9, 7, 6, 7, 7, 8],
  ],
]);

/** @param {readonly (readonly [keyof typeof TAGS, string])[]} own @param {number} monitor */
const tagsOf = (own, monitor) =>
  own.map(([tag, value], i) => ({ id: monitor * 10 + i, monitor_id: monitor, value, ...TAGS[tag] }));

/** @param {(typeof MONITORS)[number]} monitor */
const beatsOf = ([id, , , , , interval, , , , , down, pings]) =>
  Array.from({ length: BEATS }, (_, i) => ({
    monitorID: id,
    status: down.includes(/** @type {never} */ (i)) ? 0 : 1,
    time: at(((BEATS - i) * interval) / 60),
    msg: down.includes(/** @type {never} */ (i)) ? 'timeout of 48000ms exceeded' : '200 - OK',
    ping: pings[i] || null,
    important: 0,
    duration: interval,
  }));

/** id, what happened, when, message */
const EVENTS = /** @type {const} */ ([
  [9, 0, 41.7, 'PING 10.20.7.31: 100% packet loss'],
  [4, 1, 57.2, '200 - OK'],
  [4, 0, 61.4, 'timeout of 48000ms exceeded'],
  [12, 1, 392.6, 'Cổng 502 mở lại sau 7 lần thử'],
  [12, 0, 401.1, 'connect ECONNREFUSED 10.20.9.4:502'],
  [15, 2, 1_873.5, 'Topic: cao-lanh/muc-nuoc; Message: {"m":1.87}'],
]);
/** @param {number} monitor */
const eventsOf = (monitor) =>
  EVENTS.filter(([id]) => id === monitor).map(([id, status, minutes, msg]) => ({
    ...{ monitorID: id, status, msg, time: at(minutes), ping: status ? 1 : null, important: 1, duration: 73 },
  }));

const names = new Map(MONITORS.map(([id, name]) => [id, name]));
const monitorList = () =>
  Object.fromEntries(
    MONITORS.map(([id, name, type, url, parent, interval, tags]) => [
      id,
      {
        ...{
          id,
          name,
          description: id === 4 ? 'Trang bán vé và mã lên phà của sáu bến' : null,
          type,
          url,
          parent,
        },
        pathName: parent ? `${names.get(parent)} / ${name}` : name,
        ...{
          childrenIDs: MONITORS.filter((one) => one[4] === id).map(([child]) => child),
          forceInactive: false,
        },
        ...{
          method: 'GET',
          hostname: type === 'ping' ? '10.20.7.31' : null,
          port: null,
          maxretries: 2,
          weight: 2_000,
        },
        ...{ active: id !== 15, timeout: 48, interval, retryInterval: 60, resendInterval: 0, keyword: null },
        ...{
          expiryNotification: true,
          ignoreTls: false,
          upsideDown: false,
          maxredirects: 10,
          tags: tagsOf(tags, id),
        },
        ...{
          accepted_statuscodes: ['200-299'],
          notificationIDList: { 1: true },
          maintenance: false,
          screenshot: null,
        },
      },
    ]),
  );
const certificate = () => ({
  valid: true,
  certInfo: {
    subject: { CN: 'datve.phasongtien.example' },
    issuer: { C: 'US', O: "Let's Encrypt", CN: 'R11' },
    ...{ validFrom: new Date(START - 57 * DAY * MINUTE).toUTCString(), daysRemaining: 32 },
    validTo: new Date(START + 32.6 * DAY * MINUTE).toISOString(),
    fingerprint: '8F:1C:42:D0:7B:E9:33:5A:61:0F:C4:98:2D:B7:7E:15:A3:90:4C:66',
    validFor: ['datve.phasongtien.example', 'www.phasongtien.example'],
    issuerCertificate: {
      subject: { C: 'US', O: "Let's Encrypt", CN: 'R11' },
      issuer: { C: 'US', O: 'Internet Security Research Group', CN: 'ISRG Root X1' },
      ...{ validTo: new Date(START + 473.2 * DAY * MINUTE).toISOString(), daysRemaining: 473 },
      fingerprint: '69:6D:B3:AF:0D:FF:C1:7E:65:C6:A2:0D:92:5C:5A:7B:D2:4D:EC:7E',
    },
  },
});

/** @returns {[name: string, ...values: unknown[]][]} */
export const messages = () => [
  [
    'info',
    {
      version: '2.0.0-dev.0',
      latestVersion: '2.0.0-dev.0',
      isContainer: true,
      serverTimezone: 'Asia/Ho_Chi_Minh',
      serverTimezoneOffset: '+07:00',
    },
  ],
  ['autoLogin'],
  ['monitorList', monitorList()],
  ['maintenanceList', {}],
  ['notificationList', [{ id: 1, name: 'Zalo tổ trực', active: true, isDefault: true, config: '{}' }]],
  ['proxyList', []],
  [
    'statusPageList',
    { 1: { id: 1, slug: 'pha-song-tien', title: 'Phà Sông Tiền', icon: '/icon.svg', published: true } },
  ],
  ...MONITORS.flatMap((monitor) => {
    const [id, , , , , , , day, month, mean] = monitor;
    return /** @type {[string, ...unknown[]][]} */ ([
      ['heartbeatList', id, beatsOf(monitor), true],
      ['importantHeartbeatList', id, eventsOf(id), true],
      ...(mean === null ? [] : [['avgPing', id, mean]]),
      ['uptime', id, 24, day],
      ['uptime', id, 720, month],
    ]);
  }),
  ['certInfo', 4, JSON.stringify(certificate())],
];

/** id, name, monitors */
const GROUPS = /** @type {const} */ ([
  [1, 'Hành khách', [4, 6]],
  [3, 'Bến và thiết bị', [9, 12, 15]],
]);
const page = () => ({
  config: {
    ...{
      slug: 'pha-song-tien',
      title: 'Tình trạng Phà Sông Tiền',
      icon: '/icon.svg',
      theme: 'light',
      published: true,
    },
    description: 'Sáu bến, mười chín chuyến mỗi giờ. Gọi **1900 5571** khi phà không chạy.',
    ...{
      showTags: true,
      customCSS: '',
      footerText: 'Xí nghiệp phà Sông Tiền, *Cái Bè*',
      showPoweredBy: true,
    },
    ...{ googleAnalyticsId: null, showCertificateExpiry: true, autoRefreshInterval: 300 },
  },
  incident: {
    ...{ id: 8, style: 'warning', title: 'Camera bến Mỹ Thuận mất tín hiệu', pin: 1 },
    content: 'Cáp quang bị đứt gần *cầu tàu số 2*. Đội kỹ thuật có mặt lúc **6:40**.',
    ...{ createdDate: second(651), lastUpdatedDate: second(412) },
  },
  publicGroupList: GROUPS.map(([id, name, own], weight) => ({
    ...{ id, name, weight: weight + 1 },
    monitorList: MONITORS.filter(([one]) => own.includes(/** @type {never} */ (one))).map(
      ([one, title, type, , , , tags]) => ({
        ...{ id: one, name: title, sendUrl: 0, type, tags: tagsOf(tags, one) },
        ...(type === 'http' && { certExpiryDaysRemaining: 32, validCert: true }),
      }),
    ),
  })),
  maintenanceList: [
    {
      ...{
        id: 3,
        title: 'Nâng cấp máy chủ bán vé',
        description: 'Vé giấy vẫn bán tại **mọi bến**.',
        strategy: 'single',
      },
      ...{
        intervalDay: 1,
        active: true,
        timezone: 'Asia/Ho_Chi_Minh',
        timezoneOffset: '+07:00',
        status: 'scheduled',
      },
      timeslotList: [
        {
          startDate: new Date(START + 1.3 * DAY * MINUTE).toISOString(),
          endDate: new Date(START + 1.42 * DAY * MINUTE).toISOString(),
        },
      ],
    },
  ],
});
const heartbeats = () => ({
  heartbeatList: Object.fromEntries(
    MONITORS.map((one) => [
      one[0],
      beatsOf(one).map(({ status, time, ping }) => ({ status, time, msg: '', ping })),
    ]),
  ),
  uptimeList: Object.fromEntries(MONITORS.map(([id, , , , , , , day]) => [`${id}_24`, day])),
});

/** @param {string} asked what comes after `/api/` */
export const answerTo = (asked) =>
  /** @type {Record<string, () => unknown>} */ ({
    'entry-page': () => ({ type: 'entryPage', entryPage: 'dashboard' }),
    'status-page/pha-song-tien': page,
    'status-page/heartbeat/pha-song-tien': heartbeats,
  })[asked]?.();
