// What Kresus' server answers, all invented: the accounts of a baker in Valladolid, what went in and out of them, and what she means to spend.

const USER = { id: 1, login: 'panadera', isAdmin: true };
const SETTINGS = {
  locale: 'es',
  'default-currency': 'EUR',
  'discovery-mode': 'false',
  'demo-mode': 'false',
  'default-account-id': '',
  'duplicate-threshold': '24',
  'budget-display-percent': 'false',
  'budget-display-no-threshold': 'true',
};
const INSTANCE = {
  'woob-version': '3.7',
  'woob-installed': 'true',
  'url-prefix': '/',
  'emails-enabled': 'true',
  'notifications-enabled': 'false',
  'can-encrypt': 'false',
  'force-demo-mode': 'false',
  'dev-env': 'false',
};
const BANKS = /** @type {const} */ ([
  ['cajaduero', 'Caja del Pisuerga'],
  ['wise', 'Tresmares Online'],
]);
/** number, access, kind, label, the owner's word for it, currency, before all else, now, IBAN */
const ACCOUNTS = /** @type {const} */ ([
  [4, 1, 'account-type.checking', 'CTA CORRIENTE 0417', 'Obrador', 'EUR', 2310.4, 5127.93],
  [5, 1, 'account-type.savings', 'DEPOSITO FLEXIBLE', null, 'EUR', 9000, 9384.2],
  [9, 2, 'account-type.checking', 'GBP BALANCE', 'Feria de Bristol', 'GBP', 150, 1043.55],
]);
const CATEGORIES = /** @type {const} */ ([
  [11, 'Harinas y semillas', '#b87333'],
  [12, 'Mostrador', '#2e8b57'],
  [13, 'Horno y gas', '#8b0000'],
  [14, 'Furgoneta', '#4682b4'],
  [15, 'Jornales', '#6a5acd'],
]);
/** account, category, kind, as the bank wrote it, tidied, her own words, day of what was bought, day it was taken, amount */
const MOVES = /** @type {const} */ ([
  [
    4,
    12,
    'type.deposit',
    'ABONO TPV 884120 LOTE 31',
    'Abono TPV 31',
    null,
    '2026-10-30',
    '2026-10-31',
    1874.35,
  ],
  [
    4,
    11,
    'type.transfer',
    'TRF. MOLINOS ADAJA SL FRA 2026/311',
    'Molinos Adaja',
    'Centeno de Ávila',
    '2026-10-28',
    '2026-10-28',
    -612.08,
  ],
  [
    4,
    13,
    'type.order',
    'RECIBO GASNATUR 09/26 REF 77120',
    'Gasnatur',
    null,
    '2026-10-26',
    '2026-10-27',
    -389.6,
  ],
  [
    4,
    15,
    'type.transfer',
    'NOMINA OCT L. ESCUDERO',
    'Nómina Escudero',
    'Jornal de Lucía',
    '2026-10-25',
    '2026-10-26',
    -1245,
  ],
  [
    4,
    14,
    'type.card',
    'COMPRA TARJ. 4017 ESTACION TORDESILLAS',
    'Estación Tordesillas',
    null,
    '2026-10-22',
    '2026-10-24',
    -71.46,
  ],
  [
    4,
    null,
    'type.bankfee',
    'COMISION MANTENIMIENTO 3T',
    'Comisión mantenimiento',
    null,
    '2026-10-20',
    '2026-10-20',
    -18.5,
  ],
  [
    4,
    12,
    'type.deposit',
    'ABONO TPV 884120 LOTE 30',
    'Abono TPV 30',
    null,
    '2026-10-16',
    '2026-10-17',
    2038.9,
  ],
  [
    4,
    11,
    'type.check',
    'CHEQUE 0091823',
    'Cheque 0091823',
    'Nueces, cosecha nueva',
    '2026-10-09',
    '2026-10-13',
    -268,
  ],
  [
    4,
    14,
    'type.withdrawal',
    'REINTEGRO CAJERO 2210 PEÑAFIEL',
    'Reintegro Peñafiel',
    null,
    '2026-10-03',
    '2026-10-03',
    -60,
  ],
  [
    4,
    12,
    'type.cash_deposit',
    'INGRESO EFECTIVO OF. 0417',
    'Ingreso efectivo',
    'Mercado del sábado',
    '2026-10-03',
    '2026-10-05',
    1568.92,
  ],
  [5, null, 'type.payback', 'LIQ. INTERESES', 'Intereses', null, '2026-10-01', '2026-10-01', 31.75],
  [9, 12, 'type.card', 'STALL 14 QUEEN SQ', 'Stall 14', null, '2026-10-18', '2026-10-19', 893.55],
]); // prettier-ignore
/** category, what is meant to be spent or come in */
const BUDGETS = /** @type {const} */ ([
  [11, -900],
  [12, 5000],
  [13, -350],
  [14, -240],
  [15, null],
]);

