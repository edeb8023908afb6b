import { describe, expect, it } from 'vitest';
import { durationOf, instantOf, numberOf } from './index';

const instant = Date.UTC(2024, 6, 4, 15, 45, 30);
const DAY = 86_400_000;

describe('instantOf', () => {
  it.each([
    ['2024-07-04T15:45:30Z'],
    ['2024-07-04T15:45:30.000Z'],
    ['2024-07-04 15:45:30'],
    ['2024-07-04T17:45:30+02:00'],
    ['20240704T154530Z'],
    ['20240704154530'],
    ['Thu, 04 Jul 2024 15:45:30 GMT'],
    ['Thu, 4 Jul 2024 11:45:30 EDT'],
    ['Thu Jul 04 15:45:30 +0000 2024'],
    ['Thu Jul 4 17:45:30 2024 +0200'],
    ['Thu Jul  4 15:45:30 2024'],
    ['/Date(1720107930000)/'],
    ['1720107930'],
    ['1720107930000'],
    [1720107930],
    [1720107930000],
    [1720107930000000],
  ])('%s is an instant', (value) => {
    expect(instantOf(value)).toEqual({ min: instant, max: instant });
  });

  it('nothing is the first of all', () => {
    expect(instantOf(0)).toEqual({ min: 0, max: 0 });
  });

  it('a day is all of it, a month too', () => {
    const day = Date.UTC(2024, 6, 4);
    expect(instantOf('2024-07-04')).toEqual({ min: day, max: day + DAY - 1 });
    expect(instantOf('20240704')).toEqual({ min: day, max: day + DAY - 1 });
    expect(instantOf(20240704)).toEqual({ min: day, max: day + DAY - 1 });
    expect(instantOf(202407)).toEqual({ min: Date.UTC(2024, 6), max: Date.UTC(2024, 7) - 1 });
    expect(instantOf('2024-07')).toEqual({ min: Date.UTC(2024, 6), max: Date.UTC(2024, 7) - 1 });
  });

  it.each([
    'hello',
    '2024',
    '2024-13-01',
    '2024-02-30',
    '19.90',
    '202407',
    '20241304',
    '31415926',
    '20240704990000',
    'Jul 4',
    '',
    'a'.repeat(500),
    7,
    -5,
    20241304,
    18400704,
    202413,
    184007,
    202407.5,
    20240704.5,
    Number.NaN,
  ])('%s is none', (value) => {
    expect(instantOf(value)).toBeNull();
  });
});

describe('numberOf', () => {
  it.each([
    ['19.90', 19.9],
    ['-5', -5],
    ['1e3', 1000],
    ['1,234.5', 1234.5],
    [' 7 ', 7],
  ])('%j is %d', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it.each(['', ' ', '12 km', '1,2', '0x10', 'Infinity', '1.2.3', '--5'])('%j is none', (text) => {
    expect(numberOf(text)).toBeNull();
  });
});

describe('durationOf', () => {
  it.each([
    ['PT3M34S', 214],
    ['P1DT2H', 93_600],
    ['00:03:34', 214],
    ['3:34.5', 214.5],
    ['1.02:00:00', 93_600],
    ['-PT5S', -5],
  ])('%s is %d s', (text, seconds) => {
    expect(durationOf(text)).toBe(seconds);
  });

  it.each(['P', 'PT', 'P1Y', 'hello', '12'])('%s is none', (text) => {
    expect(durationOf(text)).toBeNull();
  });
});
