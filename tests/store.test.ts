/** What the stores are told is what the extension is. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const listing = readFileSync('docs/store/listing.md', 'utf8');
const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, string[]>;

test('the name and the short description are the manifest’s, and short enough for both stores', () => {
  const short = messages.description?.message ?? '';
  expect(listing).toContain(`**Name:** ${messages.name?.message}\n`);
  expect(listing).toContain(`> ${short}\n`);
  expect(short.length).toBeLessThanOrEqual(132);
});

test.each(['docs/permissions.md', 'docs/store/privacy-answers.md'])(
  '%s gives a reason for each permission',
  (file) => {
    const text = readFileSync(file, 'utf8');
    for (const permission of [...manifest.permissions!, ...manifest.optional_host_permissions!])
      expect(text, permission).toContain(`\`${permission}\``);
  },
);

test.each([
  ['1-labels', 1280, 800],
  ['2-card', 1280, 800],
  ['3-popup', 1280, 800],
  ['4-beside', 1280, 800],
  ['tile', 440, 280],
])('%s.png is a picture of %i by %i', (name, width, height) => {
  const picture = readFileSync(`docs/store/${name}.png`);
  expect(picture.toString('latin1', 1, 4)).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height]);
});

test('the tests that PRIVACY.md names are there', () => {
  const named = readFileSync('PRIVACY.md', 'utf8').matchAll(/`((?:tests|src)\/[\w/.-]+)`/g);
  const missing = [...named].map(([, file = '']) => file).filter((file) => !existsSync(file));
  expect(missing).toEqual([]);
});
