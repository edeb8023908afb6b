import { expect, test } from 'vitest';
import { askedForPage } from './page-address';

test.each([
  ['https://shop.example/orders/17', 'https://api.example/v1/orders/17', true],
  ['https://shop.example/orders/17?tab=items', 'https://shop.example/api/order/17.json?full=1', true],
  ['https://shop.example/#/orders/17', 'https://shop.example/api/orders/17', true],
  ['https://shop.example/#17', 'https://shop.example/data/orders/17.json?v=3', true],
  ['https://shop.example/orders/17#line-2', 'https://shop.example/api/orders/17', true],
  ['https://shop.example/orders/17', 'https://shop.example/api/orders/18', false],
  ['https://shop.example/#about', 'https://shop.example/data/about', false],
  ['https://shop.example/orders/17', 'https://shop.example/api/orders', false],
  ['https://shop.example/orders/17', 'https://shop.example/api/orders/17/lines', false],
  ['https://shop.example/orders', 'https://shop.example/api/orders', false],
  ['https://shop.example/artists/moondog', 'https://shop.example/api/v2/artists/moondog', true],
  ['https://shop.example/#/artists/moondog', 'https://shop.example/api/artists/moondog?full=1', true],
  ['https://shop.example/artists/moondog', 'https://shop.example/api/albums/moondog', false],
  ['https://shop.example/artists/moondog', 'https://shop.example/api/artists', false],
  ['https://shop.example/', 'https://shop.example/api/', false],
])('on %s, %s asks for what the page is about: %s', (page, url, isAsked) => {
  expect(askedForPage(page)(url)).toBe(isAsked);
});
