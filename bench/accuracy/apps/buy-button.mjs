// Shopify's Buy Button, in a page as its documentation has it, over a shop that is invented. Product cards with prices and choices, by GraphQL.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { settle } from '../page/settle.mjs';

const PACKAGE = '@shopify/buy-button-js';
const VERSION = '3.0.6';
const SEED = 1;
const PORT = 47434;
const CURRENCY = 'USD';

/** title, kind, description, price, price before, option, its values and what each adds */
const PRODUCTS = /** @type {const} */ ([
  [
    'Harbour raincoat',
    'Coats',
    '<p>Waxed by hand in <b>Aberdour</b>. Two pockets inside, three outside.</p>',
    189,
    0,
    'Size',
    [
      ['Small', 0],
      ['Medium', 0],
      ['Large', 12.5],
    ],
  ],
  [
    'Merino watch cap',
    'Hats',
    '<p>Knitted from the wool of 41 sheep, all of them named.</p>',
    34.5,
    42,
    'Colour',
    [
      ['Kelp', 0],
      ['Slate', 0],
      ['Signal red', 2],
    ],
  ],
  [
    'Deck socks, three pairs',
    'Socks',
    '<p>Warm when wet.</p>',
    27,
    0,
    'Size',
    [
      ['36–40', 0],
      ['41–46', 0],
    ],
  ],
  [
    'Canvas kit bag',
    'Bags',
    '<p>Forty-five litres, and a place for a flask.</p>',
    118,
    140,
    'Title',
    [['Default Title', 0]],
  ],
  [
    'Enamel mug',
    'Galley',
    '<p>Chips with dignity.</p>',
    14.75,
    0,
    'Colour',
    [
      ['White', 0],
      ['Navy', 0],
    ],
  ],
  [
    'Tide table tea towel',
    'Galley',
    '<p>True until the end of the year.</p>',
    11,
    0,
    'Title',
    [['Default Title', 0]],
  ],
  [
    'Brass deck lantern',
    'Lamps',
    '<p>Burns eleven hours on one filling.</p>',
    1240,
    1395,
    'Wick',
    [
      ['Flat', 0],
      ['Round', 85],
    ],
  ],
  [
    'Rope door mat',
    'Home',
    '<p>From retired mooring lines; every one has another pattern.</p>',
    58.2,
    0,
    'Title',
    [['Default Title', 0]],
  ],
]);
const TYPES = /** @type {Record<string, string>} */ ({
  '/buybutton.min.js': 'text/javascript',
  '/buybutton.css': 'text/css',
});
const COLLECTION = '441790';

/** @type {import('./app.mjs').App} */
export default {
  name: 'buy-button',
  version: `${VERSION}/${SEED}`,
  framework: 'none',
  shows: 'product cards of a shop: prices now and before, kinds to choose; a product with its description',
  async start() {
    const folder = await installNpm('buy-button', { [PACKAGE]: VERSION });
    const files = path.join(folder, 'node_modules', PACKAGE, 'dist');
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const type = TYPES[pathname];
      if (type)
        return answer
          .writeHead(200, { 'content-type': type })
          .end(await readFile(path.join(files, pathname)));
      if (pathname.startsWith('/api/')) {
        const { query, variables } = JSON.parse(Buffer.concat(await request.toArray()).toString());
        const data = answerTo(query, variables ?? {});
        return answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
      }
      if (!/^\/(products\/\d+)?$/.test(pathname)) return answer.writeHead(404).end();
      answer
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(pageOf(pathname.split('/')[2]));
    });
  },
  screens: [
    { name: 'collection', open: (page, url) => open(page, `${url}/`) },
    { name: 'product', open: (page, url) => open(page, `${url}/products/7`) },
  ],
};

/** @param {import('playwright').Page} page @param {string} address */
async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector('.shopify-buy__product__title', { timeout: 8_000 });
  await settle(page, { mostMs: 4_000 });
}

