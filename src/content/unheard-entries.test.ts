import { describe, expect, test } from 'vitest';
import type { Exchange } from '../model';
import { type Entry, unheardEntries } from './unheard-entries';

const SITE = 'https://harbour.example';
const entry = (path: string, startTime: number, initiatorType = 'fetch'): Entry => ({
  name: SITE + path,
  initiatorType,
  startTime,
});
const heard = (path: string, startedMs: number) => ({ url: SITE + path, startedMs }) as Exchange;
const namesOf = (entries: Entry[], known: Exchange[], shiftMs = 0) =>
  unheardEntries(entries, known, shiftMs).map(({ name }) => name.slice(SITE.length));

describe('of what resource timing names, nobody has heard', () => {
  test('what no exchange has the address of', () => {
    expect(namesOf([entry('/ships', 3), entry('/tide', 5)], [heard('/ships', 3)])).toEqual(['/tide']);
  });

  test('a script with data that began in the same moment as a request that was heard', () => {
    const entries = [entry('/tide.js?callback=show', 40.1, 'script'), entry('/where', 40.2)];
    expect(namesOf(entries, [heard('/where', 40.2)])).toEqual(['/tide.js?callback=show']);
  });

  test('a request that began in the same moment as another that was heard', () => {
    expect(namesOf([entry('/ships', 40.1), entry('/tide', 40.2)], [heard('/tide', 40.2)])).toEqual([
      '/ships',
    ]);
  });

  test('of an address asked for twice the last', () => {
    expect(unheardEntries([entry('/tide', 1), entry('/tide', 9)], [], 0)).toMatchObject([{ startTime: 9 }]);
  });
});

describe('of what resource timing names, somebody has heard', () => {
  test('what was redirected: the entry keeps the address that was asked for', () => {
    expect(namesOf([entry('/latest', 12.3)], [heard('/releases/7', 12.4)])).toEqual([]);
  });

  test('by the clock of another frame', () => {
    expect(namesOf([entry('/latest', 12.3)], [heard('/releases/7', 512.4)], 500)).toEqual([]);
  });

  test('what differs in its fragment alone', () => {
    expect(namesOf([entry('/ships#east', 3)], [heard('/ships', 900)])).toEqual([]);
  });
});

test('a script of the site, a style and a picture are no answers', () => {
  expect(
    namesOf([entry('/app.js', 1, 'script'), entry('/a.css', 1, 'link'), entry('/a.png', 1, 'img')], []),
  ).toEqual([]);
});
