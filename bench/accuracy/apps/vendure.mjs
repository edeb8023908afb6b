// Vendure: the back of a web shop. Angular with Apollo: GraphQL by POST, prices in hundredths, copy from a translation file.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { serve } from '../host/serve.mjs';
import { stateFolder } from '../host/state.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '3.5.7';
const SEED = 1;
const PORT = 47430;
const DAY = 86_400_000;
/** Ages in days are the same at whatever hour it starts, and for the hour after it. */
const MORE = 7.3 * 3_600_000;

/** name, description, kind, variants: option, SKU, price, in stock */
const PRODUCTS = /** @type {const} */ ([
  [
    'Skerry rye sourdough',
    '<p>Three days in the making. <b>Keeps a week</b> in a linen bag.</p>',
    'Bread',
    [
      ['Half', 'RYE-0450', 4.2, 64],
      ['Whole', 'RYE-0900', 7.6, 112],
    ],
  ],
  ['Oat and honey tin loaf', '<p>Soft, for toast.</p>', 'Bread', [['', 'OAT-0600', 5.85, 41]]],
  ['Cardamom knots, six', '<p>Baked at five each morning.</p>', 'Sweet', [['', 'KNOT-06', 11.4, 18]]],
  [
    'Stoneware proving bowl',
    '<p>Thrown by Marit in the old boathouse; no two are the same.</p>',
    'Kitchen',
    [
      ['Slate', 'BOWL-SLA', 38, 9],
      ['Kelp', 'BOWL-KEL', 38, 0],
      ['Salt', 'BOWL-SAL', 41.5, 3],
    ],
  ],
  ['Beech dough scraper', '<p>Oiled, not varnished.</p>', 'Kitchen', [['', 'SCRP-BEE', 9.95, 230]]],
  ['Linen bread bag', '<p>Washed twice before it leaves us.</p>', 'Kitchen', [['', 'BAG-LIN', 16.25, 75]]],
  ['Starter, dried', '<p>From the crock of 1964.</p>', 'Baking', [['', 'STRT-DRY', 6.5, 340]]],
  [
    'Spelt flour, stone-ground',
    '<p>Milled on Tuesdays.</p>',
    'Baking',
    [
      ['1 kg', 'SPLT-1', 4.8, 190],
      ['5 kg', 'SPLT-5', 19.9, 57],
      ['25 kg', 'SPLT-25', 84, 6],
    ],
  ],
  ['Sea salt crackers', '<p>For cheese, or for boats.</p>', 'Sweet', [['', 'CRCK-180', 3.75, 128]]],
  ['Baker’s apron', '<p>Two pockets, one for the pencil.</p>', 'Kitchen', [['', 'APRN-IND', 44, 22]]],
]);
const COLUMNS =
  'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets';
/** first name, last name, mail, telephone */
const CUSTOMERS = /** @type {const} */ ([
  ['Ines', 'Holloway', 'ines@holloway.example', '01856 55 0142'],
  ['Bram', 'Okafor', 'bram.okafor@moorings.example', '01856 55 0177'],
  ['Marit', 'Sundqvist', 'marit@boathouse.example', '01856 55 0109'],
  ['Tobias', 'Achterberg', 'tobias@ferryinn.example', '01955 55 0163'],
  ['Lucía', 'Ferrán', 'lucia@cafe-norte.example', '0131 555 0118'],
]);
/** code, customer, lines, how far (0 a basket, 1 authorized, 2 paid, 3 shipped, 4 delivered), days ago */
const ORDERS = /** @type {const} */ ([
  [
    'HM7K2Q9XWD4T',
    0,
    [
      ['RYE-0900', 2],
      ['KNOT-06', 1],
      ['BAG-LIN', 1],
    ],
    4,
    64,
  ],
  [
    'PX41RMC8NEJ2',
    3,
    [
      ['OAT-0600', 24],
      ['RYE-0900', 12],
      ['CRCK-180', 30],
    ],
    4,
    41,
  ],
  [
    'T9WBZ63LKQAF',
    1,
    [
      ['BOWL-SLA', 1],
      ['SCRP-BEE', 2],
      ['STRT-DRY', 1],
    ],
    3,
    23,
  ],
  [
    'C2N8YHD5VGRM',
    4,
    [
      ['SPLT-25', 3],
      ['SPLT-5', 1],
    ],
    3,
    17,
  ],
  ['E6JXQ0PLTS7B', 2, [['APRN-IND', 2]], 2, 12],
  [
    'KD83FWVM1ZYC',
    0,
    [
      ['SPLT-1', 4],
      ['STRT-DRY', 2],
      ['SCRP-BEE', 1],
    ],
    2,
    9,
  ],
  [
    'RB5A9UGH4XON',
    4,
    [
      ['BOWL-SAL', 1],
      ['BAG-LIN', 2],
      ['RYE-0450', 3],
      ['CRCK-180', 5],
    ],
    1,
    6,
  ],
  ['W0QMT2EJ8SKP', 3, [['KNOT-06', 8]], 2, 4],
]);
const ADDRESSES = /** @type {const} */ ([
  ['3 Net Loft Lane', 'Stromness', 'KW16 3BU'],
  ['The Moorings, Berth 14', 'Kirkwall', 'KW15 1HU'],
  ['Old Boathouse', 'St Margaret’s Hope', 'KW17 2SR'],
  ['Ferry Inn, 10 Quayside', 'Scrabster', 'KW14 7UJ'],
  ['58 Constitution Street', 'Edinburgh', 'EH6 6RS'],
]);

