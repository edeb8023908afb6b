import { describe, expect, test } from 'vitest';
import type { Source } from '../../model';
import { PLAYS, segment, told } from '../testing/told';

describe('how the value became what is shown', () => {
  const change = (value: string, transform: Source['transform'], text: string) =>
    told(text, segment(text, { sources: [{ ...PLAYS, value, transform }] }))[0];

  test.each([
    ['publisher', 'substring', 'Publisher', 'wrote publisher as Publisher, in other capitals'],
    ['kill-switch', 'substring', 'Kill switch', 'wrote kill-switch as Kill switch: the same'],
    ['Ravi <r@x.example>', 'normalized', 'Ravi', 'a part of it: Ravi, out of Ravi <r@x.example>'],
    ['23817', 'normalized', '0x5D09', 'wrote 23817 as 0x5D09, in hexadecimal'],
    ['Ana Bo', 'split', '@Ana Bo', 'joined Ana Bo with more: @Ana Bo'],
    [
      'content-type',
      'split',
      ':',
      'shows content-type in pieces; what stands between them, “:”, it put there itself',
    ],
    ['content-type', 'split', 'content', 'took content-type apart; this piece is content'],
    [
      '<p>Hail &amp; fog</p>',
      'substring',
      'Hail & fog',
      'took the formatting off <p>Hail &amp; fog</p> and shows Hail & fog',
    ],
    ['<p>Hail</p><p>fog</p>', 'substring', 'fog', 'a part of it: fog, out of <p>Hail</p><p>fog</p>'],
    ['delta', 'initials', 'D', 'shortened delta to its first letters: D'],
  ] as const)('%s, by %s, as %s', (value, transform, text, words) => {
    expect(change(value, transform, text)).toContain(words);
  });

  test('a value that ends a sentence ends ours', () => {
    expect(change('It is late. And so on', 'truncate', 'It is late.')).toMatch(/short: It is late\.$/);
    expect(change('It is late', 'truncate', 'It is…')).toMatch(/short: It is…$/);
  });

  test('a secret is said to be hidden by Backlight', () => {
    expect(change('••••', 'exact', '••••••••')).toContain('Backlight shows dots in its place');
    expect(change('••••', 'mask', '••')).toContain('Backlight shows dots in its place');
  });

  test('a moment has its time zone', () => {
    expect(change('1773576000000', 'date', 'Mar 15')).toMatch(
      /\(March 15, 2026 at .+ (?:AM|PM) (?:UTC|GMT\S*|[A-Z]{2,5})\)/,
    );
  });

  test('a value that is nothing is called so', () => {
    expect(told('x', segment('x', { sources: [{ ...PLAYS, value: '' }] }))).toContain('Raw value: (empty)');
  });
});
