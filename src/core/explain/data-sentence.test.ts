import { describe, expect, test } from 'vitest';
import { PLAYS, segment, told } from '../testing/told';

describe('data', () => {
  test('is told with who was asked, when, where it stood and how it was written', () => {
    expect(told('1.2M', segment('1.2M', { sources: [PLAYS] }))).toEqual([
      'This is data. The page asked music.example for it 310 ms after you opened it, and found it in the answer under top tracks → 3 → plays. The page wrote 1,204,310 as 1.2M.',
      'Certain (97%)',
      'Request: GET music.example/v1/artist',
      'Path: $.top_tracks[2].plays',
      'Raw value: 1204310',
      'Loaded: 310 ms after the page was opened; the answer took 122 ms',
    ]);
  });

  test.each([
    ['1773576000000', 'relative-time', /1773576000000 \(March 15, 2026 at .+\) as 3 days ago/],
    ['1773576000', 'relative-time', /1773576000 \(March 15, 2026 at .+\) as 3 days ago/],
    ['2026-03-15', 'relative-time', /wrote 2026-03-15 as 3 days ago/],
    ['214000', 'duration', /wrote 214,000 as the duration 3 days ago/],
  ] as const)('%s, read as %s, is told as people read it', (value, transform, words) => {
    const sources = [{ ...PLAYS, value, transform }];
    expect(told('3 days ago', segment('3 days ago', { sources }))[0]).toMatch(words);
  });

  test('names as much of an address as one reads', () => {
    const source = { ...PLAYS, requestId: 'long' };
    const request = told('1.2M', segment('1.2M', { sources: [source] }))[2];
    expect(request).toMatch(/^Request: GET music\.example\/v1\/artist\?fields=.+…$/);
    expect(request!.length).toBeLessThan(180);
  });

  test('that came over an open connection says so', () => {
    const sources = [
      { ...PLAYS, requestId: 'r2', path: '$.listeners', value: '7', transform: 'exact' as const },
    ];
    expect(told('7', segment('7', { origin: 'live', sources }))[0]).toBe(
      'This is live data. live.example sent it over an open connection 65 seconds after you opened the page, under listeners.',
    );
  });

  test('that names a picture says when it was asked for, and whom', () => {
    const sources = [{ ...PLAYS, path: '$.logo', transform: 'url' as const }];
    expect(told('/logo.svg', segment('/logo.svg', { origin: 'media', sources }))[0]).toBe(
      'This picture is data. 310 ms after you opened the page, it asked music.example, and the answer names the picture under logo.',
    );
  });

  test('that names a picture was not asked for where it came with the page', () => {
    const sources = [{ ...PLAYS, requestId: 'r5', path: '$.logo', transform: 'url' as const }];
    expect(told('/logo.svg', segment('/logo.svg', { origin: 'media', sources }))[0]).toBe(
      'This picture is data. What music.example sent names it under logo.',
    );
  });

  test('that a worker sent is of the page, and nobody else is named', () => {
    const sources = [
      { ...PLAYS, requestId: 'r4', path: '$.listeners', value: '7', transform: 'exact' as const },
    ];
    const lines = told('7', segment('7', { origin: 'live', sources }));
    expect(lines[0]).toBe(
      'This is data. A background script of this page sent it 2 seconds after you opened the page, under listeners. Which server that script asked cannot be seen.',
    );
  });

  test('whose exchange is not known is still called data', () => {
    expect(told('x', segment('x', { sources: [{ ...PLAYS, requestId: 'r9' }] }))[0]).toContain(
      'data that a server sent',
    );
  });

  test('names the other places that fit', () => {
    const others = Array.from({ length: 7 }, (_, i) => ({ ...PLAYS, path: `$.other[${i}]` }));
    const lines = told('1.2M', segment('1.2M', { sources: [PLAYS, ...others] }));
    expect(lines).toContain('Also fits: $.other[0] in music.example/v1/artist');
    expect(lines.at(-1)).toBe('And 2 more.');
  });

  test.each([
    [0.99, 'Certain (99%)'],
    [1, 'Certain (99%)'],
    [0.85, 'Likely (85%)'],
    [0.6, 'Possible (60%)'],
    [0.4, '40% for data'],
  ])('a confidence of %d is put in words', (confidence, words) => {
    expect(told('1.2M', segment('1.2M', { confidence, sources: [PLAYS] }))).toContain(words);
  });
});

describe('the name of a field', () => {
  const named = { ...PLAYS, path: '$.tags.jazz', value: 'jazz' };

  test.each([
    ['jazz', 'It is the name of a field there, not what the field holds.'],
    ['Jazz', 'The answer uses jazz as the name of a field, and the page shows it as Jazz.'],
  ])('shown as %s is not said to be what the field holds', (text, words) => {
    const lines = told(text, segment(text, { sources: [{ ...named, transform: 'key' }] }));
    expect(lines[0]).toContain(words);
    expect(lines).toContain('Name of the field: jazz');
    expect(lines.join()).not.toContain('Raw value');
  });

  test('is one, too, where it is written as something else', () => {
    const path = "$.byMinute['29549317']";
    const sources = [{ ...PLAYS, path, value: '29549317', transform: 'date' as const }];
    expect(told('08:37', segment('08:37', { sources }))).toContain('Name of the field: 29549317');
  });
});
