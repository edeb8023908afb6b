// What a football league answers (HAL), all invented: a table, matches, one of them with what happened in it.

/** number, name, short, city, founded */
const CLUBS = /** @type {const} */ ([
  [11, 'نادي الواحة', 'الواحة', 'سيوة', 1948],
  [14, 'اتحاد الميناء', 'الميناء', 'دمياط', 1931],
  [19, 'فرسان الجنوب', 'الفرسان', 'أسوان', 1967],
  [23, 'نجوم الدلتا', 'النجوم', 'طنطا', 2004],
  [27, 'شباب القلعة', 'القلعة', 'المنيا', 1955],
  [30, 'بحارة السويس', 'البحارة', 'السويس', 1929],
]);
/** club, won, drawn, lost, goals for, against, deducted, form */
const STANDINGS = /** @type {const} */ ([
  [14, 8, 2, 1, 24, 9, 0, 'WWDWL'],
  [11, 7, 3, 1, 19, 8, 0, 'DWWWD'],
  [23, 6, 1, 4, 17, 15, 0, 'LWLWW'],
  [30, 5, 2, 4, 13, 13, 3, 'WLDWL'],
  [19, 2, 4, 5, 11, 18, 0, 'DLDDL'],
  [27, 0, 2, 9, 5, 26, 0, 'LLLDL'],
]);
/** number, home, away, goals, kick-off, state, minute, added, stadium, crowd */
const MATCHES = /** @type {const} */ ([
  [7_305, 14, 11, [2, 1], '2026-11-20T17:00:00Z', 'finished', 90, 4, 'ستاد الميناء', 41_270],
  [7_306, 19, 27, [0, 0], '2026-11-20T14:30:00Z', 'finished', 90, 2, 'ملعب النخيل', 8_915],
  [7_307, 23, 30, [1, 3], '2026-11-21T15:00:00Z', 'live', 67, 0, 'ستاد طنطا', 15_008],
  [7_311, 11, 19, null, '2026-11-27T16:15:00Z', 'planned', 0, 0, 'ملعب الواحة', null],
  [7_312, 30, 14, null, '2026-11-28T18:45:00Z', 'planned', 0, 0, 'ستاد القناة', null],
  [7_313, 27, 23, null, '2026-12-02T13:00:00Z', 'postponed', 0, 0, 'ملعب الجبل', null],
]);
/** minute, added, side, kind, player, other */
const EVENTS = /** @type {const} */ ([
  [12, 0, 'home', 'goal', 'حسام الجارحي', 'رامي قطب'],
  [31, 0, 'away', 'yellow', 'نبيل عزوز', null],
  [45, 2, 'away', 'penalty', 'يزيد المرزوقي', null],
  [58, 0, 'home', 'change', 'مازن شلبي', 'كريم الأباصيري'],
  [90, 3, 'home', 'goal', 'مازن شلبي', null],
]);
/** name, home, away, share */
const FIGURES = /** @type {const} */ ([
  ['possession', 0.57, 0.43],
  ['shots', 17, 9],
  ['onTarget', 6, 4],
  ['corners', 8, 3],
  ['passes', 486, 351],
  ['accuracy', 0.864, 0.791],
  ['distance', 112_480, 109_935],
]);

const self = (/** @type {string} */ href) => ({ _links: { self: { href } } });
const club = (/** @type {number} */ id) => {
  const [number, name, short, city, founded] = CLUBS.find(([one]) => one === id) ?? CLUBS[0];
  return { id: number, name, short, city, founded, ...self(`/hal/clubs/${id}`) };
};

/** @param {typeof MATCHES[number]} one */
function match([id, home, away, goals, kickoff, state, minute, added, stadium, crowd]) {
  return {
    id,
    kickoff,
    state,
    minute,
    added,
    goals,
    stadium,
    crowd,
    ...self(`/hal/matches/${id}`),
    _embedded: { home: club(home), away: club(away) },
  };
}

const table = () => ({
  season: '2026/27',
  round: 11,
  rounds: 30,
  updated: '2026-11-21T16:22:10Z',
  ...self('/hal/table'),
  _embedded: {
    rows: STANDINGS.map(([id, won, drawn, lost, scored, conceded, deducted, form]) => ({
      won,
      drawn,
      lost,
      scored,
      conceded,
      deducted,
      form: [...form],
      _embedded: { club: club(id) },
    })),
  },
});

const report = () => ({
  ...match(MATCHES[0]),
  referee: { name: 'لطفي بن يونس', country: 'TN' },
  weather: { celsius: 18.5, wind: 4.2 },
  events: EVENTS.map(([minute, added, side, kind, player, other]) => ({
    minute,
    added,
    side,
    kind,
    player,
    other,
  })),
  figures: Object.fromEntries(FIGURES.map(([name, home, away]) => [name, { home, away }])),
  man: { name: 'مازن شلبي', shirt: 21, rating: 8.4, born: '2003-04-17' },
  comments: 1_284,
});

/** @param {string} address */
export function answerTo(address) {
  if (address === '/hal/table') return table();
  if (address === '/hal/matches')
    return { count: MATCHES.length, total: 180, _embedded: { matches: MATCHES.map(match) } };
  return address === '/hal/matches/7305' ? report() : null;
}
