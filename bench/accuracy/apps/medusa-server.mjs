// What a Medusa server answers its admin (https://docs.medusajs.com/api/admin).

const CURRENCY = 'pln';
const TAX = 0.23;
const CHANNELS = /** @type {const} */ (['Sklep internetowy', 'Stragan na targu']);

/** first name, last name, mail, company, telephone, street, post code, town, country */
const PEOPLE = /** @type {const} */ ([
  [
    'Halina',
    'Wierzbicka',
    'halina@wierzbicka.example',
    '',
    '+48 601 555 014',
    'ul. Kaszubska 8/3',
    '84-230',
    'Rumia',
    'pl',
  ],
  [
    'Bogumił',
    'Sroka',
    'b.sroka@mlynowa.example',
    'Młynowa Sp. z o.o.',
    '+48 512 555 077',
    'Rynek 17',
    '42-500',
    'Będzin',
    'pl',
  ],
  [
    'Ottilie',
    'Brandvold',
    'ottilie@brandvold.example',
    '',
    '+47 405 55 190',
    'Sjøgata 41',
    '8006',
    'Bodø',
    'no',
  ],
  [
    'Jarek',
    'Dębowski',
    'jarek.debowski@wiatr.example',
    '',
    '+48 733 555 261',
    'ul. Lniana 2',
    '15-201',
    'Białystok',
    'pl',
  ],
]);

/** title, kind, SKU, price, number, discount, of which sent */
const LINES = /** @type {const} */ ([
  ['Chleb żytni na zakwasie', 'Bochen 900 g', 'ZYT-0900', 18.4, 12, 22.08, 12],
  ['Mąka orkiszowa z żaren', '5 kg', 'ORK-5000', 39.99, 3, 0, 3],
  ['Deska bukowa', 'Olejowana', 'DES-BUK', 214, 1, 0, 0],
]);

/** number, made, person, channel, payment, fulfilment, total */
const ORDERS = /** @type {const} */ ([
  [4187, '2025-11-18T16:42:10.331Z', 0, 0, 'captured', 'partially_shipped', 0],
  [4186, '2025-11-18T07:05:54.902Z', 1, 1, 'awaiting', 'not_fulfilled', 12_480.5],
  [4183, '2025-11-15T21:30:37.118Z', 2, 0, 'authorized', 'fulfilled', 1096],
  [4179, '2025-11-09T10:18:29.640Z', 3, 0, 'captured', 'delivered', 73.25],
  [4172, '2025-10-31T13:51:02.077Z', 1, 1, 'partially_refunded', 'delivered', 3318.9],
  [4160, '2025-10-12T18:24:45.523Z', 2, 0, 'canceled', 'canceled', 248],
  [4158, '2025-10-11T05:33:19.815Z', 0, 1, 'captured', 'shipped', 609.7],
]);
const COUNT = 1342;

const cents = (/** @type {number} */ amount) => Math.round(amount * 100) / 100;
const idOf = (/** @type {number} */ i) => `order_01JQ8TZ4XKHARBOUR000000${i + 1}`;

/** @param {typeof LINES[number]} line @param {number} i */
function lineOf([title, variant, sku, price, quantity, discount, sent], i) {
  const subtotal = cents(price * quantity);
  const tax = cents((subtotal - discount) * TAX);
  const at = '2025-11-18T16:42:10.331Z';
  return {
    id: `ordli_01JQ8TZ4XKLINE00000000${i + 1}`,
    title,
    subtitle: variant,
    thumbnail: null,
    variant_sku: sku,
    variant_title: variant,
    product_title: title,
    quantity,
    unit_price: price,
    is_tax_inclusive: false,
    requires_shipping: true,
    subtotal,
    original_total: cents(subtotal * (1 + TAX)),
    discount_total: discount,
    tax_total: tax,
    total: cents(subtotal - discount + tax),
    adjustments: discount ? [{ id: 'adj_1', amount: discount, code: 'JESIEN10' }] : [],
    tax_lines: [{ id: `tax_${i}`, rate: TAX * 100, code: 'VAT', description: 'VAT' }],
    metadata: {},
    created_at: at,
    updated_at: at,
    variant: {
      id: `variant_${i}`,
      title: variant,
      sku,
      manage_inventory: true,
      inventory_items: [],
      options: [{ id: `opt_${i}`, value: variant }],
      product: { id: `prod_${i}`, title },
    },
    detail: {
      id: `orditem_${i}`,
      quantity,
      fulfilled_quantity: sent,
      shipped_quantity: sent,
      delivered_quantity: 0,
      return_requested_quantity: 0,
      return_received_quantity: 0,
      return_dismissed_quantity: 0,
      written_off_quantity: 0,
    },
  };
}