/** @param {string} pathname below `/api/` @returns {unknown} */
export function answerTo(pathname) {
  if (pathname === 'all/') return everything();
  if (pathname.startsWith('budgets/')) return budgets(pathname.split('/').slice(1).map(Number));
  return pathname === 'duplicates' ? { new: [], ignored: [] } : [];
}

function everything() {
  return {
    accounts: ACCOUNTS.map(account),
    accesses: BANKS.map(([vendorId, label], i) => ({
      ...{ id: i + 1, vendorId, label, fetchStatus: 'OK', customLabel: null, userId: 1 },
      ...{ fields: [{ name: 'login', value: `0417${i}882` }], excludeFromPoll: false, enabled: true },
    })),
    alerts: [],
    categories: CATEGORIES.map(([id, label, color]) => ({ id, userId: 1, label, color })),
    transactions: MOVES.map(move),
    settings: Object.entries(SETTINGS).map(([key, value], i) => ({ id: i + 1, userId: 1, key, value })),
    instance: INSTANCE,
    recurringTransactions: [],
    views: ACCOUNTS.map(([id, , , label], i) => ({
      ...{ id: 31 + i, userId: 1, label, createdByUser: false },
      accounts: [{ id: 61 + i, viewId: 31 + i, accountId: id }],
    })),
    bankVendors: BANKS.map(([uuid, name]) => ({
      ...{ uuid, name, backend: 'woob', deprecated: false, customFields: [{ name: 'login', type: 'text' }] },
    })),
    user: USER,
  };
}

/** @param {typeof ACCOUNTS[number]} one @param {number} i */
function account([id, accessId, type, label, customLabel, currency, initialBalance, balance], i) {
  return {
    ...{ id, userId: 1, accessId, vendorAccountId: `ES91-${2100 + i * 37}`, type },
    ...{ importDate: '2026-01-07T08:00:00.000Z', lastCheckDate: `2026-11-02T0${5 + i}:4${i}:09.000Z` },
    ...{ label, customLabel, iban: null, currency, initialBalance, balance },
    ...{ excludeFromBalance: false, isOrphan: false, gracePeriod: 0 },
  };
}

/** @param {typeof MOVES[number]} one @param {number} i */
function move([accountId, categoryId, type, rawLabel, label, customLabel, date, debitDate, amount], i) {
  return {
    ...{ id: 701 + i, userId: 1, accountId, categoryId, type, label, rawLabel, customLabel },
    ...{ date: `${date}T00:00:00.000Z`, debitDate: `${debitDate}T00:00:00.000Z`, budgetDate: null },
    ...{ importDate: '2026-11-02T05:40:09.000Z', amount },
    ...{ createdByUser: false, isUserDefinedType: false, isRecurrentTransaction: false },
  };
}

/** @param {number[]} of the view, the year and the month */
function budgets([viewId, year, month]) {
  const rows = BUDGETS.map(([categoryId, threshold], i) => ({
    ...{ id: 91 + i, userId: 1, viewId, categoryId, threshold, year, month },
  }));
  return { viewId, year, month, budgets: rows };
}
