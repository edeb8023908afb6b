import { expect, test } from 'vitest';
import { DOCUMENT, frameOf, Places, xpathOf } from './places';

test('places of frames begin anew, and know where their frame is', () => {
  const places = new Places();
  const html = places.add(-1, 'html', 1);
  const host = places.add(html, 'my-list', 2);
  const iframe = places.add(places.add(host, 'shadow-root()', 0), 'iframe', 1);
  const inner = places.add(places.add(iframe, DOCUMENT, 0), 'html', 1);
  const innermost = places.add(places.add(inner, DOCUMENT, 0), 'html', 1);
  const list = places.snapshot();
  const path = '/html[1]/my-list[2]/shadow-root()/iframe[1]';
  expect(xpathOf(list, iframe)).toBe(path);
  expect(frameOf(list, iframe)).toBe('');
  expect([xpathOf(list, inner), frameOf(list, inner)]).toEqual(['/html[1]', path]);
  expect(frameOf(list, innermost)).toBe(`${path}>>/html[1]`);
});

test('a snapshot stays as it was when places get other numbers', () => {
  const places = new Places();
  const item = places.add(-1, 'li', 1);
  const before = places.snapshot();
  places.renumber(item, 2);
  expect(before[item]?.n).toBe(1);
  expect(places.snapshot()[item]?.n).toBe(2);
});