/** @type {import('./app.mjs').App} */
export default {
  name: 'vendure',
  version: `${VERSION}/${SEED}`,
  framework: 'Angular',
  shows:
    'products and orders of a shop by GraphQL: prices in hundredths, states, ages; copy from a translation file',
  shipped: (address) => address.includes('/i18n-messages/'),
  async start() {
    const folder = await installNpm('vendure', {
      '@vendure/core': VERSION,
      '@vendure/admin-ui-plugin': VERSION,
      'sql.js': '1.16.0',
    });
    const state = stateFolder('vendure', `shop-${SEED}`);
    const [shop, ready] = [path.join(state, 'shop.json'), path.join(state, 'ready')];
    rmSync(ready, { force: true });
    writeFileSync(shop, JSON.stringify(shopOf()));
    return serve({
      program: process.execPath,
      args: [path.join(import.meta.dirname, 'vendure-server.mjs'), folder, String(PORT), shop, ready],
      folder,
      url: `http://127.0.0.1:${PORT}`,
      env: { HOME: state, TZ: 'UTC', VENDURE_DISABLE_TELEMETRY: 'true' },
      isReady: async () => existsSync(ready),
    });
  },
  screens: [
    { name: 'orders', open: (page, url) => open(page, url, 'orders', 'vdr-data-table-2 tbody tr td') },
    {
      name: 'order',
      open: (page, url) => open(page, url, 'orders/4', 'vdr-order-table tbody tr, .order-table tr'),
    },
    {
      name: 'variants',
      open: (page, url) => open(page, url, 'catalog/products/variants', 'vdr-data-table-2 tbody tr td'),
    },
  ],
};

/** @param {import('playwright').Page} page @param {string} url @param {string} screen @param {string} shown */
async function open(page, url, screen, shown) {
  const login = 'mutation { login(username: "superadmin", password: "superadmin") { __typename } }';
  await page.request.post(`${url}/admin-api`, { data: { query: login } });
  await page.goto(`${url}/admin/${screen}`);
  await page.waitForSelector(shown, { timeout: 10_000 });
  await settle(page, { mostMs: 6_000 });
}

function shopOf() {
  const started = Date.now() - MORE;
  const moment = (/** @type {number} */ days) => new Date(started - days * DAY).toISOString();
  return {
    initial: {
      defaultLanguage: 'en',
      defaultZone: 'Islands',
      opened: moment(95).replace('T', ' ').replace('Z', ''),
      countries: [{ name: 'United Kingdom', code: 'GB', zone: 'Islands' }],
      taxRates: [{ name: 'Standard Tax', percentage: 20 }],
      shippingMethods: [{ name: 'Ferry and bicycle', price: 650 }],
      paymentMethods: [
        {
          name: 'On account',
          handler: {
            code: 'dummy-payment-handler',
            arguments: [{ name: 'automaticSettle', value: 'false' }],
          },
        },
      ],
      collections: [],
    },
    products: csvOf(),
    customers: CUSTOMERS.map(([firstName, lastName, emailAddress, phoneNumber]) => ({
      firstName,
      lastName,
      emailAddress,
      phoneNumber,
    })),
    orders: ORDERS.map(([code, customer, lines, steps, days], i) => ({
      code,
      customer,
      lines,
      steps,
      placed: new Date(Date.parse(moment(days)) + i * 4_271_000).toISOString(),
      address: addressOf(customer),
    })),
  };
}

/** @param {number} customer */
function addressOf(customer) {
  const [streetLine1, city, postalCode] = ADDRESSES[customer] ?? [];
  const [first, last, , phoneNumber] = CUSTOMERS[customer] ?? [];
  return { fullName: `${first} ${last}`, streetLine1, city, postalCode, countryCode: 'GB', phoneNumber };
}

/** https://docs.vendure.io/guides/developer-guide/importing-data/ */
function csvOf() {
  const rows = PRODUCTS.flatMap(([name, description, kind, variants]) =>
    variants.map(([option, sku, price, stock], i) =>
      [
        ...(i === 0
          ? [name, '', description, '', `kind:${kind}`, option && 'size']
          : ['', '', '', '', '', '']),
        ...[option, sku, price, 'standard', stock, 'true', '', ''],
      ]
        .map((cell) => `"${cell}"`)
        .join(','),
    ),
  );
  return `${COLUMNS}\n${rows.join('\n')}\n`;
}