/** @param {typeof PEOPLE[number]} person */
function addressOf([first_name, last_name, , company, phone, address_1, postal_code, city, country_code]) {
  return {
    id: `addr_${postal_code}`,
    first_name,
    last_name,
    company,
    phone,
    address_1,
    address_2: '',
    postal_code,
    city,
    province: '',
    country_code,
  };
}

/** @param {typeof ORDERS[number]} order @param {number} i */
function orderOf([display_id, created_at, person, channel, payment_status, fulfillment_status, total], i) {
  const who = /** @type {typeof PEOPLE[number]} */ (PEOPLE[person]);
  const [first_name, last_name, email, company_name, phone] = who;
  const whole = i === 0 ? sums().total : total;
  return {
    id: idOf(i),
    status: payment_status === 'canceled' ? 'canceled' : 'pending',
    created_at,
    updated_at: created_at,
    canceled_at: payment_status === 'canceled' ? created_at : null,
    display_id,
    custom_display_id: null,
    email,
    currency_code: CURRENCY,
    payment_status,
    fulfillment_status,
    total: whole,
    metadata: null,
    customer: {
      id: `cus_${person}`,
      first_name,
      last_name,
      email,
      phone,
      company_name,
      has_account: true,
      created_at: '2024-02-06T09:11:37.204Z',
    },
    sales_channel: { id: `sc_${channel}`, name: CHANNELS[channel] },
    shipping_address: addressOf(who),
    payment_collections: [paymentOf(i, whole, payment_status, created_at)],
  };
}

/** @param {number} i @param {number} amount @param {string} status @param {string} at */
function paymentOf(i, amount, status, at) {
  const captured = status === 'captured';
  return {
    id: `pay_col_01JQ8TZ${i}`,
    currency_code: CURRENCY,
    amount,
    captured_amount: captured ? amount : 0,
    refunded_amount: 0,
    status: captured ? 'completed' : 'not_paid',
    payment_sessions: [],
    payments: captured
      ? [
          {
            id: 'pay_01JQ8TZ4XN7W3P5R9S2MKB4HDE',
            amount,
            currency_code: CURRENCY,
            provider_id: 'pp_przelew_przelew',
            created_at: at,
            captured_at: '2025-11-19T08:14:26.480Z',
            canceled_at: null,
            captures: [{ id: 'capt_1', amount, created_at: '2025-11-19T08:14:26.480Z' }],
            refunds: [],
          },
        ]
      : [],
  };
}

function sums() {
  const items = LINES.map(lineOf);
  const shipping = 24.6;
  const item_subtotal = cents(items.reduce((sum, { subtotal }) => sum + subtotal, 0));
  const discount_total = cents(items.reduce((sum, { discount_total }) => sum + discount_total, 0));
  const item_tax_total = cents(items.reduce((sum, { tax_total }) => sum + tax_total, 0));
  const shipping_tax_total = cents(shipping * TAX);
  const tax_total = cents(item_tax_total + shipping_tax_total);
  return {
    items,
    item_subtotal,
    item_tax_total,
    item_total: cents(item_subtotal - discount_total + item_tax_total),
    item_discount_total: discount_total,
    original_item_tax_total: cents(item_subtotal * TAX),
    discount_total,
    discount_subtotal: discount_total,
    shipping_subtotal: shipping,
    shipping_total: cents(shipping + shipping_tax_total),
    shipping_tax_total,
    original_shipping_tax_total: shipping_tax_total,
    shipping_discount_total: 0,
    subtotal: cents(item_subtotal + shipping),
    tax_total,
    original_tax_total: cents(item_subtotal * TAX + shipping_tax_total),
    original_total: cents((item_subtotal + shipping) * (1 + TAX)),
    credit_line_total: 0,
    refundable_total: 0,
    total: cents(item_subtotal - discount_total + shipping + tax_total),
  };
}

