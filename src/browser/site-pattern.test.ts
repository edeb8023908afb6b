import { expect, test } from 'vitest';
import { sitePattern } from './site-pattern';

test.each([
  ['https://shop.example/a?b#c', 'https://shop.example/*'],
  ['http://localhost:8080/', 'http://localhost/*'],
  ['http://[::1]:3000/', 'http://[::1]/*'],
  ['https://user:secret@shop.example/', 'https://shop.example/*'],
])('the site of %s is %s', (url, pattern) => {
  expect(sitePattern(url)).toBe(pattern);
});

test.each(['about:blank', 'file:///home/page.html', 'data:text/html,x', 'not an address', ''])(
  'no pattern names the site of %j',
  (url) => {
    expect(sitePattern(url)).toBeNull();
  },
);
