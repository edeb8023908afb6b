import { h } from '../dom.js';
import { formatFull, formatPercent, formatPrice } from '../format.js';
import { t } from '../translate.js';

/** @param {import('../../payloads').Products} products */
export function storePart({ data }) {
  return h(
    'section',
    { className: 'store', 'aria-labelledby': 'store-title' },
    h('h2', { id: 'store-title', textContent: t('store.title') }),
    h('ul', { className: 'shelf' }, ...data.map(productCard)),
  );
}

/** @param {import('../../payloads').Product} product */
function productCard(product) {
  const { sku, name, price, stock, image, preorder } = product;
  return h(
    'li',
    { className: 'product card', 'data-sku': sku },
    h('img', { loading: 'lazy', src: image.url, alt: '', width: 320, height: 320 }),
    h('h3', { textContent: name }),
    h('p', { className: 'price', textContent: formatPrice(price) }),
    preorder ? funding(preorder) : null,
    h('p', { className: 'stock', textContent: availability(product) }),
    h('button', { type: 'button', textContent: t('store.add'), disabled: stock.available === 0 }),
  );
}

/** @param {import('../../payloads').Product} product */
function availability({ stock, preorder }) {
  if (stock.available === 0) return t('store.sold_out');
  if (preorder) return t('store.preorder');
  if (stock.available < 10) return t('store.few_left', { count: String(stock.available) });
  return t('store.in_stock');
}

/** @param {{funded_ratio: number, backers: number}} preorder */
function funding({ funded_ratio, backers }) {
  const text = t('store.funded', { percent: formatPercent(funded_ratio), count: formatFull(backers) });
  const bar = h('progress', { max: 1, value: funded_ratio, 'aria-label': 'Funding' });
  return h('div', { className: 'funding' }, bar, h('p', { textContent: text }));
}
