// What a credit union says of one member's accounts, all invented, in the forms that Spring's pages and links have.

const ACCOUNTS = /** @type {const} */ ([
  ['a-40917', 'CHECKING', 'Everyday Checking', '4417', 3_284.61, 3_109.36, 0.0005, '2017-03-09'],
  ['a-40918', 'SAVINGS', 'Storm Fund', '8802', 14_950, 14_950, 0.0315, '2017-03-09'],
  ['a-51230', 'CERTIFICATE', '18-Month Certificate', '1136', 10_472.88, 0, 0.0425, '2025-08-18'],
]);
const LOANS = [
  {
    ...{ id: 'l-77041', kind: 'AUTO_LOAN', nickname: '2022 Subaru Outback', mask: '2059' },
    ...{ principal: 27_400, balance: 16_318.44, rate: 0.0549, termMonths: 72, paymentsMade: 31 },
    nextPayment: { amount: 447.52, dueOn: '2026-12-05', autopay: true },
  },
  {
    ...{ id: 'l-80315', kind: 'CREDIT_CARD', nickname: 'Harbor Rewards Visa', mask: '6671' },
    ...{ limit: 9_000, balance: 1_206.79, rate: 0.1799, points: 48_260 },
    nextPayment: { amount: 35, dueOn: '2026-12-11', autopay: false },
  },
];

export const MEMBER = {
  id: 'm-118204',
  name: { first: 'Marisol', last: 'Okafor-Haines', preferred: 'Mari' },
  memberSince: '2017-03-09',
  branch: { code: 'AST', name: 'Astoria Riverwalk', phone: '5035550148', routingNumber: '323075974' },
  lastLogin: { at: '2026-11-22T06:41:09-08:00', device: 'Firefox on Windows', city: 'Warrenton' },
};

export const OVERVIEW = {
  accounts: ACCOUNTS.map(([id, type, nickname, mask, current, available, apy, openedOn]) => ({
    ...{ id, type, nickname, mask, openedOn },
    balance: { current, available, currency: 'USD' },
    apy,
    ...(type === 'CERTIFICATE' ? { maturesOn: '2027-02-18', interestYtd: 391.07 } : {}),
  })),
  loans: LOANS,
};

export const TRANSFERS = [
  {
    ...{ id: 9113, from: 'a-40917', to: 'a-40918', amount: 150, frequency: 'EVERY_OTHER_WEEK' },
    ...{ nextOn: '2026-11-27', remaining: null, memo: 'Roof, before the next winter' },
  },
  {
    ...{ id: 9240, from: 'a-40917', to: 'l-77041', amount: 447.52, frequency: 'MONTHLY' },
    ...{ nextOn: '2026-12-05', remaining: 41, memo: null },
  },
  {
    ...{ id: 9377, from: 'a-40918', to: 'l-80315', amount: 600, frequency: 'ONCE' },
    ...{ nextOn: '2026-12-01', remaining: 1, memo: 'Flights to Duluth' },
  },
];

export const GOALS = [
  { id: 3, name: 'New roof', accountId: 'a-40918', target: 18_500, saved: 11_200, targetOn: '2027-09-01' },
  { id: 7, name: "Inés's braces", accountId: 'a-40918', target: 4_800, saved: 3_750, targetOn: '2027-04-15' },
];

export const MESSAGES = {
  unread: 2,
  items: [
    {
      ...{ id: 61_902, subject: 'Your dispute with Coastal Kayak Rentals', read: false },
      ...{ from: 'Card Services', sentAt: '2026-11-21T09:15:00-08:00', attachments: 1 },
      preview:
        'We have credited $86.40 to your card while we look into it. Please send us the receipt, if you',
    },
    {
      ...{ id: 61_544, subject: 'Certificate maturity options', read: false },
      ...{ from: 'Deposits', sentAt: '2026-11-18T13:02:00-08:00', attachments: 0 },
      preview: 'Nothing needs doing yet: your certificate renews by itself unless you tell us otherwise by',
    },
    {
      ...{ id: 60_871, subject: 'Statement ready', read: true },
      ...{ from: 'Harborline', sentAt: '2026-11-02T04:00:00-08:00', attachments: 2 },
      preview: 'Your October statement for 5 accounts is ready to view.',
    },
  ],
};

export const RATES = {
  effectiveOn: '2026-11-16',
  certificates: [
    { months: 6, apy: 0.0385, minimum: 500 },
    { months: 12, apy: 0.041, minimum: 500 },
    { months: 18, apy: 0.0425, minimum: 1_000 },
    { months: 60, apy: 0.0375, minimum: 1_000 },
  ],
};

/** number, day, what the till said, whose, of which kind, cents, state, cheque */
const MOVES = /** @type {const} */ ([
  [884_120_731, '2026-11-22', 'FRED MEYER #0387 WARRENTON OR', 'Fred Meyer', 11, -13_806, 'PENDING', null],
  [
    884_118_092,
    '2026-11-22',
    'SQ *COLUMBIA RIVER COFFEE',
    'Columbia River Coffee',
    14,
    -925,
    'PENDING',
    null,
  ],
  [
    883_977_415,
    '2026-11-20',
    'PAYROLL CLATSOP CO SCHOOL DIST',
    'Clatsop County Schools',
    2,
    214_377,
    'POSTED',
  ],
  [883_640_208, '2026-11-18', 'PACIFIC POWER AUTOPAY', 'Pacific Power', 17, -11_842, 'POSTED', null],
  [883_598_117, '2026-11-17', 'CHECK', null, 23, -32_500, 'POSTED', 1043],
  [883_471_960, '2026-11-15', 'MOBILE DEPOSIT', 'Mobile deposit', 3, 6_000, 'POSTED', null],
  [883_200_554, '2026-11-13', 'TRANSFER TO XXXX8802', 'Storm Fund', 30, -15_000, 'POSTED', null],
  [883_104_006, '2026-11-12', 'SAFEWAY FUEL 2591 ASTORIA OR', 'Safeway Fuel', 12, -5_217, 'POSTED', null],
]);

export const CATEGORIES = [
  { id: 2, name: 'Paycheck', group: 'INCOME' },
  { id: 3, name: 'Deposits', group: 'INCOME' },
  { id: 11, name: 'Groceries', group: 'SPENDING' },
  { id: 12, name: 'Gas & charging', group: 'SPENDING' },
  { id: 14, name: 'Coffee shops', group: 'SPENDING' },
  { id: 17, name: 'Utilities', group: 'SPENDING' },
  { id: 23, name: 'Home repair', group: 'SPENDING' },
  { id: 30, name: 'Transfers', group: 'TRANSFER' },
];

export const MOVED = {
  content: MOVES.map(([id, on, description, merchant, categoryId, cents, status, check]) => ({
    ...{ id, date: on, description, merchant, categoryId, status },
    amount: Math.abs(cents) / 100,
    direction: cents < 0 ? 'DEBIT' : 'CREDIT',
    checkNumber: check ?? null,
  })),
  page: { size: 8, number: 0, totalElements: 312, totalPages: 39 },
};
