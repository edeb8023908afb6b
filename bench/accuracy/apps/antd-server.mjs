// What a bank answers (GraphQL), all invented: accounts, payments, a loan; a fund with its holdings and people.

/** number, name, kind, card, balance, since, rate */
const ACCOUNTS = /** @type {const} */ ([
  ['8f31', '工资卡', 'CURRENT', '6217003810068841', 48_210.37, '2017-03-06', 0.0005],
  ['8f32', '海棠储蓄', 'SAVINGS', '6217003810071925', 326_018.6, '2021-11-19', 0.0185],
  ['8f37', '旅行外币', 'FOREIGN', '6259061122340027', 15_904.5, '2024-06-30', 0],
]);
/** number, moment, with whom, category, amount, balance, memo, state */
const PAYMENTS = /** @type {const} */ ([
  [90_417, '2026-11-21T11:42:09Z', '青禾生鲜超市', 'GROCERY', -186.4, 48_210.37, '周末采购', 'BOOKED'],
  [90_411, '2026-11-20T16:05:30Z', '滨江物业', 'HOUSING', -1_320, 48_396.77, null, 'BOOKED'],
  [90_402, '2026-11-19T23:58:01Z', '陆明远', 'TRANSFER', 2_500, 49_716.77, '还上次的饭钱和车票', 'BOOKED'],
  [90_388, '2026-11-15T01:30:00Z', '云岭软件有限公司', 'SALARY', 18_640.25, 47_216.77, '十月工资', 'BOOKED'],
  [90_371, '2026-11-12T09:12:44Z', '候鸟航空', 'TRAVEL', -3_075.9, 28_576.52, '昆明往返', 'DISPUTED'],
  [90_365, '2026-11-11T04:00:00Z', '小满书店', 'SHOPPING', -88, 31_652.42, null, 'PENDING'],
]);
/** name, code, share, value, change */
const HOLDINGS = /** @type {const} */ ([
  ['远山能源', '600871', 0.0812, 1_002_482_000, 0.0127],
  ['白鹭制药', '002519', 0.0754, 930_876_000, -0.0308],
  ['星屿半导体', '688240', 0.0691, 853_000_000, 0.0945],
  ['安澜港口', '601052', 0.042, 518_500_000, 0],
]);

const ANSWERS = {
  Overview: () => ({
    viewer: { name: '沈若溪', level: 'GOLD', unread: 12, lastVisit: '2026-11-20T13:26:00Z' },
    accounts: ACCOUNTS.map(([id, name, kind, card, balance, since, rate]) => ({
      __typename: 'Account',
      id,
      name,
      kind,
      card,
      balance,
      since,
      rate,
    })),
    payments: {
      totalCount: 128,
      edges: PAYMENTS.map(([id, at, party, category, amount, balance, memo, state]) => ({
        cursor: Buffer.from(`p${id}`).toString('base64'),
        node: { __typename: 'Payment', id, at, party, category, amount, balance, memo, state },
      })),
      pageInfo: { hasNextPage: true },
    },
    loan: { principal: 860_000, paidTerms: 43, terms: 240, next: { due: '2026-12-08', amount: 5_213.66 } },
  }),
  Fund: () => ({
    fund: {
      __typename: 'Fund',
      code: '017734',
      name: '海棠均衡成长混合',
      company: { name: '海棠基金管理有限公司', city: '杭州' },
      nav: 1.7324,
      navDate: '2026-11-20',
      dayChange: -0.0163,
      yearChange: 0.2148,
      assets: 12_346_000_000,
      holders: 283_915,
      leastPurchase: 10,
      fee: 0.0015,
      risk: 3,
      rating: 4,
      founded: '2019-08-27',
      managers: [
        { name: '顾延之', since: '2021-02-01', bio: '曾任白塔证券研究员，偏好现金流稳定的公司。' },
        { name: '祝云', since: '2024-09-15', bio: '负责医药与消费。' },
      ],
      holdings: HOLDINGS.map(([name, code, share, value, change]) => ({ name, code, share, value, change })),
      dividends: [
        { on: '2025-12-18', perUnit: 0.052 },
        { on: '2024-12-20', perUnit: 0.035 },
      ],
      tags: ['混合型', '中高风险', '可定投'],
    },
  }),
};

/** @param {string} body a request of GraphQL @returns {object} */
export function answerTo(body) {
  const { operationName } = JSON.parse(body);
  return { data: ANSWERS[/** @type {keyof typeof ANSWERS} */ (operationName)]() };
}
