import { expect, test } from 'vitest';
import { askedForPage } from './page-address';

test.each([
  ['https://shop.example/orders/17', 'https://api.example/v1/orders/17', 'by-id'],
  ['https://shop.example/orders/17?tab=items', 'https://shop.example/api/order/17.json?full=1', 'by-id'],
  ['https://shop.example/#/orders/17', 'https://shop.example/api/orders/17', 'by-id'],
  ['https://shop.example/#17', 'https://shop.example/data/orders/17.json?v=3', 'by-id'],
  ['https://shop.example/orders/17#line-2', 'https://shop.example/api/orders/17', 'by-id'],
  ['https://shop.example/orders/17', 'https://shop.example/api/orders/18', null],
  ['https://shop.example/#about', 'https://shop.example/data/about', null],
  ['https://shop.example/orders/17', 'https://shop.example/api/orders', null],
  ['https://shop.example/orders/17', 'https://shop.example/api/orders/17/lines', null],
  ['https://shop.example/orders', 'https://shop.example/api/orders', null],
  ['https://shop.example/artists/moondog', 'https://shop.example/api/v2/artists/moondog', 'by-name'],
  ['https://shop.example/#/artists/moondog', 'https://shop.example/api/artists/moondog?full=1', 'by-name'],
  [
    'https://shop.example/artists/moondog/sales',
    'https://shop.example/api/artists/moondog/sales-report',
    'by-name',
  ],
  ['https://shop.example/artists/moondog/sales', 'https://shop.example/api/artists/moondog/salesmen', null],
  ['https://shop.example/artists/moondog', 'https://shop.example/api/albums/moondog', null],
  ['https://shop.example/artists/moondog', 'https://shop.example/api/artists', null],
  ['https://shop.example/', 'https://shop.example/api/', null],
])('on %s, %s asks for what the page is about: %s', (page, url, isAsked) => {
  expect(askedForPage(page)(url)).toBe(isAsked);
});
