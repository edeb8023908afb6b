// What Tinode's server says over its WebSocket (https://github.com/tinode/chat/blob/master/docs/API.md), all invented: people, groups, a conversation.

const ME = 'usr2il9suCbuko';
const CREATED = '2024-02-11T07:30:00.000Z';

/** topic, name, note, read, seq, touched, online, last seen */
const TOPICS = /** @type {const} */ ([
  [
    'grpMx7pQz81aVw',
    'Оранжерея на Лесной',
    'Полив, рассада, дежурства',
    41,
    46,
    '2026-11-14T18:44:21.000Z',
    true,
    null,
  ],
  [
    'usrVarvaraQ1k4',
    'Варвара Ильинична',
    'Соседка, второй подъезд',
    12,
    12,
    '2026-11-13T06:12:00.000Z',
    true,
    null,
  ],
  [
    'usrTimurbek7Zs',
    'Тимурбек Садыков',
    null,
    3,
    9,
    '2026-11-11T15:03:37.000Z',
    false,
    '2026-11-12T20:51:10.000Z',
  ],
  [
    'grpLibraryNN05',
    'Книжный клуб «Закладка»',
    'Читаем по четвергам',
    118,
    118,
    '2026-11-05T09:26:55.000Z',
    false,
    null,
  ],
  [
    'usrPelageya31c',
    'Пелагея',
    'Рассада и семена',
    1,
    4,
    '2025-12-30T21:40:02.000Z',
    false,
    '2026-03-08T04:15:00.000Z',
  ],
]);
/** user, name, rights, read */
const MEMBERS = /** @type {const} */ ([
  [ME, 'Агния Лебедь', 'JRWPSO', 46],
  ['usrVarvaraQ1k4', 'Варвара Ильинична', 'JRWPS', 45],
  ['usrTimurbek7Zs', 'Тимурбек Садыков', 'JRWP', 40],
  ['usrPelageya31c', 'Пелагея', 'JRP', 22],
]);
const drafty = (
  /** @type {string} */ txt,
  /** @type {object[]} */ fmt,
  /** @type {object[] | undefined} */ ent = undefined,
) => ({
  txt,
  fmt,
  ...(ent ? { ent } : {}),
});
/** number, who, when, what */
const MESSAGES = /** @type {[number, string, string, unknown][]} */ ([
  [40, 'usrVarvaraQ1k4', '2026-11-12T04:58:12.000Z', 'Доброе утро! В оранжерее ночью было +7.'],
  [
    41,
    'usrTimurbek7Zs',
    '2026-11-12T05:21:40.000Z',
    drafty('Обогреватель починил, реле заказал на рынке.', [
      { at: 0, len: 12, tp: 'ST' },
      { at: 21, len: 4, tp: 'EM' },
    ]),
  ],
  [42, ME, '2026-11-12T05:22:05.000Z', 'Спасибо! Сколько с меня?'],
  [43, 'usrTimurbek7Zs', '2026-11-12T05:40:30.000Z', '1 450 рублей, чек у Варвары Ильиничны.'],
  [
    44,
    'usrPelageya31c',
    '2026-11-14T09:15:00.000Z',
    drafty(
      'Сорта на весну: https://semena.example/vesna и список в файле',
      [{ at: 16, len: 28, key: 0 }],
      [{ tp: 'LN', data: { url: 'https://semena.example/vesna' } }],
    ),
  ],
  [
    45,
    'usrVarvaraQ1k4',
    '2026-11-14T18:30:07.000Z',
    drafty(
      'График дежурств',
      [{ at: -1, len: 0, key: 0 }],
      [
        {
          tp: 'EX',
          data: {
            mime: 'application/pdf',
            name: 'дежурства-декабрь.pdf',
            ref: '/v0/file/s/dezhurstva.pdf',
            size: 184_320,
          },
        },
      ],
    ),
  ],
  [46, 'usrPelageya31c', '2026-11-14T18:44:21.000Z', 'Беру субботу 5 декабря и среду 16-го'],
]);

const rights = (/** @type {string} */ mode) => ({ mode, want: mode, given: mode });
const control = (
  /** @type {{ id: string, topic?: string }} */ { id, topic },
  /** @type {object} */ params,
  code = 200,
) => ({
  ctrl: {
    id,
    ...(topic ? { topic } : {}),
    params,
    code,
    text: code === 201 ? 'created' : code === 208 ? 'delivered' : 'ok',
    ts: '2026-11-23T06:00:00.000Z',
  },
});

const topics = () =>
  TOPICS.map(([topic, fn, note, read, seq, touched, online, when]) => ({
    topic,
    updated: CREATED,
    touched,
    acs: rights('JRWPS'),
    public: { fn, ...(note ? { note } : {}) },
    ...{ read, recv: seq, seq, online },
    ...(when ? { seen: { when, ua: 'TinodeAndroid/0.25' } } : {}),
  }));

function me(/** @type {{ id: string }} */ { id }) {
  const desc = {
    created: CREATED,
    updated: CREATED,
    defacs: { auth: 'JRWPA', anon: 'N' },
    acs: rights('JPS'),
    public: { fn: 'Агния Лебедь', note: 'Цветы и схемы метро' },
  };
  const cred = [{ meth: 'email', val: 'agniya@lebed.example', done: true }];
  return [
    control({ id, topic: 'me' }, {}),
    { meta: { id, topic: 'me', desc, sub: topics(), tags: ['basic:agniya'], cred } },
  ];
}

function conversation(/** @type {{ id: string, topic: string }} */ { id, topic }) {
  const [, fn, note] = TOPICS.find(([name]) => name === topic) ?? TOPICS[0];
  const desc = {
    created: CREATED,
    updated: CREATED,
    touched: '2026-11-14T18:44:21.000Z',
    ...{ acs: rights('JRWPS'), seq: 46, read: 41, recv: 46, online: true },
    public: { fn, note },
    private: { comment: 'поливать по вторникам' },
  };
  const sub = MEMBERS.map(([user, name, mode, read]) => ({
    user,
    updated: CREATED,
    acs: rights(mode),
    public: { fn: name },
    ...{ read, recv: 46, online: user === ME || user === 'usrVarvaraQ1k4' },
  }));
  return [
    control({ id, topic }, {}),
    { meta: { id, topic, desc, sub } },
    ...MESSAGES.map(([seq, from, ts, content]) => ({
      data: {
        topic,
        from,
        ts,
        seq,
        ...(typeof content === 'string' ? {} : { head: { mime: 'text/x-drafty' } }),
        content,
      },
    })),
    control({ id, topic }, { what: 'data', count: MESSAGES.length }, 208),
  ];
}

/** @param {Record<string, any>} asked one message of a client @returns {object[]} */
export function answersTo({ hi, login, sub, get, set, leave }) {
  if (hi)
    return [
      control(
        hi,
        { build: 'postgres:v0.25', maxMessageSize: 262_144, maxSubscriberCount: 128, ver: '0.25' },
        201,
      ),
    ];
  if (login)
    return [
      control(login, { authlvl: 'auth', expires: '2027-11-23T06:00:00.000Z', token: 'bGFtcGE', user: ME }),
    ];
  if (sub) return sub.topic === 'me' ? me(sub) : conversation(sub);
  const other = get ?? set ?? leave;
  return other ? [control(other, {})] : [];
}
