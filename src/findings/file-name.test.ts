import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name';

function page(url: string) {
  return { url, title: '', capturedAt: '2026-07-04T10:00:00.000Z', browser: '', listening: 'late' } as const;
}

test.each([
  ['https://music.example/artist', 'backlight-music.example-2026-07-04.json'],
  ['http://localhost:8080/', 'backlight-localhost-8080-2026-07-04.json'],
  ['about:blank', 'backlight-page-2026-07-04.json'],
])('the report on %s is saved as %s', (url, name) => {
  expect(fileName(page(url), 'json')).toBe(name);
});

test('no address makes a name that a file system minds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (url) => {
      expect(fileName(page(url), 'json')).toMatch(/^backlight-[\w.-]+-2026-07-04\.json$/);
    }),
  );
});
