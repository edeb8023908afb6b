import { describe, expect, it } from 'vitest';
import { type Confirmation, confirm, type ReadingEnv, readingsOf } from './index';

const env: ReadingEnv = { locales: ['en-US'], timeZone: 'Europe/Berlin', now: Date.UTC(2026, 4, 12, 9, 30) };
const RANKS = ['intl', 'pattern', 'inside', 'outside'];

/** The best confirmation of `value` among the readings of all of the text. */
function best(text: string, value: number, unit?: string): Confirmation {
  const all = readingsOf(text, env)
    .filter(
      (reading) => reading.start === 0 && reading.end === text.length && (!unit || reading.unit === unit),
    )
    .map((reading) => confirm(reading, value, text, env));
  all.sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
  return all[0] ?? expect.fail(`nothing read in ${text}`);
}

describe('a raw value is confirmed by writing it again', () => {
  it.each([
    ['1,234', 1234, 'intl', true],
    ['1,234', 1234.3, 'intl', false],
    ['1,234', 1234.7, 'inside', false],
    ['1,234', 1235, 'outside', false],
    ['1.2M', 1_234_567, 'intl', false],
    ['1.2M', 1_290_000, 'pattern', false],
    ['1.2M', 1_110_000, 'inside', false],
    ['1.2M', 2_000_000, 'outside', false],
    ['$19.99', 19.99, 'intl', true],
    ['$19.99', 1999, 'intl', true],
    ['62%', 0.62, 'intl', true],
    ['62%', 0.6249, 'intl', false],
    ['1.2 MB', 1_234_567, 'intl', false],
    ['3:34', 214, 'pattern', true],
    ['3:34', 214_800, 'pattern', false],
    ['3rd', 3, 'pattern', true],
    ['99+', 1500, 'pattern', false],
    ['Jul 4, 2024', Date.UTC(2024, 6, 4, 10), 'intl', false],
    ['July 4, 2024 at 3:45 PM', Date.UTC(2024, 6, 4, 13, 45, 30), 'intl', false],
    ['04-Jul-24', Date.UTC(2024, 6, 4, 10), 'pattern', false],
    ['3:45 PM', Date.UTC(2023, 0, 4, 14, 45), 'intl', false],
    // 0 is no time: whoever forgets that writes 1970, and a day without a year is no sign of it.
    ['1/1', 0, 'outside', false],
    ['1/1/1970', 0, 'intl', false],
    ['3 days ago', env.now - 3 * 86_400_000, 'intl', false],
    ['about 3 days ago', env.now - 3 * 86_400_000, 'intl', false],
    ['3 days left', env.now + 3 * 86_400_000, 'pattern', false],
    ['3d', env.now - 3 * 86_400_000, 'inside', false],
    ['yesterday', env.now - 86_400_000, 'intl', false],
  ])('%s from %d: %s', (text, value, rank, exact) => {
    expect(best(text, value)).toEqual({ rank, exact });
  });
});
