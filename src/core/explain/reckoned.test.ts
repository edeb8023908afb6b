import { describe, expect, test } from 'vitest';
import type { Source } from '../../model';
import { PLAYS, segment, told } from '../testing/told';

describe('what the page worked out', () => {
  const reckoned = (text: string, source: Partial<Source>) =>
    told(text, segment(text, { sources: [{ ...PLAYS, ...source }] }));

  test('is said to stand in no answer: the length of a list is no field', () => {
    const lines = reckoned('12', { path: '$.tracks.length', value: '12', transform: 'count' });
    expect(lines[0]).toBe(
      'This is worked out from data. What it is made of came from music.example, under tracks. The page counted what is listed there.',
    );
    expect(reckoned('3', { path: '$.length', value: '3', transform: 'count' })[0]).toBe(
      'This is worked out from data that came from music.example. The page counted what is listed there.',
    );
  });

  test('names what it is made of by its names, and the formula by its paths', () => {
    const formula = 'sum of $.tracks[*].plays';
    const lines = reckoned('48', { path: '$.tracks[0].plays', value: '7', transform: 'sum', formula });
    expect(lines[0]).toBe(
      'This is worked out from data. What it is made of came from music.example, under tracks → plays. The page worked out 48 itself: sum of plays.',
    );
    expect(lines).toContain('Formula: sum of $.tracks[*].plays');
    expect(lines).toContain('One of them: $.tracks[0].plays = 7');
    expect(lines.join()).not.toContain('Raw value');
  });

  test('counts a list that a formula names as it counts any other', () => {
    const formula = 'count of $.tracks[*]';
    const lines = reckoned('3', { path: '$.tracks.length', value: '3', transform: 'count', formula });
    expect(lines[0]).toContain('under tracks. The page counted what is listed there.');
    expect(lines).toContain('Path: $.tracks.length');
    expect(lines).toContain('Items listed: 3');
  });

  test('says what was counted by', () => {
    const formula = 'count of $.tracks[*].state';
    const lines = reckoned('3', { path: '$.tracks[0].state', value: 'new', transform: 'count', formula });
    expect(lines[0]).toContain('The page counted the items by state, and wrote 3.');
  });

  test('is said to be made of what holds all of it', () => {
    const formula = '$.jobs[1].times.end - $.jobs[1].times.start';
    const [sentence] = reckoned('3 s', { path: '$.jobs[1].times.end', transform: 'difference', formula });
    expect(sentence).toContain('under jobs → 2 → times. The page worked out 3 s itself: end − start.');
  });

  test('says that it is made of several answers where each has one', () => {
    const lines = reckoned('48', {
      path: '$.plays',
      value: '7',
      transform: 'sum',
      formula: 'sum of $.plays',
    });
    expect(lines[0]).toContain('worked out 48 itself from several answers: sum of plays.');
  });

  test('calls no field by name where it may be any of an object', () => {
    const lines = reckoned('48', { path: '$.tracks[0].plays', transform: 'product', formula: '$.tracks[0]' });
    expect(lines[0]).toContain('under tracks → 1. The page made 48 of values of this object');
    expect(lines.join()).not.toContain('plays');
  });

  test('of what a worker sent names no server', () => {
    const [sentence] = reckoned('2', {
      requestId: 'r4',
      path: '$.tracks.length',
      value: '2',
      transform: 'count',
    });
    expect(sentence).not.toContain('music.example');
    expect(sentence).toContain('background script');
  });
});
