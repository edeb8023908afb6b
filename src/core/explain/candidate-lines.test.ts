import { describe, expect, test } from 'vitest';
import type { Evidence, Source } from '../../model';
import { PLAYS, segment, told } from '../testing/told';

describe('the other places that fit', () => {
  test('are none twice: the name of a member and its value have one path', () => {
    const named = { ...PLAYS, value: 'plays', transform: 'key' as const };
    const elsewhere = { ...PLAYS, path: '$.plays' };
    const lines = told('1.2M', segment('1.2M', { sources: [PLAYS, named, elsewhere, elsewhere] }));
    const others = lines.filter((line) => line.startsWith('Also fits'));
    expect(others).toEqual(['Also fits: $.plays in music.example/v1/artist']);
  });
});

describe('how many places fit', () => {
  const several = (count: number) =>
    [{ kind: 'several-sources', weight: 0, detail: { count } }] as Evidence[];
  const at = (i: number) => ({ ...PLAYS, path: `$.other[${i}]` });

  test('is one where the same place is told twice', () => {
    const lines = told('7', segment('7', { sources: [PLAYS, PLAYS], evidence: several(2) }));
    expect(lines.join()).not.toContain('places found');
  });

  test('leaves as many as are not named', () => {
    const sources = [PLAYS, ...Array.from({ length: 7 }, (_, i) => at(i))];
    const lines = told('7', segment('7', { sources, evidence: several(12) }));
    expect(lines).toContain('More than one place fits; places found: 12.');
    expect(lines.filter((line) => line.startsWith('Also fits'))).toHaveLength(5);
    expect(lines.at(-1)).toBe('And 6 more.');
  });

  test('are told apart by their time where they have one path in one endpoint', () => {
    const again = { ...PLAYS, requestId: 'again' };
    const lines = told('7', segment('7', { sources: [PLAYS, at(1), again] }));
    expect(lines.filter((line) => line.startsWith('Also fits'))).toEqual([
      'Also fits: $.other[1] in music.example/v1/artist',
      'Also fits: $.top_tracks[2].plays in music.example/v1/artist, 5 seconds after the page was opened',
    ]);
  });

  test('in one answer is not said of several', () => {
    const unsure = (...sources: Source[]) =>
      told('7', segment('7', { label: 'unsure', sources, evidence: several(2) }))[0];
    expect(unsure(PLAYS, at(1))).toContain('Several places of one answer');
    expect(unsure(PLAYS, { ...PLAYS, requestId: 'r2' })).toContain('Several answers');
  });
});
