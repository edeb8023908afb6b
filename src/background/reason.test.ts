import { expect, test } from 'vitest';
import { reasonFor } from './reason';

const REFUSED =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

test.each([
  ['chrome://settings/', 'Cannot access a chrome:// URL', 'browser'],
  ['', 'Cannot access a chrome:// URL', 'browser'],
  ['about:support', 'Missing host permission for the tab', 'browser'],
  ['', REFUSED, 'permission'],
  ['https://site.example/', REFUSED, 'permission'],
  ['https://site.example/', 'Missing host permission for the tab', 'protected'],
  ['', 'The extensions gallery cannot be scripted.', 'protected'],
  ['https://site.example/a.pdf?page=2', 'Missing host permission for the tab', 'pdf'],
  ['moz-extension://1234/page.html', 'Missing host permission for the tab', 'extension'],
  ['', 'Cannot access contents of url "chrome-extension://abc/page.html".', 'extension'],
  ['view-source:https://site.example/', REFUSED, 'source'],
  ['file:///shelf/page.html', REFUSED, 'file'],
  ['https://site.example/', 'Frame with ID 0 is showing error page', 'error_page'],
])('%s, "%s" → %s', (url, words, reason) => {
  expect(reasonFor(url, words)).toBe(reason);
});