function wholeOrder() {
  const order = orderOf(ORDERS[0], 0);
  const all = sums();
  const sent = all.items.filter(({ detail }) => detail.shipped_quantity > 0);
  return {
    ...order,
    ...all,
    region: { id: 'reg_pl', name: 'Polska', automatic_taxes: true },
    billing_address: order.shipping_address,
    promotions: [{ id: 'promo_1', code: 'JESIEN10' }],
    credit_lines: [],
    order_change: null,
    summary: {
      pending_difference: 0,
      current_order_total: all.total,
      original_order_total: all.total,
      paid_total: all.total,
      transaction_total: all.total,
    },
    shipping_methods: [
      {
        id: 'ordsm_1',
        name: 'Kurier do drzwi',
        amount: all.shipping_subtotal,
        subtotal: all.shipping_subtotal,
        total: all.shipping_total,
        tax_total: all.shipping_tax_total,
        original_total: all.shipping_total,
        discount_total: 0,
        adjustments: [],
        data: {},
      },
    ],
    fulfillments: [
      {
        id: 'ful_01JQ9C2KT',
        provider_id: 'manual_manual',
        location_id: 'sloc_1',
        created_at: '2025-11-19T10:02:41.118Z',
        packed_at: '2025-11-19T10:02:41.118Z',
        shipped_at: '2025-11-20T06:37:15.093Z',
        delivered_at: null,
        canceled_at: null,
        requires_shipping: true,
        labels: [
          {
            id: 'fulla_1',
            tracking_number: 'PL68550137204XW',
            tracking_url: 'https://kurier.example/PL68550137204XW',
            label_url: '',
          },
        ],
        items: sent.map(({ id, title, quantity, variant_sku }, i) => ({
          id: `fulit_${i}`,
          title,
          quantity,
          sku: variant_sku,
          line_item_id: id,
        })),
        shipping_option: {
          id: 'so_1',
          name: 'Kurier do drzwi',
          service_zone: { fulfillment_set: { type: 'shipping' } },
        },
      },
    ],
  };
}

const ME = {
  id: 'user_1',
  email: 'marta@mlyn.example',
  first_name: 'Marta',
  last_name: 'Lewandowicz',
  avatar_url: null,
};
const STORE = {
  id: 'store_1',
  name: 'Młyn nad Zatoką',
  default_currency_code: CURRENCY,
  supported_currencies: [],
  default_sales_channel_id: 'sc_0',
};

/** @param {URL} address */
export function answerTo({ pathname }) {
  const [, , name = '', id, part] = pathname.split('/');
  if (name === 'users') return id ? { user: ME } : { users: [ME], count: 1, offset: 0, limit: 20 };
  if (name === 'stores') return { stores: [STORE], store: STORE, count: 1, offset: 0, limit: 50 };
  if (name === 'feature-flags') return { feature_flags: {} };
  if (name === 'stock-locations')
    return {
      stock_locations: [{ id: 'sloc_1', name: 'Magazyn Gdynia' }],
      stock_location: { id: 'sloc_1', name: 'Magazyn Gdynia' },
      count: 1,
    };
  if (name === 'orders' && !id) return { orders: ORDERS.map(orderOf), count: COUNT, offset: 0, limit: 20 };
  if (name === 'orders' && part === 'changes') return { order_changes: [] };
  if (name === 'orders' && part === 'line-items') return { order_items: [] };
  if (name === 'orders') return { order: wholeOrder() };
  if (name === 'customers' && id) return { customer: orderOf(ORDERS[0], 0).customer };
  const list = name.replaceAll('-', '_');
  return { [list]: [], count: 0, offset: 0, limit: 20 };
}