/** A page that carries it (https://shopify.github.io/buy-button-js/); of servers it knows those that speak TLS. @param {string} [product] a collection where none is named */
function pageOf(product) {
  const [component, id] = product ? ['product', product] : ['collection', COLLECTION];
  const large = Boolean(product);
  const contents = {
    description: large,
    quantity: large,
    quantityInput: large,
    quantityIncrement: large,
    quantityDecrement: large,
  };
  const options = {
    product: { iframe: false, layout: large ? 'horizontal' : 'vertical', contents },
    productSet: { iframe: false },
    toggle: { iframe: false },
    cart: { iframe: false },
  };
  return `<!doctype html><html lang="en"><head><title>Aberdour Chandlery</title><link rel="stylesheet" href="/buybutton.css"></head><body>
<header><a href="/">Aberdour Chandlery</a> <nav><a href="/about">About us</a> <a href="/journal">Journal</a></nav></header>
<main><h1>What we sell</h1><div id="shop"></div></main>
<footer><p>Orders leave us twice a week.</p><p>© Aberdour Chandlery</p></footer>
<script src="/buybutton.min.js"></script>
<script>
  const ask = window.fetch;
  window.fetch = (address, options) => ask(address.replace('https:', 'http:'), options);
  const client = ShopifyBuy.buildClient({ domain: location.host, storefrontAccessToken: 'none' });
  const ui = ShopifyBuy.UI.init(client);
  ui.createComponent('${component}', { id: '${id}', node: document.getElementById('shop'), options: ${JSON.stringify(options)} });
</script></body></html>`;
}

/** What its server answers (https://shopify.dev/docs/api/storefront/2025-01). @param {string} query @param {{ id?: string; ids?: string[] }} variables */
function answerTo(query, { id }) {
  const shop = {
    name: 'Aberdour Chandlery',
    description: 'Things for boats',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: how such shops write where the amount goes
    moneyFormat: '${{amount}}',
    paymentSettings: { enabledPresentmentCurrencies: [CURRENCY] },
    primaryDomain: { host: `127.0.0.1:${PORT}`, sslEnabled: false, url: `http://127.0.0.1:${PORT}` },
  };
  if (/\bshop\s*\{/.test(query)) return { shop };
  if (query.includes('after:')) return { node: { __typename: 'Collection', id, products: connectionOf([]) } };
  if (id?.endsWith(`/Collection/${COLLECTION}`))
    return { node: { __typename: 'Collection', ...collection() } };
  return { node: { __typename: 'Product', ...PRODUCTS.map(productOf).find((product) => product.id === id) } };
}

function collection() {
  return {
    id: `gid://shopify/Collection/${COLLECTION}`,
    handle: 'for-wet-days',
    description: 'For wet days',
    descriptionHtml: '<p>For wet days</p>',
    updatedAt: '2026-01-09T08:12:00Z',
    title: 'For wet days',
    image: null,
    products: connectionOf(PRODUCTS.map(productOf)),
  };
}

/** @param {typeof PRODUCTS[number]} product @param {number} i */
function productOf([title, productType, descriptionHtml, price, before, option, values], i) {
  const number = i + 1;
  const handle = title.toLowerCase().replaceAll(/\W+/g, '-');
  return {
    id: `gid://shopify/Product/${number}`,
    availableForSale: true,
    createdAt: `2025-0${1 + (i % 9)}-1${i}T09:20:00Z`,
    updatedAt: `2026-01-0${1 + (i % 9)}T11:4${i}:00Z`,
    descriptionHtml,
    description: descriptionHtml.replaceAll(/<[^>]*>/g, ''),
    handle,
    productType,
    title,
    vendor: 'Aberdour Chandlery',
    publishedAt: '2025-09-01T07:00:00Z',
    onlineStoreUrl: null,
    options: [{ name: option, values: values.map(([value]) => value) }],
    images: connectionOf([]),
    variants: connectionOf(
      values.map(([value, more], j) => ({
        id: `gid://shopify/ProductVariant/${number}0${j}`,
        title: value,
        ...pricesOf('price', price + more),
        ...pricesOf('compareAtPrice', before && before + more),
        weight: 0.4 + i,
        available: !(i === 4 && j === 1),
        sku: `AC-${handle.slice(0, 4).toUpperCase()}-${j}`,
        image: null,
        selectedOptions: [{ name: option, value }],
        unitPrice: null,
        unitPriceMeasurement: {
          measuredType: null,
          quantityUnit: null,
          quantityValue: 0,
          referenceUnit: null,
          referenceValue: 0,
        },
      })),
    ),
  };
}

/** Decimals as text. @param {string} name @param {number} amount none where 0 */
function pricesOf(name, amount) {
  const text = amount.toFixed(2).replace(/0$/, '');
  const money = amount ? { amount: text, currencyCode: CURRENCY } : null;
  return { [name]: money, [`${name}V2`]: money };
}

/** @param {object[]} nodes */
function connectionOf(nodes) {
  return {
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    edges: nodes.map((node, i) => ({ cursor: Buffer.from(String(i)).toString('base64'), node })),
  };
}
