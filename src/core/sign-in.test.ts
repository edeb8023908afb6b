import { describe, expect, test } from 'vitest';
import type { Exchange } from '../model';
import { signInOf } from './sign-in';

const PAGE = 'https://shop.example/cart';

function request(url: string, more: Partial<Exchange> = {}): Exchange {
  return {
    id: 'r1',
    via: 'fetch',
    method: 'GET',
    url,
    status: 200,
    mime: 'application/json',
    startedMs: 0,
    finishedMs: 1,
    bytes: 2,
    body: { kind: 'text', text: '{}' },
    ...more,
  };
}

describe('whether a request said who asks', () => {
  test.each([
    ['cookies of the site may have gone along', request('https://shop.example/api/cart'), true, 'cookies'],
    [
      'a live connection to the same host',
      request('wss://shop.example/live', { via: 'websocket' }),
      true,
      'cookies',
    ],
    [
      'no cookie that a script could read: others may be there',
      request('https://shop.example/api'),
      false,
      'unknown',
    ],
    ['another origin', request('https://api.shop.example/cart'), true, 'unknown'],
    ['another port', request('https://shop.example:8443/cart'), true, 'unknown'],
    ['a key in the address', request('https://maps.example/tiles?api_key=abc'), false, 'key'],
    ['a token in the address', request('https://shop.example/api?access_token=abc'), true, 'key'],
    ['a password in the address', request('https://ana:pw@shop.example/api'), true, 'key'],
    ['a token that only counts on', request('https://maps.example/tiles?page_token=abc'), false, 'unknown'],
    ['a server that asked for a sign-in', request('https://shop.example/me', { status: 401 }), true, 'asked'],
    ['an address that is none', request('about:srcdoc'), true, 'unknown'],
    ['state in the HTML, which nobody asked for', request(PAGE, { via: 'embedded' }), true, undefined],
    ['what the browser kept', request(PAGE, { via: 'storage' }), true, undefined],
  ])('%s', (_, exchange, cookies, expected) => {
    expect(signInOf(exchange, { url: PAGE, ...(cookies ? { cookies } : {}) })).toBe(expected);
  });
});
